import type { Bite, ClubDataStore } from '#use-cases/club-data-ports.ts'
import type { Database } from 'better-sqlite3'
import { CLUB_TABLES, LAST_CLUB_TABLES } from './club-tables.ts'
import { deletePerson } from './delete-person.ts'
import { PERSONAL_TABLES } from './personal-tables.ts'
import { NO_MEMORY, type ReadMemory } from './read-memory.ts'

interface Column {
  readonly name: string
  /** Its place in the primary key; 0 = it is no part of it. */
  readonly pk: number
}

/** Everything of a club, in SQLite. */
export function createClubDataStore(db: Database, memory: ReadMemory = NO_MEMORY): ClubDataStore {
  const columnsOf = (table: string): readonly Column[] =>
    db.prepare<[string], Column>('SELECT name, pk FROM pragma_table_info(?)').all(table)
  // Whoever has used the bot in a club is in memberships; the others are a captain's work.
  const clubs = db
    .prepare<[], string>(
      `SELECT club_id FROM plans UNION SELECT club_id FROM club_settings
       UNION SELECT club_id FROM memberships WHERE left_at IS NULL
       UNION SELECT club_id FROM memberships WHERE left_at IS NOT NULL
       UNION SELECT club_id FROM greetings`,
    )
    .pluck()

  /** Rows of one table, neighbours in the file; those that hang on them by a foreign key are not counted. */
  const deleteSome = (table: string, clubId: string, limit: number): number => {
    const columns = columnsOf(table)
    const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
    const names = key.join(', ')
    return db
      .prepare<[string, number]>(
        `DELETE FROM ${table} WHERE (${names}) IN
           (SELECT ${names} FROM ${table} WHERE club_id = ? ORDER BY ${names} LIMIT ?)`,
      )
      .run(clubId, limit).changes
  }

  const hasSettings = db.prepare<[string]>('SELECT 1 FROM club_settings WHERE club_id = ?')

  /** Messages with names in them stand in the channels in which the club's reminders stood. */
  const forgetCards = (clubId: string): void => {
    db.prepare(
      `DELETE FROM named_cards WHERE channel_id IN
         (SELECT channel_id FROM reminders WHERE club_id = @clubId AND channel_id IS NOT NULL
          UNION SELECT settings ->> 'channelId' FROM club_settings WHERE club_id = @clubId)`,
    ).run({ clubId })
  }

  const hasAnyClub = (memberId: string): boolean =>
    [...CLUB_TABLES, ...LAST_CLUB_TABLES]
      .filter((table) => !ON_SESSIONS.includes(table))
      .filter((table) => columnsOf(table).some(({ name }) => name === 'member_id'))
      .some((table) =>
        db
          // Without the empty text the indexes of members would not do.
          .prepare(`SELECT 1 FROM ${table} WHERE member_id = ? AND member_id <> '' LIMIT 1`)
          .get(memberId),
      )

  /** Whether the person has set or said something since: then they use the bot without a club. */
  const wroteSince = (memberId: string, moment: Temporal.Instant): boolean =>
    Object.entries(PERSONAL_TABLES).some(([table, { owner }]) => {
      const columns = columnsOf(table)
      if (!owner || columns.some(({ name }) => name === 'club_id')) return false
      const at = WRITTEN.map((end) => columns.find(({ name }) => name.endsWith(end))?.name).find(
        (name) => name !== undefined,
      )
      if (at === undefined) return false
      return db
        .prepare<[string, string]>(
          `SELECT 1 FROM ${table} WHERE ${owner} = ? AND julianday(${at}) > julianday(?) LIMIT 1`,
        )
        .get(memberId, moment.toString())
    })

  /** Takes people out of the club; those whom nothing else holds go altogether. */
  const takeOut = (clubId: string, leftAt: Temporal.Instant, limit: number): Bite => {
    const members = db
      .prepare<[string, number], string>(
        'SELECT member_id FROM memberships WHERE club_id = ? LIMIT ?',
      ) // prettier-ignore
      .pluck()
      .all(clubId, limit)
    const remove = db.prepare('DELETE FROM memberships WHERE member_id = ? AND club_id = ?')
    for (const memberId of members) remove.run(memberId, clubId)
    const alone = members.filter((id) => !hasAnyClub(id) && !wroteSince(id, leftAt))
    for (const memberId of alone) deletePerson(db, memberId)
    const isLast = members.length < limit
    if (isLast) db.prepare('DELETE FROM left_clubs WHERE club_id = ?').run(clubId)
    return { rows: members.length, people: alone.length, isLast }
  }

  const purge = db.transaction((clubId: string, leftAt: Temporal.Instant, limit: number): Bite => {
    for (const table of CLUB_TABLES) {
      // A look through all cards, so once only: this table has one row.
      if (table === 'club_settings' && hasSettings.get(clubId)) forgetCards(clubId)
      const rows = deleteSome(table, clubId, limit)
      if (rows > 0) return { rows, people: 0, isLast: false }
    }
    return takeOut(clubId, leftAt, Math.ceil(limit / ROWS_A_PERSON))
  })

  return {
    clubs: () => clubs.all().filter((id) => id !== 'none'),
    purge: (clubId, leftAt, limit) => {
      const bite = purge.immediate(clubId, leftAt, limit)
      memory.forgetAll()
      return bite
    },
  }
}

/** Columns that say when a row was written end like this; a moment says it better than a day. */
const WRITTEN = ['_at', '_on'] as const

/** Nobody is in these who is not in sessions. */
const ON_SESSIONS: readonly string[] = ['cheers', 'session_slots']

/** To look whether somebody has anything left costs about as much as deleting so many rows. */
const ROWS_A_PERSON = 30
