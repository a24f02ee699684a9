import { createClient } from '#adapters/discord/create-client.ts'
import { createClubDirectory } from '#adapters/discord/club-directory.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { ChannelType } from 'discord-api-types/v10'
import { Events } from 'discord.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'

/**
 * The directory of a bot that is logged in to a club of Ana and Bo. `asked` is whom Discord was
 * asked for, one list a question; `time` is what the directory takes for now.
 */
async function openDirectory() {
  const discord = await startPracticeDiscord()
  onTestFinished(() => discord.stop())
  const club = discord.addGuild({ name: 'Harbour Runners' })
  const [ana, bo] = ['ana', 'bo'].map((name) => discord.addUser({ name }))
  if (!ana || !bo) throw new Error('nobody is here')
  club.join(ana)
  club.join(bo)
  const client = createClient(discord.apiUrl)
  onTestFinished(() => client.destroy())
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(discord.token)
  await ready
  const asked: unknown[] = []
  const members = client.guilds.cache.get(club.id)?.members
  if (!members) throw new Error('the bot does not see the club')
  const fetch = vi.spyOn(members, 'fetch')
  const time = { now: 0 }
  const directory = createClubDirectory(client, () => time.now)
  const lookUp = async (...ids: readonly string[]) => {
    const found = await directory.lookUpMembers(club.id, ids)
    asked.push(...fetch.mock.calls.splice(0).map(([options]) => userOf(options)))
    return ids.map((id) => found.get(id))
  }
  /** Resolves when the bot has heard of what a captain changed. */
  const heard = async (event: Events, change: () => void): Promise<void> => {
    const told = new Promise((done) => client.once(event as never, done))
    change()
    await told
  }
  return { discord, club, ana, bo, client, directory, lookUp, asked, time, heard }
}

const userOf = (options: unknown): unknown => (options as { readonly user: unknown }).user

const MINUTE_MS = 60_000

describe('who somebody is in a club', () => {
  test('is asked for everybody at once, by id', async () => {
    const { ana, bo, discord, lookUp, asked } = await openDirectory()
    const dora = discord.addUser({ name: 'dora' })
    const all = [ana.id, discord.applicationId, bo.id, dora.id, '99'] as const
    expect(await lookUp(...all)).toEqual(['member', 'bot', 'member', 'gone', 'gone'])
    expect(asked).toEqual([all])
  })

  test('is believed for a minute', async () => {
    const { ana, bo, club, lookUp, asked, time } = await openDirectory()
    await lookUp(ana.id)
    club.leave(ana)
    time.now = MINUTE_MS - 1
    expect(await lookUp(ana.id, bo.id)).toEqual(['member', 'member'])
    time.now = MINUTE_MS
    expect(await lookUp(ana.id, bo.id)).toEqual(['gone', 'member'])
    expect(asked).toEqual([[ana.id], [bo.id], [ana.id]])
  })

  test('is said to be gone once; they may have come back since', async () => {
    const { ana, club, lookUp } = await openDirectory()
    club.leave(ana)
    expect(await lookUp(ana.id)).toEqual(['gone'])
    expect(await lookUp(ana.id)).toEqual([null])
  })

  test('is said to be gone again when Discord says so again', async () => {
    const { ana, club, lookUp, time } = await openDirectory()
    club.leave(ana)
    await lookUp(ana.id)
    time.now = MINUTE_MS
    expect(await lookUp(ana.id)).toEqual(['gone'])
    club.join(ana)
    time.now = 2 * MINUTE_MS
    expect(await lookUp(ana.id)).toEqual(['member'])
  })

  test('is not known while Discord cannot serve the club, or of a club of others', async () => {
    const { ana, club, discord, directory, lookUp, time } = await openDirectory()
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false })
    elsewhere.join(ana)
    const there = await directory.lookUpMembers(elsewhere.id, [ana.id])
    expect([...there.values()]).toEqual([null])
    club.beginOutage()
    await vi.waitFor(async () => {
      time.now += MINUTE_MS
      expect(await lookUp(ana.id)).toEqual([null])
    })
  })

  test('is not known when Discord says nothing in time, and asked for anew the next time', async () => {
    const { ana, discord, lookUp, asked } = await openDirectory()
    const guilds = vi.spyOn(discord.world, 'botIsIn').mockReturnValue(false)
    expect(await lookUp(ana.id)).toEqual([null])
    guilds.mockRestore()
    expect(await lookUp(ana.id)).toEqual(['member'])
    expect(asked).toEqual([[ana.id], [ana.id]])
  })

  test('is asked for sixty times a minute at most; beyond that nothing is known', async () => {
    const { ana, lookUp, asked, time } = await openDirectory()
    for (let n = 0; n < 60; n += 1)
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      await lookUp(`${n + 100}`)
    expect(await lookUp(ana.id)).toEqual([null])
    expect(asked).toHaveLength(60)
    time.now = MINUTE_MS
    expect(await lookUp(ana.id)).toEqual(['member'])
  })
})

describe('a channel of a club', () => {
  test('is known by its name, and whether reminders can stand in it', async () => {
    const { club, directory, heard } = await openDirectory()
    const general = club.channel('general')
    await heard(Events.ChannelCreate, () => {
      club.addChannel('news', ChannelType.GuildAnnouncement)
    })
    expect(directory.channelOf(club.id, general.id)).toMatchObject({
      id: general.id,
      name: 'general',
      takesReminders: true,
    })
    const news = club.channel('news')
    expect(directory.channelOf(club.id, news.id)).toMatchObject({ takesReminders: true })
  })

  test('of voices takes no reminders', async () => {
    const { club, directory, heard } = await openDirectory()
    await heard(Events.ChannelCreate, () => {
      // The practice Discord has no other voice in it than this.
      club.addChannel('talk', ChannelType.GuildVoice as never)
    })
    const talk = directory.channelOf(club.id, club.channel('talk').id)
    expect(talk).toMatchObject({ takesReminders: false })
  })

  test('of another club is none of this one, nor is one that is gone', async () => {
    const { club, discord, directory, heard } = await openDirectory()
    const general = club.channel('general')
    let hill = club
    await heard(Events.GuildCreate, () => {
      hill = discord.addGuild({ name: 'Fell Runners' })
    })
    expect(directory.channelOf(hill.id, hill.channel('general').id)).not.toBeNull()
    expect(directory.channelOf(club.id, hill.channel('general').id)).toBeNull()
    expect(directory.channelOf('1', general.id)).toBeNull()
    await heard(Events.ChannelDelete, () => {
      club.deleteChannel(general)
    })
    expect(directory.channelOf(club.id, general.id)).toBeNull()
  })

  test('says what the bot may not do there, always in the same order', async () => {
    const { club, directory, heard } = await openDirectory()
    const general = club.channel('general')
    const missing = () => directory.channelOf(club.id, general.id)?.missing
    expect(missing()).toEqual([])
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, 'MentionEveryone', 'AttachFiles', 'SendMessages')
    })
    expect(missing()).toEqual(['write', 'attach', 'mention'])
    await heard(Events.ChannelUpdate, () => {
      club.denyBot(general, 'ReadMessageHistory', 'ViewChannel')
    })
    expect(missing()).toEqual(['see', 'write', 'attach', 'history', 'mention'])
  })

  test('that is closed to everybody is open to a bot that has the right by its role', async () => {
    const { club, directory, heard } = await openDirectory()
    const general = club.channel('general')
    const { botRole } = club
    if (!botRole) throw new Error('the bot has no role')
    await heard(Events.ChannelUpdate, () => {
      club.deny(general, 'everyone', 'ViewChannel', 'SendMessages')
    })
    expect(directory.channelOf(club.id, general.id)?.missing).toEqual(['see', 'write'])
    await heard(Events.ChannelUpdate, () => {
      club.allow(general, botRole, 'ViewChannel', 'SendMessages')
    })
    expect(directory.channelOf(club.id, general.id)?.missing).toEqual([])
  })
})

describe('a role of a club', () => {
  test('is known by its name, and whether anybody may mention it', async () => {
    const { club, directory, heard } = await openDirectory()
    await heard(Events.GuildRoleCreate, () => {
      club.addRole('Runners')
    })
    const runners = [...club.guild.roles.values()].find(({ name }) => name === 'Runners')
    expect(directory.roleOf(club.id, runners?.id ?? '')).toEqual({
      id: runners?.id,
      name: 'Runners',
      isEveryone: false,
      isManaged: false,
      mentionable: runners?.mentionable,
    })
  })

  test('that is a bot’s own is told apart', async () => {
    const { club, directory } = await openDirectory()
    expect(directory.roleOf(club.id, club.botRole?.id ?? '')).toMatchObject({ isManaged: true })
  })

  test('that everybody has is told apart', async () => {
    const { club, directory } = await openDirectory()
    expect(directory.roleOf(club.id, club.id)).toMatchObject({ isEveryone: true })
  })

  test('of another club is none of this one', async () => {
    const { club, discord, directory, heard } = await openDirectory()
    let fell = club
    await heard(Events.GuildCreate, () => {
      fell = discord.addGuild({ name: 'Fell Runners' })
    })
    expect(directory.roleOf(club.id, fell.id)).toBeNull()
    expect(directory.roleOf('1', club.id)).toBeNull()
  })
})
