import type { PainLight } from '#core/pain/pain-light.ts'
import { isGroin } from '#core/pain/pain-report.ts'
import { isSecond, painState, redsOf, type KnownPain } from '#core/pain/pain-state.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import { exerciseOf, type Content } from '#core/training/content.ts'
import type { Exercise, ExerciseId } from '#core/training/exercise.ts'
import { slotListOf } from '#core/training/slot-of.ts'
import type { PainStore } from './condition-ports.ts'
import type { GuidedPorts } from './guided-place.ts'
import { readMember } from './member-record.ts'
import { planDay } from './plan-day.ts'
import type { PainQuestionPorts } from './schedule-pain-question.ts'
import { swapInSession } from './swap-in-session.ts'

export interface PainPorts extends GuidedPorts, PainQuestionPorts {
  readonly pain: PainStore
}

export interface PainOwner {
  /** By whose clock it is today; NO_CLUB for somebody without a club. */
  readonly clubId: string
  readonly memberId: string
  readonly now: Temporal.Instant
}

/** Of the session that somebody is in, else of today's card. */
export interface PainSwap {
  readonly exercise: Exercise
  readonly on: 'session' | 'card'
}

/** What follows from something that hurts. */
export interface PainVerdict {
  readonly light: PainLight
  /** The move that hurt; null = it came from none of ours. */
  readonly exercise: Exercise | null
  /** The first day on which the move may come back; null when it is not stopped. */
  readonly stoppedUntil: Temporal.PlainDate | null
  /** Where it is a second red within 21 days: all moves of its list, if it has one, until when. */
  readonly second: {
    readonly rests: readonly Exercise[]
    readonly until: Temporal.PlainDate
  } | null
  /** What comes in the place of the move; null when there is nothing. */
  readonly swap: PainSwap | null
  /** What was just said is groin pain. */
  readonly noStretch: boolean
  readonly today: Temporal.PlainDate
}

/** What follows today from the report that was noted last, or answered now. */
export function painVerdict(
  owner: PainOwner,
  { light, id }: { readonly light: PainLight; readonly id: ExerciseId | null },
  ports: PainPorts,
): PainVerdict {
  const today = painDay(owner, ports)
  const known = knownPain(owner.memberId, ports)
  const state = painState(known, today, ports.content)
  const reds = redsOf(known.reports)
  const last = known.reports.at(-1)
  const exercise = exerciseIn(ports, id)
  const stopped = state.stopped.find((one) => one.exercise.id === id)
  const isRed = reds.at(-1)?.day.equals(today) === true && reds.at(-1)?.exercise === id
  const isSecondRed =
    light !== 'green' && light !== 'amber' && isRed && isSecond(reds, reds.length - 1)
  const list = id === null ? null : slotListOf(ports.content, id)
  const resting = state.resting.find((one) => one.list === list)
  return {
    light,
    exercise,
    stoppedUntil: isRed ? (stopped?.until ?? null) : null,
    second: isSecondRed ? { rests: resting?.moves ?? [], until: resting?.until ?? today } : null,
    swap:
      exercise && isRed && state.heldSince === null ? swapOf(owner, exercise, today, ports) : null,
    noStretch: last !== undefined && last.day.equals(today) && isGroin(last),
    today,
  }
}

/** The member's club day. */
export const painDay = ({ clubId, memberId, now }: PainOwner, ports: PainPorts) =>
  readMember(clubId, memberId, ports).clock.dayAt(now)

/** Whether a professional has to look first, and nobody has said yet that it is cleared. */
export const isOnHold = (memberId: string, { pain }: Pick<PainPorts, 'pain'>): boolean =>
  pain.holdsOf(memberId).some(({ clearedOn }) => clearedOn === null)

export const knownPain = (memberId: string, { pain }: Pick<PainPorts, 'pain'>): KnownPain => ({
  reports: pain.reportsOf(memberId),
  holds: pain.holdsOf(memberId),
})

/** null = none, or one that has left the catalogue. */
export const exerciseIn = (
  { content }: { readonly content: Content },
  id: ExerciseId | null,
): Exercise | null => (id !== null && content.exercises.has(id) ? exerciseOf(content, id) : null)

function swapOf(
  owner: PainOwner,
  exercise: Exercise,
  today: Temporal.PlainDate,
  ports: PainPorts,
): PainSwap | null {
  const inSession = swapInSession(owner.memberId, exercise.id, owner.now, ports)
  if (inSession) return inSession.exercise && { exercise: inSession.exercise, on: 'session' }
  const onCard = swapOnCard(owner, exercise, today, ports)
  return onCard && { exercise: onCard, on: 'card' }
}

function swapOnCard(
  { clubId, memberId, now }: PainOwner,
  exercise: Exercise,
  today: Temporal.PlainDate,
  ports: PainPorts,
): Exercise | null {
  const asked = { clubId: clubId === NO_CLUB ? null : clubId, memberId, now }
  const planned = planDay({ ...asked, day: today.toString(), mayLead: true }, ports)
  if (planned.kind !== 'planned' || planned.training.kind !== 'strength') return null
  const all = [...planned.training.routine.warmUp, ...planned.training.routine.moves]
  const list = slotListOf(ports.content, exercise.id)
  const found =
    all.find(({ insteadOf }) => insteadOf?.id === exercise.id) ??
    // Another move of the list has simply taken its turn.
    all.find((move) => move.list !== null && move.list === list)
  return found?.exercise ?? null
}
