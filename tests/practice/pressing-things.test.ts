import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
  type Interaction,
  type MessageComponentInteraction,
} from 'discord.js'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#practice/people/refusal.ts'
import { HIPS, openHarbourWithBot, refusalOf } from './harbour.ts'

const buttons = () =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('done').setLabel('Done').setStyle(ButtonStyle.Success),
    new ButtonBuilder().setCustomId('skip').setLabel('Skip').setStyle(ButtonStyle.Secondary).setDisabled(true), // prettier-ignore
    new ButtonBuilder().setURL('https://example.org').setLabel('Read').setStyle(ButtonStyle.Link),
  )

const moves = () =>
  new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId('moves')
      .setPlaceholder('Look at one move')
      .setMaxValues(2)
      .addOptions(
        { label: 'Clamshell', value: 'clam' },
        { label: 'Bridge', value: 'bridge' },
        { label: 'Side plank', value: 'plank' },
      ),
  )

const partner = () =>
  new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
    new UserSelectMenuBuilder().setCustomId('partner').setPlaceholder('Who with?'),
  )

const drawCard = (text: string) =>
  new ContainerBuilder()
    .setAccentColor(0x2a9d8f)
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
    .addActionRowComponents(buttons())
    .addActionRowComponents(moves())
    .addActionRowComponents(partner())

interface CardOptions {
  readonly isPrivate?: boolean
  /** What the bot does with anything but the command and presses. */
  readonly otherwise?: (interaction: Interaction) => unknown
}

/** A club whose bot shows a card for /hips; what comes of using it is up to the test. */
const openWithCard = (
  use: (interaction: MessageComponentInteraction) => unknown,
  { isPrivate = false, otherwise }: CardOptions = {},
) =>
  openHarbourWithBot({
    commands: [HIPS],
    onInteraction: (interaction) => {
      if (interaction.isChatInputCommand()) {
        const flags = MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0)
        return interaction.reply({ flags, components: [drawCard('Today: hips')] })
      }
      return interaction.isMessageComponent() ? use(interaction) : otherwise?.(interaction)
    },
  })

const redraw = (text: string) => ({ components: [drawCard(text)] })

describe('what a card shows', () => {
  test('its text, buttons, selects and colour', async () => {
    const { ana, general } = await openWithCard(() => undefined)
    const answer = await ana.in(general).type('/hips')
    expect(answer.text).toBe('Today: hips\n[Done]\n[Skip]\n[Read]\n[Look at one move]\n[Who with?]')
    expect(answer.buttons.map(({ label, disabled }) => [label, disabled])).toEqual([
      ['Done', false],
      ['Skip', true],
      ['Read', false],
    ])
    expect(answer.selects.map(({ placeholder }) => placeholder)).toEqual([
      'Look at one move',
      'Who with?',
    ])
    expect(answer.containers[0]?.accentColour).toBe(0x2a9d8f)
  })

  test('names in place of mentions, and times in the zone of the reader', async () => {
    const { ana, general, discord } = await openHarbourWithBot({
      commands: [HIPS],
      onInteraction: (interaction) =>
        interaction.isChatInputCommand() &&
        interaction.reply({
          content: `<@${interaction.user.id}> in <#${interaction.channelId}>: <t:0:t>, <t:1700003600:R>`,
          allowedMentions: { parse: [] },
        }),
    })
    ana.setTimeZone('Asia/Kolkata')
    const answer = await ana.in(general).type('/hips')
    expect(discord.world.settings.clubClock()).toBe(1_700_000_000_000)
    expect(answer.text).toBe('@ana in #general: 05:30, in 1 hour')
    expect(answer.rawText).toContain(`<@${ana.id}>`)
  })
})

describe('pressing a button', () => {
  test('redraws the card in place', async () => {
    const { ana, general } = await openWithCard((interaction) =>
      interaction.update(redraw(`Done by ${interaction.user.username}`)),
    )
    const card = await ana.in(general).type('/hips')
    const after = await card.press('Done')
    expect(after.text).toContain('Done by ana')
    expect(after.message.id).toBe(card.message.id)
    expect(ana.in(general).sees()).toHaveLength(1)
  })

  test('a redraw that takes its time is waited for', async () => {
    const { ana, general } = await openWithCard(async (interaction) => {
      await interaction.deferUpdate()
      await interaction.editReply(redraw('Later'))
    })
    const after = await (await ana.in(general).type('/hips')).press('Done')
    expect(after.deferred).toBe(true)
    expect(after.text).toContain('Later')
  })

  test('answers with a message of its own, or with a follow-up after a deferral', async () => {
    const { ana, general } = await openWithCard(async (interaction) => {
      if (interaction.isButton()) return interaction.reply({ content: 'Well done', flags: 64 })
      await interaction.deferUpdate()
      return interaction.followUp({ content: 'A follow-up', flags: 64 })
    })
    const card = await ana.in(general).type('/hips')
    const reply = await card.press('done')
    expect([reply.text, reply.private]).toEqual(['Well done', true])
    const followUp = await card.select('moves', 'clam')
    expect([followUp.text, followUp.private]).toEqual(['A follow-up', true])
    expect(card.text).toContain('Today: hips')
  })

  test.each([
    ['a button that is not there', 'Undo'],
    ['a button that is greyed out', 'Skip'],
    ['a link', 'Read'],
  ])('nobody can press %s', async (_, which) => {
    const { ana, general, discord } = await openWithCard(() => undefined)
    const card = await ana.in(general).type('/hips')
    await expect(card.press(which)).rejects.toThrow(Refusal)
    expect(discord.interactions.all()).toHaveLength(1)
  })

  test('another person presses the button of a public card', async () => {
    const { ana, bo, general } = await openWithCard(
      (interaction) =>
      interaction.reply(`${interaction.user.username} on ${interaction.message.interactionMetadata?.user.username}'s card`), // prettier-ignore
    )
    const card = await ana.in(general).type('/hips')
    expect((await bo.presses(card, 'Done')).text).toBe("bo on ana's card")
    expect((await bo.in(general).sees()[0]?.press('Done'))?.text).toBe("bo on ana's card")
  })

  test('nobody else can press on a private card, except by a hand-made interaction', async () => {
    const { ana, bo, general } = await openWithCard(
      (interaction) => interaction.reply({ content: 'Not yours', flags: 64 }),
      { isPrivate: true },
    )
    const card = await ana.in(general).type('/hips')
    await expect(bo.presses(card, 'Done')).rejects.toThrow('bo does not see this message')
    const data = { custom_id: 'done', component_type: 2, id: 3 }
    const raw = await bo.in(general).raw({ type: 3, data, message: card.message })
    expect(raw.text).toBe('Not yours')
  })

  test('after a reload a private card cannot be pressed any more', async () => {
    const { ana, general } = await openWithCard(() => undefined, { isPrivate: true })
    const card = await ana.in(general).type('/hips')
    ana.reload()
    await expect(card.press('Done')).rejects.toThrow(Refusal)
  })

  test('a card from long ago still works: each press has a fresh token', async () => {
    const { ana, general, clock } = await openWithCard((interaction) =>
      interaction.update(redraw('Still here')),
    )
    const card = await ana.in(general).type('/hips')
    clock.advance(3_600_000)
    expect((await card.press('Done')).text).toContain('Still here')
  })

  test('the flag of new components cannot be taken away again', async () => {
    let refusal = ''
    const { ana, general, clock } = await openWithCard(async (interaction) => {
      const plain = { content: 'Plain', components: [], flags: [] }
      refusal = await refusalOf(interaction.update(plain))
      clock.advance(3_000)
    })
    const card = await ana.in(general).type('/hips')
    await card.press('Done')
    expect(refusal).toBe('400 50035')
    expect(card.text).toContain('Today: hips')
  })
})

describe('choosing in a select', () => {
  test('labels and values reach the bot as values, people with their membership', async () => {
    const { ana, bo, general } = await openWithCard((interaction) => {
      if (interaction.isUserSelectMenu())
        return interaction.reply(`With ${interaction.members.map((m) => m?.user?.username).join()}`)
      return interaction.isStringSelectMenu() && interaction.reply(interaction.values.join())
    })
    const card = await ana.in(general).type('/hips')
    const answer = await card.select('Look at one move', ['Clamshell', 'bridge'])
    expect(answer.text).toBe('clam,bridge')
    expect((await card.select('Who with?', '@bo')).text).toBe('With bo')
    expect((await bo.selects(card, 'partner', 'ana')).text).toBe('With ana')
  })

  test.each([
    ['what is not offered', 'Squat'],
    ['more than allowed', ['Clamshell', 'Bridge', 'Side plank']],
    ['nothing', []],
  ])('nobody can choose %s', async (_, choice) => {
    const { ana, general } = await openWithCard(() => undefined)
    const card = await ana.in(general).type('/hips')
    await expect(card.select('moves', choice)).rejects.toThrow(Refusal)
  })
})

describe('filling in a form', () => {
  const form = () =>
    new ModalBuilder()
      .setCustomId('setup')
      .setTitle('Your plan')
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('Only you see this.'))
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Goal')
          .setDescription('In a few words')
          .setTextInputComponent(
            new TextInputBuilder()
              .setCustomId('goal')
              .setStyle(TextInputStyle.Short)
              .setMaxLength(20),
          ),
        new LabelBuilder()
          .setLabel('Move')
          .setStringSelectMenuComponent(
            new StringSelectMenuBuilder()
              .setCustomId('move')
              .addOptions(
                { label: 'Clamshell', value: 'clam', default: true },
                { label: 'Bridge', value: 'bridge' },
              ),
          ),
        new LabelBuilder()
          .setLabel('Partner')
          .setUserSelectMenuComponent(
            new UserSelectMenuBuilder().setCustomId('partner').setRequired(false),
          ),
      )

  const openWithForm = (submitted: (interaction: Interaction) => unknown) =>
    openWithCard((interaction) => interaction.showModal(form()), { otherwise: submitted })

  test('opens with its fields, and sends what was filled in', async () => {
    const { ana, general } = await openWithForm((interaction) => {
      if (!interaction.isModalSubmit()) return
      const { fields } = interaction
      const partners = fields.getSelectedUsers('partner')?.map(({ username }) => username)
      return interaction.reply({
        content: [fields.getTextInputValue('goal'), fields.getStringSelectValues('move'), partners].join('; '), // prettier-ignore
        flags: 64,
      })
    })
    const opened = await (await ana.in(general).type('/hips')).press('Done')
    expect(opened.text).toBe(
      'Your plan\nOnly you see this.\nGoal\nIn a few words\nMove\n[Make a selection]\nPartner\n[Make a selection]',
    )
    expect(opened.modal?.fields.map(({ label, required }) => [label, required])).toEqual([
      ['Goal', true],
      ['Move', true],
      ['Partner', false],
    ])
    const first = await opened.submit({ Goal: 'No more pain' })
    expect(first.text).toBe('No more pain; clam; ')
    const second = await opened.submit({ goal: 'Run', Move: 'Bridge', partner: ['@bo'] })
    expect(second.text).toBe('Run; bridge; bo')
  })

  test('redraws the card that it came from', async () => {
    const { ana, general } = await openWithForm(
      (interaction) =>
        interaction.isModalSubmit() &&
        interaction.isFromMessage() &&
        interaction.update(redraw('Planned')),
    )
    const card = await ana.in(general).type('/hips')
    await (await card.press('Done')).submit({ goal: 'Run' })
    expect(card.text).toContain('Planned')
  })

  test('takes files, one of several, some of several and a tick', async () => {
    const days = ['Tuesday', 'Friday'].map((day) => ({ label: day, value: day.toLowerCase() }))
    const longForm = {
      custom_id: 'long',
      title: 'More',
      components: [
        { type: 18, label: 'Photo', component: { type: 19, custom_id: 'photo' } },
        { type: 18, label: 'Day', component: { type: 21, custom_id: 'day', options: days } },
        { type: 18, label: 'Days', component: { type: 22, custom_id: 'days', options: days } },
        { type: 18, label: 'Share', component: { type: 23, custom_id: 'share' } },
      ],
    }
    const { ana, general } = await openWithCard((interaction) => interaction.showModal(longForm), {
      otherwise: (interaction) => {
        if (!interaction.isModalSubmit()) return
        const { fields } = interaction
        return interaction.reply(
          JSON.stringify([
            fields.getUploadedFiles('photo')?.map(({ name }) => name),
            fields.getRadioGroup('day'),
            fields.getCheckboxGroup('days'),
            fields.getCheckbox('share'),
          ]),
        )
      },
    })
    const opened = await (await ana.in(general).type('/hips')).press('Done')
    const files = { 'shoe.png': { data: new Uint8Array([1]), type: 'image/png' } }
    const filled = { Photo: 'shoe.png', Day: 'Friday', Days: ['Tuesday', 'Friday'], Share: true }
    const answer = await opened.submit(filled, { files })
    expect(JSON.parse(answer.text)).toEqual([['shoe.png'], 'friday', ['tuesday', 'friday'], true])
  })

  test.each([
    ['leave a required field empty', {}],
    ['write more than fits', { goal: 'x'.repeat(21) }],
    ['choose what is not offered', { goal: 'Run', move: 'Squat' }],
    ['fill in a field that is not there', { goal: 'Run', shoe: '42' }],
  ])('nobody can %s', async (_, filled) => {
    const { ana, general } = await openWithForm(() => undefined)
    const opened = await (await ana.in(general).type('/hips')).press('Done')
    await expect(opened.submit(filled)).rejects.toThrow(Refusal)
  })

  test('no form follows a form', async () => {
    const { ana, general, discord, clock, rest } = await openWithForm(() => undefined)
    const opened = await (await ana.in(general).type('/hips')).press('Done')
    const waiting = opened.submit({ goal: 'Run' })
    const { id, token } = discord.interactions.all().at(-1)?.payload ?? { id: '', token: '' }
    const body = { type: 9, data: form().toJSON() }
    const second = rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false })
    await expect(second).rejects.toMatchObject({ status: 400 })
    clock.advance(3_000)
    expect((await waiting).failed).toBe(true)
  })
})
