import { openShardedClubs } from '#tests/watching/sharded-club.ts'
import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { describe, expect, test, vi } from 'vitest'

type World = Awaited<ReturnType<typeof openSetUpClub>>

const left = ({ db }: Pick<World, 'db'>) =>
  db.prepare('SELECT club_id, left_at FROM left_clubs').all()

/** What happens in `meanwhile` is not told to the bot: it has to log in anew. */
async function loseSession(
  { discord }: Pick<World, 'discord'>,
  meanwhile: () => unknown,
  shard?: number,
): Promise<void> {
  const before = discord.gateway.identifies
  // Closed with this code, a session is over.
  discord.gateway.drop(1000, shard)
  meanwhile()
  await vi.waitFor(() => {
    expect(discord.gateway.identifies).toBeGreaterThan(before)
  }, 10_000)
}

/** Comes after everything else that the bot is told on the first shard. */
const settled = async ({ ana }: Pick<World, 'ana'>) => {
  await ana.inDirectMessage().type('/hips help')
  await ana.inDirectMessage().type('/hips help')
}

const hellos = ({ cleo, general }: World) =>
  cleo
    .in(general)
    .sees()
    .filter(({ text }) => text.startsWith('## Clamshell is back'))

describe('while the session with Discord is lost', () => {
  test('a club that comes back gets its reminders again, and a hello', async () => {
    const world = await openSetUpClub({ at: '2026-11-23T12:00:00Z' })
    const { club, goTo, bot } = world
    club.removeBot()
    await settled(world)
    expect(left(world)).toHaveLength(1)
    await loseSession(world, () => {
      club.inviteBot()
    })
    await settled(world)
    expect(left(world)).toEqual([])
    expect(hellos(world)).toHaveLength(1)
    // Tuesday: the first tick reckons, the second sends the card of seven o'clock.
    await bot().reminders.tick()
    goTo('2026-11-24T07:00:30Z')
    await bot().reminders.tick()
    await bot().reminders.idle()
    expect(world.cleo.in(world.general).sees().at(-1)?.text).toContain('Hip day')
  })

  test('a club that takes the bot out is noted, and counted no more', async () => {
    const world = await openSetUpClub({ at: '2026-11-23T12:00:00Z' })
    const { club, bot, discord } = world
    discord.addGuild({ name: 'Hill Harriers' })
    await settled(world)
    expect(bot().vitals.clubCount()).toBe(2)
    await loseSession(world, () => {
      club.removeBot()
    })
    await settled(world)
    expect(left(world)).toEqual([{ club_id: club.id, left_at: '2026-11-23T12:00:00Z' }])
    expect(bot().vitals.clubCount()).toBe(1)
  })

  test('an outage is still no removal', async () => {
    const world = await openSetUpClub()
    await loseSession(world, () => {
      world.club.beginOutage()
    })
    await settled(world)
    expect(left(world)).toEqual([])
    expect(world.bot().vitals.clubCount()).toBe(1)
    world.club.endOutage()
  })

  test('a session that goes on after a break tells of a removal by itself', async () => {
    const world = await openSetUpClub()
    world.discord.gateway.drop(1006)
    world.club.removeBot()
    await settled(world)
    expect(left(world)).toHaveLength(1)
    expect(world.discord.gateway.identifies).toBe(1)
  })

  test('a shard answers for its own clubs alone', async () => {
    const world = await openShardedClubs(2)
    const [first, second] = world.clubs
    await loseSession(world, () => second?.removeBot(), 1)
    await vi.waitFor(() => {
      expect(world.bot().vitals.clubCount()).toBe(1)
    })
    expect(left(world)).toMatchObject([{ club_id: second?.id }])
    const answer = first && (await world.ana.in(first.channel('general')).type('/hips today'))
    expect(answer?.text).toContain('Hip day')
  })
})

describe('a club that let the bot in again while the bot was off', () => {
  test('is greeted anew, with what it has set up', async () => {
    const world = await openSetUpClub({ at: '2026-11-23T12:00:00Z' })
    const { club, bot, restartBot } = world
    club.removeBot()
    await settled(world)
    await bot().stop()
    club.inviteBot()
    await restartBot()
    await settled(world)
    expect(left(world)).toEqual([])
    expect(hellos(world)).toHaveLength(1)
  })
})
