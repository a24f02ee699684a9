import { readDay, suggestDays, type Direction } from '#core/calendar/day-word.ts'
import { describe, expect, test } from 'vitest'

/** A Tuesday. */
const today = Temporal.PlainDate.from('2026-11-24')

const read = (written: string, direction: Direction = 'forwards') => {
  const answer = readDay(written, today, direction)
  return answer.kind === 'day' ? answer.date.toString() : answer.kind
}

describe('reading a day', () => {
  test.each([
    ['today', '2026-11-24'],
    ['tomorrow', '2026-11-25'],
    ['yesterday', '2026-11-23'],
    ['friday', '2026-11-27'],
    ['  FRIDAY ', '2026-11-27'],
    ['fri', '2026-11-27'],
    ['monday', '2026-11-30'],
    ['tuesday', '2026-11-24'],
    ['2026-12-24', '2026-12-24'],
    ['2028-02-29', '2028-02-29'],
  ])('%s is %s when days are read forwards', (written, expected) => {
    expect(read(written)).toBe(expected)
  })

  test.each([
    ['friday', '2026-11-20'],
    ['monday', '2026-11-23'],
    ['tuesday', '2026-11-24'],
    ['sunday', '2026-11-22'],
  ])('%s is %s when days are read backwards', (written, expected) => {
    expect(read(written, 'backwards')).toBe(expected)
  })

  test('a date that the calendar does not have is told from nonsense', () => {
    expect(read('2026-02-31')).toBe('no-such-date')
    expect(read('2026-13-01')).toBe('no-such-date')
    expect(read('2027-02-29')).toBe('no-such-date')
  })

  test.each(['', 'someday', '24/12/2026', '2026-1-1', 'f', '-1', '2026-11-24T10:00', 'toString'])(
    '“%s” is not a day',
    (written) => {
      expect(read(written)).toBe('not-a-day')
    },
  )
})

describe('offering days', () => {
  const words = (typed: string, direction: Direction = 'forwards') =>
    suggestDays(typed, today, direction).map(({ word, date }) => `${word} ${date.toString()}`)

  test('nothing typed offers today, its neighbours and the days ahead', () => {
    expect(words('')).toEqual([
      'today 2026-11-24',
      'tomorrow 2026-11-25',
      'yesterday 2026-11-23',
      'thursday 2026-11-26',
      'friday 2026-11-27',
      'saturday 2026-11-28',
      'sunday 2026-11-29',
      'monday 2026-11-30',
    ])
  })

  test('backwards never offers a day that lies ahead', () => {
    for (const { date } of suggestDays('', today, 'backwards')) {
      expect(Temporal.PlainDate.compare(date, today)).toBeLessThanOrEqual(0)
    }
  })

  test('what is typed narrows the offer', () => {
    expect(words('t')).toEqual(['today 2026-11-24', 'tomorrow 2026-11-25', 'thursday 2026-11-26'])
  })

  test('a date that is written out is offered back', () => {
    expect(words('2026-12-24')).toEqual(['2026-12-24 2026-12-24'])
  })

  test('nonsense is offered nothing', () => {
    expect(words('xyz')).toEqual([])
  })
})
