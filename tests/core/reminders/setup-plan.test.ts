import { planFor } from '#core/reminders/setup-plan.ts'
import { weekOf, type ClubWeek } from '#core/reminders/setup-draft.ts'
import type { Plan } from '#core/training/plan.ts'
import { aPlan } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

const at = (moment: string) => Temporal.Instant.from(moment)
const week = (changes: Partial<ClubWeek> = {}): ClubWeek => ({
  ...weekOf(aPlan({ timeZone: 'Europe/Berlin' })),
  ...changes,
})
const saved = (changes: Partial<Plan> = {}): Plan =>
  aPlan({
    timeZone: 'Europe/Berlin',
    effectiveFrom: '2026-10-06',
    startMonday: '2026-10-05',
    ...changes,
  })

describe('the first plan', () => {
  test.each([
    ['2026-11-24T12:00:00Z', 'Europe/Berlin', 3, '2026-11-24', '2026-11-23'],
    // Before the day-start hour it is still yesterday.
    ['2026-11-24T01:30:00Z', 'Europe/Berlin', 3, '2026-11-23', '2026-11-23'],
    // On Sunday evening in Los Angeles it is Monday in UTC.
    ['2026-11-23T05:00:00Z', 'America/Los_Angeles', 3, '2026-11-22', '2026-11-16'],
    ['2026-11-23T12:30:00Z', 'Pacific/Auckland', 0, '2026-11-24', '2026-11-23'],
  ])('at %s in %s, days from %i: holds from %s on, weeks from %s', (now, timeZone, hour, ...is) => {
    const plan = planFor(week({ timeZone, dayStartHour: hour }), [], at(now))
    expect([plan?.effectiveFrom, plan?.startMonday]).toEqual(is)
  })

  test('is saved even when it is the default one', () => {
    const plan = planFor(weekOf(aPlan()), [], at('2026-11-24T12:00:00Z'))
    expect(plan?.effectiveFrom).toBe('2026-11-24')
  })
})

describe('a later plan', () => {
  const now = at('2026-11-24T12:00:00Z')

  test('holds from the next club day on, and counts its weeks on', () => {
    const plan = planFor(week({ strengthDays: [1, 4] }), [saved()], now)
    expect(plan).toEqual(saved({ strengthDays: [1, 4], effectiveFrom: '2026-11-25' }))
  })

  test('counts weeks from its own week on when the programme is another', () => {
    const plan = planFor(week({ programme: 'wall-series' }), [saved()], now)
    expect(plan?.startMonday).toBe('2026-11-23')
  })

  test('begins the week after when its first day is a Monday', () => {
    const sunday = at('2026-11-29T12:00:00Z')
    const plan = planFor(week({ programme: 'wall-series' }), [saved()], sunday)
    expect([plan?.effectiveFrom, plan?.startMonday]).toEqual(['2026-11-30', '2026-11-30'])
  })

  test('that takes a programme back before it began counts the old weeks on', () => {
    const coming = saved({
      programme: 'wall-series',
      effectiveFrom: '2026-11-25',
      startMonday: '2026-11-23',
    })
    const plan = planFor(week(), [saved(), coming], now)
    expect([plan?.effectiveFrom, plan?.startMonday]).toEqual(['2026-11-25', '2026-10-05'])
  })

  test('is none when nothing is different', () => {
    expect(planFor(week(), [saved()], now)).toBeNull()
  })

  test('never takes effect before one that is on its way', () => {
    const coming = saved({ strengthDays: [3], effectiveFrom: '2026-11-27' })
    const plan = planFor(week({ strengthDays: [4] }), [saved(), coming], now)
    expect(plan?.effectiveFrom).toBe('2026-11-27')
  })

  test('goes by the old zone when it brings another', () => {
    // 22:00 in Los Angeles on Monday; Tuesday in Berlin.
    const late = at('2026-11-24T06:00:00Z')
    const here = saved({ timeZone: 'America/Los_Angeles' })
    const plan = planFor(week({ timeZone: 'Europe/Berlin' }), [here], late)
    expect(plan?.effectiveFrom).toBe('2026-11-24')
  })
})
