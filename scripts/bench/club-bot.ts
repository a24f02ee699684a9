import { createLog } from '#adapters/log/create-log.ts'
import { runBot } from '#src/run-bot.ts'
import { join } from 'node:path'
import process from 'node:process'
import { playRole } from './play-role.ts'

const ROOT = join(import.meta.dirname, '..', '..')

export interface ClubBotSettings {
  readonly apiUrl: string
  readonly token: string
  readonly databasePath: string
  /** Moves are drawn beside the database; for what has nothing to do with them they are not. */
  readonly drawsMoves?: boolean
}

/** Bytes after the garbage is out; 0 where the process may not collect it on demand. */
export interface MemoryTold {
  readonly rss: number
  readonly heap: number
}

/** The bot as `npm start` runs it. Tells its memory. */
export async function playClubBot(settings: string): Promise<void> {
  const { apiUrl, token, databasePath, drawsMoves } = JSON.parse(settings) as ClubBotSettings
  const bot = runBot({
    root: ROOT,
    config: { apiBase: apiUrl, token, databasePath, logLevel: 'info' },
    // What the bot says of trouble must not get lost: a figure without it would mean nothing.
    log: createLog({ level: 'warn', secrets: [token], readable: false, to: process.stderr }),
    drawsMoves: drawsMoves ?? false,
    refuse: (words) => {
      process.stderr.write(`${words}\n`)
      process.exit(1)
    },
  })
  await bot.started
  playRole(memoryNow, bot.stop)
}

function memoryNow(): MemoryTold {
  const { gc } = globalThis
  if (!gc) return { rss: 0, heap: 0 }
  // Twice: what the first run frees can hold the next.
  gc()
  gc()
  const { rss, heapUsed } = process.memoryUsage()
  return { rss, heap: heapUsed }
}
