import type { Database } from 'better-sqlite3'
import { secondsOf } from './stored-values.ts'

const LATELY_SECONDS = 7 * 24 * 3_600
/** A claim's lease is three minutes, and is renewed as long as somebody works on it. */
const STUCK_SECONDS = 15 * 60

/** What a look from outside asks of the database; it has to have the newest schema. */
export function doctorQueries(db: Database) {
  return {
    /** Clubs with a plan or settings that have not taken the bot out. */
    clubs: (): readonly string[] =>
      db
        .prepare<[], string>(
          `SELECT club_id FROM club_settings UNION SELECT club_id FROM plans
           EXCEPT SELECT club_id FROM left_clubs`,
        )
        .pluck()
        .all(),
    zones: (): readonly string[] =>
      db
        .prepare<[], string>(
          `SELECT DISTINCT plan ->> 'timeZone' FROM plans WHERE plan ->> 'timeZone' IS NOT NULL
           UNION SELECT DISTINCT time_zone FROM own_zones WHERE time_zone IS NOT NULL`,
        )
        .pluck()
        .all(),
    reminders: (now: Temporal.Instant) => {
      const at = secondsOf(now)
      const row = db
        .prepare<[{ since: number; stuck: number }], Counted>(
          `SELECT
             (SELECT max(settled_at) FROM reminders WHERE state = 'sent') AS lastSent,
             (SELECT count(*) FROM reminders WHERE settled_at > @since AND state = 'sent') AS sent,
             (SELECT count(*) FROM reminders WHERE settled_at > @since AND state = 'failed') AS failed,
             (SELECT count(*) FROM reminders
              WHERE state IN ('claimed', 'sending') AND lease_until < @stuck) AS stuck`,
        )
        .get({ since: at - LATELY_SECONDS, stuck: at - STUCK_SECONDS })
      const last = row?.lastSent ?? null
      return {
        lastSent: last === null ? null : Temporal.Instant.fromEpochMilliseconds(last * 1_000),
        sentLately: row?.sent ?? 0,
        failedLately: row?.failed ?? 0,
        stuck: row?.stuck ?? 0,
      }
    },
  }
}

interface Counted {
  readonly lastSent: number | null
  readonly sent: number
  readonly failed: number
  readonly stuck: number
}
