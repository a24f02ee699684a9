import { GatewayDispatchEvents, GatewayIntentBits } from 'discord.js'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { startPracticeDiscord, type PracticeOptions } from '#practice/start-practice-discord.ts'
import { createBot, startBot } from './practice-bot.ts'

/** A Discord whose servers were made a millisecond apart, so that they spread over the shards. */
async function openDiscord(options: PracticeOptions = {}) {
  let now = Date.parse('2026-11-24T12:00:00Z')
  const discord = await startPracticeDiscord({ clubClock: () => now, ...options })
  onTestFinished(() => discord.stop())
  const clubs = Array.from({ length: 5 }, (_, index) => {
    now += 1
    return discord.addGuild({ name: `Club ${String(index)}` })
  })
  return { discord, clubs }
}

const shardOf = (guildId: string, count: number): number =>
  Number((BigInt(guildId) >> 22n) % BigInt(count))

test.each([1, 2, 4])('a bot that is advised %i shards meets each server once', async (shards) => {
  const { discord, clubs } = await openDiscord({ shards, maxConcurrency: shards })
  const met: string[] = []
  const { client } = createBot(discord, { shards: 'auto' })
  onTestFinished(() => client.destroy())
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }: { id: string }, shard: number) => {
    met.push(`${id} by ${String(shard)}`)
  })
  const ready = once(client, 'clientReady')
  await client.login(discord.token)
  await ready
  expect(client.ws.shards.size).toBe(shards)
  expect(met.toSorted()).toEqual(
    clubs.map(({ id }) => `${id} by ${String(shardOf(id, shards))}`).toSorted(),
  )
  expect(discord.gateway.identifies).toBe(shards)
  expect(discord.gateway.connectedSessions).toBe(shards)
})

test('a login right after another of its kind is put off, one of another kind is not', async () => {
  const { discord } = await openDiscord({ shards: 3, maxConcurrency: 2, identifyWindowMs: 5_000 })
  const opcodes = async (shard: number) => {
    const socket = new WebSocket(`${discord.gateway.url}?v=10&encoding=json`)
    onTestFinished(() => {
      socket.terminate()
    })
    await once(socket, 'message')
    const d = { token: discord.token, intents: GatewayIntentBits.Guilds, properties: {} }
    socket.send(JSON.stringify({ op: 2, d: { ...d, shard: [shard, 3] } }))
    const [data] = (await once(socket, 'message')) as [Buffer]
    return (JSON.parse(data.toString()) as { op: number }).op
  }
  expect([await opcodes(0), await opcodes(1), await opcodes(2)]).toEqual([0, 0, 9])
  expect(discord.gateway.identifies).toBe(2)
})

test('what others have used up of the logins of a day is told before a login', async () => {
  const { discord } = await openDiscord({ shards: 2 })
  discord.gateway.logins.usedBefore = 990
  discord.gateway.logins.resetAfterMs = 60_000
  const { client } = await startBot(discord)
  onTestFinished(() => client.destroy())
  expect(await client.rest.get('/gateway/bot')).toMatchObject({
    shards: 2,
    session_start_limit: { total: 1_000, remaining: 9, reset_after: 60_000, max_concurrency: 1 },
  })
})

test('one shard is dropped and comes back while the other stays', async () => {
  const { discord } = await openDiscord({ shards: 2, maxConcurrency: 2 })
  const { client } = createBot(discord, { shards: 'auto' })
  onTestFinished(() => client.destroy())
  const ready = once(client, 'clientReady')
  await client.login(discord.token)
  await ready
  const resumed = once(client, 'shardResume')
  discord.gateway.drop(4000, 1)
  expect((await resumed)[0]).toBe(1)
  expect(discord.gateway.identifies).toBe(2)
})
