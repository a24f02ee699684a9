import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { expect, test, vi } from 'vitest'

const plans = ({ db }: Awaited<ReturnType<typeof openSetUpClub>>) =>
  db.prepare('SELECT count(*) FROM plans').pluck().get()

const FORGOTTEN = 'SELECT worked_at FROM heartbeats WHERE task = ?'

test('a bot that runs by day only forgets clubs that left, too, and not each time it looks', async () => {
  const world = await openSetUpClub({ at: '2026-11-23T12:00:00Z' })
  const { club, ana, goTo, bot, db } = world
  const last = () => db.prepare(FORGOTTEN).pluck().get('forgetting clubs that left')
  const catchUp = () => bot().doChores('catching up on forgetting clubs that left')
  await catchUp()
  expect(last()).toBe('2026-11-23T12:00:00Z')
  club.removeBot()
  await ana.inDirectMessage().type('/hips help')
  goTo('2026-11-24T13:00:00Z')
  await catchUp()
  expect(last()).toBe('2026-11-23T12:00:00Z')
  goTo('2026-12-22')
  await catchUp()
  expect(plans(world)).toBe(1)
  goTo('2026-12-24')
  await catchUp()
  expect(plans(world)).toBe(0)
  expect(last()).toBe('2026-12-24T12:00:00Z')
})

test('while Discord cannot be reached nobody is forgotten: who is there is not known', async () => {
  const world = await openSetUpClub({ at: '2026-11-23T12:00:00Z' })
  const { club, ana, goTo, bot, discord } = world
  club.removeBot()
  await ana.inDirectMessage().type('/hips help')
  goTo('2026-12-30')
  discord.gateway.drop(4011)
  await vi.waitFor(() => {
    expect(bot().vitals.shards()[0]?.status).toBe('closed')
  })
  await bot().doChores()
  expect(plans(world)).toBe(1)
})
