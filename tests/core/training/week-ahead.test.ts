import { dayNumberOf } from '#core/calendar/day-number.ts'
import type { Race } from '#core/races/race.ts'
import { weekAhead } from '#core/training/week-ahead.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

const MONDAY = day('2026-11-23')

const aRace = (on: string, changes: Partial<Race> = {}): Race => ({
  id: 1,
  day: day(on),
  distance: '10k',
  addedOn: day('2026-10-01'),
  removedOn: null,
  ...changes,
})

const ahead = ({
  plan = aPlan(),
  monday = MONDAY,
  races = [] as readonly Race[],
  off = [] as readonly string[],
} = {}) => {
  const days = new Set(off.map(dayNumberOf))
  const found = weekAhead([plan], monday, races, (one) => days.has(one))
  return { ...found, strength: found.strength.map(String), off: found.off.map(String) }
}

describe('the week ahead', () => {
  test('has the strength days of the plan', () => {
    expect(ahead()).toEqual({
      strength: ['2026-11-24', '2026-11-27'],
      off: [],
      isLighter: false,
      race: null,
    })
  })

  test('says what the club has taken off', () => {
    expect(ahead({ off: ['2026-11-27', '2026-11-28'] })).toMatchObject({
      strength: ['2026-11-24'],
      off: ['2026-11-27'],
    })
  })

  test('runs on across the year’s end', () => {
    expect(ahead({ monday: day('2026-12-28') }).strength).toEqual(['2026-12-29', '2027-01-01'])
  })

  test('is lighter in every fourth week of the balanced week, and of nothing else', () => {
    // Week 0 starts on 5 January: weeks 3 and 47 are lighter.
    expect(ahead({ monday: day('2026-01-26') }).isLighter).toBe(true)
    expect(ahead({ monday: day('2026-11-30') }).isLighter).toBe(true)
    const plan = aPlan({ programme: 'wall-series' })
    expect(ahead({ plan, monday: day('2026-11-30') }).isLighter).toBe(false)
  })
})

describe('a race', () => {
  test.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-12-06', true],
    ['2026-12-07', false],
  ])('on %s is spoken of: %s', (on, isSpokenOf) => {
    expect(ahead({ races: [aRace(on)] }).race !== null).toBe(isSpokenOf)
  })

  test('that was removed is none', () => {
    expect(ahead({ races: [aRace('2026-11-29', { removedOn: day('2026-11-20') })] }).race).toBe(
      null,
    )
  })

  test('the nearest of several is named', () => {
    const races = [aRace('2026-12-05'), aRace('2026-11-29', { id: 2, distance: 'half' })]
    expect(ahead({ races }).race).toEqual({ day: day('2026-11-29'), distance: 'half' })
  })

  test('keeps days free of strength', () => {
    // Sunday the 29th: Tuesday carries the one session of that week, Friday none.
    expect(ahead({ races: [aRace('2026-11-29')] })).toMatchObject({
      strength: ['2026-11-24'],
      off: [],
    })
  })
})
