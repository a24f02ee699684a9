import type { PersonalDataStore, PersonalRow } from '#use-cases/member-ports.ts'
import type { Database } from 'better-sqlite3'
import { deletePerson, NOBODY } from './delete-person.ts'
import { eraseTraces } from './erase-traces.ts'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'
import { PERSONAL_TABLES } from './personal-tables.ts'

const TABLES = Object.entries(PERSONAL_TABLES)

/** Handed out in another shape, or (standings, schedule) computed from the rest. */
const NOT_AS_STORED: readonly string[] = ['cheers', 'standings', 'schedule', 'reminders']

const OTHERS_MENTION = /<@!?(\d+)>/g

/** Everything about one person, in SQLite. */
export function createPersonalDataStore(
  db: Database,
  memory: ReadMemory = NO_MEMORY,
): PersonalDataStore {
  const rowsOf = (table: string, memberId: string): PersonalRow[] =>
    db
      .prepare<[{ me: string }], PersonalRow>(
        `SELECT * FROM ${table} WHERE ${peopleIn(table)
          .map((column) => `${column} = @me`)
          .join(' OR ')} ORDER BY 1, 2, 3`,
      )
      .all({ me: memberId })
      .map((row) => withoutOthers(table, row, memberId))

  return {
    exportOf: db.transaction((memberId: string) => {
      const given = `SELECT club_id, day, cheered_at FROM cheers WHERE from_id = ? ORDER BY 3`
      const received = `SELECT club_id, day, count(*) AS cheers FROM cheers WHERE member_id = ?
        GROUP BY club_id, day`
      const came = `SELECT club_id, day, kind, state FROM reminders WHERE member_id = ?
        ORDER BY due_at, kind`
      return new Map([
        ...TABLES.map(([table]) => table)
          .filter((table) => !NOT_AS_STORED.includes(table))
          .map((table) => [table, rowsOf(table, memberId)] as const),
        ['reminders', db.prepare<[string], PersonalRow>(came).all(memberId)] as const,
        ['cheers_given', db.prepare<[string], PersonalRow>(given).all(memberId)] as const,
        ['cheers_received', db.prepare<[string], PersonalRow>(received).all(memberId)] as const,
      ])
    }),
    deleteAll: (memberId) => {
      db.transaction(() => {
        deletePerson(db, memberId)
      }).immediate()
      memory.forgetAll()
      eraseTraces(db, memberId)
    },
  }
}

const peopleIn = (table: string): string[] => {
  const { owner, signer } = PERSONAL_TABLES[table] ?? {}
  return [owner, signer?.column].filter((column) => column !== undefined)
}

/** Who else stands in the row, or is mentioned in its words, is no business of the reader's file. */
function withoutOthers(table: string, row: PersonalRow, memberId: string): PersonalRow {
  const blanks = peopleIn(table)
    .filter((column) => row[column] !== memberId)
    .map((column) => [column, null] as const)
  const words = PERSONAL_TABLES[table]?.words
  const written = words === undefined ? null : row[words]
  if (words === undefined || typeof written !== 'string')
    return { ...row, ...Object.fromEntries(blanks) }
  const told = written.replaceAll(OTHERS_MENTION, (mention: string, id: string) =>
    id === memberId ? mention : NOBODY,
  )
  return { ...row, ...Object.fromEntries(blanks), [words]: told }
}
