import { setUp } from '#tests/commands/club/set-up-by-hand.ts'
import { whyNotReady } from '#adapters/health/checks.ts'
import { describe, expect, test, vi } from 'vitest'
import { deliverAgain, openShardedClubs, shardOf } from './sharded-club.ts'

const CALLBACK = '/interactions/:interaction_id/:interaction_token/callback'

describe.each([1, 2, 4])('on %i shards', (shards) => {
  test('a captain sets the club up, members train, and each club gets its card once', async () => {
    const { clubs, cleo, ana, dan, goOnTo, sessions, discord } = await openShardedClubs(shards)
    expect(clubs.map(({ id }) => shardOf(id, shards))).toEqual([...Array(shards).keys()])
    for (const club of clubs) {
      const general = club.channel('general')
      // oxlint-disable-next-line no-await-in-loop -- one captain walks through all of them
      await setUp(await cleo.in(general).type('/club setup zone:Berlin'))
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect((await ana.in(general).type('/hips today')).text).toContain('Hip day')
      // oxlint-disable-next-line no-await-in-loop -- as above
      await ana.in(general).type('/hips done')
    }
    expect((await ana.inDirectMessage().type('/hips help')).text).toContain('Clamshell')
    expect(sessions().map(({ club_id: id }) => id).toSorted()).toEqual(clubs.map(({ id }) => id).toSorted()) // prettier-ignore
    // Friday, seven in the morning in Berlin.
    await goOnTo('2026-11-27T06:00:00Z')
    await goOnTo('2026-11-27T06:01:00Z')
    for (const club of clubs) {
      const seen = dan.in(club.channel('general')).sees()
      expect(seen.filter(({ text }) => text.includes('Hip day'))).toHaveLength(1)
    }
    expect(discord.gateway.identifies).toBe(shards)
  })

  test('all of them are up, and known with their clubs', async () => {
    const { bot, clubs } = await openShardedClubs(shards)
    const { vitals } = bot()
    expect(vitals.shards().map(({ id, status }) => `${String(id)} ${status}`)).toEqual(
      clubs.map((_, shard) => `${String(shard)} ready`),
    )
    expect(vitals.clubCount()).toBe(shards)
    expect(whyNotReady(vitals)).toEqual([])
  })
})

test('while one shard is down the clubs of the others are served, and it is said which', async () => {
  const { bot, clubs, ana, discord } = await openShardedClubs(2)
  const [first, second] = clubs
  discord.gateway.drop(1006, 1)
  await vi.waitFor(() => {
    expect(whyNotReady(bot().vitals)).toEqual(['1 of 2 shards not connected: 1 (connecting)'])
  })
  const asked = second && ana.in(second.channel('general')).type('/hips today')
  if (first)
    expect((await ana.in(first.channel('general')).type('/hips today')).text).toContain('Hip day')
  // What was asked meanwhile is answered once the shard is back.
  expect((await asked)?.text).toContain('Hip day')
  expect(whyNotReady(bot().vitals)).toEqual([])
})

test('a shard that Discord closes for good is said with its code', async () => {
  const { discord, lost, logged } = await openShardedClubs(2)
  discord.gateway.drop(4011, 1)
  await vi.waitFor(() => {
    expect(lost.why).toEqual([{ kind: 'closed', code: 4011 }])
  })
  expect(logged.join('')).toContain('"code":4011,"shard":1')
})

test('what Discord delivers twice is answered once', async () => {
  const { clubs, ana, discord, logged } = await openShardedClubs(2)
  const general = clubs[1]?.channel('general')
  if (!general) throw new Error('there is no second club')
  await ana.in(general).type('/hips done')
  deliverAgain(discord)
  // Comes after it on the same connection.
  await ana.in(general).type('/hips today')
  const callbacks = discord.requests.all().filter(({ route }) => route === CALLBACK)
  expect(callbacks.map(({ status }) => status)).toEqual([204, 204])
  expect(logged.join('')).not.toContain('too late')
})
