import { Events, GatewayDispatchEvents, GatewayIntentBits } from 'discord.js'
import { once } from 'node:events'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { inflateSync, createInflate } from 'node:zlib'
import { hipsBot, openHarbour, openHarbourWithBot } from './harbour.ts'
import { createBot, startBot } from './practice-bot.ts'

/** Logs in again at once; discord.js waits 5 s between two logins by default. */
const noWaiting = { buildIdentifyThrottler: () => ({ waitForIdentify: async () => {} }) }

describe('logging in', () => {
  test('the bot meets its servers with their channels, its own membership and its name', async () => {
    const { client, club } = await openHarbourWithBot()
    const guild = client.guilds.cache.get(club.id)
    expect(client.user?.username).toBe('Clamshell')
    expect(guild?.name).toBe('Harbour Runners')
    expect(guild?.available).toBe(true)
    expect(guild?.channels.cache.map((channel) => channel.name)).toEqual(['general'])
    expect(guild?.members.me?.roles.cache.map((role) => role.name)).toContain('Clamshell')
    expect(guild?.members.cache.size).toBe(1)
  })

  test('its servers are named first, and told of one by one as Discord can serve them', async () => {
    const { discord, club } = await openHarbour()
    const down = discord.addGuild({ name: 'Hill Runners' })
    down.beginOutage()
    const socket = await openSocket(discord.gateway.url)
    const frames: unknown[] = []
    socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString())))
    socket.send(JSON.stringify(identify(discord.token)))
    socket.send(JSON.stringify({ op: 1, d: null }))
    while (frames.length < 3) await once(socket, 'message')
    expect(frames).toMatchObject([
      {
        t: 'READY',
        s: 1,
        d: {
          guilds: [
            { id: club.id, unavailable: true },
            { id: down.id, unavailable: true },
          ],
        },
      },
      { t: 'GUILD_CREATE', s: 2, d: { id: club.id, unavailable: false } },
      { op: 11 },
    ])
  })

  test('a wrong token is refused before the gateway is reached', async () => {
    const { discord } = await openHarbour()
    const { client } = createBot(discord)
    onTestFinished(() => client.destroy())
    await expect(client.login('wrong.token.here')).rejects.toThrow('An invalid token was provided')
    expect(discord.requests.all().map(({ status }) => status)).toEqual([401])
  })

  test.each([
    ['a wrong token', { token: 'wrong' }, 4004],
    ['a privileged intent that was not granted', { intents: GatewayIntentBits.GuildMembers }, 4014],
    ['intents that do not exist', { intents: 1 << 30 }, 4013],
    ['a shard beyond the number of shards', { shard: [2, 2] }, 4010],
  ])('the gateway closes on %s', async (_, change, code) => {
    const { discord } = await openHarbour()
    const socket = await openSocket(discord.gateway.url)
    socket.send(JSON.stringify(identify(discord.token, change)))
    expect((await once(socket, 'close'))[0]).toBe(code)
  })

  test('the gateway closes on a request before the login, and on a version it does not speak', async () => {
    const { discord } = await openHarbour()
    const early = await openSocket(discord.gateway.url)
    early.send(JSON.stringify({ op: 8, d: {} }))
    expect((await once(early, 'close'))[0]).toBe(4003)
    const old = new WebSocket(`${discord.gateway.url}?v=6&encoding=json`)
    expect((await once(old, 'close'))[0]).toBe(4012)
  })

  test('a granted privileged intent shows the bot all members', async () => {
    const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMembers
    const { client, club } = await openHarbourWithBot(
      { intents },
      { privilegedIntents: GatewayIntentBits.GuildMembers },
    )
    const names = client.guilds.cache.get(club.id)?.members.cache.map(({ user }) => user.username)
    expect(names).toEqual(expect.arrayContaining(['ana', 'bo', 'Clamshell']))
  })

  test('the bot asks for members by their ids, without any privilege', async () => {
    const { client, club, ana, discord } = await openHarbourWithBot()
    const stranger = discord.addUser({ name: 'stranger' })
    const members = await client.guilds.cache
      .get(club.id)
      ?.members.fetch({ user: [ana.id, stranger.id] })
    expect(members?.map(({ user }) => user.username)).toEqual(['ana'])
  })

  test('all members at once are shown to the privileged only', async () => {
    const ask = async (intents: number) => {
      const { discord, club } = await openHarbour({
        privilegedIntents: GatewayIntentBits.GuildMembers,
      })
      const socket = await openSocket(discord.gateway.url)
      const frames: { op: number; t?: string; d?: { members?: unknown[] } }[] = []
      socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString())))
      socket.send(JSON.stringify(identify(discord.token, { intents })))
      socket.send(JSON.stringify({ op: 8, d: { guild_id: club.id, query: '', limit: 0 } }))
      socket.send(JSON.stringify({ op: 1, d: null }))
      while (!frames.some(({ op }) => op === 11)) await once(socket, 'message')
      return frames.find(({ t }) => t === 'GUILD_MEMBERS_CHUNK')?.d?.members?.length
    }
    expect(await ask(GatewayIntentBits.Guilds)).toBeUndefined()
    // The owner, the bot, Ana and Bo.
    expect(await ask(GatewayIntentBits.Guilds | GatewayIntentBits.GuildMembers)).toBe(4)
  })

  test('heartbeats are answered', async () => {
    const { discord } = await openHarbour()
    const socket = await openSocket(discord.gateway.url)
    socket.send(JSON.stringify({ op: 1, d: null }))
    expect(await nextFrame(socket)).toEqual({ op: 11 })
  })

  test('heartbeats stay without an answer on a connection that died unnoticed', async () => {
    const { discord } = await openHarbour()
    const socket = await openSocket(discord.gateway.url)
    discord.gateway.answersHeartbeats = false
    socket.send(JSON.stringify({ op: 1, d: null }))
    socket.send(JSON.stringify(identify(discord.token)))
    expect(await nextFrame(socket)).toMatchObject({ op: 0, t: 'READY' })
  })

  test('messages are told of with the messages intent only, private ones never', async () => {
    const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages
    const { client, discord, ana, general } = await openHarbourWithBot({
      ...hipsBot((interaction) => interaction.reply({ content: 'Psst', flags: 64 })),
      intents,
    })
    const { client: deaf } = await startBot(discord)
    onTestFinished(() => deaf.destroy())
    const heard: string[] = []
    client.on(Events.MessageCreate, ({ content }) => heard.push(content))
    client.on(Events.MessageUpdate, (_, { content }) => heard.push(`changed: ${content}`))
    deaf.on(Events.MessageCreate, () => heard.push('the deaf bot'))
    await ana.in(general).raw({ type: 2, data: { id: '1', name: 'hips', type: 1 } })
    const channel = deaf.channels.cache.get(general.id)
    const deleted = once(client, Events.MessageDelete)
    const sent = channel?.isSendable() ? await channel.send('Strength day!') : undefined
    await sent?.edit('Rest day')
    await sent?.delete()
    await deleted
    expect(heard).toEqual(['Strength day!', 'changed: Rest day'])
  })

  test('frames come compressed in the way that the client asked for', async () => {
    const { discord } = await openHarbour()
    const whole = await openSocket(discord.gateway.url)
    whole.send(JSON.stringify(identify(discord.token, { compress: true })))
    const [frame] = (await once(whole, 'message')) as [Buffer]
    expect(JSON.parse(inflateSync(frame).toString())).toMatchObject({ op: 0, t: 'READY' })

    const stream = new WebSocket(`${discord.gateway.url}?v=10&encoding=json&compress=zlib-stream`)
    const inflate = createInflate()
    stream.on('message', (data: Buffer) => inflate.write(data))
    const [hello] = (await once(inflate, 'data')) as [Buffer]
    expect(JSON.parse(hello.toString())).toMatchObject({ op: 10 })
    stream.close()
  })
})

describe('coming back', () => {
  test('after a dropped connection the bot resumes and gets what it missed', async () => {
    const seen: string[] = []
    const { client, discord, club, general, ana } = await openHarbourWithBot(
      hipsBot(async (interaction) => {
        seen.push(interaction.commandName)
        await interaction.reply('Here')
      }),
    )
    const closed = once(client, Events.ShardReconnecting)
    discord.gateway.drop(1006)
    await closed
    const answer = ana.in(general).type('/hips')
    club.addChannel('races')
    expect(seen).toEqual([])
    await once(client, Events.ShardResume)
    expect((await answer).text).toBe('Here')
    expect(client.channels.cache.map((channel) => 'name' in channel && channel.name)).toContain(
      'races',
    )
    expect(discord.gateway.identifies).toBe(1)
  })

  test('told to reconnect, the bot resumes its session', async () => {
    const { client, discord } = await openHarbourWithBot()
    const resumed = once(client, Events.ShardResume)
    discord.gateway.askToReconnect()
    await resumed
    expect(discord.gateway.identifies).toBe(1)
    expect(discord.gateway.connectedSessions).toBe(1)
  })

  test('with its session declared invalid the bot logs in anew', async () => {
    const { client, discord } = await openHarbourWithBot({ ws: noWaiting })
    const ready = new Promise((resolve) =>
      client.ws.on(GatewayDispatchEvents.Ready, () => resolve(true)),
    )
    discord.gateway.invalidateSessions(false)
    await ready
    expect(discord.gateway.identifies).toBe(2)
  })

  test('a session that Discord has forgotten cannot be resumed', async () => {
    const { discord } = await openHarbour()
    const socket = await openSocket(discord.gateway.url)
    socket.send(JSON.stringify({ op: 6, d: { token: discord.token, session_id: 'gone', seq: 3 } }))
    expect(await nextFrame(socket)).toEqual({ op: 9, d: false })
  })

  test('a session waits two minutes for its client and not longer', async () => {
    const { discord, clock } = await openHarbour()
    const socket = await openSocket(discord.gateway.url)
    socket.send(JSON.stringify(identify(discord.token)))
    const ready = (await nextFrame(socket)) as { s: number; d: { session_id: string } }
    const resume = { token: discord.token, session_id: ready.d.session_id, seq: ready.s }
    discord.gateway.drop(4000)
    await once(socket, 'close')
    const second = await openSocket(discord.gateway.url)
    second.send(JSON.stringify({ op: 6, d: resume }))
    expect(await nextFrame(second)).toMatchObject({ t: 'GUILD_CREATE' })
    discord.gateway.drop(4000)
    await once(second, 'close')
    clock.advance(121_000)
    const third = await openSocket(discord.gateway.url)
    third.send(JSON.stringify({ op: 6, d: resume }))
    expect(await nextFrame(third)).toEqual({ op: 9, d: false })
  })
})

const identify = (token: string, change: object = {}) => ({
  op: 2,
  d: { token, intents: GatewayIntentBits.Guilds, properties: {}, ...change },
})

/** A bare client that has been greeted. */
async function openSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url}?v=10&encoding=json`)
  expect(await nextFrame(socket)).toMatchObject({ op: 10 })
  return socket
}

async function nextFrame(socket: WebSocket): Promise<unknown> {
  const [data] = (await once(socket, 'message')) as [Buffer]
  return JSON.parse(data.toString())
}
