import { heatMapHeader, type HeatMapNumbers } from '#src/pictures/heat-map-header.ts'
import { describe, expect, test } from 'vitest'

const EDGES = { left: 28, right: 932 }

const wordsOf = (numbers: HeatMapNumbers, weeks = 26) =>
  heatMapHeader(weeks, numbers, EDGES).map((text) => text.replaceAll(/<[^>]*>/g, ''))

describe('the numbers over the weeks', () => {
  test.each([
    [
      { streak: 7, best: 12, freezes: 1, sessions: 31 },
      '7 in a row, 12 best row, 31 sessions, 1 freeze left',
    ],
    [
      { streak: 9, best: 9, freezes: 2, sessions: 9 },
      '9 in a row, best yet, 9 sessions, 2 freezes left',
    ],
    [{ streak: 1, best: 1, freezes: 1, sessions: 1 }, '1 in a row, 1 session, 1 freeze left'],
    [
      { streak: 3, best: 5, freezes: 0, sessions: 9 },
      '3 in a row, 5 best row, 9 sessions, 0 freezes left',
    ],
    [{ streak: 0, best: 12, freezes: 0, sessions: 31 }, '12 best row, 31 sessions'],
    [{ streak: 0, best: 0, freezes: 1, sessions: 0 }, '1 freeze left'],
  ])('%o say "%s"', (numbers, expected) => {
    const [, , ...stats] = wordsOf(numbers)
    const pairs = stats.flatMap((figure, index) =>
      index % 2 === 0 ? [`${figure} ${stats[index + 1]}`] : [],
    )
    expect(pairs.toReversed().join(', ')).toBe(expected)
  })

  test('stand in columns, the last one at the right edge', () => {
    const numbers = { streak: 7, best: 12, freezes: 1, sessions: 31 }
    const stats = heatMapHeader(26, numbers, EDGES).slice(2)
    const edges = stats.map((text) => Number(/x="(\d+)"/.exec(text)?.[1]))
    expect(edges).toEqual([932, 932, 782, 782, 632, 632, 482, 482])
  })

  test('have a title that says how far back they reach', () => {
    const numbers = { streak: 0, best: 0, freezes: 1, sessions: 0 }
    expect(wordsOf(numbers).slice(0, 2)).toEqual(['The last 26 weeks', 'Each column is a week'])
  })
})
