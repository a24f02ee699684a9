import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createBoardMemory } from '#use-cases/board-memory.ts'
import { leaderboard } from '#use-cases/leaderboard.ts'
import { setImmediate } from 'node:timers/promises'

/** The big club of the bench; ids are made up. */
export const BIG_CLUB = {
  clubId: '1200000000000000000',
  memberIds: Array.from({ length: 10_000 }, (_, index) => String(10n ** 18n + BigInt(index))),
} as const

/** When its boards are read: a Tuesday evening in the club. */
export const BOARD_NOW = Temporal.Instant.from('2026-11-24T18:00:00Z')

/** A database opened as the bot does, and its boards as a command reads them. */
export function openBoards(databasePath: string) {
  const db = openDatabase(databasePath)
  const stores = createStores(db)
  const ports = {
    ...stores,
    boards: createBoardMemory(stores.standings),
    breathe: () => setImmediate(),
    // Asking Discord who is still there takes as long as Discord takes.
    directory: { lookUpMembers: () => Promise.resolve(new Map()) },
  }
  return {
    db,
    ports,
    /** The first page of this month's streak board, as one member sees it. */
    read: (readerId: string) =>
      leaderboard(
        {
          clubId: BIG_CLUB.clubId,
          readerId,
          board: 'streak',
          period: 'month',
          last: false,
          page: 0,
          now: BOARD_NOW,
        },
        ports,
      ),
  }
}
