import { createClient } from '#adapters/discord/create-client.ts'
import { createClubDirectory } from '#adapters/discord/club-directory.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
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
  return { discord, club, ana, bo, directory, lookUp, asked, time }
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
