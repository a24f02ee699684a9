import type { ClubWeek } from '#core/boards/club-week.ts'
import { recapPicture } from '#src/pictures/recap.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClubWeek, FIRST, HUGE, QUIET, weekdays } from './a-club-week.ts'

const SPAN = '16–22 November'

const draw = (changes: Partial<ClubWeek> = {}, span = SPAN) =>
  recapPicture(aClubWeek(changes), span)

const textsOf = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x, y, style = '', content = '']) => ({ x: Number(x), y: Number(y), style, content }),
  )
const wordsOf = (svg: string) => textsOf(svg).map(({ content }) => content)

const rectsOf = (svg: string, sign: string) =>
  [
    ...svg.matchAll(
      new RegExp(
        `<rect class="${sign}" x="([\\d.]+)" y="([\\d.]+)" width="([\\d.]+)" height="([\\d.]+)"([^>]*)>`,
        'g',
      ),
    ),
  ].map(([, x, y, width, height, paint = '']) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
    paint,
  }))

/** Without the signs in the legend. */
const barsOf = (svg: string, sign: string) => rectsOf(svg, sign).filter(({ y }) => y < 441)

/** Dark or pale: what is left of a colour in black and white. */
function inBlackAndWhite(shape: string): string {
  return shape.replaceAll(/#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})/g, (_, ...parts: string[]) => {
    const [red = 0, green = 0, blue = 0] = parts
      .slice(0, 3)
      .map((part) => Number.parseInt(part, 16))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 150 ? 'dark' : 'pale'
  })
}

describe('the weekdays', () => {
  test('carry their counts, and those that were due are bold', () => {
    const texts = textsOf(draw())
    const counts = texts.filter(({ style, y }) => y < 441 && style.includes('"middle"'))
    expect(counts.map(({ content }) => content)).toEqual(['2', '12', '3', '1', '12', '2', '6'])
    const names = texts.filter(({ y }) => y === 474)
    expect(names.map(({ content }) => content).join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun')
    const bold = names.filter(({ style }) => style.includes('font-weight="700"'))
    expect(bold.map(({ content }) => content)).toEqual(['Tue', 'Fri', 'Sun'])
  })

  test('have extras on top of what was due, in a form of their own', () => {
    const svg = draw({ days: weekdays('0+0 0+0 0+0 0+0 6+3 0+0 0+0') })
    const [solid] = barsOf(svg, 'strength')
    const [dotted] = barsOf(svg, 'extra')
    expect(solid && dotted && dotted.y + dotted.height < solid.y).toBe(true)
    expect(dotted && solid && dotted.height < solid.height).toBe(true)
  })

  test('differ by form in black and white too', () => {
    const svg = draw()
    const [solid = ''] = barsOf(svg, 'strength').map(({ paint }) => inBlackAndWhite(paint))
    const [dotted = ''] = barsOf(svg, 'extra').map(({ paint }) => inBlackAndWhite(paint))
    expect(solid).toContain('fill="dark"')
    expect(dotted).toMatch(/fill="url\(#dots-[\d-]+\)" stroke="dark"/)
    const dots = inBlackAndWhite(svg).match(/<pattern.*?<\/pattern>/)?.[0]
    expect(dots).toMatch(/<rect [^>]*fill="pale"\/><circle [^>]*fill="dark"\/>/)
  })

  test('each have dots of their own, so that none is cut', () => {
    const svg = draw(HUGE)
    const ids = [...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(rectsOf(svg, 'extra').length)
  })

  test('explain only the signs that are there', () => {
    const has = (svg: string) => [
      wordsOf(svg).includes('session days'),
      wordsOf(svg).includes('extra'),
    ]
    expect(has(draw())).toEqual([true, true])
    expect(has(draw(FIRST))).toEqual([true, false])
    expect(has(draw({ days: weekdays('0+1 0+0 0+0 0+0 0+0 0+0 0+0') }))).toEqual([false, true])
    expect(has(draw(QUIET))).toEqual([false, false])
  })
})

describe('what was kept', () => {
  test('is a bar in a hollow one, and a sentence', () => {
    const svg = draw()
    expect(wordsOf(svg)).toContain('Together: 29 of 36 strength days kept')
    expect(svg).toMatch(/width="431.8" height="18" rx="9" fill="#3F6E8C"/)
  })

  test('fills the whole bar only when it is all', () => {
    const done = (kept: number) =>
      Number(/width="([\d.]+)" height="18"/.exec(draw({ kept, due: 1_000 }))?.[1])
    expect(done(1_000)).toBe(536)
    expect(done(999)).toBeLessThan(530)
    expect(done(1)).toBeGreaterThan(20)
  })

  test('is not drawn when it is nothing', () => {
    expect(wordsOf(draw({ kept: 0 })).join(' ')).not.toContain('kept')
  })
})

describe('the weeks up to this one', () => {
  test('are eight at most, and only the last one has the colour of now', () => {
    const svg = draw()
    expect(rectsOf(svg, 'week')).toHaveLength(7)
    expect(rectsOf(svg, 'this-week')).toHaveLength(1)
    expect(rectsOf(svg, 'week').every(({ paint }) => inBlackAndWhite(paint).includes('pale'))).toBe(
      true,
    )
    expect(rectsOf(svg, 'this-week')[0]?.paint).toContain('#CF431A')
    expect(inBlackAndWhite(rectsOf(svg, 'this-week')[0]?.paint ?? '')).toContain('dark')
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['28 Sep', 'week of 16 Nov']))
  })

  test('show a week without a session as a trace', () => {
    const traces = rectsOf(draw(HUGE), 'week').filter(({ height }) => height === 4)
    expect(traces).toHaveLength(1)
  })

  test('are none in a first week, which is compared with nothing', () => {
    const svg = draw(FIRST)
    expect(rectsOf(svg, 'this-week')).toEqual([])
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["the club's first week", 'Every row']))
    expect(wordsOf(svg).join(' ')).not.toMatch(/week before|\+/)
  })
})

describe('the figures', () => {
  test.each([
    [38, 33, '+5 on the week before'],
    [38, 38, 'as many as the week before'],
    [38, 40, 'after 40 the week before'],
    [3_000, 1_790, '+1,210 on the week before'],
  ])('%i sessions after %i are put as %s', (sessions, sessionsBefore, expected) => {
    expect(wordsOf(draw({ sessions, sessionsBefore }))).toContain(expected)
  })

  test('leave out what is none, and never show a bare 0', () => {
    expect(wordsOf(draw())).toEqual(
      expect.arrayContaining(['came back', 'longest row', 'freezes helped']),
    )
    for (const changes of [QUIET, FIRST]) expect(wordsOf(draw(changes))).not.toContain('0')
    expect(wordsOf(draw(FIRST))).not.toContain('came back')
    expect(wordsOf(draw({ freezes: 1 }))).toContain('freeze helped')
  })

  test('say how many moved as it encourages', () => {
    const line = (moved: number, members: number) =>
      wordsOf(draw({ moved, members })).find((words) => words.startsWith(SPAN))
    expect(line(14, 17)).toBe('16–22 November · 14 of 17 who are in moved')
    expect(line(17, 17)).toBe('16–22 November · all 17 who are in moved')
    expect(line(1, 1)).toBe('16–22 November · one of us moved')
    expect(line(3, 170)).toBe('16–22 November · 3 of us moved')
    expect(line(0, 4)).toBe('16–22 November')
  })

  test('give way where the words are long', () => {
    const words = wordsOf(draw(HUGE, '28 September – 4 October'))
    expect(words).toContain('28 September – 4 October · 13,000 of 13,400 moved')
  })
})

test('whatever a club does, all of it is inside the card', () => {
  const count = fc.nat({ max: 5_000 })
  const aDay = fc.record({ strength: count, extra: count, isDue: fc.boolean() })
  const changes = fc.record({
    days: fc.array(aDay, { minLength: 7, maxLength: 7 }),
    weeks: fc.array(count, { minLength: 1, maxLength: 8 }),
    sessions: count,
    sessionsBefore: fc.option(count),
    kept: fc.integer({ min: 1, max: 5_000 }),
    cameBack: count,
    longestRow: count,
    freezes: count,
  })
  fc.assert(
    fc.property(changes, (some) => {
      const svg = draw({ ...some, due: some.kept + 3 }, '30 September – 6 October')
      expect(svg).not.toMatch(/NaN|Infinity|undefined|="-/)
      const bars = ['strength', 'extra', 'week', 'this-week'].flatMap((sign) => rectsOf(svg, sign))
      expect(
        bars.every(
          ({ x, y, width, height }) => x >= 28 && x + width <= 932 && y >= 150 && y + height <= 516,
        ),
      ).toBe(true)
      // The highest count keeps clear of the bar of what was kept.
      const counts = textsOf(svg).filter(({ style }) => style.includes('"middle"'))
      expect(counts.every(({ y }) => y >= 185)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
