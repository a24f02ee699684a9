import type { HeatMap, HeatMapDay } from '#core/streaks/heat-map.ts'
import { en } from '#messages/en.ts'
import { CELL, cell, type CellSign, signDefinitions } from './day-signs.ts'
import { heatMapHeader, type HeatMapNumbers } from './heat-map-header.ts'
import { heatMapLegend } from './heat-map-legend.ts'
import { palette } from './palette.ts'
import { paperCard } from './paper-card.ts'
import { svgText } from './svg-text.ts'

const WIDTH = 960
const HEIGHT = 512
const MARGIN = 28
const RIGHT = WIDTH - MARGIN
const PITCH = 33
const TOP = 152
const MONTHS_Y = TOP - 13
/** Room that a month needs beside its column's left edge, without and with a year. */
const MONTH_WIDTH = 44
const YEAR_WIDTH = 96

const quiet = { size: 20, weight: 500, fill: palette.secondInk } as const

/**
 * The member's weeks, 26 at most, as an SVG of 960x512 px: weeks are columns, oldest left, Monday
 * on top; days ahead are not drawn. Names nobody.
 */
export function heatMapPicture(map: HeatMap, numbers: HeatMapNumbers): string {
  const count = map.weeks.length
  const columnX = (column: number) => RIGHT - CELL - (count - 1 - column) * PITCH
  const rowY = (date: Temporal.PlainDate) => TOP + (date.dayOfWeek - 1) * PITCH
  const drawn = (day: HeatMapDay, column: number): string =>
    cell(day.sign, columnX(column), rowY(day.date))
  return paperCard(WIDTH, HEIGHT, [
    signDefinitions,
    ...heatMapHeader(count, numbers, { left: MARGIN, right: RIGHT }),
    ...monthNames(map, columnX),
    ...weekdayNames(map),
    ...map.weeks.flatMap((week, column) => week.map((day) => drawn(day, column))),
    cell('today', columnX(count - 1), rowY(map.today)),
    ...heatMapLegend(signsOf(map), { left: MARGIN, right: RIGHT, top: TOP + 7 * PITCH }),
  ])
}

const signsOf = (map: HeatMap): ReadonlySet<CellSign> =>
  new Set(map.weeks.flat().map((day) => day.sign))

/** A month stands over the week that has its first day; January says the year. */
function monthNames(map: HeatMap, columnX: (column: number) => number): string[] {
  const firstDays = map.weeks.map((week) => week.find((day) => day.date.day === 1)?.date)
  // The oldest week is named too, unless the next month begins so soon that the names would touch.
  const oldest = firstDays.slice(0, 2).some(Boolean) ? undefined : map.weeks[0]?.[0]?.date
  return [firstDays[0] ?? oldest, ...firstDays.slice(1)].flatMap((date, column) => {
    if (!date) return []
    const month = en.pictures.shortMonths[date.month - 1] ?? ''
    const isNewYear = date.month === 1 && date !== oldest
    const name = isNewYear ? en.pictures.heatMap.newYear(month, date.year) : month
    const x = columnX(column)
    const fits = x + (isNewYear ? YEAR_WIDTH : MONTH_WIDTH) <= RIGHT
    return fits
      ? [svgText(x, MONTHS_Y, name, quiet)]
      : [svgText(RIGHT, MONTHS_Y, name, { ...quiet, anchor: 'end' })]
  })
}

/** All seven; those that were due in the last seven days stand out. */
function weekdayNames(map: HeatMap): string[] {
  const due = new Set(
    map.weeks
      .flat()
      .slice(-7)
      .filter(({ sign }) => sign !== 'not-due' && sign !== 'extra')
      .map(({ date }) => date.dayOfWeek),
  )
  return en.pictures.weekdays.map((name, index) =>
    svgText(
      MARGIN,
      TOP + index * PITCH + 21,
      name,
      due.has(index + 1) ? { ...quiet, weight: 700, fill: palette.ink } : quiet,
    ),
  )
}
