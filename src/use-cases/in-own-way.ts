import { beginnerOf } from '#core/guided/beginner.ts'
import { withOwnSwaps, type OwnSwaps } from '#core/guided/own-swaps.ts'
import type { Content } from '#core/training/content.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import type { MemberProfile } from '#core/training/member-profile.ts'
import type { DayTraining } from '#core/training/routine.ts'
import type { SessionStore } from './session-ports.ts'

/** A date of the week as it is for the member, before their own swaps. */
export interface PlainDay {
  readonly training: DayTraining
  /** With the level that the day is at. */
  readonly profile: MemberProfile
}

interface OwnPorts {
  readonly content: Content
  readonly sessions: Pick<SessionStore, 'swappedIn'>
}

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/**
 * The day with the swaps that the member has asked to be remembered. No move comes twice a week by
 * them: what another day holds by the plan, by a swap on an earlier one or because it was done there
 * stays away, and the planned move stands.
 *
 * @param plainOn the days of the same week
 */
export function inOwnWay(
  memberId: string,
  date: Temporal.PlainDate,
  swaps: OwnSwaps,
  plainOn: (date: Temporal.PlainDate) => PlainDay,
  { content, sessions }: OwnPorts,
): DayTraining {
  const asked = plainOn(date).training
  if (asked.kind !== 'strength' || swaps.size === 0) return asked
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  const done = sessions.swappedIn(memberId, monday, monday.add({ days: 6 }))
  const days = DAYS.map((later) => monday.add({ days: later })).flatMap((day) => {
    const { training, profile } = plainOn(day)
    return training.kind === 'strength' ? [{ day, training, profile }] : []
  })
  const held = new Map(days.map(({ day, training }) => [day.toString(), movesOf(training)]))
  for (const { day, training, profile } of days) {
    const elsewhere = new Set([
      ...[...held].flatMap(([on, ids]) => (on === day.toString() ? [] : [...ids])),
      ...done.flatMap((one) => (one.day.equals(day) ? [] : one.exercises)),
    ])
    const runner = beginnerOf(training, profile, content)
    const own = { ...training, routine: withOwnSwaps(runner, training.routine, swaps, elsewhere) }
    if (day.equals(date)) return own
    held.set(day.toString(), movesOf(own))
  }
  return asked
}

/** Without the hold, which may come again in a week. */
const movesOf = ({
  routine,
}: Extract<DayTraining, { readonly kind: 'strength' }>): readonly ExerciseId[] =>
  routine.moves.flatMap(({ list, exercise }) => (list === 'mobility' ? [] : [exercise.id]))
