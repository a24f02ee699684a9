import type { DaySign } from '#core/streaks/heat-map.ts'
import { heatMapAlt } from '#src/pictures/heat-map-alt.ts'
import { expect, test } from 'vitest'
import { aHeatMap } from './a-heat-map.ts'

const NUMBERS = { streak: 31, best: 31, freezes: 1, sessions: 52 }

test('a season is told in one line', () => {
  const map = aHeatMap({
    '2026-06-02': 'missed',
    '2026-06-05': 'missed',
    '2026-06-09': 'frozen',
    '2026-07-28': 'paused',
    '2026-08-04': 'paused',
    '2026-08-07': 'paused',
    '2026-10-11': 'extra',
    '2026-11-24': 'kept',
  })
  expect(heatMapAlt(map, NUMBERS)).toBe(
    '26 weeks: 52 sessions in, 31 in a row, 1 extra, 1 covered by a freeze, 2 missed, paused in 2 weeks of July and August. 1 freeze left.',
  )
})

const told: [string, Record<string, DaySign>, Partial<typeof NUMBERS>, string][] = [
  [
    'a first session',
    { '2026-11-27': 'kept' },
    { streak: 1, best: 1, sessions: 1 },
    '26 weeks: 1 session in, 1 in a row. 1 freeze left. Today is in.',
  ],
  [
    'a run that is over',
    {},
    { streak: 0, best: 12, freezes: 0, sessions: 20 },
    '26 weeks: 20 sessions in, best row 12.',
  ],
  [
    'a streak without a freeze',
    {},
    { streak: 5, best: 12, freezes: 0 },
    '26 weeks: 52 sessions in, 5 in a row, best row 12. No freeze left.',
  ],
  [
    'nothing yet',
    {},
    { streak: 0, best: 0, sessions: 0 },
    '26 weeks: no session in so far. 1 freeze left.',
  ],
  [
    'a day that is due',
    { '2026-11-27': 'open' },
    {},
    '26 weeks: 52 sessions in, 31 in a row. 1 freeze left. Today is still to do.',
  ],
  [
    'a day that can still be done',
    { '2026-11-26': 'open', '2026-11-27': 'extra' },
    {},
    '26 weeks: 52 sessions in, 31 in a row, 1 extra. 1 freeze left. Yesterday is still open. Today is in.',
  ],
  [
    'a day off',
    { '2026-11-24': 'paused' },
    {},
    '26 weeks: 52 sessions in, 31 in a row, paused in one week of November. 1 freeze left.',
  ],
]

test.each(told)('%s is said in words', (_, days, numbers, expected) => {
  expect(heatMapAlt(aHeatMap(days), { ...NUMBERS, ...numbers })).toBe(expected)
})

test('the longest there can be is shorter than Discord takes', () => {
  const signs: DaySign[] = ['paused', 'missed', 'frozen', 'extra', 'open']
  const days = aHeatMap()
    .weeks.flat()
    .map(({ date }, index) => [date.toString(), signs[index % 5]])
  const numbers = { streak: 9998, best: 9999, freezes: 2, sessions: 9999 }
  const alt = heatMapAlt(aHeatMap(Object.fromEntries(days)), numbers)
  expect(alt).toContain('June, July, August, September, October and November')
  expect(alt.length).toBeLessThan(400)
})
