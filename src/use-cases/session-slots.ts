import { NO_CLUB } from '#core/sessions/session.ts'
import type { DayTraining } from '#core/training/routine.ts'
import type { SessionSlots } from '#core/training/trained-session.ts'
import { planDay, type DayPorts } from './plan-day.ts'

interface Logged {
  /** NO_CLUB for somebody without a club. */
  readonly clubId: string
  readonly memberId: string
  readonly day: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/**
 * What a session is made of that is logged now, in order: the lists of the balanced week, or the
 * moves of a programme as written. That of the due day that it stands in for, where it does. Null
 * when no strength is planned on either.
 */
export function sessionSlots(logged: Logged, ports: DayPorts): SessionSlots | null {
  const { clubId, memberId, now, day } = logged
  const asked = { clubId: clubId === NO_CLUB ? null : clubId, memberId, now }
  const planned = planDay({ ...asked, day: day.toString(), mayLead: true }, ports)
  if (planned.kind !== 'planned') return null
  const { training, today } = planned
  if (training.kind === 'strength') return slotsOf(training)
  if (!training.date.equals(today)) return null
  const tomorrow = planDay(
    { ...asked, day: today.add({ days: 1 }).toString(), mayLead: false },
    ports,
  )
  return tomorrow.kind === 'planned' ? slotsOf(tomorrow.training) : null
}

function slotsOf(training: DayTraining): SessionSlots | null {
  if (training.kind !== 'strength') return null
  const slots = training.routine.moves.map(({ list, exercise, insteadOf }) =>
    list === null ? (insteadOf ?? exercise).id : list,
  )
  return { slots, finished: null, swappedIn: [] }
}
