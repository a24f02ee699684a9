import { createClubSettingsStore } from '#adapters/sqlite/club-settings-store.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import { statSync } from 'node:fs'
import { channelIdOf, clubIdOf } from './light-discord.ts'

export const MEMBERS_A_CLUB = 10

/** Seven o'clock in all of them is the same minute: the worst that a morning can be. */
const ZONES = ['Europe/Berlin', 'Europe/Paris', 'Europe/Rome']
const FIRST_WEEK = Temporal.PlainDate.from('2024-01-01')
/** Strength days before the Tuesday on which it is measured. */
const DAYS = ['2026-11-10', '2026-11-13', '2026-11-17', '2026-11-20'] as const

/** Two weeks of the default plan. */
export const SESSIONS_A_MEMBER = DAYS.length

const FIRST_MEMBER = 7n << 58n

export const memberIdOf = (club: number, member: number): string =>
  String(FIRST_MEMBER + BigInt(club * MEMBERS_A_CLUB + member))

/**
 * Bytes of the file, once so many clubs with their members are in it.
 *
 * @param now when their captains set them up
 */
export function writeClubs(path: string, clubs: number, now: string): number {
  const db = openDatabase(path, { throwAway: true })
  const plans = createPlanStore(db)
  const settings = createClubSettingsStore(db)
  // Asked for now: else recaps of the week before would be due first, pictures and all.
  const at = Temporal.Instant.from(now)
  db.transaction(() => {
    for (let club = 0; club < clubs; club += 1) {
      const by = { memberId: memberIdOf(club, 0), at }
      const effectiveFrom = FIRST_WEEK.add({ days: club % 365 }).toString()
      const timeZone = ZONES[club % ZONES.length] ?? ''
      plans.savePlan(clubIdOf(club), { ...DEFAULT_PLAN, timeZone, effectiveFrom }, by)
      const channelId = channelIdOf(club)
      settings.save(clubIdOf(club), { ...DEFAULT_CLUB_SETTINGS, channelId }, by)
    }
    // They keep standings up to date, of which there are none yet; by the million they take minutes.
    const triggers = db
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema
         WHERE type = 'trigger' AND tbl_name IN ('memberships', 'sessions')`,
      )
      .all()
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
    const last = clubs * MEMBERS_A_CLUB - 1
    const everybody = `WITH RECURSIVE everybody (n) AS
      (SELECT 0 UNION ALL SELECT n + 1 FROM everybody WHERE n < ${String(last)})`
    const member = `CAST(${String(FIRST_MEMBER)} + n AS TEXT)`
    const club = `CAST(${clubIdOf(0)} + (n / ${String(MEMBERS_A_CLUB)} << 22) AS TEXT)`
    db.exec(`${everybody} INSERT INTO memberships (member_id, club_id) SELECT ${member}, ${club} FROM everybody`) // prettier-ignore
    const days = DAYS.map((day) => `('${day}')`).join(', ')
    db.exec(`${everybody} INSERT INTO sessions (club_id, member_id, day, logged_at, source, percent)
      SELECT ${club}, ${member}, column1, column1 || 'T18:30:00Z', 'button', 100
      FROM everybody CROSS JOIN (VALUES ${days})`)
    for (const { sql } of triggers) db.exec(sql)
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return statSync(path).size
}
