import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock, type RealClock } from '#practice/real-clock.ts'
import { HISTORY } from './history.ts'
import type { HistoryLine } from './history-line.ts'
import type { StartBot } from './open-stage.ts'
import { PageFeed } from './page-feed.ts'
import { createPageServer } from './page-server.ts'
import { clearPracticeDatabase, deletePracticeDatabase } from './practice-database.ts'
import { RunningClub } from './running-club.ts'

export interface PracticeClubOptions {
  /** Of the page; a free one is taken when it is in use, or for 0. */
  readonly port: number
  /**
   * Where the club's database goes; its name must begin with `practice` and gets the port put to its
   * end. It is deleted when the club stops.
   */
  readonly databasePath: string
  readonly startBot: StartBot
  /** Told in a sentence what the visitor should know. */
  readonly say: (sentence: string) => void
  /** Told of what went wrong inside. */
  readonly onTrouble: (error: unknown) => void
  readonly realClock?: RealClock
  /** Where the club's clock begins, in milliseconds since 1970; by default at the real now. */
  readonly at?: number
  readonly history?: readonly HistoryLine[]
  readonly begin?: 'empty' | 'with history'
}

/** A practice club that people can visit. */
export interface OpenPracticeClub {
  /** The page's address, without a slash at the end. */
  readonly url: string
  /** Closes every page, the bot and the Discord. */
  readonly stop: () => Promise<void>
}

/**
 * Opens a Discord on this computer with a club in it, starts the bot there, and serves a page on
 * 127.0.0.1 on which one can be any of the club's people. Resolves once it can be visited.
 */
export async function openPracticeClub(options: PracticeClubOptions): Promise<OpenPracticeClub> {
  const { startBot, say, onTrouble, history = HISTORY } = options
  const realClock = options.realClock ?? systemClock
  const feed = new PageFeed()
  let port = options.port
  const parts = { feed, realClock, onTrouble, port: () => port }
  let club: RunningClub | undefined
  const server = createPageServer({
    ...parts,
    get club(): RunningClub {
      if (!club) throw new Error('The practice club is not open yet')
      return club
    },
  })
  port = await listen(server, options.port, say)
  // Nobody else has this port, so nobody else is at work on its file.
  const databasePath = options.databasePath.replace(/(\.\w+)?$/, `-${port}$1`)
  club = new RunningClub({
    realClock,
    startBot,
    history,
    databasePath,
    feed,
    onTrouble,
    clearDatabase: () => {
      clearPracticeDatabase(databasePath, realClock.now(), say)
    },
    beginsAt: () => options.at ?? realClock.now(),
  })
  const opened = club
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await opened.stop()
    await closed
    deletePracticeDatabase(databasePath)
  }
  try {
    await opened.begin(options.begin ?? 'with history')
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

/** Listens on the port or, when that is in use, on a free one. */
async function listen(
  server: Server,
  wanted: number,
  say: (sentence: string) => void,
): Promise<number> {
  try {
    server.listen(wanted, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    say(`Port ${wanted} is in use by another program; the practice club is on port ${port}.`)
  }
  return (server.address() as AddressInfo).port
}
