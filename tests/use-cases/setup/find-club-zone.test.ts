import { createZoneSearch } from '#use-cases/find-zone.ts'
import { findClubZone } from '#use-cases/setup/find-club-zone.ts'
import { describe, expect, test } from 'vitest'

const zones = createZoneSearch()
/** 12:00 in UTC, 13:00 in Berlin, 17:30 in India. */
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')

const choicesFor = (typed: string, now = NOW): readonly string[] => {
  const answer = findClubZone(typed, now, zones)
  return 'zones' in answer ? answer.zones.map(({ zone }) => zone) : []
}

describe('a time of day', () => {
  test.each([
    ['13:00', 'Europe/Berlin'],
    ['13:06', 'Europe/Berlin'],
    ['12:54', 'Europe/Berlin'],
    ['1:00 pm', 'Europe/Berlin'],
    ['1pm', 'Europe/Berlin'],
    ['17:30', 'Asia/Kolkata'],
    ['17:45', 'Asia/Kathmandu'],
    ['7:00', 'America/New_York'],
    ['12:00', 'Europe/London'],
    ['1:00', 'Pacific/Auckland'],
    ['02:00', 'Pacific/Kiritimati'],
  ])('%s offers %s', (typed, zone) => {
    expect(choicesFor(typed)).toContain(zone)
  })

  test('offers only zones whose clocks say so, well-known ones first, and no more than 25', () => {
    const found = choicesFor('13:02')
    expect(found.slice(0, 2)).toEqual(['Europe/Paris', 'Europe/Berlin'])
    expect(found.length).toBeLessThanOrEqual(25)
    for (const zone of found) expect(NOW.toZonedDateTimeISO(zone).hour).toBe(13)
  })

  test('that two dates share offers zones of both', () => {
    const found = choicesFor('01:00').map((zone) => NOW.toZonedDateTimeISO(zone).offset)
    expect(new Set(found)).toEqual(new Set(['-11:00', '+13:00']))
  })

  test('follows summer time', () => {
    const summer = Temporal.Instant.from('2026-07-07T12:00:00Z')
    expect(choicesFor('14:00', summer)).toContain('Europe/Berlin')
    expect(choicesFor('13:00', summer)).toContain('Europe/London')
  })

  test.each([
    ['12:22', '12:22'],
    ['7:38 am', '07:38'],
  ])('%s is nobody’s just now', (typed, written) => {
    expect(findClubZone(typed, NOW, zones)).toEqual({ kind: 'nobody-has', written })
  })

  test.each(['25:00', '24:00', '12:60', '13 pm', '14', '7:5'])('%s is none', (typed) => {
    expect(findClubZone(typed, NOW, zones)).toEqual({ kind: 'not-a-time', written: typed })
  })
})

describe('a place', () => {
  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['europe/lisbon', 'Europe/Lisbon'],
    ['Tokyo', 'Asia/Tokyo'],
  ])('%s is %s beyond doubt', (typed, zone) => {
    expect(findClubZone(typed, NOW, zones)).toEqual({ kind: 'zone', zone })
  })

  test('that can be several zones offers them', () => {
    expect(choicesFor('Portland')).toContain('America/Los_Angeles')
    expect(choicesFor('UTC+1')).toContain('Europe/Berlin')
  })

  test('written like another is not taken for it', () => {
    expect(findClubZone('Atlantis', NOW, zones).kind).toBe('like-it')
  })

  test.each(['Xyzzyx', '', '   ', 'qqqq'])('"%s" is none', (typed) => {
    expect(findClubZone(typed, NOW, zones).kind).toBe('not-a-zone')
  })
})
