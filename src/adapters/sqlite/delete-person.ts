import type { Database } from 'better-sqlite3'
import { forgetSamples } from './erase-traces.ts'
import { PERSONAL_TABLES } from './personal-tables.ts'

/** Tables of a club whose boards change when somebody's rows go. */
const ON_BOARDS = ['memberships', 'sessions', 'corrections', 'standings', 'closed_boards'] as const

/** What stands where somebody was mentioned. */
export const NOBODY = '…'

/** Deletes every row about a person, and takes their name off the rest. Part of a transaction. */
export function deletePerson(db: Database, memberId: string): void {
  bumpBoards(db, memberId)
  for (const [table, { owner, signer, words }] of Object.entries(PERSONAL_TABLES)) {
    if (owner) db.prepare(`DELETE FROM ${table} WHERE ${owner} = ?`).run(memberId)
    if (signer) {
      const { column, unsigned } = signer
      const unsign = `UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`
      db.prepare(unsign).run(unsigned, memberId)
    }
    if (words) forgetMentions(db, table, words, memberId)
  }
  forgetSamples(db, memberId)
}

/**
 * Boards in memory notice that they are old by the revision. A club without one has no standings yet,
 * and must go on having none.
 */
function bumpBoards(db: Database, memberId: string): void {
  const clubs = ON_BOARDS.map((table) => `SELECT club_id FROM ${table} WHERE member_id = @me`)
  db.prepare(
    `UPDATE board_revisions SET revision = revision + 1, shape = random()
     WHERE club_id IN (${clubs.join(' UNION ')})`,
  ).run({ me: memberId })
}

function forgetMentions(db: Database, table: string, column: string, memberId: string): void {
  for (const mention of [`<@${memberId}>`, `<@!${memberId}>`])
    db.prepare(
      `UPDATE ${table} SET ${column} = replace(${column}, @mention, @nobody)
       WHERE instr(${column}, @mention) > 0`,
    ).run({ mention, nobody: NOBODY })
}
