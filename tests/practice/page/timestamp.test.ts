import {
  clockTime,
  dayLine,
  daysBetween,
  fullTime,
  messageTime,
  timestamp,
} from '#practice/page/text/timestamp.ts'
import { describe, expect, test } from 'vitest'

/** 17:05:09 on Tuesday in Berlin. */
const TUESDAY = Date.parse('2026-11-24T16:05:09Z')
const HOUR = 3_600_000
const berlin = { now: TUESDAY, timeZone: 'Europe/Berlin' }

describe('a moment in a message', () => {
  test.each([
    ['t', '17:05'],
    ['T', '17:05:09'],
    ['d', '24/11/2026'],
    ['D', '24 November 2026'],
    ['f', '24 November 2026 at 17:05'],
    ['F', 'Tuesday, 24 November 2026 at 17:05'],
    ['s', '24/11/2026, 17:05'],
    ['S', '24/11/2026, 17:05:09'],
  ] as const)('in style %s is %s', (style, words) => {
    expect(timestamp(TUESDAY, style, berlin)).toBe(words)
  })

  test('is told in the reader’s zone, not in the club’s', () => {
    expect(timestamp(TUESDAY, 't', { ...berlin, timeZone: 'America/New_York' })).toBe('11:05')
    expect(fullTime(TUESDAY, { ...berlin, timeZone: 'Asia/Tokyo' })).toBe(
      'Wednesday, 25 November 2026 at 01:05',
    )
  })

  test.each([
    [2 * HOUR, 'in 2 hours'],
    [-26 * HOUR, '1 day ago'],
    [40_000, 'in 40 seconds'],
    [-90_000, '1 minute ago'],
    [0, 'in 0 seconds'],
    [400 * 24 * HOUR, 'in 1 year'],
  ])('seen from the club’s clock, %d ms away is %s', (away, words) => {
    expect(timestamp(TUESDAY + away, 'R', berlin)).toBe(words)
  })
})

describe('the time beside a name', () => {
  test('is short today and yesterday, and has the date before that', () => {
    expect(messageTime(TUESDAY - HOUR, berlin)).toBe('Today at 16:05')
    expect(messageTime(TUESDAY - 24 * HOUR, berlin)).toBe('Yesterday at 17:05')
    expect(messageTime(TUESDAY - 48 * HOUR, berlin)).toBe('22/11/2026 17:05')
  })

  test('calls it yesterday from midnight on, however short ago it was', () => {
    const midnight = Date.parse('2026-11-23T23:00:00Z')
    expect(messageTime(midnight - 60_000, { ...berlin, now: midnight })).toBe('Yesterday at 23:59')
  })
})

describe('days', () => {
  test('are counted by the calendar, also over a day of 25 hours', () => {
    const before = Date.parse('2026-10-24T22:30:00Z')
    const after = Date.parse('2026-10-25T22:30:00Z')
    expect(daysBetween(before, after, 'Europe/Berlin')).toBe(0)
    expect(daysBetween(before, after, 'UTC')).toBe(1)
    expect(daysBetween(after, before, 'UTC')).toBe(-1)
  })

  test('are written out on the line between them', () => {
    expect(dayLine(TUESDAY, berlin)).toBe('24 November 2026')
  })

  test('the club’s clock shows the club’s zone', () => {
    expect(clockTime(TUESDAY, 'Europe/Berlin')).toMatch(/^Tue,? 24 November at 17:05$/)
  })
})
