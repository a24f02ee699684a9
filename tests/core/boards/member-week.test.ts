import { memberWeek, type MemberWeek } from '#core/boards/member-week.ts'
import { dayNumberOf } from '#core/calendar/day-number.ts'
import { dueDaysOf } from '#core/streaks/due-days.ts'
import { aPlan } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

/** The week of 16 to 22 November 2026; strength on Tuesday 17 and Friday 20. */
const MONDAY = dayNumberOf('2026-11-16')

interface Given {
  /** Day and month: `17.11.`. */
  readonly sessions: string
  readonly neutral?: string
  readonly strengthDays?: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[]
  /** As of this day; the Monday after the week. */
  readonly asOf?: string
}

const numbersOf = (days: string): number[] =>
  days
    .split(' ')
    .filter((written) => written !== '')
    .map((written) => {
      const [day = '', month = ''] = written.split('.')
      return dayNumberOf(`2026-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    })

function weekOf({ sessions, neutral = '', strengthDays = [2, 5], asOf }: Given): MemberWeek {
  const off = new Set(numbersOf(neutral))
  const facts = {
    due: dueDaysOf([aPlan({ strengthDays: [...strengthDays] })]),
    sessions: numbersOf(sessions),
    isNeutral: (day: number) => off.has(day),
  }
  return memberWeek(facts, MONDAY, asOf === undefined ? MONDAY + 7 : (numbersOf(asOf)[0] ?? 0))
}

describe('the sessions of a week', () => {
  test('are told apart by weekday into strength days and extras', () => {
    const { days } = weekOf({ sessions: '10.11. 16.11. 17.11. 20.11. 22.11. 23.11.' })
    expect(days).toEqual(['extra', 'strength', null, null, 'strength', null, 'extra'])
  })

  test('stand beside those of the seven weeks before, and of none after', () => {
    const { weeks } = weekOf({ sessions: '20.9. 28.9. 29.9. 9.11. 15.11. 17.11. 20.11. 23.11.' })
    expect(weeks).toEqual([2, 0, 0, 0, 0, 0, 2, 2])
  })
})

const told: [string, Given, Partial<MemberWeek>][] = [
  ['both days kept', { sessions: '17.11. 20.11.' }, { due: 2, kept: 2, open: 0, run: 2 }],
  ['a day made up for on Wednesday', { sessions: '10.11. 18.11. 20.11.' }, { due: 2, kept: 2 }],
  ['a day that a freeze covered', { sessions: '10.11. 13.11. 20.11.' }, { due: 2, kept: 1 }],
  ['a pause over one day', { sessions: '10.11. 20.11.', neutral: '17.11.' }, { due: 1, kept: 1 }],
  ['a pause over all', { sessions: '10.11.', neutral: '17.11. 20.11.' }, { due: 0, kept: 0 }],
  ['work in a pause', { sessions: '10.11. 17.11.', neutral: '17.11. 20.11.' }, { due: 1, kept: 1 }],
  ['days before the first session', { sessions: '20.11.' }, { due: 1, kept: 1 }],
  [
    'Sunday on Monday morning, which can still be made up for',
    { sessions: '12.11. 18.11.', strengthDays: [3, 7] },
    { due: 2, kept: 1, open: 1 },
  ],
  [
    'Sunday that was made up for on Monday',
    { sessions: '12.11. 18.11. 23.11.', strengthDays: [3, 7] },
    { due: 2, kept: 2, open: 0 },
  ],
]

test.each(told)('%s', (_, given, expected) => {
  expect(weekOf(given)).toMatchObject(expected)
})

describe('a come-back', () => {
  test('is the first kept day after a miss', () => {
    expect(weekOf({ sessions: '10.11. 20.11.' }).cameBack).toBe(true)
    expect(weekOf({ sessions: '10.11. 13.11. 17.11. 20.11.' }).cameBack).toBe(false)
    expect(weekOf({ sessions: '3.11. 10.11. 13.11. 17.11.' }).cameBack).toBe(false)
  })

  test('is of the week in which the session was done, whichever day it keeps', () => {
    const given = { sessions: '8.11. 22.11.', strengthDays: [1, 3] } as const
    // Sunday's session keeps Monday the 23rd, a day ahead.
    expect(weekOf(given).cameBack).toBe(true)
    const late = { sessions: '8.11. 23.11.', strengthDays: [3, 7] } as const
    expect(weekOf(late).cameBack).toBe(false)
  })
})

describe('a freeze', () => {
  test('helps in the week in which the missed day is over for good', () => {
    expect(weekOf({ sessions: '13.11. 20.11.' }).freezes).toBe(1)
    const sundays = { sessions: '11.11. 18.11.', strengthDays: [3, 7] } as const
    // Sunday the 15th was settled on Tuesday the 17th; Sunday the 22nd is still open.
    expect(weekOf(sundays).freezes).toBe(1)
    expect(weekOf({ ...sundays, asOf: '24.11.' }).freezes).toBe(1)
  })

  test('is not what a row without one was lost by', () => {
    expect(weekOf({ sessions: '6.11. 13.11.' }).freezes).toBe(0)
  })
})

/** Tuesdays and Fridays from 15 September to 13 November: 18 of them. */
const AUTUMN =
  '15.9. 18.9. 22.9. 25.9. 29.9. 2.10. 6.10. 9.10. 13.10. 16.10. 20.10. 23.10. 27.10. 30.10. 3.11. 6.11. 10.11. 13.11.'

describe('milestones', () => {
  test('are counts of sessions that the week has passed', () => {
    const last = (count: number) => AUTUMN.split(' ').slice(-count).join(' ')
    expect(weekOf({ sessions: `${last(8)} 17.11. 20.11.` }).milestones).toEqual([
      { kind: 'sessions', count: 10 },
    ])
    expect(weekOf({ sessions: `${last(7)} 17.11. 20.11.` }).milestones).toEqual([])
    expect(weekOf({ sessions: `${last(10)} 17.11. 20.11.` }).milestones).toEqual([])
    expect(weekOf({ sessions: `${last(8)} 17.11. 23.11.` }).milestones).toEqual([])
  })

  test('a first session is its owner’s alone', () => {
    expect(weekOf({ sessions: '17.11.' }).milestones).toEqual([])
  })

  test('are rows that the week has made longer than any before', () => {
    // Two in a row, a freeze and a miss, then three in a row.
    const rows = '13.10. 16.10. 10.11. 13.11.'
    expect(weekOf({ sessions: `${rows} 17.11. 20.11.` }).milestones).toEqual([{ kind: 'best' }])
    expect(weekOf({ sessions: rows }).milestones).toEqual([])
    // Passed a week ago.
    expect(weekOf({ sessions: `13.10. 16.10. 6.11. 10.11. 13.11. 17.11.` }).milestones).toEqual([])
  })

  test('a row of one is nothing to pass', () => {
    expect(weekOf({ sessions: '13.10. 13.11. 17.11.' }).milestones).toEqual([])
  })
})
