import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

/** Remembers starts that led to nothing, across restarts: a supervisor starts the bot again at once. */
export interface StartRecord {
  /** How long to wait before the next login, in milliseconds. */
  readonly pauseMs: (now: Temporal.Instant) => number
  /** A login is about to be tried. Throws when that cannot be written down. */
  readonly note: (now: Temporal.Instant) => void
  /** It went well, so that all of it is forgotten. Throws when that cannot be done. */
  readonly forget: () => void
}

/** As many restarts are nobody's loop: somebody tries something out. */
const FREE_STARTS = 5
const FIRST_PAUSE_MS = 2_000
/** At most 288 logins a day, of the 1,000 that Discord allows. */
const LONGEST_PAUSE_MS = 5 * 60_000
/** Whatever was longer ago has nothing to do with this start. */
const REMEMBERED = { hours: 1 }
const MOST_REMEMBERED = 50

const fileSchema = z.object({ token: z.string(), starts: z.array(z.string()) })

/** The file beside the database in which the starts are remembered. */
export const startRecordOf = (databasePath: string): string => `${databasePath}.starts.json`

/**
 * Keeps the record in a small file at `path`, which anybody may delete; one that cannot be read counts
 * as none. Whoever has put in another token is not made to wait for what the old one did.
 */
export function createStartRecord(path: string, token: string): StartRecord {
  const tokenMark = createHash('sha256').update(token).digest('hex').slice(0, 12)

  const startsSince = (since: Temporal.Instant): readonly Temporal.Instant[] => {
    try {
      const file = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
      if (file.token !== tokenMark) return []
      return file.starts
        .map((at) => Temporal.Instant.from(at))
        .filter((at) => Temporal.Instant.compare(at, since) > 0)
    } catch {
      return []
    }
  }

  return {
    pauseMs: (now) => pauseAfter(startsSince(now.subtract(REMEMBERED)).length),
    note: (now) => {
      const starts = [...startsSince(now.subtract(REMEMBERED)), now].slice(-MOST_REMEMBERED)
      writeFileSync(path, JSON.stringify({ token: tokenMark, starts }), { mode: 0o600 })
    },
    forget: () => {
      rmSync(path, { force: true })
    },
  }
}

/** Twice as long each time, after a few for nothing. */
const pauseAfter = (starts: number): number =>
  starts < FREE_STARTS
    ? 0
    : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (starts - FREE_STARTS))
