import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import type { Answer } from '#practice/people/answer.ts'
import type { Person } from '#practice/people/person.ts'
import { logSession } from '#use-cases/log-session.ts'
import { openClub, TUESDAY } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The club, and its database once more, as another process has it. */
export async function openBoards(at = TUESDAY) {
  const databasePath = join(temporaryFolder(), 'clamshell.db')
  const club = await openClub({ at, databasePath })
  const db = openDatabase(databasePath)
  onTestFinished(() => {
    db.close()
  })
  const stores = createStores(db)
  const rest = { clubId: club.club.id, source: 'command', percent: 100, effort: null } as const
  /** One session on each day (YYYY-MM-DD). */
  const logs = ({ id }: Person, ...days: readonly string[]) => {
    for (const day of days) {
      const now = Temporal.Instant.from(`${day}T12:00:00Z`)
      logSession({ ...rest, memberId: id, day: undefined, now }, stores)
    }
  }
  /** So many more members with one session each: m10, m11, ... */
  const crowd = (count: number) =>
    stores.atomically(() =>
      Array.from({ length: count }, (_, n) => {
        const person = club.discord.addUser({ name: `m${n + 10}` })
        club.club.join(person)
        logs(person, '2026-11-20')
        return person
      }),
    )
  const moveTo = (moment: string) => {
    club.time.now = Temporal.Instant.from(moment)
  }
  return { ...club, db, stores, logs, crowd, moveTo }
}

export type Boards = Awaited<ReturnType<typeof openBoards>>

/** Ana keeps three days, Bo and Cleo two of them each; on TUESDAY today is open. */
export async function threeRunners() {
  const boards = await openBoards()
  boards.logs(boards.ana, '2026-11-13', '2026-11-17', '2026-11-20')
  boards.logs(boards.bo, '2026-11-17', '2026-11-20')
  boards.logs(boards.cleo, '2026-11-17', '2026-11-20')
  return boards
}

/** The lines that are rows: a rank, a name and figures. */
export const rowsOf = ({ text }: Answer): string[] =>
  text.split('\n').filter((line) => /^(➤ \*\*)?\d+ · @/.test(line))

export const typed = ({ ana, general }: Boards, line = '') =>
  ana.in(general).type(`/hips leaderboard${line}`)
