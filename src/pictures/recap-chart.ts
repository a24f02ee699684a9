import type { ClubWeek, WeekdaySessions } from '#core/boards/club-week.ts'
import { en } from '#messages/en.ts'
import { palette } from './palette.ts'
import { svgText } from './svg-text.ts'
import { fittingSize } from './text-width.ts'

const FLOOR = 440
const BAR = 56
const RADIUS = 9
const FRAME = 2.5
/** Between a day's sessions and its extras. */
const GAP = 4
/** Room for the count over the highest bar. */
const COUNT = 34
/** Lower than this a part does not show its sign. */
const LOWEST = 18
/** A week of one session is not drawn as a tower. */
const FEWEST = 5
const NAMES_Y = 474
const LEGEND_Y = 490
const SIGN = 24

interface Place {
  readonly left: number
  readonly right: number
  /** Where the count over the highest bar begins. */
  readonly top: number
}

/** Sessions by weekday, with their counts, the names of the days and what the signs mean. */
export function recapChart({ days }: ClubWeek, place: Place): readonly string[] {
  const { left, right, top } = place
  const pitch = (right - left - BAR) / 6
  const highest = Math.max(FEWEST, ...days.map(totalOf))
  const perSession = (FLOOR - top - COUNT - GAP) / highest
  return [
    ...days.flatMap((day, index) => dayBar(day, left + index * pitch, perSession)),
    `<path d="M${left} ${FLOOR + 1}H${right}" stroke="${palette.hairline}" stroke-width="3"/>`,
    ...days.map(({ isDue }, index) =>
      svgText(
        left + index * pitch + BAR / 2,
        NAMES_Y,
        en.pictures.weekdays[index] ?? '',
        isDue
          ? { size: 24, weight: 700, fill: palette.ink, anchor: 'middle' }
          : { size: 24, weight: 500, fill: palette.secondInk, anchor: 'middle' },
      ),
    ),
    ...legend(days, left),
  ]
}

const totalOf = ({ strength, extra }: WeekdaySessions): number => strength + extra

/** Extras on top of the sessions of a strength day; over both how many they are. */
function dayBar(day: WeekdaySessions, x: number, perSession: number): readonly string[] {
  const total = totalOf(day)
  if (total === 0) return []
  const [low, high] = [day.strength, day.extra].map((count) =>
    count === 0 ? 0 : Math.max(LOWEST, count * perSession),
  ) as [number, number]
  const gap = low > 0 && high > 0 ? GAP : 0
  const top = FLOOR - low - gap - high
  const words = en.recap.picture.figure(total)
  const size = fittingSize(words, BAR + 22, [26, 23, 20])
  return [
    ...(low > 0 ? [solid(x, FLOOR - low, BAR, low)] : []),
    ...(high > 0 ? [dotted(x, top, BAR, high)] : []),
    svgText(x + BAR / 2, round(top - 11), words, {
      size,
      weight: 700,
      fill: palette.ink,
      anchor: 'middle',
    }),
  ]
}

const solid = (x: number, y: number, width: number, height: number): string =>
  rect('strength', x, y, width, height, `fill="${palette.blue}"`)

/** Dots in whole rows and columns: a pattern of its own, so that none is cut. */
function dotted(x: number, y: number, width: number, height: number): string {
  const tile = (side: number) => round(side / Math.max(1, Math.round(side / DOT_PITCH)))
  const [across, down] = [tile(width - 2 * INSET), tile(height - 2 * INSET)]
  const id = `dots-${Math.round(x)}-${Math.round(y)}`
  return [
    `<pattern id="${id}" width="${across}" height="${down}" patternUnits="userSpaceOnUse"`,
    ` patternTransform="translate(${round(x + INSET)} ${round(y + INSET)})">`,
    `<rect width="${across}" height="${down}" fill="${palette.lift}"/>`,
    `<circle cx="${across / 2}" cy="${down / 2}" r="2" fill="${palette.blue}"/></pattern>`,
    rect(
      'extra',
      x + FRAME / 2,
      y + FRAME / 2,
      width - FRAME,
      height - FRAME,
      `fill="url(#${id})" stroke="${palette.blue}" stroke-width="${FRAME}"`,
    ),
  ].join('')
}

const DOT_PITCH = 11
/** From the edge to the first row of dots' own room. */
const INSET = 3.5

const rect = (
  sign: string,
  x: number,
  y: number,
  width: number,
  height: number,
  paint: string,
): string =>
  `<rect class="${sign}" x="${round(x)}" y="${round(y)}" width="${width}" height="${round(height)}"` +
  ` rx="${Math.min(RADIUS, height / 2)}" ${paint}/>`

/** Only what can be seen is explained. */
function legend(days: readonly WeekdaySessions[], left: number): readonly string[] {
  const m = en.recap.picture
  const signs = [
    { isSeen: days.some(({ strength }) => strength > 0), draw: solid, word: m.strength },
    { isSeen: days.some(({ extra }) => extra > 0), draw: dotted, word: m.extra },
  ]
  let x = left
  return signs.flatMap(({ isSeen, draw, word }) => {
    if (!isSeen) return []
    const at = x
    x += LEGEND_PITCH
    return [
      draw(at, LEGEND_Y, SIGN, SIGN),
      svgText(at + SIGN + 11, LEGEND_Y + 20, word, {
        size: 24,
        weight: 500,
        fill: palette.ink,
      }),
    ]
  })
}

const LEGEND_PITCH = 208

const round = (px: number): number => Math.round(px * 10) / 10
