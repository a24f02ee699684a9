import { GatewayIntentBits, Routes, type APIMessage } from 'discord-api-types/v10'
import { Events, type Message } from 'discord.js'
import { describe, expect, test } from 'vitest'
import type { WorldChange } from '#practice/world/changes.ts'
import { HIPS, hipsBot, openHarbour, openHarbourWithBot, refusalOf } from './harbour.ts'

const HEARS_MESSAGES = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages

describe('what people write to each other', () => {
  test('everyone in the channel reads it, under the name of who wrote it', async () => {
    const { ana, bo, general } = await openHarbour()
    const seen = ana.in(general).say('  Cake after the run?  ')
    expect(seen.text).toBe('Cake after the run?')
    const [read] = bo.in(general).sees()
    expect(read?.message).toMatchObject({
      content: 'Cake after the run?',
      author: { id: ana.id, username: 'ana' },
      flags: 0,
    })
  })

  test('an empty text, a book and a channel that one may not write in are refused', async () => {
    const { ana, club, general } = await openHarbour()
    const here = ana.in(general)
    expect(() => here.say(' ')).toThrow('There is nothing to send')
    expect(() => here.say('a'.repeat(2_001))).toThrow('at most 2000 characters, not 2001')
    expect(here.say('a'.repeat(2_000)).message.content).toHaveLength(2_000)
    club.deny(general, 'everyone', 'SendMessages')
    expect(() => here.say('Hello?')).toThrow('ana may not write here')
  })

  test('a mention notifies, and everyone only by who may do that', async () => {
    const { ana, bo, club, general } = await openHarbour()
    expect(ana.in(general).say(`<@${bo.id}> @everyone`).pings).toMatchObject({
      everyone: true,
      userIds: [bo.id],
    })
    club.deny(general, 'everyone', 'MentionEveryone')
    expect(ana.in(general).say('@everyone').pings.everyone).toBe(false)
  })

  test('the bot hears that something was written, not what, unless it is mentioned', async () => {
    const { ana, client, discord, general, rest } = await openHarbourWithBot({
      intents: HEARS_MESSAGES,
    })
    const heard: string[] = []
    const both = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, (message: Message) => {
        if (heard.push(message.content) === 2) resolve()
      })
    })
    const secret = ana.in(general).say('Between us')
    ana.in(general).say(`<@${discord.applicationId}> hello`)
    await both
    expect(heard).toEqual(['', `<@${discord.applicationId}> hello`])
    const read = (await rest.get(Routes.channelMessage(general.id, secret.id))) as APIMessage
    expect(read.content).toBe('')
    const list = (await rest.get(Routes.channelMessages(general.id))) as APIMessage[]
    expect(list.map(({ content }) => content)).toEqual([`<@${discord.applicationId}> hello`, ''])
  })

  test('in a direct message the bot reads everything', async () => {
    const { ana, rest } = await openHarbour()
    const place = ana.inDirectMessage()
    const said = place.say('Between us')
    const read = (await rest.get(Routes.channelMessage(place.channel.id, said.id))) as APIMessage
    expect(read.content).toBe('Between us')
  })

  test("the bot may not delete people's messages without the right to", async () => {
    const { ana, club, general, rest } = await openHarbour()
    const said = ana.in(general).say('Mine')
    const remove = () => rest.delete(Routes.channelMessage(general.id, said.id))
    expect(await refusalOf(remove())).toBe('403 50013')
    club.setBotPermissions(['ManageMessages'])
    await remove()
    expect(said.gone).toBe(true)
  })
})

describe('the feed of changes', () => {
  const kinds = (changes: readonly WorldChange[]) => changes.map(({ kind }) => kind)

  test('tells of every message, private ones too, and of each step on the way', async () => {
    const { ana, discord, general } = await openHarbourWithBot(
      hipsBot(async (interaction) => {
        if (!interaction.isChatInputCommand()) return
        await interaction.reply({ content: 'Psst', flags: 'Ephemeral' })
        await interaction.editReply('Psst!')
        await interaction.deleteReply()
      }),
    )
    const changes: WorldChange[] = []
    const deleted = new Promise<void>((resolve) => {
      discord.world.changes.subscribe((change) => {
        changes.push(change)
        if (change.kind === 'interaction' && change.interaction.steps.length === 3) resolve()
      })
    })
    await ana.in(general).type('/hips')
    await deleted
    expect(kinds(changes)).toEqual([
      'interaction',
      'message',
      'interaction',
      'message',
      'interaction',
      'message gone',
      'interaction',
    ])
    expect(changes[1]).toMatchObject({ stored: { onlyFor: ana.id } })
  })

  test('tells that commands, channels and members are others, until one stops listening', async () => {
    const { bo, club, discord, general, rest } = await openHarbour()
    const changes: WorldChange[] = []
    const stop = discord.world.changes.subscribe((change) => changes.push(change))
    const ordered = () => changes.splice(0).filter(({ kind }) => kind === 'order').length > 0
    await rest.put(Routes.applicationCommands(discord.applicationId), { body: [HIPS] })
    expect(ordered()).toBe(true)
    club.leave(bo)
    expect(ordered()).toBe(true)
    club.deleteChannel(general)
    expect(ordered()).toBe(true)
    club.removeBot()
    expect(ordered()).toBe(true)
    stop()
    club.inviteBot()
    expect(ordered()).toBe(false)
  })
})
