import { ownSetting } from '#core/training/own-setting.ts'
import type { Weekday } from '#core/training/plan.ts'
import { ownDaysOf, readOwnDays, setOwnDays } from '#use-cases/set-own-days.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'
import { ownSettingsWorld } from './own-settings-world.ts'

const ANA = '1'
/** A Tuesday in London, still Tuesday in Los Angeles, already Wednesday in Auckland. */
const TUESDAY = Temporal.Instant.from('2026-11-24T16:00:00Z')

function world() {
  const { ports, ...rest } = ownSettingsWorld()
  const set = (days: readonly Weekday[] | null, now = TUESDAY) => {
    setOwnDays(ANA, days, now, ports)
  }
  const saved = () =>
    ports.own.daysOf(ANA).map(({ effectiveFrom, days }) => [effectiveFrom, days?.join(' ') ?? null])
  const on = (date: string) => ownSetting(ownDaysOf(ANA, ports.own), day(date))
  return { ...rest, ports, set, saved, on }
}

describe('strength days of one’s own', () => {
  test('hold from tomorrow on, and today stays as it was', () => {
    const { joins, set, saved, on } = world()
    joins(ANA, '10', 'Europe/London')
    set([1, 4])
    expect(saved()).toEqual([['2026-11-25', '1 4']])
    expect(on('2026-11-24')).toEqual({
      current: null,
      coming: { from: day('2026-11-25'), value: [1, 4] },
    })
    expect(on('2026-11-25')).toEqual({ current: [1, 4], coming: null })
  })

  test('before the day-start hour tomorrow is the date of the calendar', () => {
    const { joins, set, saved } = world()
    joins(ANA, '10', 'UTC')
    set([1], Temporal.Instant.from('2026-11-25T02:59:00Z'))
    expect(saved()).toEqual([['2026-11-25', '1']])
  })

  test('with clubs on two sides of the date line they wait for the later tomorrow', () => {
    const { joins, set, saved } = world()
    joins(ANA, '10', 'America/Los_Angeles')
    joins(ANA, '20', 'Pacific/Auckland')
    set([1, 4])
    expect(saved()).toEqual([['2026-11-26', '1 4']])
  })

  test('somebody without a club goes by the default plan', () => {
    const { set, saved } = world()
    set([7], Temporal.Instant.from('2026-11-25T01:00:00Z'))
    expect(saved()).toEqual([['2026-11-25', '7']])
  })

  test('tomorrow is that of one’s own zone', () => {
    const { ports, joins, set, saved } = world()
    joins(ANA, '10', 'Europe/London')
    ports.own.saveZone(ANA, { effectiveFrom: '2026-11-01', timeZone: 'Asia/Tokyo' }, TUESDAY)
    set([1], Temporal.Instant.from('2026-11-24T20:00:00Z'))
    expect(saved()).toEqual([['2026-11-26', '1']])
  })

  test('set to the same again nothing is written and no standing is old', () => {
    const { set, saved } = world()
    set([1, 4])
    set([1, 4])
    set([1, 4], TUESDAY.add({ hours: 72 }))
    expect(saved()).toHaveLength(1)
  })

  test('the club’s days need no row for somebody who has none of their own', () => {
    const { set, saved } = world()
    set(null)
    expect(saved()).toEqual([])
  })

  test('set back before they hold, it is as if nothing had been', () => {
    const { set, on } = world()
    set([1, 4])
    set(null)
    expect(on('2026-11-24')).toEqual({ current: null, coming: null })
    expect(on('2026-11-25')).toEqual({ current: null, coming: null })
  })

  test('changed twice on a day, the second time counts', () => {
    const { set, on } = world()
    set([1, 4])
    set([2])
    expect(on('2026-11-25').current).toEqual([2])
  })

  test('the club’s again holds from tomorrow on', () => {
    const { set, on } = world()
    set([1, 4], TUESDAY.subtract({ hours: 240 }))
    set(null)
    expect(on('2026-11-24')).toEqual({
      current: [1, 4],
      coming: { from: day('2026-11-25'), value: null },
    })
  })

  test('a change never lies under one that is on its way', () => {
    const { ports, set, on } = world()
    // Set while the club in Auckland was theirs, where it was a day later.
    ports.own.saveDays(ANA, { effectiveFrom: '2026-11-26', days: [1] }, TUESDAY)
    set([3, 6])
    expect(on('2026-11-27')).toEqual({ current: [3, 6], coming: null })
  })
})

describe('own days as they are typed', () => {
  test.each(['club', 'Club', ' the club ', "the club's", 'club’s'])(
    '“%s” is the club’s days',
    (written) => {
      expect(readOwnDays(written)).toEqual({ kind: 'the-clubs' })
    },
  )

  test.each([
    ['mon, thu', 'weekdays'],
    ['', 'no-weekday'],
    ['clubs and mon', 'not-a-weekday'],
    ['my club', 'not-a-weekday'],
  ])('“%s” is %s', (written, kind) => {
    expect(readOwnDays(written).kind).toBe(kind)
  })
})
