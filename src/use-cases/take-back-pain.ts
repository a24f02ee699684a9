import type { PainReport } from '#core/pain/pain-report.ts'
import type { Exercise } from '#core/training/exercise.ts'
import { exerciseIn, isOnHold, type PainOwner, type PainPorts } from './pain-verdict.ts'

/** A slip of the thumb is seen soon; after that a report counts in what follows. */
const TAKEN_BACK_WITHIN = { hours: 24 }

export type TakeBackOutcome =
  /** Nothing follows from it any more; `isHeld` = a hold stands, and is cleared by itself. */
  | { readonly kind: 'taken-back'; readonly exercise: Exercise | null; readonly isHeld: boolean }
  /** Taken back already, or too old. */
  | { readonly kind: 'gone' }

export interface MistakenPain {
  readonly report: PainReport
  readonly exercise: Exercise | null
}

/** What the member has said of pain in the last 24 hours, the newest first. */
export const painToTakeBack = (
  { memberId, now }: Pick<PainOwner, 'memberId' | 'now'>,
  ports: Pick<PainPorts, 'pain' | 'content'>,
): readonly MistakenPain[] =>
  ports.pain
    .reportsOf(memberId)
    .filter(({ at }) => isRecent(at, now))
    .map((report) => ({ report, exercise: exerciseIn(ports, report.exercise) }))
    .toReversed()

/**
 * Takes back what was said by mistake: it is deleted, so nothing follows from it. A hold that came
 * with it stays until it is cleared: what has to be looked at is not pressed away in passing.
 */
export const takeBackPain = (owner: PainOwner, id: number, ports: PainPorts): TakeBackOutcome =>
  ports.atomically(() => {
    const { memberId } = owner
    const found = painToTakeBack(owner, ports).find(({ report }) => report.id === id)
    if (!found) return { kind: 'gone' }
    ports.pain.takeBack(memberId, id)
    return { kind: 'taken-back', exercise: found.exercise, isHeld: isOnHold(memberId, ports) }
  })

const isRecent = (at: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, at.add(TAKEN_BACK_WITHIN)) < 0
