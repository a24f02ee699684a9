import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { describe, expect, test } from 'vitest'

const left = ({ db }: Awaited<ReturnType<typeof openSetUpClub>>) =>
  db.prepare('SELECT club_id, left_at FROM left_clubs').all()

const plans = ({ db }: Awaited<ReturnType<typeof openSetUpClub>>) =>
  db.prepare('SELECT count(*) FROM plans').pluck().get()

describe('a club that takes the bot out', () => {
  test('is noted, and keeps what it has until it is back', async () => {
    const world = await openSetUpClub({ at: '2026-11-23T12:00:00Z' })
    const { club, ana } = world
    club.removeBot()
    await ana.inDirectMessage().type('/hips help')
    expect(left(world)).toEqual([{ club_id: club.id, left_at: '2026-11-23T12:00:00Z' }])
    expect(plans(world)).toBe(1)
    club.inviteBot()
    await ana.inDirectMessage().type('/hips help')
    expect(left(world)).toEqual([])
  })

  test('while the bot is off counts from the moment at which that is found out', async () => {
    const world = await openSetUpClub({ at: '2026-11-23T12:00:00Z' })
    const { club, bot, restartBot, goTo } = world
    await bot().stop()
    club.removeBot()
    goTo('2026-11-26')
    await restartBot()
    expect(left(world)).toEqual([{ club_id: club.id, left_at: '2026-11-26T12:00:00Z' }])
  })
})

describe('an outage is no removal', () => {
  test('while the bot runs', async () => {
    const world = await openSetUpClub()
    world.club.beginOutage()
    await world.ana.inDirectMessage().type('/hips help')
    expect(left(world)).toEqual([])
    world.club.endOutage()
  })

  test('nor one in which the bot starts', async () => {
    const world = await openSetUpClub()
    const { club, bot, restartBot } = world
    await bot().stop()
    club.beginOutage()
    await restartBot()
    expect(left(world)).toEqual([])
    club.endOutage()
  })
})
