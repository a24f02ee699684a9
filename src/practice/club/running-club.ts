import type { RealClock } from '#practice/real-clock.ts'
import { ClubClock } from './club-clock.ts'
import type { HistoryLine } from './history-line.ts'
import { openStage, type Stage, type StartBot } from './open-stage.ts'
import type { PageFeed } from './page-feed.ts'
import { pageClock } from './page-state.ts'
import type { PageOutcome } from './page-api.ts'

interface RunningClubOptions {
  readonly realClock: RealClock
  readonly startBot: StartBot
  readonly history: readonly HistoryLine[]
  readonly databasePath: string
  /** Makes room for a new database. */
  readonly clearDatabase: () => void
  /** Where the club's clock begins, in milliseconds since 1970. */
  readonly beginsAt: () => number
  readonly feed: PageFeed
  readonly onTrouble: (error: unknown) => void
}

/** The practice club over all its new beginnings. What changes it as a whole happens in turn. */
export class RunningClub {
  readonly clock: ClubClock
  readonly #options: RunningClubOptions
  #stage: Promise<Stage> = Promise.reject(new Error('The practice club has not begun'))
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: RunningClubOptions) {
    this.#options = options
    this.clock = new ClubClock(options.realClock, options.beginsAt())
    this.#stage.catch(() => {})
  }

  /** The club as it is, or as it will be in a moment while it begins anew. */
  get stage(): Promise<Stage> {
    return this.#stage
  }

  /** Begins anew with a new database, a new Discord and the history or without. */
  begin(how: 'empty' | 'with history'): Promise<Stage> {
    return this.#inTurn(async () => {
      const before = await this.#stage.catch(() => undefined)
      const { promise, resolve, reject } = Promise.withResolvers<Stage>()
      promise.catch(() => {})
      this.#stage = promise
      try {
        this.#options.feed.unfollow()
        await before?.stop()
        const { feed, realClock, startBot, databasePath, beginsAt, onTrouble } = this.#options
        this.#options.clearDatabase()
        const history = how === 'empty' ? [] : this.#options.history
        const stage = await openStage({
          clock: this.clock,
          realClock,
          startBot,
          databasePath,
          history,
          at: beginsAt(),
          justJoined: how === 'empty',
          onTrouble,
        })
        feed.follow(stage, this.clock)
        resolve(stage)
        feed.tellAll({ kind: 'reload' })
        return stage
      } catch (error) {
        reject(error)
        throw error
      }
    })
  }

  /** Moves the club's clock by one of the moves that it offers now. */
  move(move: string): Promise<PageOutcome> {
    return this.#inTurn(async () => {
      const stage = await this.#stage
      const wanted = pageClock(stage, this.clock).moves.find((one) => one.move === move)
      if (!wanted) return { kind: 'refused', reason: 'The clock cannot be moved there now.' }
      try {
        await this.clock.moveTo(wanted.at)
      } finally {
        this.#options.feed.tellAll({ kind: 'clock', clock: pageClock(stage, this.clock) })
      }
      return { kind: 'done' }
    })
  }

  stop(): Promise<void> {
    return this.#inTurn(async () => {
      const stage = await this.#stage.catch(() => undefined)
      this.#options.feed.unfollow()
      await stage?.stop()
    })
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task)
    this.#last = turn.catch(() => {})
    return turn
  }
}
