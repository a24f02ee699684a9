import type { MatesSetting } from '#core/sessions/preferences.ts'
import { openClub } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { Answer } from '#practice/people/answer.ts'
import type { Person } from '#practice/people/person.ts'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A session as it is stored. */
export interface StoredSession {
  readonly club_id: string
  readonly member_id: string
  readonly day: string
  readonly logged_at: string
  readonly source: string
  readonly percent: number
  readonly effort: string | null
}

/** A running club whose clock can be moved, and whose database can be read and written beside it. */
export async function openLoggingClub(options: Parameters<typeof openClub>[0] = {}) {
  const databasePath = join(temporaryFolder(), 'clamshell.db')
  const club = await openClub({ ...options, databasePath })
  const db = new Database(databasePath)
  onTestFinished(() => {
    db.close()
  })
  /** Noon in UTC, or the moment that is written out. */
  const goTo = (at: string): void => {
    club.time.now = Temporal.Instant.from(at.includes('T') ? at : `${at}T12:00:00Z`)
  }
  const sessions = (member: Person = club.ana): readonly StoredSession[] =>
    db
      .prepare<[string], StoredSession>('SELECT * FROM sessions WHERE member_id = ? ORDER BY day')
      .all(member.id)
  return {
    ...club,
    db,
    goTo,
    sessions,
    /** Days with a session. */
    daysOf: (member: Person = club.ana) => sessions(member).map(({ day }) => day),
    /** Ana logs on each of these days; what she is answered on each. */
    logOn: async (...days: readonly string[]): Promise<readonly Answer[]> => {
      const answers: Answer[] = []
      for (const day of days) {
        goTo(day)
        answers.push(await club.ana.in(club.general).type('/hips done'))
      }
      return answers
    },
    setMates: (member: Person, mates: MatesSetting, hidden = false): void => {
      db.prepare('INSERT OR REPLACE INTO preferences VALUES (?, ?, ?, ?)').run(
        member.id,
        hidden ? 1 : 0,
        mates,
        club.time.now.toString(),
      )
    },
  }
}
