import { createClubSettingsStore } from '#adapters/sqlite/club-settings-store.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import { statSync } from 'node:fs'
import { channelIdOf, clubIdOf } from './light-discord.ts'

export const MEMBERS_A_CLUB = 10
/** Three weeks of the default plan. */
export const SESSIONS_A_MEMBER = 6

/** Seven o'clock in all of them is the same minute: the worst that a morning can be. */
const ZONES = ['Europe/Berlin', 'Europe/Paris', 'Europe/Rome']
const FIRST_WEEK = Temporal.PlainDate.from('2024-01-01')
/** Strength days before the Tuesday on which it is measured. */
const DAYS = ['2026-11-20', '2026-11-17', '2026-11-13', '2026-11-10', '2026-11-06', '2026-11-03']

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
  const remember = db.prepare('INSERT INTO memberships (member_id, club_id) VALUES (?, ?)')
  const log = db.prepare(
    `INSERT INTO sessions (club_id, member_id, day, logged_at, source, percent, effort)
     VALUES (?, ?, ?, ?, 'button', 100, NULL)`,
  )
  db.transaction(() => {
    for (let club = 0; club < clubs; club += 1) {
      const clubId = clubIdOf(club)
      const by = { memberId: memberIdOf(club, 0), at }
      const effectiveFrom = FIRST_WEEK.add({ days: club % 365 }).toString()
      const timeZone = ZONES[club % ZONES.length] ?? ''
      plans.savePlan(clubId, { ...DEFAULT_PLAN, timeZone, effectiveFrom }, by)
      settings.save(clubId, { ...DEFAULT_CLUB_SETTINGS, channelId: channelIdOf(club) }, by)
      for (let member = 0; member < MEMBERS_A_CLUB; member += 1) {
        const memberId = memberIdOf(club, member)
        remember.run(memberId, clubId)
        for (const day of DAYS.slice(0, SESSIONS_A_MEMBER))
          log.run(clubId, memberId, day, `${day}T18:30:00Z`)
      }
    }
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return statSync(path).size
}
