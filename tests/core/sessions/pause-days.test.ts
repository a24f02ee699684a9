import { readPauseDays, readPauseEnd } from '#core/sessions/pause-days.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

/** A Tuesday. */
const TODAY = day('2026-11-24')

function read(to: string, from?: string): string {
  const days = readPauseDays({ from, to }, TODAY)
  return days.kind === 'days' ? `${days.from.toString()}..${days.to.toString()}` : days.kind
}

describe('the days of a pause', () => {
  test.each([
    ['sunday', undefined, '2026-11-24..2026-11-29'],
    ['today', undefined, '2026-11-24..2026-11-24'],
    ['tuesday', undefined, '2026-11-24..2026-11-24'],
    ['2027-11-24', undefined, '2026-11-24..2027-11-24'],
    ['sunday', 'thursday', '2026-11-26..2026-11-29'],
    ['friday', 'friday', '2026-11-27..2026-11-27'],
    ['Sunday ', ' Yesterday', '2026-11-23..2026-11-29'],
    ['2026-12-24', 'today', '2026-11-24..2026-12-24'],
  ])('to:%s from:%s is %s', (to, from, days) => {
    expect(read(to, from)).toBe(days)
  })

  test.each([
    ['wednesday', 'thursday', '2026-11-26..2026-12-02'],
    ['monday', '2026-12-10', '2026-12-10..2026-12-14'],
    ['thursday', '2026-12-10', '2026-12-10..2026-12-10'],
    ['mon', '2026-11-30', '2026-11-30..2026-11-30'],
  ])('a weekday before the first day is the next one after it: to:%s from:%s', (to, from, days) => {
    expect(read(to, from)).toBe(days)
  })

  test.each([
    ['yesterday', '2026-11-17', '2026-11-17..2026-11-23'],
    ['2026-11-17', '2026-11-17', '2026-11-17..2026-11-17'],
    ['today', '2026-11-17', '2026-11-17..2026-11-24'],
  ])('somebody was ill last week: to:%s from:%s', (to, from, days) => {
    expect(read(to, from)).toBe(days)
  })

  test.each([
    ['a word that is no day', 'whenever', undefined, 'not-a-day'],
    ['a first day that is no day', 'sunday', 'whenever', 'not-a-day'],
    ['31 February', '2027-02-31', undefined, 'no-such-date'],
    ['from 31 February', '2027-03-02', '2027-02-31', 'no-such-date'],
    ['30 days hath November', '2026-11-31', undefined, 'no-such-date'],
    ['over, from nowhere', 'yesterday', undefined, 'over'],
    ['over, before the last seven days', '2026-11-20', '2026-11-16', 'over'],
    ['eight days back', 'sunday', '2026-11-16', 'too-far-back'],
    ['ends before it starts', 'tomorrow', 'friday', 'ends-before-start'],
    ['ends before it starts, in the past', '2026-11-18', '2026-11-19', 'ends-before-start'],
    ['today, after a date exactly two weeks on', 'today', '2026-12-08', 'ends-before-start'],
    ['367 days', '2027-11-25', undefined, 'too-long'],
    ['367 days, from the earliest day', '2027-11-18', '2026-11-17', 'too-long'],
    ['a year that was mistyped', '2062-12-24', '2062-12-20', 'too-far-ahead'],
  ])('refused: %s', (_, to, from, kind) => {
    expect(read(to, from)).toBe(kind)
  })

  test('366 days are the longest, both ends included', () => {
    expect(read('2027-11-17', '2026-11-17')).toBe('2026-11-17..2027-11-17')
    expect(read('2027-11-24')).toBe('2026-11-24..2027-11-24')
  })

  test('today, tomorrow and yesterday mean the same whenever the pause begins', () => {
    const from = day('2026-12-10')
    expect(readPauseEnd('tomorrow', from, TODAY)).toEqual({ kind: 'day', date: day('2026-11-25') })
    expect(readPauseEnd('monday', from, TODAY)).toEqual({ kind: 'day', date: day('2026-12-14') })
  })
})
