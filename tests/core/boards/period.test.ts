import { closesOn, periodAround, periodBefore, PERIODS, type Period } from '#core/boards/period.ts'
import { dateOf, dayNumberOf } from '#core/calendar/day-number.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const written = ({ from, to }: Period) => `${dateOf(from).toString()} to ${dateOf(to).toString()}`

describe('periods', () => {
  test.each([
    ['week', '2026-11-24', '2026-11-23 to 2026-11-29', '2026-12-02'],
    ['week', '2027-01-01', '2026-12-28 to 2027-01-03', '2027-01-06'],
    ['month', '2026-11-30', '2026-11-01 to 2026-11-30', '2026-12-03'],
    ['month', '2028-02-10', '2028-02-01 to 2028-02-29', '2028-03-03'],
    ['season', '2026-11-24', '2026-10-01 to 2026-12-31', '2027-01-03'],
    ['season', '2026-01-01', '2026-01-01 to 2026-03-31', '2026-04-03'],
    ['season', '2026-06-30', '2026-04-01 to 2026-06-30', '2026-07-03'],
  ] as const)('the %s around %s is %s and stands from %s on', (kind, date, span, closed) => {
    const period = periodAround(kind, dayNumberOf(date))
    expect(written(period)).toBe(span)
    // Two club days after the end are over then.
    expect(dateOf(closesOn(period)).toString()).toBe(closed)
  })

  test('everything is one period, which never closes and has none before it', () => {
    const all = periodAround('all', dayNumberOf('2026-11-24'))
    expect(periodBefore(all)).toBeNull()
    expect(closesOn(all)).toBe(Number.POSITIVE_INFINITY)
  })

  const anyDay = fc.integer({ min: -20_000, max: 40_000 })

  test('each day is in exactly one of each kind, and they follow one another', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PERIODS), (day, kind) => {
        const period = periodAround(kind, day)
        expect(period.from).toBeLessThanOrEqual(day)
        expect(period.to).toBeGreaterThanOrEqual(day)
        if (kind === 'all') return
        expect(periodAround(kind, period.from)).toEqual(period)
        expect(periodAround(kind, period.to)).toEqual(period)
        expect(periodAround(kind, period.to + 1).from).toBe(period.to + 1)
        expect(periodBefore(period)).toEqual(periodAround(kind, period.from - 1))
        expect(periodBefore(period)?.to).toBe(period.from - 1)
      }),
    )
  })
})
