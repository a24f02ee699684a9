import { Events } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { hipDay, openAnnouncer, PICTURE, withButton } from './announcing-bot.ts'

const MESSAGES = { method: 'POST', route: '/channels/:channel_id/messages' }
const HISTORY = { method: 'GET', route: '/channels/:channel_id/messages' }
const ONCE = { ...MESSAGES, times: 1 }

const text = (content: string) => ({ components: [{ type: 10 as const, content }] })

describe('a reminder in a channel', () => {
  test('is posted with its pictures, and answers with its id', async () => {
    const { post, seen } = await openAnnouncer()
    const sent = await post({ body: PICTURE })
    expect(sent).toEqual({ kind: 'sent', messageId: seen()[0]?.id })
    expect(seen()[0]?.files).toMatchObject([{ name: 'sheet.png' }])
  })

  test('notifies exactly those whom it may, whatever its text says', async () => {
    const { post, seen, asked, ana, bo, runners, club } = await openAnnouncer()
    const body = text(`@everyone <@&${runners.id}> <@${ana.id}> <@${bo.id}>`)
    await post({ body }, 'nobody')
    club.setBotPermissions(['MentionEveryone'])
    await post({ body, notifies: { users: [ana.id, ana.id], roles: [runners.id] } }, 'some')
    expect(seen().map(({ pings }) => pings)).toEqual([
      { everyone: false, userIds: [], roleIds: [] },
      { everyone: false, userIds: [ana.id], roleIds: [runners.id] },
    ])
    // Discord refuses an id that stands there twice.
    expect(asked('POST')[1]?.body).toMatchObject({ allowed_mentions: { users: [ana.id] } })
  })

  test('answers another message, and its author is not notified', async () => {
    const { post, seen, ana, general } = await openAnnouncer()
    const question = ana.in(general).say('Anybody?')
    await post(hipDay({ repliesTo: question.id }))
    expect(seen()[1]?.message.message_reference?.message_id).toBe(question.id)
    expect(seen()[1]?.pings.userIds).toEqual([])
  })

  test('stands by itself when the message that it answers is gone', async () => {
    const { post, seen } = await openAnnouncer()
    expect(await post(hipDay({ repliesTo: '1442480000000000000' }))).toMatchObject({ kind: 'sent' })
    expect(seen()[0]?.message.message_reference).toBeUndefined()
  })

  test('stands by itself where the history cannot be read', async () => {
    const { post, seen, club, general, ana, heard, asked } = await openAnnouncer()
    const { id } = ana.in(general).say('Anybody?')
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, 'ReadMessageHistory')
    })
    expect(await post(hipDay({ repliesTo: id }))).toMatchObject({ kind: 'sent' })
    expect(asked('POST')).toHaveLength(1)
    expect(seen()[1]?.message.message_reference).toBeUndefined()
  })

  test('stands by itself too when Discord is the first to say so', async () => {
    const { post, seen, club, general, ana, client, heard, asked } = await openAnnouncer()
    const { id } = ana.in(general).say('Anybody?')
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, 'ReadMessageHistory')
    })
    forget(client)
    expect(await post(hipDay({ repliesTo: id }))).toMatchObject({ kind: 'sent' })
    expect(asked('POST').map(({ status }) => status)).toEqual([400, 200])
    expect(seen()).toHaveLength(2)
  })
})

/** As if the bot had not heard of any channel yet: then Discord itself has to say everything. */
function forget(client: Awaited<ReturnType<typeof openAnnouncer>>['client']): void {
  client.channels.cache.clear()
}

describe('a reminder is never doubled', () => {
  test.each([
    ['a 500 after it was carried out', { kind: 'server error', status: 500, worked: true }],
    ['a 502 after it was carried out', { kind: 'server error', status: 502, worked: true }],
    ['a 503 before anything was done', { kind: 'server error', status: 503 }],
    ['a connection that broke off', { kind: 'close', reset: true, worked: true }],
    ['a connection that was closed', { kind: 'close', worked: true }],
    ['a connection that was closed before it arrived', { kind: 'close' }],
    ['a rate limit', { kind: 'rate limit', retryAfterSeconds: 0.01 }],
  ] as const)('by %s: it is sent again and stands there once', async (_, misbehaviour) => {
    const { post, seen, discord, asked } = await openAnnouncer()
    discord.misbehave(misbehaviour, ONCE)
    const sent = await post()
    expect(asked('POST')).toHaveLength(2)
    expect(seen().map(({ id }) => id)).toEqual([sent.kind === 'sent' ? sent.messageId : ''])
  })

  test('by the same identity a moment later, by another process say', async () => {
    const { post, seen } = await openAnnouncer()
    const first = await post(hipDay(), 'club/card/2026-11-24')
    expect(await post(hipDay(), 'club/card/2026-11-24')).toEqual(first)
    expect(seen()).toHaveLength(1)
    await post(hipDay(), 'club/card/2026-11-27')
    expect(seen()).toHaveLength(2)
  })

  test('its nonce is within Discord’s limit, however long the identity', async () => {
    const { post, asked } = await openAnnouncer()
    await post(hipDay(), 'x'.repeat(500))
    expect(asked('POST')[0]?.body).toMatchObject({
      nonce: expect.stringMatching(/^[\w-]{25}$/) as string,
      enforce_nonce: true,
    })
  })
})

describe('Discord that does not answer', () => {
  test.each([
    ['500 each time', { kind: 'server error', status: 500 }],
    [
      '500 each time though it was carried out',
      { kind: 'server error', status: 500, worked: true },
    ],
    ['closed connections', { kind: 'close' }],
    ['no answer at all', { kind: 'hang' }],
    ['no answer at all though it was carried out', { kind: 'hang', worked: true }],
    ['a rate limit of ten minutes', { kind: 'rate limit', retryAfterSeconds: 600 }],
  ] as const)('leaves open whether the message is there: %s', async (_, misbehaviour) => {
    const { post, discord, logged } = await openAnnouncer({ patienceMs: 300 })
    discord.misbehave(misbehaviour, MESSAGES)
    expect(await post()).toEqual({ kind: 'unreachable' })
    expect(logged).toEqual(['Discord did not answer'])
  })

  test('what it had taken is not doubled by the next try', async () => {
    const { post, seen, discord } = await openAnnouncer({ patienceMs: 1_000 })
    discord.misbehave({ kind: 'hang', worked: true }, MESSAGES)
    await post()
    discord.behave()
    expect(await post()).toEqual({ kind: 'sent', messageId: seen()[0]?.id })
    expect(seen()).toHaveLength(1)
  })

  test('because it knows the token no more, is not a refusal of the message', async () => {
    const { post, client } = await openAnnouncer()
    client.rest.setToken('wrong')
    expect(await post()).toEqual({ kind: 'unreachable' })
    // discord.js throws a token away that was refused.
    expect(await post()).toEqual({ kind: 'unreachable' })
  })

  test('during an outage of the club alone is not even asked', async () => {
    const { announcer, club, general, heard, post, discord } = await openAnnouncer()
    await heard(Events.GuildUnavailable, () => {
      club.beginOutage()
    })
    const before = discord.requests.all().length
    expect(await post()).toEqual({ kind: 'unreachable' })
    expect(await announcer.edit(general.id, '1', text('x'))).toBe('unreachable')
    expect(await announcer.find(general.id, 'x', Temporal.Instant.fromEpochMilliseconds(0))).toEqual({ kind: 'unreachable' }) // prettier-ignore
    expect(discord.requests.all()).toHaveLength(before)
    expect(announcer.isIn(club.id)).toBe(true)
    await heard(Events.GuildAvailable, () => {
      club.endOutage()
    })
    expect(await post()).toMatchObject({ kind: 'sent' })
  })
})

describe('a reminder that Discord does not take', () => {
  test.each([
    ['ViewChannel', 'cannot-see'],
    ['SendMessages', 'cannot-write'],
    ['AttachFiles', 'cannot-attach'],
  ] as const)('without %s says why, without a request', async (permission, why) => {
    const { post, club, general, heard, asked } = await openAnnouncer()
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, permission)
    })
    expect(await post({ body: PICTURE })).toEqual({ kind: 'refused', why })
    expect(asked('POST')).toEqual([])
  })

  test.each(['known', 'not known'] as const)(
    'for want of the right to attach, which is %s, goes out in words where they stand alone',
    async (isKnown) => {
      const { post, club, general, client, heard, asked, seen } = await openAnnouncer()
      await heard(Events.ChannelUpdate, () => {
        club.denyBot(general, 'AttachFiles')
      })
      if (isKnown === 'not known') forget(client)
      const components = [...withButton('open:1:card').components, ...PICTURE.components]
      const sent = await post({ body: { ...PICTURE, components }, picturesAreExtra: true })
      expect(sent).toEqual({ kind: 'sent', messageId: seen()[0]?.id })
      expect(seen()[0]?.files).toEqual([])
      expect(seen()[0]?.text).toContain('Hip day')
      expect(asked('POST')).toHaveLength(isKnown === 'known' ? 1 : 2)
    },
  )

  test('for want of the right to attach may still be sent without a picture', async () => {
    const { post, club, general, heard } = await openAnnouncer()
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, 'AttachFiles')
    })
    expect(await post(hipDay())).toMatchObject({ kind: 'sent' })
  })

  test.each([
    ['ViewChannel', 'cannot-see'],
    ['SendMessages', 'cannot-write'],
    ['AttachFiles', 'cannot-write'],
  ] as const)('without %s says why when only Discord knows', async (permission, why) => {
    const { post, club, general, client, heard, asked } = await openAnnouncer()
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, permission)
    })
    forget(client)
    expect(await post({ body: PICTURE })).toEqual({ kind: 'refused', why })
    expect(asked('POST')).toHaveLength(1)
  })

  test('goes out again by itself once the right is there', async () => {
    const { post, club, general, heard } = await openAnnouncer()
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, 'SendMessages')
    })
    expect(await post()).toMatchObject({ kind: 'refused' })
    await heard(Events.ChannelUpdate, () => {
      club.allowBot(general, 'SendMessages')
    })
    expect(await post()).toMatchObject({ kind: 'sent' })
  })

  test('its channel was deleted', async () => {
    const { post, club, general, heard } = await openAnnouncer()
    await heard(Events.ChannelDelete, () => {
      club.deleteChannel(general)
    })
    expect(await post()).toEqual({ kind: 'refused', why: 'no-channel' })
  })

  test('the bot was removed, and it is another thing than an outage', async () => {
    const { post, club, heard, announcer } = await openAnnouncer()
    await heard(Events.GuildDelete, () => {
      club.removeBot()
    })
    expect(announcer.isIn(club.id)).toBe(false)
    expect(await post()).toEqual({ kind: 'refused', why: 'cannot-see' })
    await heard(Events.GuildCreate, () => {
      club.inviteBot()
    })
    expect(announcer.isIn(club.id)).toBe(true)
    expect(await post()).toMatchObject({ kind: 'sent' })
  })

  test('there is a fault in it', async () => {
    const { post } = await openAnnouncer()
    expect(await post({ body: { components: [] } })).toEqual({ kind: 'refused', why: 'refused' })
  })
})

describe('a message that is changed', () => {
  test('shows the new one, and its old picture is not left behind', async () => {
    const { announcer, post, general, seen } = await openAnnouncer()
    const sent = await post({ body: PICTURE })
    const id = sent.kind === 'sent' ? sent.messageId : ''
    expect(await announcer.edit(general.id, id, text('Done: 3'))).toBe('edited')
    expect(seen()[0]?.text).toBe('Done: 3')
    expect(seen()[0]?.files).toEqual([])
  })

  test('keeps a picture that is sent with it', async () => {
    const { announcer, post, general, seen } = await openAnnouncer()
    const sent = await post({ body: PICTURE })
    const id = sent.kind === 'sent' ? sent.messageId : ''
    const before = seen()[0]?.files
    expect(await announcer.edit(general.id, id, PICTURE)).toBe('edited')
    expect(seen()[0]?.files).toEqual(before)
  })

  test('takes another picture of the same name for another one', async () => {
    const { announcer, post, general, seen } = await openAnnouncer()
    const sent = await post({ body: PICTURE })
    const id = sent.kind === 'sent' ? sent.messageId : ''
    const data = Buffer.from('\u{89}PNG, redrawn')
    const redrawn = { ...PICTURE, files: [{ name: 'sheet.png', data }] }
    expect(await announcer.edit(general.id, id, redrawn)).toBe('edited')
    expect(seen()[0]?.files.map((file) => file.data.length)).toEqual([data.length])
  })

  test('is gone when it, its channel or the right to see it is', async () => {
    const { announcer, post, general, seen, club, heard } = await openAnnouncer()
    const sent = await post()
    const id = sent.kind === 'sent' ? sent.messageId : ''
    const edit = (channel = general.id, message = id) => announcer.edit(channel, message, text('x'))
    expect(await edit(general.id, '1442480000000000000')).toBe('gone')
    expect(await edit('1442480000000000000')).toBe('gone')
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, 'ViewChannel')
    })
    expect(await edit()).toBe('gone')
    expect(seen()[0]?.text).toContain('Hip day')
  })

  test('may be tried again when Discord does not answer', async () => {
    const { announcer, general, discord } = await openAnnouncer({ patienceMs: 300 })
    discord.misbehave({ kind: 'hang' }, { method: 'PATCH' })
    expect(await announcer.edit(general.id, '1', text('x'))).toBe('unreachable')
  })
})

describe('direct messages', () => {
  test('are opened, and take a reminder', async () => {
    const { announcer, ana } = await openAnnouncer()
    const opened = await announcer.openDirectMessages(ana.id)
    const channelId = opened.kind === 'open' ? opened.channelId : ''
    expect(await announcer.post(channelId, hipDay(), 'x')).toMatchObject({ kind: 'sent' })
    expect(ana.inDirectMessage().sees()[0]?.text).toContain('Hip day')
  })

  test('of somebody who takes none are closed, and so of one who shares no club', async () => {
    const { announcer, ana, bo, club } = await openAnnouncer()
    const [toAna, toBo] = await Promise.all([ana, bo].map(({ id }) => announcer.openDirectMessages(id))) // prettier-ignore
    ana.closeDirectMessages()
    club.leave(bo)
    for (const opened of [toAna, toBo]) {
      const channelId = opened?.kind === 'open' ? opened.channelId : ''
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await announcer.post(channelId, hipDay(), channelId)).toEqual({ kind: 'refused', why: 'closed' }) // prettier-ignore
    }
  })

  test('with an account that is no more are closed', async () => {
    const { announcer } = await openAnnouncer()
    expect(await announcer.openDirectMessages('99')).toEqual({ kind: 'closed' })
  })

  test('may be opened later when Discord does not answer', async () => {
    const { announcer, ana, discord } = await openAnnouncer()
    discord.misbehave({ kind: 'server error', status: 500 }, { route: '/users/@me/channels' })
    expect(await announcer.openDirectMessages(ana.id)).toEqual({ kind: 'unreachable' })
  })
})

describe('looking for a reminder that may have been sent', () => {
  test('finds it by its button, among what others and the bot itself said since', async () => {
    const { announcer, post, general, time, ana } = await openAnnouncer()
    const since = time.now
    const sent = await post(hipDay({ body: withButton('open:1:card:a') }), 'a')
    ana.in(general).say('Morning!')
    await post(hipDay({ body: withButton('open:1:card:b') }), 'b')
    expect(await announcer.find(general.id, 'open:1:card:a', since)).toEqual({
      kind: 'found',
      messageId: sent.kind === 'sent' ? sent.messageId : '',
    })
    expect(await announcer.find(general.id, 'open:1:card', since)).toEqual({ kind: 'absent' })
  })

  test('finds it at the end of a long talk', async () => {
    const { announcer, post, general, time, ana, asked } = await openAnnouncer()
    const since = time.now
    await post()
    for (let n = 0; n < 250; n += 1) ana.in(general).say(`${n}`)
    expect(await announcer.find(general.id, 'open:1:card', since)).toMatchObject({ kind: 'found' })
    expect(asked('GET').filter(({ route }) => route === HISTORY.route)).toHaveLength(3)
  })

  test('looks further back than the clock says, for that may have been set back', async () => {
    const { announcer, post, general, time, ana } = await openAnnouncer()
    await post()
    for (let n = 0; n < 150; n += 1) ana.in(general).say(`${n}`)
    time.now = time.now.add({ hours: 2 })
    expect(await announcer.find(general.id, 'open:1:card', time.now)).toMatchObject({ kind: 'found' }) // prettier-ignore
  })

  test('ends three hours before, so that an old channel is not read for ever', async () => {
    const { announcer, general, time, ana, asked } = await openAnnouncer()
    for (let n = 0; n < 350; n += 1) ana.in(general).say(`${n}`)
    time.now = time.now.add({ hours: 4 })
    expect(await announcer.find(general.id, 'x', time.now)).toEqual({ kind: 'absent' })
    expect(asked('GET').filter(({ route }) => route === HISTORY.route)).toHaveLength(1)
  })

  test('in a channel where a thousand messages came since, cannot tell', async () => {
    const { announcer, post, general, time, ana } = await openAnnouncer()
    const since = time.now
    await post()
    for (let n = 0; n < 1_000; n += 1) ana.in(general).say(`${n}`)
    expect(await announcer.find(general.id, 'open:1:card', since)).toEqual({ kind: 'unreadable' })
  })

  test.each(['ViewChannel', 'ReadMessageHistory'] as const)(
    'without %s cannot tell, for Discord would show an empty history',
    async (permission) => {
      const { announcer, post, club, general, heard, time } = await openAnnouncer()
      await post()
      await heard(Events.ChannelUpdate, () => {
        club.denyBot(general, permission)
      })
      const found = await announcer.find(general.id, 'open:1:card', time.now)
      expect(found).toEqual({ kind: 'unreadable' })
    },
  )

  test('finds it also where it does not know its own rights', async () => {
    const { announcer, post, general, client, time } = await openAnnouncer()
    await post()
    forget(client)
    const found = await announcer.find(general.id, 'open:1:card', time.now)
    expect(found).toMatchObject({ kind: 'found' })
  })

  test('where it does not know its own rights, an empty history proves nothing', async () => {
    const { announcer, post, general, club, client, heard, time } = await openAnnouncer()
    await post()
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, 'ReadMessageHistory')
    })
    forget(client)
    const found = await announcer.find(general.id, 'open:1:card', time.now)
    expect(found).toEqual({ kind: 'unreadable' })
  })

  test('in a channel that is gone cannot tell', async () => {
    const { announcer, post, general, club, heard, time } = await openAnnouncer()
    await post()
    await heard(Events.ChannelDelete, () => {
      club.deleteChannel(general)
    })
    const found = await announcer.find(general.id, 'open:1:card', time.now)
    expect(found).toEqual({ kind: 'unreadable' })
  })

  test('in direct messages everything can be read', async () => {
    const { announcer, ana, time } = await openAnnouncer()
    const opened = await announcer.openDirectMessages(ana.id)
    const channelId = opened.kind === 'open' ? opened.channelId : ''
    expect(await announcer.find(channelId, 'open:1:card', time.now)).toEqual({ kind: 'absent' })
    await announcer.post(channelId, hipDay(), 'x')
    expect(await announcer.find(channelId, 'open:1:card', time.now)).toMatchObject({ kind: 'found' }) // prettier-ignore
  })

  test('does not take the same id for it on somebody else’s message', async () => {
    const { announcer, general, time, discord, bo } = await openAnnouncer()
    const posted = bo.in(general).say('Look')
    const stored = discord.world.messages.get(posted.id)
    if (!stored) throw new Error('not said')
    discord.world.messages.set(posted.id, {
      ...stored,
      api: { ...stored.api, components: [...withButton('open:1:card').components] },
      // What people write is shown to a bot that they mention.
      pings: { everyone: false, userIds: [discord.applicationId], roleIds: [] },
    })
    const found = await announcer.find(general.id, 'open:1:card', time.now)
    expect(found).toEqual({ kind: 'absent' })
  })

  test('may be tried again when Discord does not answer', async () => {
    const { announcer, general, discord, time } = await openAnnouncer()
    discord.misbehave({ kind: 'server error', status: 502 }, HISTORY)
    const found = await announcer.find(general.id, 'x', time.now)
    expect(found).toEqual({ kind: 'unreachable' })
  })
})

describe('whether the bot can speak at all', () => {
  test('follows the gateway', async () => {
    const { announcer, client } = await openAnnouncer()
    expect(announcer.isReady()).toBe(true)
    await client.destroy()
    expect(announcer.isReady()).toBe(false)
  })
})
