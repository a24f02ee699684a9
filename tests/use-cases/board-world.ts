import { createBoardMemory } from '#use-cases/board-memory.ts'
import { correctDay } from '#use-cases/correct-day.ts'
import { leaderboard } from '#use-cases/leaderboard.ts'
import { logSession } from '#use-cases/log-session.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'

type Found = 'member' | 'bot' | 'gone' | null

type Asked = Parameters<typeof leaderboard>[0]

/**
 * Boards over real stores. `says` is what Discord answers about a person; everybody else is a
 * member. `asked` is whom it was asked about, one list a question.
 */
export function boardWorld(stores: Stores = openStores()) {
  const says = new Map<string, Found>()
  const asked: (readonly string[])[] = []
  const ports = {
    ...stores,
    boards: createBoardMemory(stores.standings),
    breathe: () => Promise.resolve(),
    directory: {
      lookUpMembers: (_: string, ids: readonly string[]) => {
        asked.push(ids)
        return Promise.resolve(new Map(ids.map((id) => [id, says.get(id) ?? fallback.found])))
      },
    },
  }
  const fallback: { found: Found } = { found: 'member' }
  const options = { source: 'command', percent: 100, effort: null } as const
  const logs = (memberId: string, ...days: readonly string[]) => {
    for (const day of days) {
      const now = at(day)
      logSession({ ...options, clubId: CLUB, memberId, day: undefined, now }, stores)
    }
  }
  const corrects = (memberId: string, day: string, done: boolean, on: string) =>
    correctDay({ clubId: CLUB, memberId, by: '9', day, done, now: at(on) }, stores)
  const board = (wanted: Partial<Omit<Asked, 'now'>> & { readonly on: string }) => {
    const { on, ...others } = wanted
    const usual = { clubId: CLUB, readerId: '0', board: 'streak', period: 'month' } as const
    return leaderboard({ ...usual, last: false, page: 0, ...others, now: at(on) }, ports)
  }
  return { stores, ports, says, asked, fallback, logs, corrects, board }
}

export const CLUB = '100'

/** Noon in UTC on a day; or the moment, when one is given. */
export const at = (day: string): Temporal.Instant =>
  Temporal.Instant.from(day.includes('T') ? day : `${day}T12:00:00Z`)

/** `1 a`, `1 b`, `3 c`: ranks and members. */
export const places = (rows: readonly { readonly rank: number; readonly memberId: string }[]) =>
  rows.map(({ rank, memberId }) => `${rank} ${memberId}`)
