import { NO_CLUB } from '#core/sessions/session.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import type { StoredGuided } from './guided-ports.ts'
import { planDay, type DayPorts } from './plan-day.ts'

/**
 * What the other days of a session's week hold for the member, by the plan and by what they did in
 * the place of planned moves; a hold may come again in a week.
 */
export function usedOnOtherDays(
  memberId: string,
  { clubId, day, logs }: Pick<StoredGuided, 'clubId' | 'day' | 'logs'>,
  now: Temporal.Instant,
  ports: DayPorts,
): ReadonlySet<ExerciseId> {
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const others = [0, 1, 2, 3, 4, 5, 6]
    .map((days) => monday.add({ days }))
    .filter((date) => !date.equals(day))
  const planned = others.flatMap((date) => {
    const asked = { clubId: clubId === NO_CLUB ? null : clubId, memberId, now, mayLead: false }
    const found = planDay({ ...asked, day: date.toString() }, ports)
    if (found.kind !== 'planned' || found.training.kind !== 'strength') return []
    return found.training.routine.moves.filter(({ list }) => list !== 'mobility')
  })
  const done = ports.sessions
    .swappedIn(memberId, monday, monday.add({ days: 6 }))
    .filter((session) => !session.day.equals(logs))
  return new Set([
    ...planned.map(({ exercise }) => exercise.id),
    ...done.flatMap(({ exercises }) => exercises),
  ])
}
