import { describe, expect, test } from 'vitest'
import { clockMoves } from '#practice/club/clock-moves.ts'

const BERLIN = 'Europe/Berlin'

function movesAt(now: string, strengthDay: string | null = '2026-11-27', cardAt = '07:00') {
  const zone = BERLIN
  const moves = clockMoves(Temporal.Instant.from(now).epochMilliseconds, {
    timeZone: zone,
    cardAt: Temporal.PlainTime.from(cardAt),
    nextStrengthDay: strengthDay === null ? null : Temporal.PlainDate.from(strengthDay),
  })
  return Object.fromEntries(
    moves.map(({ label, at }) => [
      label,
      Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' }),
    ]),
  )
}

describe('where the clock can be moved', () => {
  test('an hour on, to the next morning, and to the morning of the next strength day', () => {
    expect(movesAt('2026-11-24T12:00:00Z')).toEqual({
      '+1 h': '2026-11-24T14:00',
      'Next morning': '2026-11-25T07:00',
      'Next strength day': '2026-11-27T07:00',
    })
  })

  test('the next morning is tomorrow by the clock of the club', () => {
    expect(movesAt('2026-11-24T23:30:00Z')['Next morning']).toBe('2026-11-26T07:00')
  })

  test('morning is at seven on the day when the clocks change, too', () => {
    expect(movesAt('2027-03-27T20:00:00Z')['Next morning']).toBe('2027-03-28T07:00')
  })

  test('a strength day begins with its card, and so does the morning of an early one', () => {
    expect(movesAt('2026-11-24T12:00:00Z', '2026-11-27', '06:10')).toMatchObject({
      'Next morning': '2026-11-25T06:10',
      'Next strength day': '2026-11-27T06:10',
    })
    expect(movesAt('2026-11-24T12:00:00Z', '2026-11-27', '17:30')).toMatchObject({
      'Next morning': '2026-11-25T07:00',
      'Next strength day': '2026-11-27T17:30',
    })
  })

  test('a club without strength days is not offered one', () => {
    expect(Object.keys(movesAt('2026-11-24T12:00:00Z', null))).toEqual(['+1 h', 'Next morning'])
  })

  test('a morning that is over is not offered', () => {
    const moves = movesAt('2026-11-27T08:00:00Z', '2026-11-27')
    expect(Object.keys(moves)).toEqual(['+1 h', 'Next morning'])
  })
})
