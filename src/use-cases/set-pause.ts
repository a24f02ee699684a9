import { dayNumber } from '#core/calendar/day-number.ts'
import { readPauseDays, type PauseDays } from '#core/sessions/pause-days.ts'
import type { PauseReason } from '#core/sessions/pause.ts'
import { streakReport, type StreakReport } from '#core/streaks/streak-report.ts'
import { readMember, type RecordPorts } from './member-record.ts'
import type { MembershipStore } from './ports.ts'
import type { Atomically, AuditStore } from './session-ports.ts'

export interface PausePorts extends RecordPorts {
  readonly atomically: Atomically
  readonly audit: AuditStore
  readonly memberships: Pick<MembershipStore, 'clubsOf'>
}

interface Pausing {
  /** By whose clock it is today; the pause itself holds in every club. */
  readonly clubId: string
  readonly memberId: string
  /** As typed; undefined = today. Weekdays are read forwards. */
  readonly from: string | undefined
  readonly to: string
  readonly reason: PauseReason
  readonly now: Temporal.Instant
}

export type PauseOutcome =
  | {
      readonly kind: 'paused'
      readonly from: Temporal.PlainDate
      readonly to: Temporal.PlainDate
      readonly report: StreakReport
    }
  | {
      readonly kind: 'already'
      readonly from: Temporal.PlainDate
      readonly to: Temporal.PlainDate
      readonly report: StreakReport
    }
  | (Exclude<PauseDays, { kind: 'days' }> & { readonly today: Temporal.PlainDate })

/** Sets a member's own pause, in every club; days that are all paused already change nothing. */
export function setPause(asked: Pausing, ports: PausePorts): PauseOutcome {
  return ports.atomically(() => {
    const { clubId, memberId, reason, now } = asked
    const before = readMember(clubId, memberId, ports)
    const today = before.clock.dayAt(now)
    const days = readPauseDays(asked, today)
    if (days.kind !== 'days') return { ...days, today }
    const { from, to } = days
    if (everyDay(from, to, before.isPaused))
      return { kind: 'already', from, to, report: streakReport(before, now) }
    ports.pauses.add(memberId, { from, to, reason }, now)
    for (const club of ports.memberships.clubsOf(memberId))
      ports.audit.add(club, {
        at: now,
        by: memberId,
        action: 'pause',
        memberId,
        from,
        to,
        note: '',
      })
    const report = streakReport(readMember(clubId, memberId, ports), now)
    return { kind: 'paused', from, to, report }
  })
}

function everyDay(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  holds: (day: number) => boolean,
): boolean {
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) if (!holds(day)) return false
  return true
}
