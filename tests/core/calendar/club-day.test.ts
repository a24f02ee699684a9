import { clubDay, startOfClubDay } from '#core/calendar/club-day.ts'
import { describe, expect, test } from 'vitest'

const at = (moment: string) => Temporal.Instant.from(moment)
const dayAt = (moment: string, zone: string, startHour = 3) =>
  clubDay(at(moment), zone, startHour).toString()

describe('the club day', () => {
  test('before the day-start hour it is still yesterday', () => {
    expect(dayAt('2026-11-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-11-24')
    expect(dayAt('2026-11-25T01:59:59Z', 'Europe/Berlin')).toBe('2026-11-24')
  })

  test('at the day-start hour it is today', () => {
    expect(dayAt('2026-11-25T02:00:00Z', 'Europe/Berlin')).toBe('2026-11-25')
  })

  test('a club that starts its day at midnight follows the calendar', () => {
    expect(dayAt('2026-11-24T23:00:00Z', 'Europe/Berlin', 0)).toBe('2026-11-25')
  })

  test('the UTC date is not taken for the date of the club', () => {
    expect(dayAt('2026-11-24T18:00:00Z', 'Pacific/Auckland')).toBe('2026-11-25')
    expect(dayAt('2026-11-25T04:00:00Z', 'America/Los_Angeles')).toBe('2026-11-24')
  })

  test('in the spring gap a day begins when the clocks have passed the gap', () => {
    // Berlin, 29 March 2026: 02:00 becomes 03:00 at 01:00 UTC.
    expect(startOfClubDay(Temporal.PlainDate.from('2026-03-29'), 'Europe/Berlin', 2)).toEqual(
      at('2026-03-29T01:00:00Z'),
    )
    expect(dayAt('2026-03-29T00:59:59Z', 'Europe/Berlin', 2)).toBe('2026-03-28')
    expect(dayAt('2026-03-29T01:00:00Z', 'Europe/Berlin', 2)).toBe('2026-03-29')
  })

  test('in the autumn overlap a day does not come back', () => {
    // Troll, 25 October 2026: 03:00 becomes 01:00, past a day that began at 02:00.
    expect(dayAt('2026-10-25T00:30:00Z', 'Antarctica/Troll', 2)).toBe('2026-10-25')
    expect(dayAt('2026-10-25T01:30:00Z', 'Antarctica/Troll', 2)).toBe('2026-10-25')
  })

  test('a date that a zone leapt over is nobody’s club day', () => {
    // Apia went from 29 to 31 December 2011.
    expect(dayAt('2011-12-30T09:59:00Z', 'Pacific/Apia', 0)).toBe('2011-12-29')
    expect(dayAt('2011-12-30T10:01:00Z', 'Pacific/Apia', 0)).toBe('2011-12-31')
  })
})
