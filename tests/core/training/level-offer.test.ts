import { levelOffer } from '#core/training/level-offer.ts'
import type { TrainedSession } from '#core/training/trained-session.ts'
import { describe, expect, test } from 'vitest'

const well = (day: number, changes: Partial<TrainedSession> = {}): TrainedSession => ({
  day,
  percent: 100,
  effort: null,
  slots: null,
  finished: null,
  ...changes,
})

const offer = (
  sessions: readonly TrainedSession[],
  rest: Partial<Parameters<typeof levelOffer>[0]> = {},
) => levelOffer({ sessions, painDays: [], levelSince: null, level: 1, ...rest })

/** Once a week: four sessions span 21 days. */
const WEEKLY = [7, 14, 21, 28].map((day) => well(day))
/** Twice a week: it takes the fifth to span 14 days. */
const TWICE = [2, 5, 9, 12, 16].map((day) => well(day))

describe('the offer to move up', () => {
  test.each([
    ['four sessions over three weeks', WEEKLY, 2],
    ['four of twice a week, over ten days', TWICE.slice(1), null],
    ['five of twice a week, over fourteen', TWICE, 2],
    ['three sessions over three weeks', WEEKLY.slice(1), null],
    ['exactly fourteen days', [1, 5, 10, 15].map((day) => well(day)), 2],
    ['thirteen days', [1, 5, 10, 14].map((day) => well(day)), null],
    ['nothing', [], null],
    ['one unfinished at the end', [...TWICE, well(19, { percent: 75 })], null],
    ['one too hard at the end', [...TWICE, well(19, { effort: 'hard' })], null],
    ['one too hard before five that went well', [well(1, { effort: 'hard' }), ...TWICE], 2],
    ['one too hard among the last four', [...TWICE.slice(0, 3), well(11, { effort: 'hard' }), ...TWICE.slice(4)], null], // prettier-ignore
    ['easy and right', TWICE.map((one, i) => well(one.day, { effort: i % 2 ? 'easy' : 'right' })), 2], // prettier-ignore
    ['four with a break of 14 days in them', [7, 21, 28, 35].map((day) => well(day)), null],
    ['four with a break of 13 days in them', [7, 20, 27, 34].map((day) => well(day)), 2],
  ])('%s', (_, sessions, expected) => {
    expect(offer(sessions)).toBe(expected)
  })

  test('goes one level up, and nowhere from the third', () => {
    expect(offer(WEEKLY, { level: 2 })).toBe(3)
    expect(offer(WEEKLY, { level: 3 })).toBeNull()
  })

  test('waits while something hurt above 3 since the first of the four', () => {
    expect(offer(WEEKLY, { painDays: [7] })).toBeNull()
    expect(offer(WEEKLY, { painDays: [30] })).toBeNull()
    expect(offer(WEEKLY, { painDays: [6] })).toBe(2)
  })

  test('counts only sessions from after the level was set, or the offer put off', () => {
    expect(offer(WEEKLY, { levelSince: 7 })).toBeNull()
    expect(offer(WEEKLY, { levelSince: 6 })).toBe(2)
  })
})
