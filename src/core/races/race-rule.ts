import { dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { Race } from './race.ts'
import { stagesOf, type RaceStage, type StageSpan } from './race-stages.ts'

/** What a race makes of a day. `sharpened` = the one session of D-7 to D-4 has had its due day. */
export type RacePhase = RaceStage | 'sharpened'

export interface RaceRule {
  readonly phase: RacePhase
  readonly race: Race
}

/** The mildest first. Rules of several races never add up: the strictest holds. */
const BY_STRICTNESS: readonly RacePhase[] = [
  'easing',
  'taper',
  'sharpen',
  'sharpened',
  'recovery',
  'before',
]

/** The rule of each day; null where no race has a say. */
export type RaceRules = (day: DayNumber) => RaceRule | null

const NO_RULES: RaceRules = () => null

interface StagedRace {
  readonly race: Race
  readonly on: DayNumber
  readonly stages: readonly StageSpan[]
}

/**
 * The rules of a club's races, or of those and a member's own.
 *
 * @param isDue whether the club, or the member, trains strength on a day
 */
export function raceRules(races: readonly Race[], isDue: (day: DayNumber) => boolean): RaceRules {
  const staged = races
    .map((race): StagedRace => ({ race, on: dayNumber(race.day), stages: stagesOf(race) }))
    .filter(({ stages }) => stages.length > 0)
  if (staged.length === 0) return NO_RULES
  return (day) => {
    let strictest: (RaceRule & { readonly away: number }) | null = null
    for (const { race, on, stages } of staged) {
      const phase = phaseOn(day, on, stages, isDue)
      if (phase === null) continue
      const found = { phase, race, away: Math.abs(day - on) }
      if (strictest === null || isStricter(found, strictest)) strictest = found
    }
    return strictest && { phase: strictest.phase, race: strictest.race }
  }
}

/**
 * The one session of D-7 to D-4 is that of the first due day there, also when the race was added
 * after it, or the day is neutral for another reason: one session is the most, not a promise.
 */
function phaseOn(
  day: DayNumber,
  on: DayNumber,
  stages: readonly StageSpan[],
  isDue: (day: DayNumber) => boolean,
): RacePhase | null {
  const stage = stages.find(({ from, to }) => from <= day && day <= to)?.stage ?? null
  if (stage !== 'sharpen') return stage
  for (let before = on - 7; before < day; before += 1) if (isDue(before)) return 'sharpened'
  return 'sharpen'
}

/** Of two that are equally strict the nearer race is named. */
function isStricter(
  a: RaceRule & { readonly away: number },
  b: RaceRule & { readonly away: number },
): boolean {
  const stricter = BY_STRICTNESS.indexOf(a.phase) - BY_STRICTNESS.indexOf(b.phase)
  return stricter > 0 || (stricter === 0 && a.away < b.away)
}

/** Whether a due day under this rule carries no strength, and is neutral. */
export const takesStrength = (phase: RacePhase): boolean =>
  phase === 'sharpened' || phase === 'before' || phase === 'recovery'

/** Whether nobody should train strength on the day at all, in the place of another one either. */
export const isKeptFree = (phase: RacePhase): boolean => phase === 'before' || phase === 'recovery'

/** Whether hills and backward running wait: from D-7 on until the recovery is over. */
export const takesMidRun = (phase: RacePhase): boolean =>
  phase === 'sharpen' || takesStrength(phase)

/** Whether nothing new is begun: the ladder waits, and the moves are those of before. */
export const takesNews = (phase: RacePhase): boolean => phase === 'taper' || phase === 'sharpen'

const NEVER = (): boolean => false

/** Which due days are neutral by a race. */
export function neutralByRace(
  races: readonly Race[],
  isDue: (day: DayNumber) => boolean,
): (day: DayNumber) => boolean {
  const rules = raceRules(races, isDue)
  if (rules === NO_RULES) return NEVER
  return (day) => {
    const rule = rules(day)
    return rule !== null && takesStrength(rule.phase) && isDue(day)
  }
}
