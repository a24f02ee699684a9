import { createDayClock, type ClockSetting, type DayClock } from '#core/calendar/day-clock.ts'
import { day } from '#tests/support/a-plan.ts'
import { anyStartHour, anyZone } from '#tests/support/any-history.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const instant = (moment: string) => Temporal.Instant.from(moment)

/** From a date on, `zone` and the hour at which its days begin. */
type Change = readonly [effectiveFrom: string, zone: string, dayStartHour?: number]

const clockOf = (...changes: readonly Change[]): DayClock =>
  createDayClock(
    changes.map(([effectiveFrom, timeZone, dayStartHour = 3]) => ({
      effectiveFrom,
      timeZone,
      dayStartHour,
    })),
  )

/** Each date from the first moment on, with its length in hours: `06-01 24`. */
function lengths(clock: DayClock, from: string, days: number): string[] {
  const begun: { date: string; quarters: number }[] = []
  const start = instant(from)
  for (let quarter = 0; quarter < days * 96; quarter += 1) {
    const date = clock.dayAt(start.add({ minutes: 15 * quarter })).toString()
    const last = begun.at(-1)
    if (last?.date === date) last.quarters += 1
    else begun.push({ date, quarters: 1 })
  }
  // The first and the last are cut off by where the counting begins and ends.
  return begun.slice(1, -1).map(({ date, quarters }) => `${date.slice(5)} ${quarters / 4}`)
}

describe('how long the days around a change are', () => {
  test.each<[string, readonly Change[], string[]]>([
    [
      'west: the day of the change waits for the new zone',
      [
        ['2026-01-01', 'Europe/Berlin'],
        ['2026-06-03', 'America/Los_Angeles'],
      ],
      ['06-02 24', '06-03 33', '06-04 24'],
    ],
    [
      'east: the day of the change is cut short',
      [
        ['2026-01-01', 'America/Los_Angeles'],
        ['2026-06-03', 'Europe/Berlin'],
      ],
      ['06-02 24', '06-03 15', '06-04 24'],
    ],
    [
      'west over the date line: 25 hours back make a day of 49',
      [
        ['2026-01-01', 'Pacific/Kiritimati'],
        ['2026-06-03', 'Pacific/Pago_Pago'],
      ],
      ['06-02 24', '06-03 49', '06-04 24'],
    ],
    [
      'east over the date line: a date is left out',
      [
        ['2026-01-01', 'Pacific/Pago_Pago'],
        ['2026-06-03', 'Pacific/Kiritimati'],
      ],
      ['06-02 24', '06-03 23', '06-05 24', '06-06 24'],
    ],
    [
      'a later day-start hour makes the day of the change longer',
      [
        ['2026-01-01', 'UTC', 0],
        ['2026-06-03', 'UTC', 6],
      ],
      ['06-02 24', '06-03 30', '06-04 24'],
    ],
    [
      'an earlier day-start hour makes it shorter',
      [
        ['2026-01-01', 'UTC', 6],
        ['2026-06-03', 'UTC', 0],
      ],
      ['06-02 24', '06-03 18', '06-04 24'],
    ],
    [
      'two changes in a row, and back: each is waited for',
      [
        ['2026-01-01', 'Europe/Berlin'],
        ['2026-06-03', 'America/Los_Angeles'],
        ['2026-06-04', 'Europe/Berlin'],
      ],
      ['06-02 24', '06-03 33', '06-04 15', '06-05 24'],
    ],
    [
      'a change that comes while another is on its way waits for it',
      [
        ['2026-01-01', 'Pacific/Pago_Pago'],
        ['2026-06-03', 'Pacific/Kiritimati'],
        ['2026-06-04', 'Pacific/Pago_Pago'],
      ],
      // The 4th is left out, the 5th is Kiritimati's first, so that Pago Pago has the 6th.
      ['06-02 24', '06-03 23', '06-05 24', '06-06 49'],
    ],
    [
      'the same clock again is no change',
      [
        ['2026-01-01', 'Europe/Berlin'],
        ['2026-06-03', 'Europe/Berlin'],
      ],
      ['06-02 24', '06-03 24', '06-04 24', '06-05 24'],
    ],
    [
      'of two with the same date the later one holds',
      [
        ['2026-01-01', 'Europe/Berlin'],
        ['2026-06-03', 'Asia/Tokyo'],
        ['2026-06-03', 'Europe/Berlin'],
      ],
      ['06-02 24', '06-03 24', '06-04 24', '06-05 24'],
    ],
  ])('%s', (_, changes, expected) => {
    const counted = lengths(clockOf(...changes), '2026-05-31T12:00:00Z', 9)
    const first = counted.indexOf('06-02 24')
    expect(counted.slice(first, first + expected.length)).toEqual(expected)
  })

  test('when the clocks change, days have 23 and 25 hours', () => {
    const clock = clockOf(['2026-01-01', 'Europe/Berlin'])
    expect(lengths(clock, '2026-03-27T12:00:00Z', 4)).toEqual(['03-28 23', '03-29 24', '03-30 24'])
    expect(lengths(clock, '2026-10-23T12:00:00Z', 4)).toEqual(['10-24 25', '10-25 24', '10-26 24'])
  })

  test('a clock that shows the same time takes over with the day of the change', () => {
    const clock = clockOf(
      ['2026-01-01', 'Africa/Johannesburg', 2],
      ['2026-10-25', 'Europe/Berlin', 2],
    )
    expect(lengths(clock, '2026-10-23T12:00:00Z', 4)).toEqual(['10-24 24', '10-25 25', '10-26 24'])
  })

  test('Samoa left out 30 December 2011', () => {
    const clock = clockOf(['2011-01-01', 'Pacific/Apia'])
    expect(lengths(clock, '2011-12-28T16:00:00Z', 5)).toEqual([
      '12-29 24',
      '12-31 24',
      '01-01 24',
      '01-02 24',
    ])
    expect(['2011-12-29', '2011-12-30', '2011-12-31'].map((one) => clock.occurs(day(one)))).toEqual(
      [true, false, true],
    )
  })

  test('the first setting holds before its own date, too', () => {
    const clock = clockOf(['2026-06-03', 'Pacific/Auckland'])
    expect(clock.dayAt(instant('2026-05-01T18:00:00Z')).toString()).toBe('2026-05-02')
  })
})

describe('where a day begins', () => {
  const clock = clockOf(['2026-01-01', 'Pacific/Pago_Pago'], ['2026-06-03', 'Pacific/Kiritimati'])

  test.each([
    ['2026-06-02', '2026-06-02T14:00:00Z', true],
    ['2026-06-03', '2026-06-03T14:00:00Z', true],
    // Left out: it begins where the next one does.
    ['2026-06-04', '2026-06-04T13:00:00Z', false],
    ['2026-06-05', '2026-06-04T13:00:00Z', true],
    ['2026-06-06', '2026-06-05T13:00:00Z', true],
  ])('%s at %s, occurs: %s', (date, moment, occurs) => {
    expect(clock.startOf(day(date)).toString()).toBe(moment)
    expect(clock.occurs(day(date))).toBe(occurs)
  })
})

const BEGINNING = '2026-03-20'
const DAYS = 30

const anySettings: fc.Arbitrary<ClockSetting[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: DAYS - 6 }),
      timeZone: anyZone,
      dayStartHour: anyStartHour,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((changes) =>
    changes.map(({ at, ...rest }) => ({
      ...rest,
      effectiveFrom: day(BEGINNING).add({ days: at }).toString(),
    })),
  )

describe('with any changes of zone and hour, while the clocks change everywhere', () => {
  test('time never runs backwards, and startOf and dayAt agree', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const clock = createDayClock(settings)
        const start = instant(`${BEGINNING}T00:00:00Z`).subtract({ hours: 48 })
        let last = clock.dayAt(start)
        const seen = new Set([last.toString()])
        for (let quarter = 1; quarter < (DAYS + 8) * 96; quarter += 1) {
          const moment = start.add({ minutes: 15 * quarter })
          const today = clock.dayAt(moment)
          if (today.equals(last)) continue
          // Never backwards, so that no date can occur twice.
          expect(Temporal.PlainDate.compare(last, today)).toBe(-1)
          expect(clock.startOf(today).toString()).toBe(moment.toString())
          expect(clock.occurs(today)).toBe(true)
          for (let gap = last.add({ days: 1 }); !gap.equals(today); gap = gap.add({ days: 1 })) {
            expect(clock.startOf(gap).toString()).toBe(moment.toString())
            expect(clock.occurs(gap)).toBe(false)
          }
          seen.add(today.toString())
          last = today
        }
        // Each change can leave out two dates at the most.
        expect(seen.size).toBeGreaterThan(DAYS - 2 * settings.length)
      }),
      { numRuns: 25 },
    )
  })
})
