import { dayNumberOf, type DayNumber } from '#core/calendar/day-number.ts'
import { dueDaysOf } from '#core/streaks/due-days.ts'
import { memberHeatMap, sessionsIn } from '#core/streaks/member-heat-map.ts'
import type { MemberFacts } from '#core/streaks/settle.ts'
import { streakOn } from '#core/streaks/streak.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

/** Tuesday and Friday are due; the days named are done, or neutral. */
function facts(done: readonly string[], neutral: readonly string[] = []): MemberFacts {
  const off = new Set<DayNumber>(neutral.map(dayNumberOf))
  const sessions = done.map(dayNumberOf)
  return { due: dueDaysOf([]), sessions, isNeutral: (one) => off.has(one) }
}

function mapOf(of: MemberFacts, today: string, forOwner = true) {
  return memberHeatMap(of, streakOn(of, dayNumberOf(today)), day(today), (one) =>
    forOwner ? of.isNeutral(one) : false,
  )
}

/** The signs of days that are not plain, by date. */
const signs = (of: MemberFacts, today: string, forOwner = true) =>
  Object.fromEntries(
    mapOf(of, today, forOwner)
      .weeks.flat()
      .filter(({ sign }) => sign !== 'not-due')
      .map(({ date, sign }) => [date.toString(), sign]),
  )

describe('the weeks', () => {
  test.each(['2026-11-23', '2026-11-25', '2026-11-29', '2027-01-01'])(
    'are 26, Monday to Sunday, and end with today: %s',
    (today) => {
      const { weeks, today: shown } = mapOf(facts(['2026-11-17']), today)
      const last = weeks.at(-1)?.at(-1)?.date
      expect(weeks).toHaveLength(26)
      expect(weeks.slice(0, -1).every((week) => week.length === 7)).toBe(true)
      expect(weeks.every(([monday]) => monday?.date.dayOfWeek === 1)).toBe(true)
      expect(String(last)).toBe(today)
      expect(String(shown)).toBe(today)
    },
  )

  test('follow each other without a gap', () => {
    const dates = mapOf(facts(['2026-11-17']), '2026-11-25').weeks.flat()
    const first = dayNumberOf(String(dates[0]?.date))
    expect(dates.map(({ date }) => dayNumberOf(String(date)))).toEqual(
      dates.map((_, index) => first + index),
    )
  })
})

describe('a day', () => {
  test('is kept, an extra, frozen, missed or open', () => {
    const of = facts(['2026-11-03', '2026-11-05', '2026-11-17', '2026-11-20', '2026-11-22'])
    // The extra of Thursday the 5th keeps Friday the 6th; the freeze goes to the 10th.
    expect(signs(of, '2026-11-25')).toEqual({
      '2026-11-03': 'kept',
      '2026-11-05': 'extra',
      '2026-11-06': 'kept',
      '2026-11-10': 'frozen',
      '2026-11-13': 'missed',
      '2026-11-17': 'kept',
      '2026-11-20': 'kept',
      '2026-11-22': 'extra',
      '2026-11-24': 'open',
    })
  })

  test('before the first session is never a miss', () => {
    expect(signs(facts(['2026-11-20']), '2026-11-21')).toEqual({ '2026-11-20': 'kept' })
  })

  test('today that is due is open', () => {
    expect(signs(facts(['2026-11-20']), '2026-11-24')['2026-11-24']).toBe('open')
  })

  test('that is paused is so for its owner, and not due for everybody else', () => {
    const of = facts(['2026-11-17'], ['2026-11-20', '2026-11-24'])
    expect(signs(of, '2026-11-25')).toEqual({
      '2026-11-17': 'kept',
      '2026-11-20': 'paused',
      '2026-11-24': 'paused',
    })
    expect(signs(of, '2026-11-25', false)).toEqual({ '2026-11-17': 'kept' })
  })

  test('with a session in a pause is kept for everybody', () => {
    const of = facts(['2026-11-17', '2026-11-20'], ['2026-11-20'])
    expect(signs(of, '2026-11-21', false)['2026-11-20']).toBe('kept')
  })

  test('that is not due is no different in a pause', () => {
    const of = facts(['2026-11-17'], ['2026-11-18', '2026-11-19'])
    expect(signs(of, '2026-11-19')).toEqual({ '2026-11-17': 'kept' })
  })
})

test('sessions are counted within the weeks shown, both ends included', () => {
  const of = facts(['2026-05-31', '2026-06-01', '2026-11-24', '2026-11-25', '2026-11-26'])
  expect(sessionsIn(of, day('2026-11-25'))).toBe(3)
  expect(mapOf(of, '2026-11-25').weeks[0]?.[0]?.date.toString()).toBe('2026-06-01')
})

test('a day that an amnesty takes out of the count is shown as not due, to its owner too', () => {
  const member = facts(['2026-11-17'], ['2026-11-20'])
  const streak = streakOn(member, dayNumberOf('2026-11-25'))
  const { weeks } = memberHeatMap(member, streak, day('2026-11-25'), () => false)
  const found = weeks.flat().find(({ date }) => date.toString() === '2026-11-20')
  expect(found?.sign).toBe('not-due')
})
