import { clubToday } from '#core/training/club-today.ts'
import { DEFAULT_PLAN, type Plan } from '#core/training/plan.ts'
import { describe, expect, test } from 'vitest'

const todayAt = (moment: string, plans: readonly Plan[]) =>
  clubToday(plans, Temporal.Instant.from(moment)).toString()

const from = (effectiveFrom: string, timeZone: string): Plan => ({
  ...DEFAULT_PLAN,
  effectiveFrom,
  timeZone,
})

describe('today in a club', () => {
  test('a club without a plan follows UTC from 03:00', () => {
    expect(todayAt('2026-11-24T02:59:00Z', [])).toBe('2026-11-23')
    expect(todayAt('2026-11-24T03:00:00Z', [])).toBe('2026-11-24')
  })

  test('the first plan’s zone holds at once', () => {
    const plans = [from('2026-11-24', 'Pacific/Auckland')]
    expect(todayAt('2026-11-24T18:00:00Z', plans)).toBe('2026-11-25')
  })

  test('a club that moves west keeps its date until the new zone begins it too', () => {
    const plans = [from('2026-01-05', 'Europe/Berlin'), from('2026-06-02', 'America/Los_Angeles')]
    expect(todayAt('2026-06-02T00:59:00Z', plans)).toBe('2026-06-01')
    expect(todayAt('2026-06-02T01:00:00Z', plans)).toBe('2026-06-02')
    expect(todayAt('2026-06-02T10:00:00Z', plans)).toBe('2026-06-02')
    expect(todayAt('2026-06-03T09:59:00Z', plans)).toBe('2026-06-02')
    expect(todayAt('2026-06-03T10:00:00Z', plans)).toBe('2026-06-03')
  })

  test('a club that moves east ends its day in the old zone first', () => {
    const plans = [from('2026-01-05', 'America/Los_Angeles'), from('2026-06-02', 'Europe/Berlin')]
    // 2 June has begun in Berlin, while 1 June is not over in Los Angeles.
    expect(todayAt('2026-06-02T09:00:00Z', plans)).toBe('2026-06-01')
    expect(todayAt('2026-06-02T10:00:00Z', plans)).toBe('2026-06-02')
    expect(todayAt('2026-06-03T01:00:00Z', plans)).toBe('2026-06-03')
  })

  test('time never runs backwards through a change of zone', () => {
    const plans = [
      from('2026-01-05', 'Pacific/Auckland'),
      from('2026-06-02', 'America/Los_Angeles'),
    ]
    let last = ''
    for (let hour = 0; hour < 120; hour += 1) {
      const moment = Temporal.Instant.from('2026-05-31T00:00:00Z').add({ hours: hour })
      const today = clubToday(plans, moment).toString()
      expect(today >= last).toBe(true)
      last = today
    }
    expect(last).toBe('2026-06-04')
  })
})
