import { AttachmentBuilder } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { visitPracticeClub } from '#tests/support/practice-club.ts'
import { tinyBot } from './tiny-bot.ts'

describe('what a visitor sees', () => {
  test('the people of the club, its channels, and what can be typed there', async () => {
    const club = await visitPracticeClub()
    const state = await club.as('Finn').sees()
    expect(state.club).toBe('Harbour Runners')
    expect(state.people.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Dilek', 'Emre', 'Cleo', 'Finn']) // prettier-ignore
    expect(state.people.filter(({ captain }) => captain).map(({ name }) => name)).toEqual(['Cleo'])
    expect(state.you).toBe(club.as('Finn').id)
    expect(state.channels.map(({ name, kind }) => [name, kind])).toEqual([
      ['general', 'text'],
      ['hips', 'text'],
      ['Clamshell', 'direct message'],
    ])
    for (const { id } of state.channels)
      expect(state.commands[id]?.map(({ name }) => name)).toContain('hips')
    expect(state.messages).toEqual([])
    expect(state.clock).toMatchObject({
      now: Temporal.Instant.from('2026-11-24T12:00:00Z').epochMilliseconds,
      timeZone: 'UTC',
    })
  })

  test('a visitor who has chosen nobody is the first of the people', async () => {
    const club = await visitPracticeClub()
    expect((await club.state()).you).toBe(club.as('Ana').id)
  })

  test('a page that stays open over days finds its person and channel again', async () => {
    const one = await (await visitPracticeClub()).state()
    const other = await (await visitPracticeClub({ clock: '2027-06-01T05:00:00Z' })).state()
    expect(other.people).toEqual(one.people)
    expect(other.channels).toEqual(one.channels)
  })

  test("each person has a conversation of their own with the bot, in nobody else's list", async () => {
    const club = await visitPracticeClub()
    const anas = await club.as('Ana').channel('Clamshell')
    expect(anas).not.toBe(await club.as('Bo').channel('Clamshell'))
    await club.as('Ana').type('Clamshell', 'hips help')
    const bosEvents = await club.as('Bo').events()
    await club.as('Ana').say('Clamshell', 'Between us')
    await club.as('Ana').say('general', 'For everyone')
    await bosEvents.nextOf('message')
    expect(JSON.stringify(bosEvents.seen)).not.toContain(anas)
    expect(JSON.stringify(await club.as('Bo').sees())).not.toContain(anas)
  })

  test('a private answer is seen by who asked, and reaches nobody else', async () => {
    const club = await visitPracticeClub()
    const [ana, bo] = [club.as('Ana'), club.as('Bo')]
    const anasEvents = await ana.events()
    const bosEvents = await bo.events()
    await ana.type('hips', 'hips me', { level: 2, kit: 'band' })
    const { message } = await anasEvents.nextOf('message')
    expect(message).toMatchObject({ onlyYou: true, command: '/hips me' })
    expect(await ana.messages('hips')).toEqual([message])
    expect(await bo.messages('hips')).toEqual([])

    // What everyone sees comes after it, so all that Bo was to be told has arrived by then.
    await ana.say('hips', 'Anybody in?')
    await bosEvents.nextOf('message')
    expect(bosEvents.seen).toMatchObject([
      { kind: 'message', message: { onlyYou: false, message: { content: 'Anybody in?' } } },
    ])
  })

  test('a shared answer reaches everyone, and says who asked for what', async () => {
    const club = await visitPracticeClub()
    const bosEvents = await club.as('Bo').events()
    await club.as('Ana').type('hips', 'hips today', { share: true })
    const { message } = await bosEvents.nextOf('message')
    expect(message).toMatchObject({
      onlyYou: false,
      command: '/hips today',
      channelId: await club.as('Bo').channel('hips'),
      message: { interaction_metadata: { user: { username: 'ana' } } },
    })
    expect(JSON.stringify(message)).toContain('Hip day · Tuesday 24 November')
  })

  test('mentions come with names', async () => {
    const club = await visitPracticeClub()
    const bo = club.as('Bo')
    const hips = await bo.channel('hips')
    await club.as('Ana').say('hips', `<@${bo.id}> have a look at <#${hips}> <@123>`)
    const [seen] = await bo.messages('hips')
    expect(seen?.names).toEqual({ [bo.id]: 'Bo', [hips]: 'hips' })
  })

  test('a picture of a message comes from the server of the page', async () => {
    const gif = Buffer.from('GIF89a\u0001\0\u0001\0')
    const bot = tinyBot(async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.reply({ files: [new AttachmentBuilder(gif, { name: 'clam.gif' })] })
    })
    const club = await visitPracticeClub({ startBot: bot })
    const events = await club.as('Ana').events()
    await club.as('Ana').type('hips', 'hips')
    const { message } = await events.nextOf('message')
    const [file] = message.message.attachments
    expect(file?.url).toMatch(/^\/cdn\/attachments\/\d+\/\d+\/clam\.gif$/)
    expect(JSON.stringify(message)).not.toContain('http:')
    const response = await fetch(club.url + file?.url)
    expect(response.headers.get('content-type')).toBe('image/gif')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(gif)
    expect((await fetch(`${club.url}/cdn/attachments/1/2/no.gif`)).status).toBe(404)
  })

  test('a deleted message goes from every page that showed it', async () => {
    const bot = tinyBot(async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.reply('For a moment')
      await interaction.editReply('For a moment more')
      await interaction.deleteReply()
    })
    const club = await visitPracticeClub({ startBot: bot })
    const events = await club.as('Bo').events()
    await club.as('Ana').type('general', 'hips')
    const { channelId, messageId } = await events.nextOf('gone')
    expect(events.seen).toMatchObject([
      { kind: 'message', message: { message: { id: messageId, content: 'For a moment' } } },
      { kind: 'message', message: { message: { id: messageId, content: 'For a moment more' } } },
      { kind: 'gone' },
    ])
    expect(channelId).toBe(await club.as('Bo').channel('general'))
    expect(await club.as('Bo').messages('general')).toEqual([])
  })

  test('a page that listens hears a sign of life every 15 seconds', async () => {
    const club = await visitPracticeClub()
    const events = await club.as('Ana').events()
    expect(events.response.headers.get('content-type')).toMatch('text/event-stream')
    expect(await events.nextBlock()).toBe(': still here')
    club.realClock.advance(15_000)
    expect(await events.nextBlock()).toBe(': still here')
  })
})
