import { readClub } from './member-record.ts'
import type { AmnestyPorts } from './set-amnesty.ts'

interface Lifting {
  readonly clubId: string
  /** The captain who takes it back; the right to was checked before. */
  readonly by: string
  readonly day: Temporal.PlainDate
  readonly now: Temporal.Instant
}

export interface LiftOutcome {
  /** `not-set` = the date was no amnesty, or is none any more. */
  readonly kind: 'lifted' | 'not-set'
  readonly today: Temporal.PlainDate
}

/** Lets a date count again for everybody in the club. */
export function liftAmnesty({ clubId, by, day, now }: Lifting, ports: AmnestyPorts): LiftOutcome {
  return ports.atomically(() => {
    const today = readClub(clubId, ports).clock.dayAt(now)
    if (ports.amnesties.reasonOf(clubId, day) === null) return { kind: 'not-set', today }
    ports.amnesties.remove(clubId, day)
    const entry = { at: now, by, memberId: null, from: day, to: day, note: '' }
    ports.audit.add(clubId, { ...entry, action: 'amnesty-lifted' })
    return { kind: 'lifted', today }
  })
}
