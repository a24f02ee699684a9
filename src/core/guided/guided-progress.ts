import type { GuidedRoutine } from './guided-routine.ts'
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

/** How much is done when somebody stands at a step, which counts as still to be done. */
export function guidedProgress(
  routine: GuidedRoutine,
  steps: readonly GuidedStep[],
  at: number,
): GuidedProgress {
  const meant = steps.flatMap((step, index) =>
    step.kind === 'work' && step.counts ? [{ step, isDone: index < at }] : [],
  )
  const unit = unitOf(
    routine,
    meant.map(({ step }) => step),
  )
  const groups = Map.groupBy(meant, ({ step }) => keyOf(step, unit))
  const done = [...groups.values()].filter((group) => group.every(({ isDone }) => isDone))
  const sets = meant.filter(({ isDone }) => isDone).length
  return { unit, done: done.length, of: groups.size, percent: percentOf(sets, meant.length) }
}

function unitOf({ circuit }: GuidedRoutine, meant: readonly WorkStep[]): ProgressUnit {
  if (circuit) return 'turns'
  return new Set(meant.map(({ move }) => move)).size > 1 ? 'moves' : 'sets'
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
