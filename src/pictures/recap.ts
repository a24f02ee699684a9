import type { ClubWeek } from '#core/boards/club-week.ts'
import { en } from '#messages/en.ts'
import { palette } from './palette.ts'
import { paperCard } from './paper-card.ts'
import { recapChart } from './recap-chart.ts'
import { recapFigures } from './recap-figures.ts'
import { svgText } from './svg-text.ts'
import { fittingSize, textWidth } from './text-width.ts'

const WIDTH = 960
const HEIGHT = 540
const LEFT = { left: 32, right: 568 } as const
const PANEL = { left: 628, top: 28, width: 300, height: 484 } as const
const INSIDE = 26

const TITLE_Y = 58
const SPAN_Y = 94
const KEPT_Y = 138
const BAR_Y = 150
const BAR_HEIGHT = 18

/**
 * A club's week as an SVG of 960x540 px: how much of what was due was kept, sessions by weekday,
 * the weeks before it, and three figures. Names nobody.
 *
 * @param span the week in words, `16–22 November`
 */
export function recapPicture(week: ClubWeek, span: string): string {
  const { left, right } = LEFT
  const hasKept = week.kept > 0
  return paperCard(WIDTH, HEIGHT, [
    svgText(left, TITLE_Y, en.recap.picture.title, { size: 38, weight: 700, fill: palette.ink }),
    ...spanLine(week, span),
    ...(hasKept ? keptBar(week) : []),
    ...recapChart(week, { left, right, top: hasKept ? BAR_Y + BAR_HEIGHT + 20 : SPAN_Y + 32 }),
    panel(),
    ...recapFigures(week, {
      left: PANEL.left + INSIDE,
      right: PANEL.left + PANEL.width - INSIDE,
      top: PANEL.top,
      bottom: PANEL.top + PANEL.height,
    }),
  ])
}

function spanLine({ moved, members }: ClubWeek, span: string): readonly string[] {
  const m = en.recap.picture
  const width = LEFT.right - LEFT.left
  const long = moved === 0 ? span : `${span} · ${m.moved(moved, members)}`
  const short = `${span} · ${m.movedShort(moved, members)}`
  const words = textWidth(long, 22) <= width ? long : short
  const size = fittingSize(words, width, [24, 22, 21, 20, 19])
  return [svgText(LEFT.left, SPAN_Y, words, { size, weight: 500, fill: palette.secondInk })]
}

/** Progress over a hollow whole, which form tells without a colour. */
function keptBar({ kept, due, members }: ClubWeek): readonly string[] {
  const { left, right } = LEFT
  const whole = right - left
  const radius = BAR_HEIGHT / 2
  // Not quite full before all of it is: the last step is to be seen.
  const done = kept === due ? whole : Math.min(whole - 12, Math.max(28, (whole * kept) / due))
  const rect = (x: number, y: number, width: number, height: number, paint: string) =>
    `<rect x="${x}" y="${y}" width="${round(width)}" height="${height}" rx="${height / 2}" ${paint}/>`
  const words = en.recap.picture.kept(kept, due, members)
  return [
    svgText(left, KEPT_Y, words, {
      size: fittingSize(words, whole, [24, 22, 21, 20, 19]),
      weight: 600,
      fill: palette.ink,
    }),
    rect(
      left + 1,
      BAR_Y + 1,
      whole - 2,
      BAR_HEIGHT - 2,
      `fill="${palette.lift}" stroke="${palette.quietFrame}" stroke-width="2"`,
    ),
    rect(left, BAR_Y, done, radius * 2, `fill="${palette.blue}"`),
  ]
}

const panel = (): string =>
  `<rect x="${PANEL.left}" y="${PANEL.top}" width="${PANEL.width}" height="${PANEL.height}" rx="18" fill="${palette.lift}"/>`

const round = (px: number): number => Math.round(px * 10) / 10
