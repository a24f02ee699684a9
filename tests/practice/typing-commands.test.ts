import {
  ApplicationCommandOptionType as Option,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  Routes,
  type ChatInputCommandInteraction,
} from 'discord.js'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#practice/people/refusal.ts'
import type { CommandRegistration } from '#practice/world/command-book.ts'
import { openHarbourWithBot, refusalOf } from './harbour.ts'

const LOG: CommandRegistration = {
  name: 'log',
  description: 'Log a session',
  options: [
    {
      type: Option.Subcommand,
      name: 'done',
      description: 'A session is done',
      options: [
        {
          type: Option.String,
          name: 'move',
          description: 'The move',
          required: true,
          max_length: 12,
        },
        { type: Option.Integer, name: 'sets', description: 'Sets', min_value: 1, max_value: 5 },
        { type: Option.Number, name: 'weight', description: 'In kg' },
        { type: Option.Boolean, name: 'share', description: 'Tell the others' },
        { type: Option.User, name: 'with', description: 'A partner' },
        { type: Option.Role, name: 'team', description: 'A team' },
        { type: Option.Channel, name: 'where', description: 'A channel' },
        { type: Option.Mentionable, name: 'thanks', description: 'Anyone' },
        { type: Option.Attachment, name: 'picture', description: 'A picture' },
        {
          type: Option.String,
          name: 'side',
          description: 'Left or right',
          choices: [
            { name: 'Left leg', value: 'left' },
            { name: 'Right leg', value: 'right' },
          ],
        },
      ],
    },
  ],
}

/** A club whose bot repeats what reached it. */
const openLogbook = (tell: (interaction: ChatInputCommandInteraction) => string) =>
  openHarbourWithBot({
    commands: [LOG],
    onInteraction: (interaction) =>
      interaction.isChatInputCommand() && interaction.reply({ content: tell(interaction) }),
  })

describe('typing a command', () => {
  test('values arrive with their types, and names of people, teams and channels are resolved', async () => {
    const { club, general, ana, bo } = await openLogbook(({ options }) => {
      const member = options.getMember('with')
      return JSON.stringify([
        options.getSubcommand(),
        options.getString('move'),
        options.getInteger('sets'),
        options.getNumber('weight'),
        options.getBoolean('share'),
        options.getUser('with')?.username,
        member && 'joinedTimestamp' in member && member.joinedTimestamp !== null,
        options.getRole('team')?.name,
        options.getChannel('where')?.name,
        options.getMentionable('thanks') !== null,
        options.getString('side'),
      ])
    })
    club.addRole('Captains')
    const answer = await ana
      .in(general)
      .type(
        `/log done move:side clam sets:3 weight:2.5 share:True with:@bo team:@Captains where:#general thanks:<@${bo.id}> side:Left leg`,
      )
    expect(JSON.parse(answer.text)).toEqual([
      'done',
      'side clam',
      3,
      2.5,
      true,
      'bo',
      true,
      'Captains',
      'general',
      true,
      'left',
    ])
  })

  test('a file goes along and can be fetched by the bot', async () => {
    let url = ''
    const { general, ana } = await openLogbook(({ options }) => {
      const file = options.getAttachment('picture', true)
      url = file.url
      return `${file.name} ${file.size} ${file.contentType}`
    })
    const files = { 'shoe.png': { data: new Uint8Array([1, 2, 3]), type: 'image/png' } }
    const answer = await ana.in(general).type('/log done move:clam picture:shoe.png', { files })
    expect(answer.text).toBe('shoe.png 3 image/png')
    const fetched = await fetch(url)
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
  })

  test.each([
    ['an unknown command', '/laps'],
    ['no command at all', 'good morning'],
    ['a missing subcommand', '/log'],
    ['an unknown subcommand', '/log undo'],
    ['a missing required option', '/log done sets:3'],
    ['words that belong to no option', '/log done quickly move:clam'],
    ['an option twice', '/log done move:clam move:bridge'],
    ['a text too long', '/log done move:a much too long name'],
    ['a fraction for a whole number', '/log done move:clam sets:1.5'],
    ['a number out of range', '/log done move:clam sets:6'],
    ['neither true nor false', '/log done move:clam share:yes'],
    ['a person who is not here', '/log done move:clam with:@zoe'],
    ['a role that is not there', '/log done move:clam team:@Nobody'],
    ['a channel that is not there', '/log done move:clam where:#attic'],
    ['a choice that is not offered', '/log done move:clam side:both'],
    ['a file that was not handed over', '/log done move:clam picture:shoe.png'],
  ])('Discord does not send %s', async (_, line) => {
    const { general, ana, discord } = await openLogbook(() => 'never')
    await expect(ana.in(general).type(line)).rejects.toThrow(Refusal)
    expect(discord.interactions.all()).toEqual([])
  })

  test('a hand-made interaction reaches the bot, however wrong it is', async () => {
    const { general, ana } = await openLogbook(({ commandName }) => `What is ${commandName}?`)
    const data = { id: '1', name: 'laps', type: 1 }
    const answer = await ana.in(general).raw({ type: 2, data })
    expect(answer.text).toBe('What is laps?')
  })

  test('the payload tells the language, the rights of person and bot, and the server', async () => {
    let seen: ChatInputCommandInteraction | undefined
    const { general, ana, club } = await openLogbook((interaction) => {
      seen = interaction
      return 'ok'
    })
    club.join(ana, { permissions: 'manage' })
    ana.setLanguage('de')
    await ana.in(general).type('/log done move:clam')
    expect(seen?.locale).toBe('de')
    expect(seen?.guildLocale).toBe('en-US')
    expect(seen?.memberPermissions?.has(PermissionFlagsBits.ManageGuild)).toBe(true)
    expect(seen?.appPermissions.has(PermissionFlagsBits.AttachFiles)).toBe(true)
    expect(seen?.appPermissions.has(PermissionFlagsBits.ManageGuild)).toBe(false)
    expect(seen?.context).toBe(InteractionContextType.Guild)
    expect(seen?.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall]).toBe(
      club.id,
    )
    expect(seen?.attachmentSizeLimit).toBe(10 * 1024 * 1024)
    expect(seen?.inCachedGuild()).toBe(true)
  })
})

describe('which commands are offered', () => {
  const openWith = async (change: Partial<CommandRegistration>) => {
    const command = { name: 'hips', description: 'Hips', ...change }
    return openHarbourWithBot({
      commands: [command],
      onInteraction: (interaction) =>
        interaction.isChatInputCommand() &&
        interaction.reply(
          `context ${interaction.context}, guild ${interaction.guildId}, owners ${JSON.stringify(interaction.authorizingIntegrationOwners)}`,
        ),
    })
  }

  test('one for servers only is not offered in a direct message', async () => {
    const { ana, general } = await openWith({ contexts: [InteractionContextType.Guild] })
    expect(ana.in(general).commands()).toEqual(['/hips'])
    expect(ana.inDirectMessage().commands()).toEqual([])
    await expect(ana.inDirectMessage().type('/hips')).rejects.toThrow('not offered here')
  })

  test('one that needs a right is offered to those who have it', async () => {
    const { ana, bo, general, club } = await openWith({
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    })
    club.join(ana, { permissions: 'manage' })
    expect(ana.in(general).commands()).toEqual(['/hips'])
    expect(bo.in(general).commands()).toEqual([])
  })

  test('one switched off by default is offered to administrators', async () => {
    const { ana, bo, general, club } = await openWith({ default_member_permissions: '0' })
    club.join(ana, { permissions: 'administrate' })
    club.join(bo, { permissions: 'manage' })
    expect(ana.in(general).commands()).toEqual(['/hips'])
    expect(bo.in(general).commands()).toEqual([])
  })

  test('a direct message has no server', async () => {
    const { ana } = await openWith({})
    const answer = await ana.inDirectMessage().type('/hips')
    expect(answer.text).toBe('context 1, guild null, owners {"0":"0"}')
  })

  test('a bot added to an account works between two people, for the one who added it', async () => {
    const { ana, bo } = await openWith({
      integration_types: [ApplicationIntegrationType.UserInstall],
    })
    expect(ana.inPrivateChannel(bo).commands()).toEqual([])
    ana.installBot()
    const answer = await ana.inPrivateChannel(bo).type('/hips')
    expect(answer.text).toContain('context 2')
    expect(answer.text).toContain(ana.id)
    expect(bo.inPrivateChannel(ana).commands()).toEqual([])
    expect(bo.inPrivateChannel(ana).sees()).toHaveLength(1)
  })

  test('nothing is offered where a person does not see the channel or may not use commands', async () => {
    const { ana, club, general } = await openWith({})
    const captains = club.addChannel('captains')
    club.deny(captains, 'everyone', 'ViewChannel')
    expect(() => ana.in(captains).commands()).toThrow(Refusal)
    club.deny(general, 'everyone', 'UseApplicationCommands')
    expect(ana.in(general).commands()).toEqual([])
  })
})

describe('suggestions', () => {
  const MOVE: CommandRegistration = {
    name: 'move',
    description: 'Look a move up',
    options: [
      { type: Option.String, name: 'name', description: 'Its name', autocomplete: true },
      { type: Option.String, name: 'note', description: 'A note' },
    ],
  }

  test('what is typed so far reaches the bot, and its choices come back', async () => {
    const { ana, general } = await openHarbourWithBot({
      commands: [MOVE],
      onInteraction: async (interaction) => {
        if (!interaction.isAutocomplete()) return
        const { name, value } = interaction.options.getFocused(true)
        await interaction.respond([{ name: `${name}: ${value}?`, value: 'clamshell' }])
      },
    })
    expect(await ana.in(general).suggest('/move name:clamsh')).toEqual([
      { name: 'name: clamsh?', value: 'clamshell' },
    ])
    expect(await ana.in(general).suggest('/move name:')).toEqual([
      { name: 'name: ?', value: 'clamshell' },
    ])
    await expect(ana.in(general).suggest('/move note:a')).rejects.toThrow('no suggestions')
  })

  test('more than 25 are refused, and silence shows none', async () => {
    let refusal = ''
    const { ana, general, clock } = await openHarbourWithBot({
      commands: [MOVE],
      onInteraction: async (interaction) => {
        if (!interaction.isAutocomplete()) return
        const choices = Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` }))
        refusal = await refusalOf(interaction.respond(choices))
        clock.advance(3_000)
      },
    })
    expect(await ana.in(general).suggest('/move name:c')).toEqual([])
    expect(refusal).toBe('400 50035')
  })

  test('a message is no answer to a request for suggestions', async () => {
    const { ana, general, discord, rest, clock } = await openHarbourWithBot({ commands: [MOVE] })
    const suggestions = ana.in(general).suggest('/move name:c')
    const payload = discord.interactions.all()[0]?.payload
    const route = Routes.interactionCallback(payload?.id ?? '', payload?.token ?? '')
    const body = { type: 4, data: { content: 'Hello' } }
    await expect(rest.post(route, { body, auth: false })).rejects.toMatchObject({ status: 400 })
    clock.advance(3_000)
    expect(await suggestions).toEqual([])
  })
})
