import { en } from '#messages/en.ts'
import { palette } from './palette.ts'
import { svgText } from './svg-text.ts'

/** What the picture says in figures; from the same facts as its cells. */
export interface HeatMapNumbers {
  /** Due days kept in a row; 0 is never shown. */
  readonly streak: number
  readonly best: number
  /** Freezes that are left. */
  readonly freezes: number
  /** Sessions within the weeks shown. */
  readonly sessions: number
}

const STAT_PITCH = 150

const loud = { weight: 700, fill: palette.ink } as const
const quiet = { size: 21, weight: 500, fill: palette.secondInk } as const

/** The title on the left, the figures on the right, the first one furthest left. */
export function heatMapHeader(
  weeks: number,
  numbers: HeatMapNumbers,
  { left, right }: { readonly left: number; readonly right: number },
): string[] {
  const { title, howToRead } = en.pictures.heatMap
  return [
    svgText(left, 62, title(weeks), { ...loud, size: 34 }),
    svgText(left, 94, howToRead, quiet),
    ...statsOf(numbers)
      .toReversed()
      .flatMap(({ figure, label }, index) => {
        const x = right - index * STAT_PITCH
        return [
          svgText(x, 62, `${figure}`, { ...loud, size: 40, anchor: 'end' }),
          svgText(x, 94, label, { ...quiet, anchor: 'end' }),
        ]
      }),
  ]
}

interface Stat {
  readonly figure: number
  readonly label: string
  readonly isShown: boolean
}

function statsOf({ streak, best, freezes, sessions }: HeatMapNumbers): readonly Stat[] {
  const texts = en.pictures.heatMap
  const isBestYet = streak > 1 && streak >= best
  const stats: readonly Stat[] = [
    { figure: streak, label: isBestYet ? texts.bestYet : texts.inARow, isShown: streak > 0 },
    { figure: best, label: texts.best, isShown: best > streak },
    { figure: sessions, label: texts.sessions(sessions), isShown: sessions > 0 },
    // That none is left is worth knowing while there is a streak to cover.
    { figure: freezes, label: texts.freezes(freezes), isShown: freezes > 0 || streak > 0 },
  ]
  return stats.filter(({ isShown }) => isShown)
}
