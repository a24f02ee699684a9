import { DiscordAPIError, HTTPError, RateLimitError, REST, Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { hipsBot, openHarbour, openHarbourWithBot, refusalOf } from './harbour.ts'

const MESSAGES = { method: 'POST', route: '/channels/:channel_id/messages' }

describe('requests that go wrong', () => {
  const open = async () => {
    const harbour = await openHarbour()
    const { rest, discord, ana, general } = harbour
    const route = Routes.channelMessages(general.id)
    const send = (client: REST = rest, body: object = {}) =>
      client.post(route, { body: { content: 'Hello', ...body } })
    const retrying = new REST({ api: discord.apiUrl, retries: 2 }).setToken(discord.token)
    const seen = () => ana.in(general).sees().length
    return { ...harbour, send, retrying, seen }
  }

  test('a rate limit strikes once and is waited out', async () => {
    const { discord, send, seen } = await open()
    const trouble = discord.misbehave(
      { kind: 'rate limit', retryAfterSeconds: 0.01 },
      { ...MESSAGES, times: 1 },
    )
    await send()
    expect(trouble.struck).toBe(1)
    expect(seen()).toBe(1)
    expect(discord.requests.all().map(({ status }) => status)).toEqual([429, 200])
  })

  test('a client that does not wait learns whether the limit holds for everything', async () => {
    const { discord, send } = await open()
    const impatient = new REST({
      api: discord.apiUrl,
      rejectOnRateLimit: ['/'],
    }).setToken(discord.token)
    const limit = { kind: 'rate limit', retryAfterSeconds: 30, global: true } as const
    discord.misbehave(limit, { times: 1 })
    const error: unknown = await send(impatient).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({ global: true, scope: 'global' })
  })

  test.each([500, 502, 503] as const)('a %i before anything was done', async (status) => {
    const { discord, send, seen } = await open()
    discord.misbehave({ kind: 'server error', status }, { ...MESSAGES, times: 1 })
    await expect(send()).rejects.toBeInstanceOf(HTTPError)
    expect(seen()).toBe(0)
  })

  test('a 502 after the message was posted makes a careless retry post it twice', async () => {
    const { discord, send, seen, retrying } = await open()
    const trouble = { kind: 'server error', status: 502, worked: true } as const
    discord.misbehave(trouble, { ...MESSAGES, times: 1 })
    await send(retrying)
    expect(seen()).toBe(2)
    discord.misbehave(trouble, { ...MESSAGES, times: 1 })
    await send(retrying, { nonce: 'once', enforce_nonce: true })
    expect(seen()).toBe(3)
  })

  test('a connection closed without an answer, and one that breaks off', async () => {
    const { discord, send, retrying } = await open()
    discord.misbehave({ kind: 'close' }, { ...MESSAGES, times: 1 })
    await expect(send()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' })
    discord.misbehave({ kind: 'close', reset: true }, { ...MESSAGES, times: 1 })
    await send(retrying)
    expect(discord.requests.all().map(({ status }) => status)).toEqual([0, 0, 200])
  })

  test('no answer at all, until it is switched off', async () => {
    const { discord, send, seen } = await open()
    const trouble = discord.misbehave({ kind: 'hang' }, MESSAGES)
    const sent = send()
    await trouble.whenStruck()
    trouble.stop()
    await expect(sent).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' })
    await send()
    expect(seen()).toBe(1)
  })

  test('an answer that comes late, and a request that arrives late', async () => {
    const { discord, send, seen, clock } = await open()
    const slow = discord.misbehave({ kind: 'delay', ms: 5_000 }, { ...MESSAGES, times: 1 })
    const first = send()
    await slow.whenStruck()
    expect(seen()).toBe(1)
    clock.advance(5_000)
    await first
    const late = discord.misbehave(
      { kind: 'delay', ms: 5_000, arrivesLate: true },
      { ...MESSAGES, times: 1 },
    )
    const second = send()
    await late.whenStruck()
    expect(seen()).toBe(1)
    clock.advance(5_000)
    await second
    expect(seen()).toBe(2)
  })

  test('a first answer that is under way for too long comes too late', async () => {
    const { discord, clock, ana, general } = await openHarbourWithBot(
      hipsBot((interaction) => interaction.reply('In time, I thought')),
    )
    const late = discord.misbehave(
      { kind: 'delay', ms: 3_000, arrivesLate: true },
      { matching: ({ path }) => path.endsWith('/callback') },
    )
    const answer = ana.in(general).type('/hips')
    await late.whenStruck()
    clock.advance(3_000)
    expect((await answer).failed).toBe(true)
  })

  test('all trouble ends at once', async () => {
    const { discord, send } = await open()
    discord.misbehave({ kind: 'server error', status: 500 })
    discord.behave()
    await send()
    expect(discord.requests.all().map(({ status }) => status)).toEqual([200])
  })

  test('too many requests in one window are limited', async () => {
    const { discord, rest, general, clock } = await openHarbour({
      rateLimit: { requests: 2, windowMs: 5_000 },
    })
    const headers = { authorization: `Bot ${discord.token}` }
    const read = () => fetch(`${discord.apiUrl}/v10${Routes.channel(general.id)}`, { headers })
    expect((await read()).headers.get('x-ratelimit-remaining')).toBe('1')
    await read()
    const third = await read()
    expect(third.status).toBe(429)
    expect(third.headers.get('retry-after')).toBe('5')
    expect(await refusalOf(rest.get('/users/@me'))).toBe('none')
    clock.advance(5_000)
    expect((await read()).status).toBe(200)
  })
})

describe('requests that are wrong', () => {
  const request = (url: string, init: RequestInit = {}) => fetch(url, init)

  test('addresses that Discord does not have', async () => {
    const { discord, rest } = await openHarbour()
    expect(await refusalOf(rest.get('/clubs/1'))).toBe('404 0')
    expect(await refusalOf(rest.delete('/users/@me'))).toBe('405 0')
    const old = await request(`${discord.apiUrl}/v6/gateway`)
    expect([old.status, ((await old.json()) as { code: number }).code]).toEqual([400, 50041])
  })

  test('a route that exists at Discord but not here says so', async () => {
    const { rest } = await openHarbour()
    await expect(rest.get('/sticker-packs')).rejects.toThrow('no GET /sticker-packs yet')
  })

  test('no token, a wrong one, and a token in the place of a person', async () => {
    const { discord } = await openHarbour()
    for (const authorization of ['', 'Bot wrong', `Bearer ${discord.token}`, discord.token]) {
      const answer = await request(`${discord.apiUrl}/v10/users/@me`, {
        headers: { authorization },
      })
      expect(answer.status).toBe(401)
    }
  })

  test('broken JSON and bodies of another kind', async () => {
    const { discord, general } = await openHarbour()
    const url = `${discord.apiUrl}/v10${Routes.channelMessages(general.id)}`
    const send = async (type: string, body: string) => {
      const headers = { authorization: `Bot ${discord.token}`, 'content-type': type }
      return (await request(url, { method: 'POST', headers, body })).status
    }
    expect(await send('application/json', '{"content":')).toBe(400)
    expect(await send('multipart/form-data; boundary=x', 'no form')).toBe(400)
    expect(await send('text/plain', 'Hello')).toBe(415)
  })

  test('what the bot sent is remembered, as much as was asked for', async () => {
    const { discord, rest, general } = await openHarbour({ logSize: 2 })
    for (const content of ['one', 'two', 'three'])
      await rest.post(Routes.channelMessages(general.id), { body: { content } })
    expect(discord.requests.all()).toMatchObject([
      { method: 'POST', route: '/channels/:channel_id/messages', body: { content: 'two' } },
      { path: `/channels/${general.id}/messages`, body: { content: 'three' }, status: 200 },
    ])
  })
})

describe('servers that change', () => {
  test('an outage is told as one, and its end; meanwhile nobody gets through', async () => {
    const { client, discord, club, general, rest, ana } = await openHarbourWithBot(
      hipsBot((interaction) => interaction.reply('Here')),
    )
    const heard: string[] = []
    client.on('guildUnavailable', ({ name }) => heard.push(`${name} is unavailable`))
    client.on('guildDelete', ({ name }) => heard.push(`${name} is gone`))
    client.on('guildAvailable', ({ name }) => heard.push(`${name} is back`))
    const back = new Promise((resolve) => client.once('guildAvailable', resolve))
    club.beginOutage()
    expect(await refusalOf(rest.get(Routes.channel(general.id)))).toBe('503 undefined')
    await expect(ana.in(general).type('/hips')).rejects.toThrow('cannot be reached')
    club.endOutage()
    await back
    expect(heard).toEqual(['Harbour Runners is unavailable', 'Harbour Runners is back'])
    expect((await ana.in(general).type('/hips')).text).toBe('Here')
    expect(discord.world.botIsIn(club.id)).toBe(true)
  })

  test('a removed bot hears of it, has no access, and can be invited again', async () => {
    const { client, club, general, rest, ana } = await openHarbourWithBot(
      hipsBot((interaction) => interaction.reply('Here')),
    )
    const gone = new Promise((resolve) => client.once('guildDelete', resolve))
    club.removeBot()
    await gone
    expect(await refusalOf(rest.get(Routes.guild(club.id)))).toBe('404 10004')
    expect(await refusalOf(rest.get(Routes.channel(general.id)))).toBe('403 50001')
    expect(ana.in(general).commands()).toEqual([])
    const joined = new Promise((resolve) => client.once('guildCreate', resolve))
    club.inviteBot()
    await joined
    expect((await ana.in(general).type('/hips')).text).toBe('Here')
  })

  test('a server that the bot leaves by itself is left', async () => {
    const { client, club, discord } = await openHarbourWithBot()
    await client.guilds.cache.get(club.id)?.leave()
    expect(discord.world.botIsIn(club.id)).toBe(false)
  })

  test('a server removed while the bot was away is missing at its next login', async () => {
    const { club, discord } = await openHarbour()
    club.removeBot()
    const other = discord.addGuild({ name: 'Hill Runners' })
    const { startBot } = await import('./practice-bot.ts')
    const { client } = await startBot(discord)
    expect(client.guilds.cache.map(({ id }) => id)).toEqual([other.id])
    await client.destroy()
  })

  test('deleted channels, lost rights and new roles reach the bot', async () => {
    const { client, club, general } = await openHarbourWithBot()
    const guild = client.guilds.cache.get(club.id)
    const mayWrite = () => {
      const me = guild?.members.me
      return me && guild?.channels.cache.get(general.id)?.permissionsFor(me).has('SendMessages')
    }
    expect(mayWrite()).toBe(true)
    const updated = new Promise((resolve) => client.once('channelUpdate', resolve))
    club.denyBot(general, 'SendMessages')
    await updated
    expect(mayWrite()).toBe(false)
    const made = new Promise((resolve) => client.once('roleCreate', resolve))
    club.addRole('Captains')
    await made
    expect(guild?.roles.cache.map(({ name }) => name)).toContain('Captains')
    const deleted = new Promise((resolve) => client.once('channelDelete', resolve))
    club.deleteChannel(general)
    await deleted
    expect(guild?.channels.cache.size).toBe(0)
  })

  test('a member who left is unknown, and a stranger more so', async () => {
    const { club, ana, rest } = await openHarbour()
    expect(await rest.get(Routes.guildMember(club.id, ana.id))).toMatchObject({
      user: { username: 'ana' },
    })
    club.leave(ana)
    expect(await refusalOf(rest.get(Routes.guildMember(club.id, ana.id)))).toBe('404 10007')
    expect(await refusalOf(rest.get(Routes.guildMember(club.id, '123')))).toBe('404 10013')
    const error: unknown = await rest.get(Routes.guild('123')).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DiscordAPIError)
  })
})
