import { dayNumber } from '#core/calendar/day-number.ts'
import { streakReport, type StreakReport } from '#core/streaks/streak-report.ts'
import { readMember, type MemberRecord, type RecordPorts } from './member-record.ts'
import type { NotTodayStore, OwnReminderStore } from './own-reminder-ports.ts'
import type { Atomically, CorrectionStore } from './session-ports.ts'
import { whyNotRemind } from './why-not-remind.ts'

export interface NotTodayPorts extends RecordPorts {
  readonly atomically: Atomically
  readonly notToday: NotTodayStore
  readonly corrections: Pick<CorrectionStore, 'find'>
  readonly ownReminders: Pick<OwnReminderStore, 'countAnswer'>
}

interface Asked {
  readonly clubId: string
  readonly memberId: string
  /** The club day of the card on which the button is. */
  readonly day: Temporal.PlainDate
  readonly now: Temporal.Instant
}

interface Standing {
  readonly day: Temporal.PlainDate
  readonly report: StreakReport
}

export type NotTodayOutcome =
  | (Standing & { readonly kind: 'quiet' | 'already' })
  /** The card is of a day that is over, by the member's clock and by the club's. */
  | (Standing & { readonly kind: 'old' | 'ahead' })
  | (Standing & { readonly kind: 'kept' | 'nothing-asked' })

/** Lets a member hear nothing more of a day; their streak does not change. */
export function sayNotToday(asked: Asked, ports: NotTodayPorts): NotTodayOutcome {
  return ports.atomically(() => {
    const { clubId, memberId, day, now } = asked
    ports.ownReminders.countAnswer(memberId)
    const record = readMember(clubId, memberId, ports)
    const report = streakReport(record, now)
    const refused = whyNothingToSilence(asked, record, report, ports)
    if (refused !== null) return { kind: refused, day, report }
    const isNew = ports.notToday.add(clubId, memberId, day, now)
    return { kind: isNew ? 'quiet' : 'already', day, report }
  })
}

function whyNothingToSilence(
  { memberId, day, now }: Asked,
  record: MemberRecord,
  report: StreakReport,
  ports: NotTodayPorts,
): 'old' | 'ahead' | 'kept' | 'nothing-asked' | null {
  const { club, facts } = record
  const isToday = day.equals(report.today)
  // The club's day can have begun, or can last still, where the member's own clock is elsewhere.
  if (!isToday && !day.equals(club.clock.dayAt(now)))
    return Temporal.PlainDate.compare(day, report.today) < 0 ? 'old' : 'ahead'
  const number = dayNumber(day)
  if (facts.sessions.includes(number)) return 'kept'
  if (!isToday) return facts.due.isDue(number) && !facts.isNeutral(number) ? null : 'nothing-asked'
  const why = whyNotRemind(record, { memberId, day, now }, ports)
  if (why === 'done') return 'kept'
  return why === null || why === 'not-today' ? null : 'nothing-asked'
}

/** Takes it back: reminders of the day are on again. false = it was not quiet. */
export function sayAfterAll(
  { clubId, memberId, day }: Omit<Asked, 'now'>,
  ports: NotTodayPorts,
): boolean {
  return ports.atomically(() => {
    ports.ownReminders.countAnswer(memberId)
    const wasQuiet = ports.notToday.has(clubId, memberId, day)
    if (wasQuiet) ports.notToday.remove(clubId, memberId, day)
    return wasQuiet
  })
}
