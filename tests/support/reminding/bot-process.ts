import type { PracticeDiscord } from '#practice/practice-discord.ts'
import { fork } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { onTestFinished } from 'vitest'
import type { AtEnd } from './at-end.ts'

export interface BotSettings {
  readonly apiUrl: string
  readonly token: string
  readonly databasePath: string
  readonly name: string
  /** What its clock shows. */
  readonly now: string
}

/** To look at what is due. */
export interface BotOrder {
  readonly now: string
  /** Whether it brings old cards up to date as well. */
  readonly refresh: boolean
  /** Ends itself with SIGKILL when it looks at the clock for this time; null = not at all. */
  readonly endAtLook: number | null
}

/** What else its parent can have it do. */
export type BotRequest =
  /** To say what it takes of the machine. */
  | { readonly ask: 'measure' }
  /** What the disk lets it do from now on. */
  | { readonly ask: 'disk'; readonly disk: Disk }
  /** To do, once and now, what it otherwise does at hours of the real clock. */
  | { readonly ask: 'chores'; readonly now: string }

/** `full`: nothing that needs more room is written. `read-only`: nothing is. */
export type Disk = 'fine' | 'full' | 'read-only'

/** What a process takes of the machine, after its garbage is out. */
export interface Measured {
  /** Bytes. */
  readonly rss: number
  readonly heap: number
  /** Open file descriptors; null where the system does not tell. */
  readonly descriptors: number | null
  /** Sockets, timers and the like, as Node counts them. */
  readonly resources: number
}

export type BotReport =
  | { readonly kind: 'ready' | 'done'; readonly measured?: Measured }
  /** A line of its log that speaks of an error. */
  | { readonly kind: 'trouble'; readonly line: string }

export type Obeyed = 'done' | 'ended'

/** A bot in a process of its own. */
export interface BotProcess {
  /** Resolves when it has done so, or when the process has ended. */
  readonly look: (order: BotOrder) => Promise<Obeyed>
  /** Resolves when it has done so; with null unless it was asked to measure, or has ended. */
  readonly request: (request: BotRequest) => Promise<Measured | null>
  /** With SIGKILL; resolves when it is gone. */
  readonly kill: () => Promise<void>
}

const CHILD = join(import.meta.dirname, 'bot-child.ts')

/**
 * Resolves when it is ready.
 *
 * @param trouble is told every error in its log
 */
export async function startBotProcess(
  discord: PracticeDiscord,
  settings: Pick<BotSettings, 'databasePath' | 'name' | 'now'>,
  trouble: (line: string) => void,
  atEnd: AtEnd = onTestFinished,
): Promise<BotProcess> {
  const { apiUrl, token } = discord
  const child = fork(CHILD, [JSON.stringify({ ...settings, apiUrl, token })], {
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
    execArgv: [],
    // Unread output would fill its pipe and hold the process up.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  atEnd(() => {
    child.kill('SIGKILL')
  })
  let settle: (obeyed: Obeyed, measured?: Measured) => void = () => {}
  const ended = Promise.withResolvers<undefined>()
  const ready = Promise.withResolvers<undefined>()
  child.on('message', (message: BotReport) => {
    if (message.kind === 'trouble') trouble(message.line)
    else if (message.kind === 'ready') ready.resolve(undefined)
    else settle('done', message.measured)
  })
  child.on('exit', () => {
    ready.reject(new Error('the bot ended before it was ready'))
    settle('ended')
    ended.resolve(undefined)
  })
  await ready.promise
  return {
    look: (order) =>
      new Promise((resolve) => {
        settle = resolve
        if (child.connected) child.send(order)
        else resolve('ended')
      }),
    request: (request) =>
      new Promise((resolve) => {
        settle = (_, measured) => {
          resolve(measured ?? null)
        }
        if (child.connected) child.send(request)
        else resolve(null)
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await ended.promise
    },
  }
}
