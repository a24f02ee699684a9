import type { After } from '#adapters/discord/answer-interaction.ts'
import type { StartRecord } from '#adapters/health/start-record.ts'
import type { Logger } from 'pino'

/** Whoever has been logged in for so long is in no loop of crashes, in milliseconds. */
const LASTED_MS = 5 * 60_000

interface Outside {
  readonly record: StartRecord
  /** Resolves when the bot is ready. */
  readonly logIn: () => Promise<void>
  /** Rejects when the bot is stopped meanwhile. */
  readonly pause: (ms: number) => Promise<void>
  readonly now: () => Temporal.Instant
  readonly after: After
  readonly log: Pick<Logger, 'warn'>
}

/**
 * Logs in, after a pause where the last starts led to nothing: Discord resets the token of a bot that
 * logs in more than a thousand times a day. A bot that somebody stops once it was ready was in no trouble.
 */
export function logInWithCare({ record, logIn, pause, now, after, log }: Outside) {
  let lasts: (() => void) | null = null

  const quietly = (work: () => void): void => {
    try {
      work()
    } catch (err) {
      log.warn({ err }, 'that the bot has started could not be written down beside the database')
    }
  }
  const forget = (): void => {
    quietly(record.forget)
  }

  return {
    start: async (): Promise<void> => {
      const pauseMs = record.pauseMs(now())
      if (pauseMs > 0) {
        log.warn(
          { seconds: pauseMs / 1_000 },
          'the last starts led to nothing, so the login waits for a while; a file beside the database that ends in .starts.json remembers them, and without it there is no wait',
        )
        await pause(pauseMs)
      }
      quietly(() => {
        record.note(now())
      })
      await logIn()
      lasts = after(LASTED_MS, forget)
    },
    /** Somebody stops the bot; not to be called when it ends by itself. */
    endedWell: (): void => {
      if (!lasts) return
      lasts()
      forget()
    },
  }
}
