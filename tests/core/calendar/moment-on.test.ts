import { createDayClock } from '#core/calendar/day-clock.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

const clockIn = (timeZone: string, dayStartHour = 0) =>
  createDayClock([{ effectiveFrom: '2026-01-01', timeZone, dayStartHour }])

const at = (timeZone: string, date: string, time: string, dayStartHour = 0): string =>
  clockIn(timeZone, dayStartHour)
    .momentOn(day(date), Temporal.PlainTime.from(time))
    .toString({ smallestUnit: 'minute' })

describe('the moment at which the clocks show a time on a club day', () => {
  test.each<[string, string, string, string, string]>([
    ['a plain winter morning', 'Europe/Berlin', '2026-11-24', '07:00', '2026-11-24T06:00Z'],
    ['a plain summer morning', 'Europe/Berlin', '2026-07-14', '07:00', '2026-07-14T05:00Z'],
    ['in the gap: an hour later', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30Z'],
    ['after the gap', 'Europe/Berlin', '2026-03-29', '07:00', '2026-03-29T05:00Z'],
    ['in the overlap: the first', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30Z'],
    ['after the overlap', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00Z'],
    ['gap in New York', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30Z'],
    ['overlap in New York', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30Z'],
    ['gap at midnight', 'America/Santiago', '2026-09-06', '00:15', '2026-09-06T04:15Z'],
    ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-03T15:40Z'],
    ['half an hour twice', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45Z'],
    ['no clock change at all', 'Asia/Kolkata', '2026-03-29', '02:30', '2026-03-28T21:00Z'],
    ['the south', 'Australia/Sydney', '2026-10-04', '02:30', '2026-10-03T16:30Z'],
  ])('%s', (_, zone, date, time, expected) => {
    expect(at(zone, date, time)).toBe(expected)
  })

  test('a day that a change of zone cuts short is lived by the new clock', () => {
    const clock = createDayClock([
      { effectiveFrom: '2026-01-01', timeZone: 'America/Los_Angeles', dayStartHour: 3 },
      { effectiveFrom: '2026-06-03', timeZone: 'Europe/Berlin', dayStartHour: 3 },
    ])
    const on = (date: string, time: string) =>
      clock.momentOn(day(date), Temporal.PlainTime.from(time)).toString()
    // The day before is whole, and the old clock's.
    expect(on('2026-06-02', '19:00')).toBe('2026-06-03T02:00:00Z')
    // 19:00 in Berlin; seven there was before the day began, at three in Los Angeles.
    expect(on('2026-06-03', '19:00')).toBe('2026-06-03T17:00:00Z')
    expect(on('2026-06-03', '07:00')).toBe('2026-06-03T10:00:00Z')
    expect(on('2026-06-04', '07:00')).toBe('2026-06-04T05:00:00Z')
  })

  test('every time of a day is in it, whatever changes around it', () => {
    const zones = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC', 'Asia/Tokyo', 'Pacific/Apia']
    const faults: string[] = []
    for (const [first, second] of zones.flatMap((a) => zones.map((b) => [a, b] as const))) {
      const clock = createDayClock([
        { effectiveFrom: '2026-01-01', timeZone: first, dayStartHour: 3 },
        { effectiveFrom: '2026-06-03', timeZone: second, dayStartHour: 6 },
      ])
      for (const date of ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'].map(day))
        for (const time of ['06:00', '07:00', '12:00', '19:00', '23:59']) {
          const moment = clock.momentOn(date, Temporal.PlainTime.from(time))
          if (clock.occurs(date) && !clock.dayAt(moment).equals(date))
            faults.push(`${first} to ${second}: ${time} on ${date.toString()}`)
        }
    }
    expect(faults).toEqual([])
  })

  test('a day that begins late because of a change of zone has no moment before its beginning', () => {
    const clock = createDayClock([
      { effectiveFrom: '2026-01-01', timeZone: 'Pacific/Pago_Pago', dayStartHour: 3 },
      { effectiveFrom: '2026-06-03', timeZone: 'Pacific/Kiritimati', dayStartHour: 3 },
    ])
    for (const date of ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05']) {
      const moment = clock.momentOn(day(date), Temporal.PlainTime.from('07:00'))
      if (clock.occurs(day(date))) expect(clock.dayAt(moment).toString()).toBe(date)
    }
    expect(clock.occurs(day('2026-06-05'))).toBe(true)
  })
})
