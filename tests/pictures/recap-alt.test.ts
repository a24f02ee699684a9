import type { ClubWeek } from '#core/boards/club-week.ts'
import { recapAlt } from '#src/pictures/recap-alt.ts'
import { expect, test } from 'vitest'
import { aClubWeek, FIRST, HUGE, QUIET } from './a-club-week.ts'

const SPAN = '16–22 November'

test('the week is told in a few lines, with the numbers of the picture', () => {
  expect(recapAlt(aClubWeek(), SPAN)).toBe(
    "The club's week, 16–22 November: 38 sessions in, 5 more than the week before, together: 29 of 36 strength days kept, 14 of 17 who are in moved. " +
      'Monday 2 extra, Tuesday 12, Wednesday 3 extra, Thursday 1 extra, Friday 11 and 1 extra, Saturday 2 extra, Sunday 6. ' +
      'Week by week, up to this one: 20, 24, 17, 26, 29, 28, 33, 38. ' +
      '2 came back, longest row 12, 3 freezes helped.',
  )
})

const told: [string, Partial<ClubWeek>, string][] = [
  [
    'a first week',
    FIRST,
    "The club's week, 16–22 November: 1 session in, 1 of 2 strength days kept, one of us moved. Tuesday 1. Longest row 1.",
  ],
  [
    'a quiet week',
    QUIET,
    "The club's week, 16–22 November: no session in. Week by week, up to this one: 3, 4, 0, 2, 0, 0, 1, 0.",
  ],
  ['fewer than before', { sessionsBefore: 40 }, '38 sessions in, after 40 the week before, '],
  ['all of it', { kept: 36 }, 'together: all 36 strength days kept'],
]

test.each(told)('%s is said in words', (_, changes, expected) => {
  expect(recapAlt(aClubWeek(changes), SPAN)).toContain(expected)
})

test('the longest there can be is shorter than Discord takes', () => {
  expect(recapAlt(aClubWeek(HUGE), '28 September – 4 October').length).toBeLessThan(600)
})
