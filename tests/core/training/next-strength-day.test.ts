import { expect, it } from 'vitest'
import { nextStrengthDay } from '#core/training/next-strength-day.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'

const next = (plans: Parameters<typeof nextStrengthDay>[0], date: string) =>
  nextStrengthDay(plans, day(date))?.toString() ?? null

it('is the next one of the week, never the day itself', () => {
  expect(next([], '2026-11-16')).toBe('2026-11-17')
  expect(next([], '2026-11-17')).toBe('2026-11-20')
  expect(next([], '2026-11-20')).toBe('2026-11-24')
})

it('is a week on for a club with one strength day', () => {
  const plan = aPlan({ effectiveFrom: '2026-01-05', strengthDays: [7] })
  expect(next([plan], '2026-12-27')).toBe('2027-01-03')
})

it('goes by the plan that is in force on the day it finds', () => {
  const change = aPlan({ effectiveFrom: '2026-11-18', strengthDays: [1, 4] })
  expect(next([change], '2026-11-16')).toBe('2026-11-17')
  expect(next([change], '2026-11-17')).toBe('2026-11-19')
})

it('looks past a plan without strength days to one that begins months later', () => {
  const summerOff = aPlan({ effectiveFrom: '2026-06-01', strengthDays: [] })
  const back = aPlan({ effectiveFrom: '2026-10-01', strengthDays: [3] })
  expect(next([summerOff, back], '2026-06-10')).toBe('2026-10-07')
})

it('is nothing when no plan to come has a strength day', () => {
  const off = aPlan({ effectiveFrom: '2026-06-01', strengthDays: [] })
  expect(next([off], '2026-06-10')).toBeNull()
  expect(next([off], '2026-05-29')).toBeNull()
  expect(next([off], '2026-05-28')).toBe('2026-05-29')
})
