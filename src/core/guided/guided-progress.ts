import type { SessionSlots } from '#core/training/trained-session.ts'
import { slotOf, type GuidedRoutine } from './guided-routine.ts'
import type { GuidedStep, WorkStep } from './guided-steps.ts'

/** What "2 of 5" counts: moves; turns of a circuit; the sets of a session of one move. */
export type ProgressUnit = 'moves' | 'turns' | 'sets'

export interface GuidedProgress {
  readonly unit: ProgressUnit
  /** Whole ones. */
  readonly done: number
  readonly of: number
  /** Of the sets that make the session complete; 0 = nothing done, 100 = all of them. */
  readonly percent: number
}

/** How much is done when so many of the steps are. */
export function guidedProgress(
  routine: GuidedRoutine,
  steps: readonly GuidedStep[],
  reached: number,
): GuidedProgress {
  const meant = meantOf(steps).map(({ step, index }) => ({ step, isDone: index < reached }))
  const unit = unitOf(routine, steps)
  const groups = Map.groupBy(meant, ({ step }) => keyOf(step, unit))
  const done = [...groups.values()].filter((group) => group.every(({ isDone }) => isDone))
  const sets = meant.filter(({ isDone }) => isDone).length
  return { unit, done: done.length, of: groups.size, percent: percentOf(sets, meant.length) }
}

/** Which of those that the progress counts a step belongs to, from 1; null = to none of them. */
export function numberOf(
  routine: GuidedRoutine,
  steps: readonly GuidedStep[],
  step: WorkStep,
): number | null {
  if (!step.counts) return null
  const unit = unitOf(routine, steps)
  const keys = [...new Set(meantOf(steps).map((one) => keyOf(one.step, unit)))]
  return keys.indexOf(keyOf(step, unit)) + 1
}

/**
 * What the session held when so many of its steps were done: what was left out, because it hurt, is
 * no part of it. A slot is finished when nothing is missed of it.
 */
export function heldBy(
  routine: GuidedRoutine,
  steps: readonly GuidedStep[],
  reached: number,
): SessionSlots {
  const held = routine.moves.flatMap((one, index) =>
    one.part === 'session' && !one.dropped ? [{ one, index }] : [],
  )
  const meant = meantOf(steps)
  const finished = held.map(({ index }) =>
    meant.every(({ step, index: at }) => step.move !== index || at < reached),
  )
  const begun = new Set(steps.slice(0, reached).map(({ move }) => move))
  return {
    slots: held.map(({ one }) => slotOf(one.planned)),
    finished: finished.every(Boolean) ? null : finished,
    swappedIn: held.flatMap(({ one: { move, planned }, index }) =>
      begun.has(index) && move.exercise.id !== planned.exercise.id ? [move.exercise.id] : [],
    ),
  }
}

const meantOf = (steps: readonly GuidedStep[]) =>
  steps.flatMap((step, index) => (step.kind === 'work' && step.counts ? [{ step, index }] : []))

function unitOf({ circuit }: GuidedRoutine, steps: readonly GuidedStep[]): ProgressUnit {
  if (circuit) return 'turns'
  return new Set(meantOf(steps).map(({ step }) => step.move)).size > 1 ? 'moves' : 'sets'
}

function keyOf({ move, set, round }: WorkStep, unit: ProgressUnit): string {
  switch (unit) {
    case 'moves':
      return String(move)
    case 'turns':
      return `${move} ${round}`
    case 'sets':
      return `${move} ${set}`
  }
}

/** Anything is more than nothing, and less than all is not all. */
function percentOf(done: number, of: number): number {
  if (done === 0) return 0
  return done === of ? 100 : Math.min(99, Math.max(1, Math.floor((100 * done) / of)))
}
