import type { DaySign, HeatMap } from '#core/streaks/heat-map.ts'
import { heatMapPicture } from '#src/pictures/heat-map.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aHeatMap } from './a-heat-map.ts'

const NUMBERS = { streak: 7, best: 12, freezes: 1, sessions: 31 }

/** Where the legend begins. */
const LEGEND_Y = 390

const draw = (map: HeatMap, numbers = NUMBERS) => heatMapPicture(map, numbers)

const cellsOf = (svg: string) =>
  [...svg.matchAll(/<use href="#sign-([a-z-]+)" x="([\d.-]+)" y="([\d.-]+)"\/>/g)].map(
    ([, sign = '', x, y]) => ({ sign, x: Number(x), y: Number(y) }),
  )
const gridOf = (svg: string) => cellsOf(svg).filter(({ y }) => y < LEGEND_Y)
const legendOf = (svg: string) =>
  cellsOf(svg)
    .filter(({ y }) => y >= LEGEND_Y)
    .map(({ sign }) => sign)

const textsOf = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x, y, style = '', content = '']) => ({ x: Number(x), y: Number(y), style, content }),
  )
const wordsOf = (svg: string) => textsOf(svg).map(({ content }) => content)

/** `Jun@79`: the months with the column's left edge (or their right end) that they stand at. */
const monthsOf = (svg: string) =>
  textsOf(svg)
    .filter(({ y }) => y === 139)
    .map(({ content, x }) => `${content}@${x}`)

/** Dark or pale: what is left of a colour in black and white. */
function inBlackAndWhite(shape: string): string {
  return shape.replaceAll(/#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})/g, (_, ...parts: string[]) => {
    const [red = 0, green = 0, blue = 0] = parts
      .slice(0, 3)
      .map((part) => Number.parseInt(part, 16))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 170 ? 'dark' : 'pale'
  })
}

describe('the weeks', () => {
  test('are 26 columns, the oldest one left and Monday on top', () => {
    const svg = draw(
      aHeatMap({ '2026-06-01': 'kept', '2026-06-07': 'missed', '2026-11-24': 'kept' }),
    )
    const grid = gridOf(svg)
    expect(new Set(grid.map(({ x }) => x)).size).toBe(26)
    expect(grid.find(({ sign }) => sign === 'kept')).toEqual({ sign: 'kept', x: 79, y: 152 })
    expect(grid.find(({ sign }) => sign === 'missed')).toEqual({ sign: 'missed', x: 79, y: 350 })
    expect(grid.findLast(({ sign }) => sign === 'kept')).toEqual({ sign: 'kept', x: 904, y: 185 })
  })

  test('end with today: days ahead are not drawn', () => {
    const lastColumn = gridOf(draw(aHeatMap())).filter(({ x }) => x === 904)
    expect(lastColumn.map(({ y }) => y)).toEqual([152, 185, 218, 251, 284, 284])
  })

  test('mark today once, on top of what the day says', () => {
    const grid = gridOf(draw(aHeatMap({ '2026-11-27': 'open' })))
    expect(grid.slice(-2)).toEqual([
      { sign: 'open', x: 904, y: 284 },
      { sign: 'today', x: 904, y: 284 },
    ])
    expect(grid.filter(({ sign }) => sign === 'today')).toHaveLength(1)
  })

  test('whatever they hold, each day is one cell inside the card', () => {
    const signs: DaySign[] = ['kept', 'extra', 'frozen', 'paused', 'missed', 'open', 'not-due']
    const days = fc.array(fc.constantFrom(...signs), { minLength: 182, maxLength: 182 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 20_000 }), (said, offset) => {
        const today = Temporal.PlainDate.from('2000-01-01').add({ days: offset })
        const plain = aHeatMap({}, { today: today.toString() })
        const map = {
          today,
          weeks: plain.weeks.map((week, column) =>
            week.map(({ date }, row) => ({ date, sign: said[column * 7 + row] ?? 'kept' })),
          ),
        }
        const grid = gridOf(draw(map))
        expect(grid.slice(0, -1).map(({ sign }) => sign)).toEqual(
          map.weeks.flat().map(({ sign }) => sign),
        )
        expect(new Set(grid.map(({ x, y }) => `${x} ${y}`)).size).toBe(grid.length - 1)
        expect(grid.every(({ x, y }) => x >= 79 && x <= 904 && y >= 152 && y <= 350)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the signs', () => {
  test('differ in black and white too', () => {
    const shapes = [...draw(aHeatMap()).matchAll(/<g id="sign-[a-z-]+">(.*?)<\/g>/g)].map(
      ([, shape = '']) => inBlackAndWhite(shape),
    )
    expect(shapes).toHaveLength(8)
    expect(new Set(shapes).size).toBe(8)
  })

  test('keep vermilion for today', () => {
    const withVermilion = [...draw(aHeatMap()).matchAll(/<g id="sign-([a-z-]+)">(.*?)<\/g>/g)]
      .filter(([, , shape]) => shape?.includes('#CF431A'))
      .map(([, sign]) => sign)
    expect(withVermilion).toEqual(['today'])
  })
})

describe('the legend', () => {
  test('of somebody new has the signs to begin with and no more', () => {
    const svg = draw(aHeatMap({ '2026-11-24': 'kept' }))
    expect(legendOf(svg)).toEqual(['kept', 'not-due', 'today'])
    expect(wordsOf(svg).slice(-3)).toEqual(['kept', 'not due', 'today'])
  })

  test('has a word for each sign that occurs', () => {
    const svg = draw(
      aHeatMap({
        '2026-11-03': 'missed',
        '2026-11-06': 'frozen',
        '2026-11-10': 'paused',
        '2026-11-15': 'extra',
        '2026-11-27': 'open',
      }),
    )
    expect(legendOf(svg)).toEqual([
      'kept',
      'open',
      'extra',
      'frozen',
      'paused',
      'missed',
      'not-due',
      'today',
    ])
    expect(wordsOf(svg).slice(-8)).toEqual([
      'kept',
      'to do',
      'extra',
      'freeze',
      'paused',
      'missed',
      'not due',
      'today',
    ])
  })
})

describe('the names around the weeks', () => {
  test('the weekdays that were due in the last seven days stand out', () => {
    const svg = draw(
      aHeatMap({
        '2026-11-19': 'kept',
        '2026-11-21': 'missed',
        '2026-11-22': 'extra',
        '2026-11-24': 'paused',
        '2026-11-27': 'open',
      }),
    )
    const weekdays = textsOf(svg).filter(({ x, y }) => x === 28 && y > 152 && y < LEGEND_Y)
    expect(weekdays.map(({ content }) => content).join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun')
    const bold = weekdays.filter(({ style }) => style.includes('font-weight="700"'))
    expect(bold.map(({ content }) => content)).toEqual(['Tue', 'Fri', 'Sat'])
  })

  test.each([
    ['2026-11-27', 'Jun@79 Jul@211 Aug@343 Sep@508 Oct@640 Nov@772'],
    // The oldest week is in May, and June begins in the next one: no room for May.
    ['2026-11-22', 'Jun@112 Jul@244 Aug@376 Sep@541 Oct@673 Nov@805'],
    ['2026-12-31', 'Jul@79 Aug@178 Sep@343 Oct@475 Nov@607 Dec@772'],
    ['2027-01-05', 'Jul@79 Aug@145 Sep@310 Oct@442 Nov@574 Dec@739 Jan 2027@932'],
    ['2028-03-01', 'Sep@79 Oct@178 Nov@343 Dec@475 Jan 2028@607 Feb@772 Mar@932'],
  ])('the months up to %s stand over the weeks that they begin in', (today, expected) => {
    expect(monthsOf(draw(aHeatMap({}, { today }))).join(' ')).toBe(expected)
  })
})
