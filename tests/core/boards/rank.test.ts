import { BOARDS, rank, type BoardKind, type Entry } from '#core/boards/rank.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** streak, best, and in the period: sessions, kept, settled. */
type Numbers = readonly [number, number, number, number, number]

const entryOf = ([streak, best, sessions, kept, settled]: Numbers, index: number): Entry => ({
  memberId: String(index + 1),
  streak,
  best,
  tally: { sessions, kept, settled },
})

/** Each member's rank, in the order in which they are shown: `2:1` = member 2 is first. */
const ranked = (board: BoardKind, ...members: Numbers[]) =>
  rank(members.map(entryOf), board).map((one) => `${one.memberId}:${one.rank}`)

describe('a board', () => {
  test('ranks by streak, then best, then sessions in the period', () => {
    expect(
      ranked('streak', [3, 9, 1, 0, 0], [4, 4, 1, 0, 0], [3, 9, 2, 0, 0], [3, 10, 0, 0, 0]),
    ).toEqual(['2:1', '4:2', '3:3', '1:4'])
  })

  test('lets ties share a rank, and leaves the next one free', () => {
    expect(ranked('streak', [2, 2, 5, 0, 0], [3, 3, 5, 0, 0], [3, 3, 5, 0, 0])).toEqual([
      '2:1',
      '3:1',
      '1:3',
    ])
  })

  test('ranks consistency by the share kept, so that 2 of 3 and 4 of 6 are the same', () => {
    expect(
      ranked('consistency', [0, 0, 0, 4, 6], [0, 0, 0, 3, 4], [0, 0, 0, 2, 3], [0, 0, 0, 1, 3]),
    ).toEqual(['2:1', '1:2', '3:2', '4:4'])
  })

  test('says nothing about the consistency of less than three days', () => {
    expect(ranked('consistency', [2, 2, 2, 2, 2], [0, 0, 0, 1, 3])).toEqual(['2:1'])
  })

  test('leaves out who has kept none, for a row that says so helps nobody', () => {
    expect(ranked('consistency', [0, 4, 2, 0, 3], [1, 4, 2, 1, 9])).toEqual(['2:1'])
  })

  test('of sessions shows those who had one in the period', () => {
    expect(ranked('sessions', [9, 9, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 7, 0, 0])).toEqual([
      '3:1',
      '2:2',
    ])
  })

  test('of nobody is empty', () => {
    expect(BOARDS.map((board) => ranked(board))).toEqual([[], [], []])
  })
})

const few = fc.integer({ min: 0, max: 4 })
const anyEntries = fc
  .array(
    fc
      .tuple(few, few, few, few, few)
      .map(([streak, more, sessions, kept, missed]): Numbers => [
        streak,
        streak + more,
        sessions,
        kept,
        kept + missed,
      ]),
    { maxLength: 30 },
  )
  .map((members) => members.map(entryOf))

/** What decides on a board; greater is better. */
const merits: Record<BoardKind, (entry: Entry) => readonly number[]> = {
  streak: ({ streak, best, tally }) => [streak, best, tally.sessions],
  consistency: ({ tally }) => [tally.kept / tally.settled],
  sessions: ({ tally }) => [tally.sessions],
}

function isBetter(board: BoardKind, a: Entry, b: Entry): boolean {
  const others = merits[board](b)
  const decisive = merits[board](a)
    .map((merit, index) => merit - (others[index] ?? 0))
    .find((difference) => difference !== 0)
  return decisive !== undefined && decisive > 0
}

describe.each(BOARDS)('any board of %s', (board) => {
  test('gives everybody one more than how many are better, best first', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const rows = rank(entries, board)
        for (const row of rows) {
          const better = rows.filter((other) => isBetter(board, other, row)).length
          expect(row.rank).toBe(better + 1)
        }
        const ranks = rows.map((row) => row.rank)
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  test('does not depend on the order in which members come', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(rank(entries.toReversed(), board)).toEqual(rank(entries, board))
      }),
    )
  })
})
