import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { join } from 'node:path'
import { startChild } from './child.ts'
import type { MemoryTold } from './club-bot.ts'
import { inFolder } from './in-folder.ts'
import { printTable } from './print-table.ts'

const SIZES = [1_000, 10_000]
const CHANNELS = ['welcome', 'news', 'runs', 'hips', 'races', 'gear', 'photos', 'music', 'chat']
const ROLES = ['captain', 'coach', 'member', 'trail', 'track']

/** How much memory a club takes: the bot in so many clubs, beside the bot in none. */
export const benchMemory = (): Promise<void> =>
  inFolder(async (folder) => {
    const empty = await memoryWith(0, folder)
    const rows: string[][] = [['none', megabytes(empty.rss), megabytes(empty.heap)]]
    for (const clubs of SIZES) {
      const { rss, heap } = await memoryWith(clubs, folder)
      rows.push([
        String(clubs),
        megabytes(rss),
        megabytes(heap),
        kilobytes((rss - empty.rss) / clubs),
        kilobytes((heap - empty.heap) / clubs),
      ])
    }
    printTable(
      `Memory of the bot; a club has ${CHANNELS.length + 1} channels and ${ROLES.length + 2} roles`,
      ['clubs', 'RSS', 'heap', 'RSS a club', 'heap a club'],
      rows,
    )
  })

/** No club is greeted for the first time. */
const LONG_AGO = '2024-01-01T00:00:00Z'

async function memoryWith(clubs: number, folder: string): Promise<MemoryTold> {
  const discord = await startPracticeDiscord()
  const owner = discord.addUser({ name: 'owner' })
  for (let index = 0; index < clubs; index += 1) {
    const club = discord.addGuild({ name: `Running club ${index}`, owner, botSince: LONG_AGO })
    for (const name of CHANNELS) club.addChannel(name)
    for (const name of ROLES) club.addRole(name)
  }
  const bot = await startChild(
    'club-bot',
    {
      apiUrl: discord.apiUrl,
      token: discord.token,
      databasePath: join(folder, `memory-${clubs}.db`),
    },
    ['--expose-gc'],
  )
  try {
    return (await bot.ask()) as MemoryTold
  } finally {
    await bot.stop()
    await discord.stop()
  }
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`
const kilobytes = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} kB`
