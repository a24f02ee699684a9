import { dayNumber } from '#core/calendar/day-number.ts'
import { readDay } from '#core/calendar/day-word.ts'
import { readClub, type RecordPorts } from './member-record.ts'
import type { Atomically, AuditStore } from './session-ports.ts'

export interface AmnestyPorts extends RecordPorts {
  readonly atomically: Atomically
  readonly audit: AuditStore
}

/** How far from today a date may lie, before it or after. */
const FARTHEST_DAYS = 366

interface Setting {
  readonly clubId: string
  /** The captain who sets it; the right to was checked before. */
  readonly by: string
  /** As typed; weekdays are read forwards. */
  readonly date: string
  /** The captain's own words, or nothing. */
  readonly reason: string
  readonly now: Temporal.Instant
}

interface AmnestyDay {
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
}

export type AmnestyOutcome =
  | (AmnestyDay & {
      readonly kind: 'set' | 'already'
      readonly reason: string
      /** Whether the club trains strength on that day. */
      readonly isDue: boolean
    })
  | (AmnestyDay & { readonly kind: 'too-far' })
  | { readonly kind: 'not-a-day' | 'no-such-date'; readonly written: string }

/** Makes a date count against nobody in the club; a second time changes nothing. */
export function setAmnesty(asked: Setting, ports: AmnestyPorts): AmnestyOutcome {
  return ports.atomically(() => {
    const { clubId, by, date, reason, now } = asked
    const club = readClub(clubId, ports)
    const today = club.clock.dayAt(now)
    const answer = readDay(date, today, 'forwards')
    if (answer.kind !== 'day') return { kind: answer.kind, written: date }
    const day = answer.date
    if (Math.abs(dayNumber(day) - dayNumber(today)) > FARTHEST_DAYS)
      return { kind: 'too-far', day, today }
    const isDue = club.due.isDue(dayNumber(day))
    const known = ports.amnesties.reasonOf(clubId, day)
    if (known !== null) return { kind: 'already', day, today, reason: known, isDue }
    ports.amnesties.add(clubId, { day, reason, by, at: now })
    const entry = { at: now, by, memberId: null, from: day, to: day }
    ports.audit.add(clubId, { ...entry, action: 'amnesty', note: reason })
    return { kind: 'set', day, today, reason, isDue }
  })
}
