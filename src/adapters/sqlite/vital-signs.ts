import type { Vitals } from '#use-cases/vitals.ts'
import type { Database } from 'better-sqlite3'
import { statSync } from 'node:fs'
import { secondsOf } from './stored-values.ts'

/** How long a reminder may be overdue: a lease, a retry and a few ticks are much shorter. */
const STUCK_AFTER = { minutes: 10 }

type DatabaseVitals = Pick<
  Vitals,
  'probeDatabase' | 'databaseBytes' | 'stuckReminders' | 'onTheirWay'
>

/** How the database is. Each question costs a few look-ups, however much is in it. */
export function createVitalSigns(db: Database, now: () => Temporal.Instant): DatabaseVitals {
  const probe = db.prepare('SELECT 1')
  // The limit bounds the look; whether it is a thousand or more makes no difference.
  const stuck = db
    .prepare<{ since: number }, number>(
      `SELECT count(*) FROM (
         SELECT 1 FROM (SELECT 1 FROM schedule INDEXED BY schedule_due
           WHERE due_at <= @since AND stale = 0 LIMIT 1000)
         UNION ALL
         SELECT 1 FROM (SELECT 1 FROM reminders
           WHERE state IN ('claimed', 'sending') AND lease_until <= @since LIMIT 1000))`,
    )
    .pluck()
  const onTheirWay = db.prepare<[], { state: 'claimed' | 'sending'; count: number }>(
    `SELECT state, count(*) AS count FROM reminders
     WHERE state IN ('claimed', 'sending') GROUP BY state`,
  )
  return {
    probeDatabase: () => {
      probe.get()
    },
    databaseBytes: () => sizeOf(db.name) + sizeOf(`${db.name}-wal`),
    stuckReminders: () => stuck.get({ since: secondsOf(now().subtract(STUCK_AFTER)) }) ?? 0,
    onTheirWay: () => ({
      claimed: 0,
      sending: 0,
      ...Object.fromEntries(onTheirWay.all().map(({ state, count }) => [state, count])),
    }),
  }
}

/** 0 for a database in memory. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
