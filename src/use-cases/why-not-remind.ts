import { dayNumber } from '#core/calendar/day-number.ts'
import { streakReport } from '#core/streaks/streak-report.ts'
import type { MemberRecord } from './member-record.ts'
import type { NotTodayStore } from './own-reminder-ports.ts'
import type { SkipReason } from './reminder-ports.ts'
import type { CorrectionStore } from './session-ports.ts'

interface StopPorts {
  readonly notToday: Pick<NotTodayStore, 'has'>
  readonly corrections: Pick<CorrectionStore, 'find'>
}

/**
 * Why a member is not reminded of a due day: by their own days and clock it has to be today's, and
 * they must be able to keep it still. null = they are reminded.
 */
export function whyNotRemind(
  record: MemberRecord,
  { memberId, day, now }: { memberId: string; day: Temporal.PlainDate; now: Temporal.Instant },
  ports: StopPorts,
): SkipReason | null {
  const { facts, club } = record
  const number = dayNumber(day)
  if (!facts.due.isDue(number)) return 'not-due'
  const { today, open, streak } = streakReport(record, now)
  if (!today.equals(day)) return 'too-late'
  if (streak.days.some((one) => one.day === number && one.status === 'kept')) return 'done'
  // A captain has had the last word on the day: there is nothing left to log.
  if (ports.corrections.find(club.clubId, memberId, day) === false) return 'done'
  // A hold is nobody's business: for whoever reads the reason it is a pause.
  if (record.isPaused(number) || record.isHeld(number)) return 'paused'
  if (club.isAmnesty(number)) return 'amnesty'
  if (!open.some((one) => one.equals(day))) return 'race'
  return ports.notToday.has(club.clubId, memberId, day) ? 'not-today' : null
}
