import { RECOVERY_DAYS } from '#core/races/race-stages.ts'
import type { DayTraining } from '#core/training/routine.ts'
import { en } from '#messages/en.ts'
import { writtenDate } from './written-date.ts'

/**
 * Why a race makes the day what it is, in one line; empty where it changes nothing. A reader whose
 * strength day it takes out is told that their row waits.
 */
export function raceLine(
  { kind, date, race: rule, racedOut }: DayTraining,
  today: Temporal.PlainDate,
  shared: boolean,
): string {
  if (!rule) return ''
  const m = en.races
  const { phase, race } = rule
  const on = writtenDate(race.day, today)
  const out = (line: string) => (racedOut && !shared ? `${line} ${m.racedOut}` : line)
  switch (phase) {
    case 'taper':
    case 'sharpen':
    case 'easing':
      return kind === 'strength' ? m[phase](on) : ''
    case 'sharpened':
      return racedOut ? out(m.sharpened(on)) : ''
    case 'before':
      if (race.day.equals(date)) return m.today(m.distance[race.distance])
      return out(kind === 'run' ? m.before(on) : m.noStrength(on))
    case 'recovery':
      return out(m.recovery(on, m.days(RECOVERY_DAYS[race.distance])))
  }
}

/** Whether the day is that of the race itself. */
export const isRaceDay = ({ date, race }: Pick<DayTraining, 'date' | 'race'>): boolean =>
  race !== null && race.phase === 'before' && race.race.day.equals(date)
