import { openStores } from '#tests/support/open-stores.ts'
import { describe, expect, test } from 'vitest'
import * as cast from './cast.ts'
import type { Speaker } from './speaker.ts'
import { watchWrites } from './watch-writes.ts'
import { writeFaults } from './write-law.ts'

const at = '2026-11-24T12:00:00Z'

const ana: Speaker = {
  id: cast.ANA,
  clubId: cast.HARBOUR,
  isCaptain: false,
  clubs: [cast.HARBOUR],
}

/** Why what is run may not be written; empty = it may. */
function whyNot(about: string, sql: string, speaker: Speaker = ana, before = ''): string[] {
  const { db } = openStores()
  db.exec(before)
  const writes = watchWrites(db)
  db.exec(sql)
  const asked = { about, speaker, clubsOf: () => [cast.HARBOUR] }
  return writeFaults(asked, writes.take()).map(({ how }) => how.replace(/:.*$/s, ''))
}

const session = (clubId: string, memberId: string) =>
  `INSERT INTO sessions VALUES
    ('${clubId}', '${memberId}', '2026-11-24', '${at}', 'button', 100, NULL)`
const amnesty = (clubId: string, by: string) =>
  `INSERT INTO amnesties VALUES ('${clubId}', '2026-11-24', 'Ice', '${by}', '${at}')`

describe('what is written', () => {
  test('one’s own, in one’s own club, by what writes it', () => {
    expect(whyNot('done', session(cast.HARBOUR, cast.ANA))).toEqual([])
  })

  test.each([
    ['done', session(cast.HARBOUR, cast.BO), "it is somebody else's"],
    ['done', session(cast.SUMMIT, cast.ANA), 'they are not in that club'],
    ['hips today', session(cast.HARBOUR, cast.ANA), '"hips today" writes no sessions'],
    ['club amnesty', amnesty(cast.HARBOUR, cast.ANA), 'it is for captains'],
  ])('%s: %s is caught', (about, sql, why) => {
    expect(whyNot(about, sql)).toContain(why)
  })

  test.each([
    [amnesty(cast.HARBOUR, cast.CLEO), []],
    [amnesty(cast.SUMMIT, cast.CLEO), ['it is of another club']],
    [amnesty(cast.HARBOUR, cast.COX), ['somebody else signs it']],
  ])('by a captain of Harbour: %s', (sql, why) => {
    const cleo = { ...ana, id: cast.CLEO, isCaptain: true }
    expect(whyNot('club amnesty', sql, cleo)).toEqual(why)
  })

  test('for nobody is nothing', () => {
    const nobody = { ...ana, id: null }
    expect(whyNot('done', session(cast.HARBOUR, cast.ANA), nobody)).not.toEqual([])
  })

  test('what others have is neither changed nor taken away', () => {
    const before = session(cast.HARBOUR, cast.BO)
    const theirs = "it is somebody else's"
    expect(whyNot('undo', 'DELETE FROM sessions', ana, before)).toContain(theirs)
    expect(whyNot('effort', `UPDATE sessions SET effort = 'easy'`, ana, before)).toContain(theirs)
  })
})
