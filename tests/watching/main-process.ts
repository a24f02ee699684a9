import type { PracticeDiscord } from '#practice/practice-discord.ts'
import { startPracticeDiscord, type PracticeOptions } from '#practice/start-practice-discord.ts'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { onTestFinished } from 'vitest'

const MAIN = join(import.meta.dirname, '../../src/main.ts')

export async function openDiscord(options: PracticeOptions = {}): Promise<PracticeDiscord> {
  const discord = await startPracticeDiscord(options)
  onTestFinished(() => discord.stop())
  discord.addGuild({ name: 'Harbour Runners' })
  return discord
}

/** The bot as its host starts it, a process of its own; with health checks on a free port. */
export function startMain(
  { apiUrl, token }: Pick<PracticeDiscord, 'apiUrl' | 'token'>,
  databasePath: string,
  env: Readonly<Record<string, string>> = {},
) {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
      DATABASE_PATH: databasePath,
      HEALTH_PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer): void => {
    output += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  /** Resolves once it has said so; rejects when it ends without. */
  const says = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (output.includes(words)) resolve()
      }
      listeners.add(look)
      look()
      child.on('close', () => {
        reject(new Error(`ended without saying “${words}”:\n${output}`))
      })
    })
  const port = async (): Promise<string> => {
    await says('health checks can be asked for')
    return /"port":(\d+)/.exec(output)?.[1] ?? ''
  }
  return {
    says,
    ended,
    output: () => output,
    port,
    ask: async (path: string): Promise<string> => {
      const response = await fetch(`http://127.0.0.1:${await port()}${path}`)
      return `${String(response.status)} ${await response.text()}`
    },
    kill: async (signal: NodeJS.Signals): Promise<number | null> => {
      child.kill(signal)
      return ended
    },
  }
}
