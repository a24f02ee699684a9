import { dayNumberOf } from '#core/calendar/day-number.ts'
import type { ClubWeek } from '#core/boards/club-week.ts'

/** Sessions on strength days and extras, Monday first: `2+0 0+3 …`. */
export const weekdays = (written: string, due: readonly number[] = [2, 5]): ClubWeek['days'] =>
  written.split(' ').map((day, index) => {
    const [strength = 0, extra = 0] = day.split('+').map(Number)
    return { strength, extra, isDue: due.includes(index + 1) }
  })

/** The usual week of a club of seventeen, with these changes. */
export const aClubWeek = (changes: Partial<ClubWeek> = {}): ClubWeek => ({
  monday: dayNumberOf('2026-11-16'),
  days: weekdays('0+2 12+0 0+3 0+1 11+1 0+2 6+0', [2, 5, 7]),
  weeks: [20, 24, 17, 26, 29, 28, 33, 38],
  sessions: 38,
  sessionsBefore: 33,
  due: 36,
  kept: 29,
  open: 2,
  moved: 14,
  members: 17,
  cameBack: 2,
  longestRow: 12,
  freezes: 3,
  ...changes,
})

/** Nobody has done anything. */
export const QUIET: Partial<ClubWeek> = {
  days: weekdays('0+0 0+0 0+0 0+0 0+0 0+0 0+0'),
  weeks: [3, 4, 0, 2, 0, 0, 1, 0],
  sessions: 0,
  sessionsBefore: 1,
  due: 8,
  kept: 0,
  open: 0,
  moved: 0,
  members: 4,
  cameBack: 0,
  longestRow: 0,
  freezes: 0,
}

/** The first week of a club of one. */
export const FIRST: Partial<ClubWeek> = {
  days: weekdays('0+0 1+0 0+0 0+0 0+0 0+0 0+0'),
  weeks: [1],
  sessions: 1,
  sessionsBefore: null,
  due: 2,
  kept: 1,
  open: 0,
  moved: 1,
  members: 1,
  cameBack: 0,
  longestRow: 1,
  freezes: 0,
}

/** As much as a club can do. */
export const HUGE: Partial<ClubWeek> = {
  days: weekdays('300+200 10012+0 140+300 90+100 1204+100 33+200 999+5000', [2, 5, 7]),
  weeks: [20_000, 24_000, 17_000, 2_600, 29_000, 28_000, 0, 18_678],
  sessions: 18_678,
  sessionsBefore: 0,
  due: 12_345,
  kept: 11_111,
  moved: 13_000,
  members: 13_400,
  cameBack: 1_204,
  longestRow: 1_312,
  freezes: 1_003,
}
