import { ownSetting } from '#core/training/own-setting.ts'
import { createZoneSearch } from '#use-cases/find-zone.ts'
import { readMember } from '#use-cases/member-record.ts'
import { ownZonesOf, readOwnZone, setOwnZone } from '#use-cases/set-own-zone.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'
import { ownSettingsWorld } from './own-settings-world.ts'

const ANA = '1'
const TUESDAY = Temporal.Instant.from('2026-11-24T16:00:00Z')
const zones = createZoneSearch()

function world() {
  const { ports, ...rest } = ownSettingsWorld()
  const set = (zone: string | null, now = TUESDAY) => {
    setOwnZone(ANA, zone, now, ports)
  }
  const saved = () => ports.own.zonesOf(ANA).map((own) => [own.effectiveFrom, own.timeZone])
  const on = (date: string) => ownSetting(ownZonesOf(ANA, ports.own), day(date))
  const dayAt = (moment: string) =>
    readMember('10', ANA, ports).clock.dayAt(Temporal.Instant.from(moment)).toString()
  return { ...rest, ports, set, saved, on, dayAt }
}

describe('a zone of one’s own', () => {
  test('holds from tomorrow on, for the days in every club', () => {
    const { joins, set, saved, dayAt } = world()
    joins(ANA, '10', 'Europe/London')
    set('America/New_York')
    expect(saved()).toEqual([['2026-11-25', 'America/New_York']])
    // 01:00 in New York, where it is still Wednesday for a runner.
    expect(dayAt('2026-11-26T06:00:00Z')).toBe('2026-11-25')
  })

  test('does not move the day on which it is set', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata']) {
      const { joins, set, dayAt } = world()
      joins(ANA, '10', 'Europe/London')
      set(zone)
      expect(dayAt('2026-11-24T16:00:00Z')).toBe('2026-11-24')
    }
  })

  test('set to the same again nothing is written and no standing is old', () => {
    const { set, saved } = world()
    set('Asia/Tokyo')
    set('Asia/Tokyo')
    expect(saved()).toHaveLength(1)
  })

  test('set back before it holds, it is as if nothing had been', () => {
    const { set, on } = world()
    set('Asia/Tokyo')
    set(null)
    expect(on('2026-11-25')).toEqual({ current: null, coming: null })
  })

  test('the club’s zone needs no row for somebody who has none of their own', () => {
    const { set, saved } = world()
    set(null)
    expect(saved()).toEqual([])
  })

  test('with clubs on two sides of the date line it waits for the later tomorrow', () => {
    const { joins, set, saved } = world()
    joins(ANA, '10', 'America/Los_Angeles')
    joins(ANA, '20', 'Pacific/Auckland')
    set('Europe/Paris')
    expect(saved()).toEqual([['2026-11-26', 'Europe/Paris']])
  })
})

describe('a zone as it is typed', () => {
  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
  ])('“%s” is kept as %s', (written, zone) => {
    expect(readOwnZone(written, TUESDAY, zones)).toEqual({ kind: 'zone', zone })
  })

  test('“club” is the club’s', () => {
    expect(readOwnZone('Club', TUESDAY, zones)).toEqual({ kind: 'zone', zone: null })
  })

  test.each(['+02:00', 'Mars/Phobos', 'EST', '', 'Portland', 'Etc/GMT+5'])(
    '“%s” is not beyond doubt',
    (written) => {
      expect(readOwnZone(written, TUESDAY, zones).kind).toBe('not-a-zone')
    },
  )

  test('of a city in two zones both are named', () => {
    const answer = readOwnZone('Portland', TUESDAY, zones)
    const near = answer.kind === 'not-a-zone' ? answer.near.map(({ zone }) => zone) : []
    expect(near).toContain('America/Los_Angeles')
    expect(near).toContain('America/New_York')
    expect(near.length).toBeLessThanOrEqual(3)
  })
})
