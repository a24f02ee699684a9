import { nextPause, runningPauses } from '#core/sessions/running-pauses.ts'
import type { Pause } from '#core/sessions/pause.ts'
import { streakReport, type StreakReport } from '#core/streaks/streak-report.ts'
import { readMember } from './member-record.ts'
import type { PausePorts } from './set-pause.ts'

interface Ending {
  /** By whose clock it is today. */
  readonly clubId: string
  readonly memberId: string
  /**
   * The first day of the pause that a button stands under: then no other one is ended or taken off.
   * undefined = whichever comes first.
   */
  readonly planned: string | undefined
  readonly now: Temporal.Instant
}

export type BackOutcome =
  /** What ran has ended as of yesterday. */
  | { readonly kind: 'back'; readonly later: Pause | null; readonly report: StreakReport }
  /** Nothing ran, and a pause that was still to come is taken off. */
  | { readonly kind: 'called-off'; readonly pause: Pause; readonly report: StreakReport }
  | { readonly kind: 'not-paused'; readonly report: StreakReport }

/** Ends what is paused today, else takes off the pause that comes first; in every club. */
export function endPause(asked: Ending, ports: PausePorts): BackOutcome {
  return ports.atomically(() => {
    const { clubId, memberId, now } = asked
    const before = readMember(clubId, memberId, ports)
    const today = before.clock.dayAt(now)
    const after = () => streakReport(readMember(clubId, memberId, ports), now)
    const meant = asked.planned === undefined ? null : covering(before.pauses, asked.planned)
    if (meant === undefined) return { kind: 'not-paused', report: after() }
    const running = runningPauses(before.pauses, today).filter(
      (_, __, all) => meant === null || all.includes(meant),
    )
    const last = latestEnd(running)
    if (last) {
      for (const pause of running) endBefore(memberId, pause, today, ports)
      note(asked, today, last, ports)
      const { pauses } = readMember(clubId, memberId, ports)
      return { kind: 'back', later: nextPause(pauses, today), report: after() }
    }
    const planned = meant ?? nextPause(before.pauses, today)
    if (!planned || Temporal.PlainDate.compare(planned.from, today) <= 0)
      return { kind: 'not-paused', report: after() }
    ports.pauses.remove(memberId, planned.id)
    note(asked, planned.from, planned.to, ports)
    return { kind: 'called-off', pause: planned, report: after() }
  })
}

/** The pause that the date (YYYY-MM-DD) is in; undefined when it is in none (any more). */
const covering = (pauses: readonly Pause[], date: string): Pause | undefined =>
  pauses.find(({ from, to }) => from.toString() <= date && date <= to.toString())

const latestEnd = (pauses: readonly Pause[]): Temporal.PlainDate | undefined =>
  pauses
    .map(({ to }) => to)
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
    .at(-1)

/** A pause that has paused nothing before `today` leaves no trace. */
function endBefore(
  memberId: string,
  { id, from }: Pause,
  today: Temporal.PlainDate,
  { pauses }: PausePorts,
): void {
  if (Temporal.PlainDate.compare(from, today) < 0)
    pauses.endOn(memberId, id, today.subtract({ days: 1 }))
  else pauses.remove(memberId, id)
}

/** @param from the first of the days that count again, up to `to` */
function note(
  { memberId, now }: Ending,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  { audit, memberships }: PausePorts,
): void {
  for (const club of memberships.clubsOf(memberId))
    audit.add(club, { at: now, by: memberId, action: 'pause-ended', memberId, from, to, note: '' })
}
