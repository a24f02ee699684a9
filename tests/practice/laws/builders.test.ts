import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  CheckboxBuilder,
  CheckboxGroupBuilder,
  ContainerBuilder,
  EmbedBuilder,
  FileUploadBuilder,
  LabelBuilder,
  MediaGalleryBuilder,
  type MessageActionRowComponentBuilder,
  ModalBuilder,
  PermissionFlagsBits,
  RadioGroupBuilder,
  SectionBuilder,
  SeparatorBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  ThumbnailBuilder,
  UserSelectMenuBuilder,
} from 'discord.js'
import { expect, test } from 'vitest'
import { callback, file, judged, message, options } from './judged.ts'

test('a card made by discord.js is a message that Discord takes', () => {
  const done = new ButtonBuilder()
    .setCustomId('done:1')
    .setLabel('Done')
    .setEmoji('✅')
    .setStyle(ButtonStyle.Success)
  const read = new ButtonBuilder()
    .setURL('https://club.test')
    .setLabel('Read')
    .setStyle(ButtonStyle.Link)
  const moves = new StringSelectMenuBuilder()
    .setCustomId('moves')
    .setPlaceholder('Look at one move')
    .addOptions(options(5))
  const card = new ContainerBuilder()
    .setAccentColor(0x2e7d6b)
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('# Today'))
    .addSectionComponents(
      new SectionBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('Clamshell, 2 x 12'))
        .setThumbnailAccessory(new ThumbnailBuilder().setURL('attachment://clamshell.png')),
      new SectionBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('Bridge'))
        .setButtonAccessory(new ButtonBuilder(done.toJSON()).setCustomId('done:2')),
    )
    .addSeparatorComponents(new SeparatorBuilder().setDivider(true))
    .addMediaGalleryComponents(
      new MediaGalleryBuilder().addItems({
        media: { url: 'attachment://week.png' },
        description: 'The week',
      }),
    )
    .addActionRowComponents(
      new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(done, read),
      new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(moves),
      new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(
        new UserSelectMenuBuilder().setCustomId('captain').setDefaultUsers('123456789012345678'),
      ),
    )
  const pictures = ['clamshell.png', 'week.png']
  const attachments = pictures.map((name, index) => ({
    id: String(index),
    description: new AttachmentBuilder(Buffer.from('x'), { name, description: name }).description,
  }))
  const body = { flags: 1 << 15, components: [card.toJSON()], attachments, tts: false }
  const files = pictures.map((name, index) => file(index, name))
  expect(message(body, { files })).toEqual([])
  expect(callback({ type: 4, data: { flags: 1 << 15, components: [card.toJSON()] } })).not.toEqual(
    [],
  )
})

test('an embed made by discord.js is one that Discord takes', () => {
  const embed = new EmbedBuilder()
    .setTitle('Week 3')
    .setDescription('Three strength days')
    .setColor(0x2e7d6b)
    .setTimestamp(Date.UTC(2026, 7, 1))
    .setFooter({ text: 'Harbour Runners' })
    .setAuthor({ name: 'Clamshell', url: 'https://club.test' })
    .addFields({ name: 'Streak', value: '12 days', inline: true })
    .setImage('https://club.test/week.png')
  expect(message({ embeds: [embed.toJSON()], tts: false, enforce_nonce: false })).toEqual([])
})

test('a modal made by discord.js is one that Discord takes', () => {
  const choices = options(3).map(({ label, value }) => ({ label, value }))
  const modal = new ModalBuilder()
    .setCustomId('log')
    .setTitle('How was it?')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Note')
        .setDescription('For yourself')
        .setTextInputComponent(
          new TextInputBuilder().setCustomId('note').setStyle(TextInputStyle.Paragraph),
        ),
      new LabelBuilder()
        .setLabel('Effort')
        .setRadioGroupComponent(new RadioGroupBuilder().setCustomId('effort').addOptions(choices)),
      new LabelBuilder()
        .setLabel('Moves')
        .setCheckboxGroupComponent(
          new CheckboxGroupBuilder().setCustomId('moves').addOptions(choices).setMaxValues(3),
        ),
      new LabelBuilder()
        .setLabel('Share')
        .setCheckboxComponent(new CheckboxBuilder().setCustomId('share')),
      new LabelBuilder()
        .setLabel('Picture')
        .setFileUploadComponent(
          new FileUploadBuilder().setCustomId('file').setRequired(false).setMinValues(0),
        ),
    )
  expect(callback({ type: 9, data: modal.toJSON() })).toEqual([])
})

test('a command made by discord.js is one that Discord takes', () => {
  const command = new SlashCommandBuilder()
    .setName('hips')
    .setDescription('The hip routine')
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .setContexts(0, 1)
    .setIntegrationTypes(0)
    .addSubcommand((today) =>
      today
        .setName('today')
        .setDescription('What is on today')
        .addBooleanOption((share) => share.setName('share').setDescription('Show the others')),
    )
    .addSubcommandGroup((group) =>
      group
        .setName('plan')
        .setDescription('The plan')
        .addSubcommand((week) =>
          week
            .setName('week')
            .setDescription('One week')
            .addIntegerOption((number) =>
              number
                .setName('number')
                .setDescription('Which')
                .setRequired(true)
                .setMinValue(1)
                .setMaxValue(12),
            )
            .addStringOption((move) =>
              move.setName('move').setDescription('A move').setAutocomplete(true),
            )
            .addStringOption((level) =>
              level
                .setName('level')
                .setDescription('How hard')
                .addChoices({ name: 'Easy', value: 'easy' }, { name: 'Hard', value: 'hard' }),
            ),
        ),
    )
  expect(judged('PUT', '/applications/1/commands', [command.toJSON()])).toEqual([])
  expect(judged('POST', '/applications/1/guilds/2/commands', command.toJSON())).toEqual([])
})
