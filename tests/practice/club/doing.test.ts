import {
  ActionRowBuilder,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Interaction,
} from 'discord.js'
import { describe, expect, test } from 'vitest'
import type { PageMessage } from '#practice/club/page-api.ts'
import { buttonsOf, selectsOf } from '#practice/people/controls.ts'
import { visitPracticeClub } from '#tests/support/practice-club.ts'
import { WEDNESDAY } from '#tests/support/running-club.ts'
import { formBot } from './form-bot.ts'
import { tinyBot } from './tiny-bot.ts'

const DONE = { kind: 'done' }
const textOf = (seen: PageMessage | undefined) => JSON.stringify(seen?.message.components)

describe('what a visitor does', () => {
  test('a command is on its way until it is answered', async () => {
    const club = await visitPracticeClub()
    const ana = club.as('Ana')
    const events = await ana.events()
    expect(await ana.type('general', 'hips today')).toEqual(DONE)
    await events.nextOf('pending', ({ pending }) => pending.state === 'answered')
    const channelId = await ana.channel('general')
    const id = expect.any(String) as string
    expect(events.seen).toEqual([
      { kind: 'pending', pending: { id, channelId, state: 'sent', what: '/hips today' } },
      {
        kind: 'message',
        message: expect.objectContaining({ channelId, onlyYou: true }) as unknown,
      },
      { kind: 'pending', pending: { id, channelId, state: 'answered', what: '/hips today' } },
    ])
    expect((await ana.sees()).pending).toEqual([])
  })

  test('suggestions are those of the bot for what was typed so far', async () => {
    const club = await visitPracticeClub()
    const ana = club.as('Ana')
    const typed = {
      person: ana.id,
      channel: await ana.channel('general'),
      command: 'hips',
      subcommand: 'exercise',
    } as const
    const suggested = await club.act({
      kind: 'suggest',
      ...typed,
      options: { name: 'clamsh' },
      focused: 'name',
    })
    expect(suggested).toMatchObject({ kind: 'suggestions' })
    expect(JSON.stringify(suggested)).toContain('"value":"clamshell"')
    expect(
      await club.act({ kind: 'suggest', ...typed, options: {}, focused: 'name' }),
    ).toMatchObject({ kind: 'suggestions' })
  })

  test('suggestions are for the option that has the focus, wherever it stands', async () => {
    const club = await visitPracticeClub()
    const ana = club.as('Ana')
    const suggested = await club.act({
      kind: 'suggest',
      person: ana.id,
      channel: await ana.channel('general'),
      command: 'hips',
      subcommand: 'me',
      options: { kit: 'bar', level: 2 },
      focused: 'kit',
    })
    expect(suggested).toEqual({
      kind: 'suggestions',
      choices: [{ name: 'barbell', value: 'barbell' }],
    })
  })

  test('a value that looks like another option stays a value', async () => {
    const club = await visitPracticeClub()
    const ana = club.as('Ana')
    await ana.type('general', 'hips today', { day: 'x share:true' })
    const [seen] = await ana.messages('general')
    expect(seen?.onlyYou).toBe(true)
    expect(textOf(seen)).toContain('x share:true')
  })

  test('a button is pressed and the message changes in its place', async () => {
    const club = await visitPracticeClub({ clock: WEDNESDAY })
    const ana = club.as('Ana')
    await ana.type('general', 'hips today')
    const [card] = await ana.messages('general')
    const button = card && buttonsOf(card.message)[0]
    const events = await ana.events()
    const press = {
      kind: 'press',
      person: ana.id,
      channel: await ana.channel('general'),
      message: card?.message.id ?? '',
      customId: button?.customId ?? '',
    } as const
    expect(await club.act(press)).toEqual(DONE)
    const { pending } = await events.nextOf('pending')
    expect(pending).toMatchObject({ state: 'sent', what: "See Friday's routine" })
    const [after, ...others] = await ana.messages('general')
    expect(others).toEqual([])
    expect(after?.message.id).toBe(card?.message.id)
    expect(textOf(after)).toContain('Friday 27 November')
  })

  test('a choice in a select is kept', async () => {
    const club = await visitPracticeClub()
    const dilek = club.as('Dilek')
    await dilek.type('hips', 'hips me')
    const [card] = await dilek.messages('hips')
    const [level] = card ? selectsOf(card.message) : []
    const select = {
      kind: 'select',
      person: dilek.id,
      channel: await dilek.channel('hips'),
      message: card?.message.id ?? '',
      customId: level?.customId ?? '',
    } as const
    expect(await club.act({ ...select, values: ['3'] })).toEqual(DONE)
    expect(textOf((await dilek.messages('hips'))[0])).toContain('Level 3')
    expect(await club.act({ ...select, values: ['9'] })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('"9" cannot be chosen') as string,
    })
  })

  test('roles and channels are chosen by their ids, those of the server alone', async () => {
    const club = await visitPracticeClub({ startBot: formBot })
    const cleo = club.as('Cleo')
    await cleo.type('hips', 'club setup')
    const { roles } = await cleo.sees()
    const [card] = await cleo.messages('hips')
    if (!card) throw new Error('there is no card')
    const [channels, rolesSelect] = selectsOf(card.message)
    const select = {
      kind: 'select',
      person: cleo.id,
      channel: await cleo.channel('hips'),
      message: card.message.id,
    } as const
    const runners = roles.find(({ name }) => name === 'Runners')?.id ?? ''
    const general = await cleo.channel('general')
    expect(await club.act({ ...select, customId: rolesSelect?.customId ?? '', values: [runners] })).toEqual(DONE) // prettier-ignore
    expect(textOf((await cleo.messages('hips'))[0])).toContain(`Role ${runners}`)
    expect(await club.act({ ...select, customId: channels?.customId ?? '', values: [general] })).toEqual(DONE) // prettier-ignore
    expect(textOf((await cleo.messages('hips'))[0])).toContain(`Channel ${general}`)
    expect(await club.act({ ...select, customId: rolesSelect?.customId ?? '', values: ['1'] })).toMatchObject({ kind: 'refused' }) // prettier-ignore
  })

  test('a form from a private message rewrites that message', async () => {
    const club = await visitPracticeClub({ startBot: formBot })
    const cleo = club.as('Cleo')
    const events = await cleo.events()
    await cleo.type('hips', 'club setup')
    const [card] = await cleo.messages('hips')
    const button = buttonsOf(card?.message as never).find(({ label }) => label === 'Set the time')
    const where = { person: cleo.id, channel: await cleo.channel('hips') }
    await club.act({ kind: 'press', ...where, message: card?.message.id ?? '', customId: button?.customId ?? '' }) // prettier-ignore
    const { modal } = await events.nextOf('modal')
    await club.act({ kind: 'submit', ...where, opener: modal.openerId, fields: { time: '18:30' } })
    const after = await cleo.messages('hips')
    expect(after.map(({ message }) => message.id)).toEqual([card?.message.id])
    expect(textOf(after[0])).toContain('Typed 18:30')
  })

  test('a form opens for who asked for it, and only they can send it off', async () => {
    const club = await visitPracticeClub({ startBot: tinyBot(askForTheDay) })
    const [ana, bo] = [club.as('Ana'), club.as('Bo')]
    const events = await ana.events()
    const bosEvents = await bo.events()
    await ana.type('general', 'hips')
    const { modal } = await events.nextOf('modal')
    expect(modal.modal).toMatchObject({ title: 'Your day', custom_id: 'day' })

    const submit = {
      kind: 'submit',
      person: ana.id,
      channel: modal.channelId,
      opener: modal.openerId,
      fields: { when: 'Tuesday' },
    } as const
    const refused = { kind: 'refused', reason: 'This form is not open any more' }
    expect(await club.act({ ...submit, person: bo.id })).toEqual(refused)
    expect(await club.act({ ...submit, opener: '1' })).toEqual(refused)
    expect(await club.act({ ...submit, fields: { when: '' } })).toEqual({
      kind: 'refused',
      reason: '"When?" must be filled in',
    })
    expect(await club.act(submit)).toEqual(DONE)
    await events.nextOf('message', ({ message }) => message.message.content === 'On Tuesday, then')
    await bosEvents.nextOf('message')
    expect(bosEvents.seen.map(({ kind }) => kind)).toEqual(['message'])
  })

  test('a bot that asks for patience is thinking, and its person sees that', async () => {
    const go = Promise.withResolvers<void>()
    const bot = tinyBot(async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply()
      await go.promise
      await interaction.editReply('Here you are')
      await interaction.followUp('And one more')
    })
    const club = await visitPracticeClub({ startBot: bot })
    const ana = club.as('Ana')
    const events = await ana.events()
    expect(await ana.type('general', 'hips')).toEqual(DONE)
    await events.nextOf('pending', ({ pending }) => pending.state === 'thinking')
    expect((await ana.sees()).pending).toMatchObject([{ state: 'thinking', what: '/hips' }])
    expect((await club.as('Bo').sees()).pending).toEqual([])
    go.resolve()
    await events.nextOf('pending', ({ pending }) => pending.state === 'answered')
    await events.nextOf('message', ({ message }) => message.message.content === 'And one more')
    await ana.say('general', 'Thanks')
    await events.nextOf('message')
    const steps = events.seen.flatMap((event) =>
      event.kind === 'pending' ? event.pending.state : [],
    )
    expect(steps).toEqual(['sent', 'thinking', 'answered'])
  })

  test('a bot that says nothing for three seconds has failed', async () => {
    const club = await visitPracticeClub({ startBot: tinyBot(() => undefined) })
    const ana = club.as('Ana')
    const events = await ana.events()
    const typed = ana.type('general', 'hips')
    await events.nextOf('pending', ({ pending }) => pending.state === 'sent')
    club.realClock.advance(3_000)
    await events.nextOf('pending', ({ pending }) => pending.state === 'failed')
    expect(await typed).toEqual(DONE)
    expect((await ana.sees()).pending).toMatchObject([{ state: 'failed', what: '/hips' }])
  })

  test('a bot that thinks until its time is over has failed', async () => {
    const bot = tinyBot((interaction) =>
      interaction.isChatInputCommand() ? interaction.deferReply() : undefined,
    )
    const club = await visitPracticeClub({ startBot: bot })
    const ana = club.as('Ana')
    const events = await ana.events()
    await ana.type('general', 'hips')
    await events.nextOf('pending', ({ pending }) => pending.state === 'thinking')
    club.realClock.advance(15 * 60_000)
    expect((await events.nextOf('pending')).pending.state).toBe('failed')
  })

  test('people write to each other, which the bot does not read', async () => {
    const club = await visitPracticeClub()
    expect(await club.as('Emre').say('general', '  Cake?  ')).toEqual(DONE)
    const [seen] = await club.as('Ana').messages('general')
    expect(seen?.message).toMatchObject({ content: 'Cake?', author: { username: 'emre' } })
    expect(await club.as('Emre').say('general', '   ')).toEqual({
      kind: 'refused',
      reason: 'There is nothing to send',
    })
    expect(await club.as('Emre').say('general', 'a'.repeat(2_001))).toMatchObject({
      kind: 'refused',
      reason: 'A message has at most 2000 characters, not 2001',
    })
  })

  test("what Discord's client would not send is refused in a sentence", async () => {
    const club = await visitPracticeClub()
    const ana = club.as('Ana')
    const refusal = async (typed: ReturnType<typeof ana.type>) => {
      const outcome = await typed
      return outcome.kind === 'refused' ? outcome.reason : outcome
    }
    expect(await refusal(ana.type('general', 'hop'))).toBe('/hop is not offered here')
    expect(await refusal(ana.type('general', 'hips'))).toMatch('/hips needs one of today')
    expect(await refusal(ana.type('general', 'hips jump'))).toMatch('not "jump"')
    expect(await refusal(ana.type('general', 'hips today', { no: 1 }))).toBe(
      '/hips today has no option "no"',
    )
    expect(await refusal(ana.type('general', 'hips exercise'))).toBe(
      'The option "name" is required',
    )
    expect(await refusal(ana.type('general', 'hips me', { level: 9 }))).toMatch('not "9"')
  })

  test('a button of a message that only somebody else sees cannot be pressed', async () => {
    const club = await visitPracticeClub({ clock: WEDNESDAY })
    const [ana, bo] = [club.as('Ana'), club.as('Bo')]
    await ana.type('general', 'hips today')
    const [card] = await ana.messages('general')
    const outcome = await club.act({
      kind: 'press',
      person: bo.id,
      channel: await bo.channel('general'),
      message: card?.message.id ?? '',
      customId: (card && buttonsOf(card.message)[0]?.customId) ?? '',
    })
    expect(outcome).toEqual({ kind: 'refused', reason: 'bo does not see this message' })
  })
})

async function askForTheDay(interaction: Interaction): Promise<unknown> {
  if (interaction.isModalSubmit())
    return interaction.reply(`On ${interaction.fields.getTextInputValue('when')}, then`)
  if (!interaction.isChatInputCommand()) return undefined
  const field = new TextInputBuilder()
    .setCustomId('when')
    .setLabel('When?')
    .setStyle(TextInputStyle.Short)
  const row = new ActionRowBuilder<TextInputBuilder>().addComponents(field)
  const modal = new ModalBuilder().setCustomId('day').setTitle('Your day').addComponents(row)
  return interaction.showModal(modal)
}
