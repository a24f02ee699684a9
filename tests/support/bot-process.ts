import { startRecordOf } from '#adapters/health/start-record.ts'
import type { PracticeDiscord } from '#practice/practice-discord.ts'
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { onTestFinished } from 'vitest'

const MAIN = join(import.meta.dirname, '../../src/main.ts')

/** The bot as a process of its own; resolves when it is ready. */
export async function startBotProcess({ apiUrl, token }: PracticeDiscord, databasePath: string) {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
      DATABASE_PATH: databasePath,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  const ready = Promise.withResolvers<undefined>()
  const closed = Promise.withResolvers<undefined>()
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (/commands (registered|unchanged)/.test(output)) ready.resolve(undefined)
  })
  child.on('close', () => {
    ready.reject(new Error(`ended before it was ready:\n${output}`))
    closed.resolve(undefined)
  })
  await ready.promise
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await closed.promise
      // Else the next start waits for a while, as after a crash.
      rmSync(startRecordOf(databasePath), { force: true })
    },
  }
}
