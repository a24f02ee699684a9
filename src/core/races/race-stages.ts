import { dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { Race, RaceDistance } from './race.ts'

/**
 * - `taper`, D-14 to D-8: one set less, nothing new, no jumps.
 * - `sharpen`, D-7 to D-4: one session, bodyweight, about 10 minutes.
 * - `before`, D-3 to D-0: the short set before a run and nothing else.
 * - `recovery`: no strength, for as many days as the distance asks.
 * - `easing`, the week after that: one set less.
 */
export type RaceStage = 'taper' | 'sharpen' | 'before' | 'recovery' | 'easing'

/** Days after the race without strength. */
export const RECOVERY_DAYS: Readonly<Record<RaceDistance, number>> = {
  '5k': 1,
  '10k': 2,
  half: 4,
  marathon: 7,
}

const EASING_DAYS = 7

/** The days of one stage, both ends included. */
export interface StageSpan {
  readonly stage: RaceStage
  readonly from: DayNumber
  readonly to: DayNumber
}

/** The stages of a race that is on day `on`, in order, whatever it rules of them. */
const wholeStages = (on: DayNumber, distance: RaceDistance): readonly StageSpan[] => {
  const rested = on + RECOVERY_DAYS[distance]
  return [
    { stage: 'taper', from: on - 14, to: on - 8 },
    { stage: 'sharpen', from: on - 7, to: on - 4 },
    { stage: 'before', from: on - 3, to: on },
    { stage: 'recovery', from: on + 1, to: rested },
    { stage: 'easing', from: rested + 1, to: rested + EASING_DAYS },
  ]
}

/**
 * The days that a race rules, stage by stage: none before it was added, and none from the day on at
 * which it was removed.
 */
export function stagesOf({ day, distance, addedOn, removedOn }: Race): readonly StageSpan[] {
  const first = dayNumber(addedOn)
  const last = removedOn === null ? Number.POSITIVE_INFINITY : dayNumber(removedOn) - 1
  return wholeStages(dayNumber(day), distance)
    .map(({ stage, from, to }) => ({
      stage,
      from: Math.max(from, first),
      to: Math.min(to, last),
    }))
    .filter(({ from, to }) => from <= to)
}

/** Whether a race stands and rules `today` or a day after it. */
export function stillRules(race: Race, today: Temporal.PlainDate): boolean {
  const end = stagesOf(race).at(-1)?.to
  return race.removedOn === null && end !== undefined && end >= dayNumber(today)
}
