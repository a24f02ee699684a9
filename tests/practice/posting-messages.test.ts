import {
  AttachmentBuilder,
  MessageFlags,
  Routes,
  type APIMessage,
  type RawFile,
  type REST,
} from 'discord.js'
import { describe, expect, test } from 'vitest'
import { openHarbour, refusalOf } from './harbour.ts'

const post = (rest: REST, channelId: string, body: object, files: RawFile[] = []) =>
  rest.post(Routes.channelMessages(channelId), { body, files }) as Promise<APIMessage>

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAC0lEQVR4nGNgwAcAABUAAXOgZ40AAAAASUVORK5CYII=',
  'base64',
)

describe('posting in a channel', () => {
  test('everyone there sees the message, and the bot can read it back', async () => {
    const { rest, general, ana, club, discord } = await openHarbour()
    const captains = club.addChannel('captains')
    club.deny(captains, 'everyone', 'ViewChannel')
    const sent = await post(rest, general.id, { content: 'Strength day!' })
    expect(
      ana
        .in(general)
        .sees()
        .map(({ text }) => text),
    ).toEqual(['Strength day!'])
    expect(ana.in(captains).sees()).toEqual([])
    expect(await rest.get(Routes.channelMessage(general.id, sent.id))).toMatchObject({
      content: 'Strength day!',
      author: { id: discord.applicationId, bot: true },
    })
  })

  test('the history is read newest first, in pages', async () => {
    const { rest, general } = await openHarbour()
    const ids: string[] = []
    for (const content of ['one', 'two', 'three', 'four'])
      ids.push((await post(rest, general.id, { content })).id)
    const page = async (query: Record<string, string>) => {
      const list = await rest.get(Routes.channelMessages(general.id), {
        query: new URLSearchParams(query),
      })
      return (list as APIMessage[]).map(({ content }) => content)
    }
    expect(await page({})).toEqual(['four', 'three', 'two', 'one'])
    expect(await page({ limit: '2' })).toEqual(['four', 'three'])
    expect(await page({ limit: '2', before: ids[2] ?? '' })).toEqual(['two', 'one'])
    expect(await page({ limit: '2', after: ids[0] ?? '' })).toEqual(['three', 'two'])
  })

  test('a message is edited, typed towards and deleted', async () => {
    const { rest, general, ana } = await openHarbour()
    await rest.post(Routes.channelTyping(general.id))
    const { id } = await post(rest, general.id, { content: 'Mondey' })
    await rest.patch(Routes.channelMessage(general.id, id), { body: { content: 'Monday' } })
    const [seen] = ana.in(general).sees()
    expect(seen?.text).toBe('Monday')
    await rest.delete(Routes.channelMessage(general.id, id))
    expect(seen?.gone).toBe(true)
    expect(await refusalOf(rest.get(Routes.channelMessage(general.id, id)))).toBe('404 10008')
  })

  test('a request that breaks a law is refused with the place of the fault', async () => {
    const { rest, general, discord } = await openHarbour()
    const tooLong = post(rest, general.id, { content: 'x'.repeat(2001) })
    expect(await refusalOf(tooLong)).toBe('400 50035')
    expect(discord.requests.all().at(-1)?.response).toMatchObject({
      code: 50035,
      errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } },
    })
    expect(await refusalOf(post(rest, general.id, {}))).toMatch(/^400/)
  })

  test('the oldest messages are forgotten', async () => {
    const { rest, general, ana } = await openHarbour({ messagesPerChannel: 2 })
    for (const content of ['one', 'two', 'three']) await post(rest, general.id, { content })
    expect(
      ana
        .in(general)
        .sees()
        .map(({ text }) => text),
    ).toEqual(['two', 'three'])
  })
})

describe('what the bot may do in a channel', () => {
  test.each([
    ['ViewChannel', {}, [], '403 50001'],
    ['SendMessages', {}, [], '403 50013'],
    ['EmbedLinks', { embeds: [{ title: 'Hips' }] }, [], '403 50013'],
    ['AttachFiles', {}, [{ name: 'hips.png', data: PNG }], '403 50013'],
  ] as const)('without %s a message is refused', async (permission, body, files, refusal) => {
    const { rest, club, general } = await openHarbour()
    const send = () => refusalOf(post(rest, general.id, { content: 'Hello', ...body }, [...files]))
    expect(await send()).toBe('none')
    club.denyBot(general, permission)
    expect(await send()).toBe(refusal)
    club.allowBot(general, permission)
    expect(await send()).toBe('none')
  })

  test('without the history it can read nothing back and reply to nothing', async () => {
    const { rest, club, general } = await openHarbour()
    const { id } = await post(rest, general.id, { content: 'Hello' })
    const reply = { content: 'Again', message_reference: { message_id: id } }
    expect(await post(rest, general.id, reply)).toMatchObject({ type: 19 })
    club.denyBot(general, 'ReadMessageHistory')
    expect(await refusalOf(post(rest, general.id, reply))).toBe('400 160002')
    expect(await rest.get(Routes.channelMessages(general.id))).toEqual([])
    expect(await refusalOf(rest.get(Routes.channelMessage(general.id, id)))).toBe('403 50001')
  })

  test('rights come from all roles together, and an overwrite for the bot wins over those for roles', async () => {
    const { rest, club, general } = await openHarbour()
    const send = () => refusalOf(post(rest, general.id, { content: 'Hello' }))
    club.deny(general, 'everyone', 'SendMessages')
    expect(await send()).toBe('403 50013')
    if (club.botRole) club.allow(general, club.botRole, 'SendMessages')
    expect(await send()).toBe('none')
    club.denyBot(general, 'SendMessages')
    expect(await send()).toBe('403 50013')
    club.setBotPermissions(['Administrator'])
    expect(await send()).toBe('none')
  })

  test('what one role of a member allows, another role does not take away', async () => {
    const { club, ana, bo, general, rest } = await openHarbour()
    const [runners, captains] = [club.addRole('Runners'), club.addRole('Captains')]
    club.deny(general, runners, 'ViewChannel')
    club.allow(general, captains, 'ViewChannel')
    club.join(ana, { roles: [runners, captains] })
    club.join(bo, { roles: [runners] })
    await post(rest, general.id, { content: 'Hello' })
    expect(ana.in(general).sees()).toHaveLength(1)
    expect(bo.in(general).sees()).toHaveLength(0)
  })

  test('a deleted channel, a strange one and one of a server without the bot', async () => {
    const { rest, club, general, discord } = await openHarbour()
    club.deleteChannel(general)
    const send = (id: string) => refusalOf(post(rest, id, { content: 'Hello' }))
    expect(await send(general.id)).toBe('404 10003')
    expect(await send('123')).toBe('404 10003')
    const other = discord.addGuild({ name: 'Hill Runners', withBot: false })
    expect(await send(other.channel('general').id)).toBe('403 50001')
  })
})

describe('sending the same thing twice', () => {
  test('an enforced nonce gives the first message back for three minutes', async () => {
    const { rest, general, ana, clock } = await openHarbour()
    const reminder = { content: 'Strength day!', nonce: 'reminder-1', enforce_nonce: true }
    const first = await post(rest, general.id, reminder)
    const again = await post(rest, general.id, reminder)
    expect(again.id).toBe(first.id)
    expect(ana.in(general).sees()).toHaveLength(1)
    clock.advance(3 * 60_000)
    expect((await post(rest, general.id, reminder)).id).not.toBe(first.id)
  })

  test('a nonce that is not enforced makes a second message', async () => {
    const { rest, general, ana } = await openHarbour()
    for (let i = 0; i < 2; i++) await post(rest, general.id, { content: 'Hello', nonce: 'x' })
    expect(ana.in(general).sees()).toHaveLength(2)
  })
})

describe('whom a message notifies', () => {
  const open = async () => {
    const harbour = await openHarbour()
    const captains = harbour.club.addRole('Captains')
    const content = `@everyone <@${harbour.ana.id}> <@&${captains.id}>`
    const pings = async (body: object) => {
      await post(harbour.rest, harbour.general.id, body)
      return harbour.bo.in(harbour.general).sees().at(-1)?.pings
    }
    return { ...harbour, captains, content, pings }
  }

  test('everyone it mentions, unless it says otherwise', async () => {
    const { pings, content, ana, captains } = await open()
    const all = { everyone: true, userIds: [ana.id], roleIds: [captains.id] }
    expect(await pings({ content })).toEqual(all)
    const components = [{ type: 17, components: [{ type: 10, content }] }]
    expect(await pings({ components, flags: MessageFlags.IsComponentsV2 })).toEqual(all)
  })

  test('nobody when no mentions are allowed', async () => {
    const { pings, content } = await open()
    const nobody = { everyone: false, userIds: [], roleIds: [] }
    expect(await pings({ content, allowed_mentions: { parse: [] } })).toEqual(nobody)
    expect(await pings({ content: 'Hello' })).toEqual(nobody)
  })

  test('only those who are named as allowed', async () => {
    const { pings, content, ana } = await open()
    expect(await pings({ content, allowed_mentions: { parse: [], users: [ana.id] } })).toEqual({
      everyone: false,
      userIds: [ana.id],
      roleIds: [],
    })
  })

  test('not everyone, when the bot has no right to', async () => {
    const { pings, content, club, general, captains, ana } = await open()
    club.denyBot(general, 'MentionEveryone')
    expect(await pings({ content })).toEqual({ everyone: false, userIds: [ana.id], roleIds: [] })
    captains.mentionable = true
    expect((await pings({ content }))?.roleIds).toEqual([captains.id])
  })
})

describe('pictures', () => {
  const card = (name: string) => ({
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: 12,
        items: [{ media: { url: `attachment://${name}` }, description: 'A side clam' }],
      },
    ],
  })

  test('a picture is shown with its size and alt text, and served by its address', async () => {
    const { rest, general, ana } = await openHarbour()
    const files = [{ name: 'clam.png', data: PNG, contentType: 'image/png' }]
    const sent = await post(rest, general.id, card('clam.png'), files)
    const [file] = ana.in(general).sees()[0]?.files ?? []
    expect(file).toMatchObject({ name: 'clam.png', type: 'image/png', alt: 'A side clam' })
    expect(Buffer.from(file?.data ?? [])).toEqual(PNG)
    expect(sent.components?.[0]).toMatchObject({
      items: [{ media: { width: 2, height: 3, url: file?.url } }],
    })
    const served = await fetch(file?.url ?? '')
    expect(Buffer.from(await served.arrayBuffer())).toEqual(PNG)
    expect(served.headers.get('content-type')).toBe('image/png')
  })

  test('discord.js sends its attachments the way they are understood here', async () => {
    const { discord, general, ana, rest } = await openHarbour()
    const file = new AttachmentBuilder(PNG, { name: 'clam.png', description: 'A side clam' })
    const body = { attachments: [{ id: 0, description: file.description }] }
    await post(rest, general.id, body, [{ name: 'clam.png', data: PNG }])
    expect(ana.in(general).sees()[0]?.files[0]?.alt).toBe('A side clam')
    expect(discord.requests.all().at(-1)?.files).toEqual([{ name: 'clam.png', size: PNG.length }])
  })

  test('an edit keeps what its list names, and an unlisted picture is gone', async () => {
    const { rest, general, ana } = await openHarbour()
    const { id, attachments } = await post(rest, general.id, { content: 'Two' }, [
      { name: 'one.png', data: PNG },
      { name: 'two.png', data: PNG },
    ])
    const route = Routes.channelMessage(general.id, id)
    const names = () =>
      ana
        .in(general)
        .sees()[0]
        ?.files.map(({ name }) => name)
    await rest.patch(route, { body: { content: 'Still two' } })
    expect(names()).toEqual(['one.png', 'two.png'])
    await rest.patch(route, {
      body: { attachments: [{ id: attachments[1]?.id }, { id: '0' }] },
      files: [{ name: 'three.png', data: PNG, key: 'files[0]' }],
    })
    expect(names()).toEqual(['two.png', 'three.png'])
    expect((await fetch(attachments[0]?.url ?? '')).status).toBe(404)
    expect((await fetch(attachments[1]?.url ?? '')).status).toBe(200)
    await rest.patch(route, { body: { attachments: [] } })
    expect(names()).toEqual([])
    expect(await refusalOf(rest.patch(route, { body: { content: '' } }))).toBe('400 50006')
  })

  test('an edit may show a picture that the message already has', async () => {
    const { rest, general, ana } = await openHarbour()
    const { id } = await post(rest, general.id, card('clam.png'), [{ name: 'clam.png', data: PNG }])
    const { components } = card('clam.png')
    const text = { type: 10, content: 'The same picture' }
    await rest.patch(Routes.channelMessage(general.id, id), {
      body: { components: [text, ...components] },
    })
    expect(ana.in(general).sees()[0]?.text).toBe('The same picture')
    expect(ana.in(general).sees()[0]?.files).toHaveLength(1)
  })

  test('a picture that nobody sent is refused, and so is a file beyond 10 MiB', async () => {
    const { rest, general } = await openHarbour()
    expect(await refusalOf(post(rest, general.id, card('clam.png')))).toBe('400 50035')
    const huge = [{ name: 'huge.png', data: Buffer.alloc(10 * 1024 * 1024 + 1) }]
    expect(await refusalOf(post(rest, general.id, { content: 'Look' }, huge))).toBe('413 40005')
  })
})
