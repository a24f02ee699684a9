import type { DaySign, HeatMap } from '#core/streaks/heat-map.ts'
import { en } from '#messages/en.ts'
import type { HeatMapNumbers } from './heat-map-header.ts'

/** The heat map in words, for those who hear it; far below Discord's 1024 characters. */
export function heatMapAlt(map: HeatMap, numbers: HeatMapNumbers): string {
  const texts = en.pictures.heatMapAlt
  const { streak, best, freezes, sessions } = numbers
  const counted = (sign: 'extra' | 'frozen' | 'missed') => {
    const count = daysWith(map, sign).length
    return count > 0 ? [texts[sign](count)] : []
  }
  const facts = [
    texts.sessions(sessions),
    ...(streak > 0 ? [texts.inARow(streak)] : []),
    ...(best > streak ? [texts.best(best)] : []),
    ...counted('extra'),
    ...counted('frozen'),
    ...counted('missed'),
    ...paused(map),
  ]
  return [
    texts.weeks(map.weeks.length, facts.join(', ')),
    ...(freezes > 0 || streak > 0 ? [texts.freezesLeft(freezes)] : []),
    ...today(map),
  ].join(' ')
}

const daysWith = (map: HeatMap, sign: DaySign): Temporal.PlainDate[] =>
  map.weeks.flat().flatMap((day) => (day.sign === sign ? [day.date] : []))

function paused(map: HeatMap): string[] {
  const days = daysWith(map, 'paused')
  const weeks = map.weeks.filter((week) => week.some(({ sign }) => sign === 'paused')).length
  const months = [...new Set(days.map(({ month }) => month))]
  const names = months.map((month) => en.calendar.months[month - 1] ?? '')
  return weeks > 0 ? [en.pictures.heatMapAlt.paused(weeks, listed(names))] : []
}

/** `May`, `May and June`, `May, June and July`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  const others = names.slice(0, -1).join(', ')
  return others === '' ? last : en.pictures.heatMapAlt.and(others, last)
}

/** What can be done now, or has been. */
function today(map: HeatMap): string[] {
  const texts = en.pictures.heatMapAlt
  const open = daysWith(map, 'open')
  const isIn = (['kept', 'extra'] as const).some((sign) =>
    daysWith(map, sign).some((date) => date.equals(map.today)),
  )
  return [
    ...(open.some((date) => !date.equals(map.today)) ? [texts.yesterdayOpen] : []),
    ...(open.some((date) => date.equals(map.today)) ? [texts.todayOpen] : []),
    ...(isIn ? [texts.todayIn] : []),
  ]
}
