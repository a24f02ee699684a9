import type { Heartbeat, HeartbeatStore } from '#use-cases/operations-ports.ts'
import type { Database } from 'better-sqlite3'

interface Row {
  readonly task: string
  readonly workedAt: string | null
  readonly failedAt: string | null
  readonly failed: string | null
}

const moment = (written: string | null): Temporal.Instant | null =>
  written === null ? null : Temporal.Instant.from(written)

const heartbeat = (row: Row): Heartbeat => ({
  ...row,
  workedAt: moment(row.workedAt),
  failedAt: moment(row.failedAt),
})

/** When regular tasks worked and failed, in SQLite. */
export function createHeartbeatStore(db: Database): HeartbeatStore {
  const worked = db.prepare<[string, string]>(
    `INSERT INTO heartbeats (task, worked_at) VALUES (?, ?)
     ON CONFLICT (task) DO UPDATE SET worked_at = excluded.worked_at`,
  )
  const failed = db.prepare<[string, string, string]>(
    `INSERT INTO heartbeats (task, failed_at, failed) VALUES (?, ?, ?)
     ON CONFLICT (task) DO UPDATE SET failed_at = excluded.failed_at, failed = excluded.failed`,
  )
  const select = db.prepare<[], Row>(
    `SELECT task, worked_at AS workedAt, failed_at AS failedAt, failed FROM heartbeats ORDER BY task`,
  )
  return {
    worked: (task, at) => {
      worked.run(task, at.toString())
    },
    failed: (task, at, reason) => {
      failed.run(task, at.toString(), reason)
    },
    all: () => select.all().map(heartbeat),
  }
}
