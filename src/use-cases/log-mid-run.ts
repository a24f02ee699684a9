import { dayNumber } from '#core/calendar/day-number.ts'
import { streakReport } from '#core/streaks/streak-report.ts'
import { askedMidRun, type AskedMidRun } from '#core/training/asked-mid-run.ts'
import { DEFAULT_PROFILE } from '#core/training/member-profile.ts'
import { midRun } from '#core/training/mid-run.ts'
import type { MidRun, Span } from '#core/training/routine.ts'
import { readMember } from './member-record.ts'
import type { MidRunStore } from './own-reminder-ports.ts'
import { planDay, type DayPorts } from './plan-day.ts'
import type { Atomically } from './session-ports.ts'
import { trainingHistory } from './training-history.ts'

export interface MidRunPorts extends DayPorts {
  readonly atomically: Atomically
  readonly midRuns: MidRunStore
}

interface Noting {
  readonly clubId: string
  readonly memberId: string
  /** The run's day. */
  readonly day: Temporal.PlainDate
  /** How many sprints or stretches. */
  readonly done: number
  readonly now: Temporal.Instant
}

export type MidRunOutcome =
  | {
      readonly kind: 'noted'
      readonly asked: AskedMidRun
      readonly done: number
      /** How many the next run of this kind carries; null = none, as things stand. */
      readonly next: Span | null
    }
  /** Neither today nor yesterday by the member's clock. */
  | {
      readonly kind: 'too-late' | 'too-early'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }
  /** The plan has changed: there is nothing inside that day's run, or not as many. */
  | {
      readonly kind: 'not-planned'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }

/**
 * Notes how many were done inside a run of today or yesterday; a second answer takes the first's
 * place. It is never a session.
 */
export function logMidRun(noting: Noting, ports: MidRunPorts): MidRunOutcome {
  return ports.atomically(() => {
    const { clubId, memberId, day, done, now } = noting
    const whose = { clubId, memberId, day: day.toString(), now, mayLead: false }
    const planned = planDay(whose, ports)
    if (planned.kind !== 'planned') throw new RangeError(`no day: ${day.toString()}`)
    const { training, today } = planned
    const age = dayNumber(today) - dayNumber(day)
    if (age > 1) return { kind: 'too-late', day, today }
    if (age < 0) return { kind: 'too-early', day, today }
    const asked = askedMidRun(training, today, ports.midRuns.ofMember(clubId, memberId))
    if (!asked || done > asked.planned) return { kind: 'not-planned', day, today }
    const { kind } = asked.midRun
    const log = { day, kind, planned: asked.planned, done }
    ports.midRuns.save(clubId, memberId, log, now)
    return { kind: 'noted', asked, done, next: nextOf(noting, kind, ports) }
  })
}

/** What the next run of the same kind carries, whichever week that is in. */
function nextOf(
  { clubId, memberId, day, now }: Noting,
  kind: MidRun['kind'],
  ports: MidRunPorts,
): Span | null {
  const record = readMember(clubId, memberId, ports)
  const { streak } = streakReport(record, now)
  const said = ports.midRuns.ofMember(clubId, memberId)
  const history = trainingHistory(record, streak, day.add({ days: 1 }), said)
  const { level, kit } = ports.profiles.profileOf(memberId) ?? DEFAULT_PROFILE
  const runner = { content: ports.content, level, kit, setAside: new Set<never>(), jumps: true }
  const next = midRun(runner, kind === 'hill-sprints' ? HILL_WEEK : HILL_WEEK + 1, history)
  return next?.moves[0]?.prescription.sets ?? null
}

/** Any week that has hills in it for who has one; the one after it has backward running. */
const HILL_WEEK = 0
