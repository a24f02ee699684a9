import { DEFAULT_PROFILE, type Level } from '#core/training/member-profile.ts'
import type { LevelStore } from './condition-ports.ts'
import { latestToday, type TodayPorts } from './latest-today.ts'
import { offeredLevel, type ConditionPorts } from './member-condition.ts'
import type { ProfileStore } from './ports.ts'
import type { Atomically } from './session-ports.ts'

export interface StepUpPorts extends ConditionPorts, Omit<TodayPorts, 'pain' | 'sessions'> {
  readonly sessions: ConditionPorts['sessions'] & TodayPorts['sessions']
  readonly atomically: Atomically
  readonly profiles: ProfileStore
  readonly levels: LevelStore
}

interface Answering {
  readonly memberId: string
  /** The level that was offered. */
  readonly level: Level
  readonly answer: 'take' | 'later'
  readonly now: Temporal.Instant
}

export type StepUpOutcome =
  | { readonly kind: 'taken' | 'later'; readonly level: Level }
  /** It is at that level already. */
  | { readonly kind: 'there'; readonly level: Level }
  /** What it was offered for has changed since. */
  | { readonly kind: 'gone' }

/** The level that is offered to a member now, by their latest club day; null = none. */
export const stepOffered = (
  memberId: string,
  now: Temporal.Instant,
  ports: Omit<StepUpPorts, 'atomically'>,
): Level | null => offeredLevel({ memberId, today: latestToday(memberId, now, ports) }, ports)

/** Takes the step up that is offered, or puts it off until as many sessions again went well. */
export function answerStepUp(asked: Answering, ports: StepUpPorts): StepUpOutcome {
  return ports.atomically(() => {
    const { memberId, level, answer, now } = asked
    const profile = ports.profiles.profileOf(memberId) ?? DEFAULT_PROFILE
    const today = latestToday(memberId, now, ports)
    if (offeredLevel({ memberId, today }, ports) !== level)
      return profile.level === level ? { kind: 'there', level } : { kind: 'gone' }
    if (answer === 'later') {
      ports.levels.mark(memberId, { day: today, level: profile.level, how: 'later' }, now)
      return { kind: 'later', level }
    }
    ports.profiles.saveProfile(memberId, { ...profile, level }, now)
    ports.levels.mark(memberId, { day: today, level, how: 'taken' }, now)
    return { kind: 'taken', level }
  })
}
