import { asksAgain, lightOf, turnedRed } from '#core/pain/pain-light.ts'
import type { PainAnswer, PainReport } from '#core/pain/pain-report.ts'
import type { Exercise } from '#core/training/exercise.ts'
import {
  exerciseIn,
  painDay,
  painVerdict,
  type PainOwner,
  type PainPorts,
  type PainVerdict,
} from './pain-verdict.ts'

import { schedulePainQuestion } from './schedule-pain-question.ts'

export type PainCheckOutcome =
  /** `same` = still there, before 24 hours were over: it is asked about once more. */
  | { readonly kind: 'calm' | 'same'; readonly exercise: Exercise | null }
  | { readonly kind: 'red'; readonly verdict: PainVerdict }
  /** It is not asked about (any more). */
  | { readonly kind: 'gone' }

/** Notes how an amber pain is the next morning; worse, or still there after 24 hours, is red. */
export function answerPain(
  owner: PainOwner,
  { id, answer }: { readonly id: number; readonly answer: PainAnswer },
  ports: PainPorts,
): PainCheckOutcome {
  return ports.atomically(() => {
    const { memberId, now } = owner
    const today = painDay(owner, ports)
    const report = ports.pain.reportsOf(memberId).find((one) => one.id === id)
    if (!report || !asksAgain(report, today, now)) return { kind: 'gone' }
    ports.pain.answer(memberId, id, { answer, day: today }, now)
    if (turnedRed({ at: report.at, check: { answer, day: today, at: now } })) {
      const verdict = painVerdict(owner, { light: 'red', id: report.exercise }, ports)
      return { kind: 'red', verdict }
    }
    if (answer === 'same') schedulePainQuestion(memberId, now, ports)
    const kind = answer === 'calm' ? 'calm' : 'same'
    return { kind, exercise: exerciseIn(ports, report.exercise) }
  })
}

export interface AskedPain {
  readonly report: PainReport
  readonly exercise: Exercise | null
  readonly today: Temporal.PlainDate
}

/** The amber pain that a member is to be asked about, the oldest first; null = none. */
export function painToAsk(owner: PainOwner, ports: PainPorts): AskedPain | null {
  const reports = ports.pain.reportsOf(owner.memberId)
  // Nearly nobody has one, and then nothing has to be reckoned.
  if (!reports.some((report) => lightOf(report) === 'amber')) return null
  const today = painDay(owner, ports)
  const report = reports.find(
    (one, index) =>
      asksAgain(one, today, owner.now) &&
      // What was said later of the same move takes its place.
      !reports.slice(index + 1).some(({ exercise }) => exercise === one.exercise),
  )
  return report ? { report, exercise: exerciseIn(ports, report.exercise), today } : null
}
