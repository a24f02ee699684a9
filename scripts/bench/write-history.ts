import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import { dueDaysOf } from '#core/streaks/due-days.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import type { Database } from 'better-sqlite3'

interface History {
  readonly clubId: string
  readonly memberIds: readonly string[]
  /** Three years of sessions end with the day before. */
  readonly until: Temporal.PlainDate
}

/** A club in Berlin on the default week. */
const YEARS = 3

/**
 * Writes three years of a club straight into the database, the same each time: members between one
 * who keeps a third of the due days and one who keeps four fifths, with an extra session here and
 * there. Returns the number of sessions.
 */
export function writeHistory(db: Database, { clubId, memberIds, until }: History): number {
  const from = until.subtract({ years: YEARS })
  const plan = { ...DEFAULT_PLAN, effectiveFrom: from.toString(), timeZone: 'Europe/Berlin' }
  const at = from.toZonedDateTime('UTC').toInstant()
  createPlanStore(db).savePlan(clubId, plan, { memberId: memberIds[0] ?? '', at })
  const { isDue } = dueDaysOf([plan])
  const days = Array.from({ length: dayNumber(until) - dayNumber(from) }, (_, index) => {
    const day = dayNumber(from) + index
    return { written: dateOf(day).toString(), due: isDue(day) }
  })
  const chance = chances()
  const insert = db.prepare(
    `INSERT INTO sessions (club_id, member_id, day, logged_at, source, percent, effort)
     VALUES (?, ?, ?, ?, 'button', 100, NULL)`,
  )
  const remember = db.prepare('INSERT INTO memberships (member_id, club_id) VALUES (?, ?)')
  let written = 0
  db.transaction(() => {
    for (const memberId of memberIds) {
      remember.run(memberId, clubId)
      const keeps = 0.3 + 0.5 * chance()
      for (const day of days) {
        if (chance() > (day.due ? keeps : 0.02)) continue
        insert.run(clubId, memberId, day.written, `${day.written}T18:30:00Z`)
        written += 1
      }
    }
  })()
  return written
}

/** Numbers in [0, 1) that look like chance and are the same in each run. */
function chances(): () => number {
  let state = 20_261_124
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
