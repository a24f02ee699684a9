import { describe, expect, it, test } from 'vitest'
import { placeInTurn } from '#core/training/place-in-turn.ts'
import { mondayOf, weekNumber } from '#core/training/week-number.ts'
import { day } from '#tests/support/a-plan.ts'

describe('the number of a week', () => {
  test.each([
    ['the start Monday', '2026-01-05', 0],
    ['the Sunday of the first week', '2026-01-11', 0],
    ['the second Monday', '2026-01-12', 1],
    ['the Sunday before the start', '2026-01-04', -1],
    ['the Monday before the start', '2025-12-29', -1],
    ['the Sunday before that', '2025-12-28', -2],
    ['the last Sunday of a year', '2026-12-27', 50],
    ['New Year’s Eve', '2026-12-31', 51],
    ['New Year’s Day, in the same week', '2027-01-01', 51],
    ['the first Monday of the new year', '2027-01-04', 52],
    ['a leap day', '2028-02-29', 112],
  ])('%s', (_what, date, week) => {
    expect(weekNumber('2026-01-05', day(date))).toBe(week)
  })

  it('still begins on Monday when a plan starts in the middle of a week', () => {
    expect(weekNumber('2026-01-08', day('2026-01-11'))).toBe(0)
    expect(weekNumber('2026-01-08', day('2026-01-12'))).toBe(1)
  })

  it('finds the Monday of a week across the end of a year', () => {
    expect(mondayOf(day('2027-01-03')).toString()).toBe('2026-12-28')
    expect(mondayOf(day('2026-12-28')).toString()).toBe('2026-12-28')
  })
})

test.each([
  [0, 3, 0],
  [4, 3, 1],
  [-1, 3, 2],
  [-3, 3, 0],
  [-4, 4, 0],
])('turn %i in a list of %i falls on place %i', (turn, length, place) => {
  expect(placeInTurn(turn, length)).toBe(place)
})
