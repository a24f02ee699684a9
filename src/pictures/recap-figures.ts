import type { ClubWeek } from '#core/boards/club-week.ts'
import { dateOf, type DayNumber } from '#core/calendar/day-number.ts'
import { en } from '#messages/en.ts'
import { palette } from './palette.ts'
import { svgText } from './svg-text.ts'
import { fittingSize, textWidth } from './text-width.ts'

interface Place {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const loud = { weight: 700, fill: palette.ink } as const
const words = { weight: 500, fill: palette.ink } as const
const quiet = { size: 20, weight: 500, fill: palette.secondInk } as const

/** Widths are reckoned generously, and the panel has a margin. */
const SPARE = 12
const WEEKS_TOP = 178
const STAT_PITCH = 38
/** Where the labels of the figures begin, unless a figure is long. */
const LABELS_AT = 52

/** How many sessions, the weeks up to this one, and what else is worth a figure. */
export function recapFigures(week: ClubWeek, place: Place): readonly string[] {
  const stats = statsOf(week)
  const statsTop = place.bottom - 18 - stats.length * STAT_PITCH
  const weeksBottom = statsTop - (stats.length > 0 ? 30 : 8)
  const widest = Math.max(0, ...stats.map(({ figure }) => textWidth(written(figure), 28)))
  const labelX = Math.round(place.left + Math.max(LABELS_AT, widest + 10))
  return [
    ...total(week, place),
    ...weeksUpTo(week, { ...place, top: WEEKS_TOP, bottom: weeksBottom }),
    ...(stats.length > 0 ? [divider(place, statsTop - 8)] : []),
    ...stats.flatMap(({ figure, label }, index) => {
      const y = statsTop + index * STAT_PITCH + 28
      const size = fittingSize(label, place.right - labelX + SPARE, [24, 22, 20, 19])
      return [
        svgText(place.left, y, written(figure), { ...loud, size: 28 }),
        svgText(labelX, y, label, { ...words, size }),
      ]
    }),
  ]
}

const written = en.recap.picture.figure

/** The number large, what it counts beside it or below, and how the week before was. */
function total(week: ClubWeek, { left, right }: Place): readonly string[] {
  const m = en.recap.picture
  const { sessions, sessionsBefore } = week
  if (sessions === 0) return [svgText(left, 92, m.quiet, { ...loud, size: 34 })]
  const number = written(sessions)
  const unit = m.sessionsIn(sessions)
  const beside = (size: number) => left + textWidth(number, size) + 8
  const size = [84, 72, 60].find((one) => beside(one) + textWidth(unit, 22) <= right + SPARE)
  const compared = sessionsBefore === null ? m.firstWeek : m.against(sessions, sessionsBefore)
  const comparedSize = fittingSize(compared, right - left + SPARE, [22, 21, 20, 19])
  return [
    ...(size === undefined
      ? [
          svgText(left, 88, number, { ...loud, size: fittingSize(number, right - left, [58, 48]) }),
          svgText(left, 122, unit, { ...words, size: 22 }),
        ]
      : [
          svgText(left, 112, number, { ...loud, size }),
          svgText(Math.round(beside(size)), 112, unit, { ...words, size: 22 }),
        ]),
    svgText(left, 152, compared, { ...words, size: comparedSize }),
  ]
}

/** Between two weeks, in parts of a week's width. */
const AIR = 0.31
const WIDEST_PITCH = 62
/** A week without a session is there all the same. */
const TRACE = 4

/** Earlier weeks in sand, this one in the colour of now and at the right end. */
function weeksUpTo({ weeks, monday }: ClubWeek, place: Place): readonly string[] {
  const m = en.recap.picture
  const { left, right, top, bottom } = place
  if (weeks.length === 1)
    return m.beginning.map((line, index) =>
      svgText(left, top + 60 + index * 40, line, { ...loud, size: 30 }),
    )
  const floor = bottom - 30
  const highest = Math.max(1, ...weeks)
  const first = shortDate(monday - 7 * (weeks.length - 1))
  const pitch = Math.min(WIDEST_PITCH, (right - left) / (weeks.length - AIR))
  const width = round(pitch * (1 - AIR))
  const bars = weeks.map((count, index) => {
    const isThis = index === weeks.length - 1
    const height = Math.max(TRACE, ((floor - top) * count) / highest)
    const x = right - width - (weeks.length - 1 - index) * pitch
    return (
      `<rect class="${isThis ? 'this-week' : 'week'}" x="${round(x)}" y="${round(floor - height)}"` +
      ` width="${width}" height="${round(height)}" rx="${round(Math.min(6, height / 2))}"` +
      ` fill="${isThis ? palette.vermilion : palette.sand}"/>`
    )
  })
  return [
    ...bars,
    ...(weeks.length > 3 ? [svgText(left, bottom, first, quiet)] : []),
    svgText(right, bottom, m.weekOf(shortDate(monday)), {
      size: 20,
      weight: 700,
      fill: palette.vermilion,
      anchor: 'end',
    }),
  ]
}

/** `28 Sep`. */
function shortDate(day: DayNumber): string {
  const date = dateOf(day)
  return en.recap.picture.date(date.day, en.pictures.shortMonths[date.month - 1] ?? '')
}

interface Stat {
  readonly figure: number
  readonly label: string
}

/** Never a bare 0. */
function statsOf({ cameBack, longestRow, freezes }: ClubWeek): readonly Stat[] {
  const m = en.recap.picture
  const stats: readonly Stat[] = [
    { figure: cameBack, label: m.cameBack },
    { figure: longestRow, label: m.longestRow },
    { figure: freezes, label: m.freezes(freezes) },
  ]
  return stats.filter(({ figure }) => figure > 0)
}

const divider = ({ left, right }: Place, y: number): string =>
  `<path d="M${left} ${y}H${right}" stroke="${palette.hairline}" stroke-width="2"/>`

const round = (px: number): number => Math.round(px * 10) / 10
