import { NO_CLUB } from '#core/sessions/session.ts'
import type { PersonalDataStore, PersonalRow } from './member-ports.ts'

/** How much is kept about somebody. */
export interface StoredCounts {
  /** Rows about them, by table. */
  readonly about: ReadonlyMap<string, number>
  /** What they did for others, as captains do: it outlives them, without their id. */
  readonly signed: Readonly<Record<'plans' | 'reminders' | 'races' | 'daysOff' | 'changes', number>>
  /** Clubs in which they have sessions. */
  readonly clubs: number
  readonly isNothing: boolean
}

/** Tables with nothing about a person but who wrote the row. */
const SIGNED_ALONE: readonly string[] = ['plans', 'club_settings', 'club_races', 'amnesties']

/** Counts what is kept about a person; writes nothing. */
export function countMyData(
  memberId: string,
  store: Pick<PersonalDataStore, 'exportOf'>,
): StoredCounts {
  const tables = store.exportOf(memberId)
  const rows = (table: string): readonly PersonalRow[] => tables.get(table) ?? []
  const isAbout = (row: PersonalRow) => !('member_id' in row) || row['member_id'] === memberId
  const about = [...tables]
    .filter(([table]) => !SIGNED_ALONE.includes(table))
    .map(([table, all]) => [table, all.filter(isAbout).length] as const)
  const clubs = new Set(rows('sessions').map((row) => row['club_id']))
  clubs.delete(NO_CLUB)
  return {
    about: new Map(about),
    signed: {
      plans: rows('plans').length,
      reminders: rows('club_settings').length,
      races: rows('club_races').length,
      daysOff: rows('amnesties').length,
      changes: rows('audit').filter((row) => !isAbout(row)).length,
    },
    clubs: clubs.size,
    isNothing: [...tables.values()].every((all) => all.length === 0),
  }
}
