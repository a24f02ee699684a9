import { guidedRoutine, type GuidedRoutine } from '#core/guided/guided-routine.ts'
import { guidedSteps, type GuidedStep } from '#core/guided/guided-steps.ts'
import { balancedRoutine } from '#core/training/balanced-routine.ts'
import type { Kit, Level } from '#core/training/member-profile.ts'
import { PROGRAMME_IDS, type ProgrammeId } from '#core/training/programme.ts'
import type { Routine, SessionName } from '#core/training/routine.ts'
import { writtenRoutine } from '#core/training/written-routine.ts'
import { content } from '#tests/support/content.ts'
import { aRunner, KIT_SETS } from '#tests/support/runner.ts'
import * as fc from 'fast-check'

interface Wanted {
  readonly programme?: ProgrammeId
  readonly level?: Level
  readonly kit?: readonly Kit[]
  readonly week?: number
  readonly sessions?: readonly SessionName[]
}

/** The routine of a programme: session A of week 0 at level 1 without kit unless said otherwise. */
export function aRoutine(wanted: Wanted = {}): Routine {
  const { programme = 'balanced-week', level = 1, kit = [], week = 0, sessions = ['A'] } = wanted
  const runner = aRunner({ level, kit })
  if (programme === 'balanced-week') return balancedRoutine(runner, sessions, week)
  const written = content.written.get(programme)
  const routine = written && writtenRoutine(runner, written, week % 18)
  if (!routine) throw new Error(`the ${programme} has no session here`)
  return routine
}

/** The same, to be gone through by who it was made for. */
export function aGuided(wanted: Wanted = {}): GuidedRoutine {
  const { level = 1, kit = [] } = wanted
  return guidedRoutine(aRoutine(wanted), aRunner({ level, kit }))
}

/** Any session of any programme. */
export const anyWanted = fc.record({
  programme: fc.constantFrom(...PROGRAMME_IDS),
  level: fc.constantFrom<Level>(1, 2, 3),
  kit: fc.constantFrom(...KIT_SETS),
  week: fc.nat({ max: 40 }),
  sessions: fc.constantFrom<readonly SessionName[]>(['A'], ['A', 'B'], ['A', 'B', 'C'], ['single']),
})

/** `clamshell 1/2 first`, `rest 30`, `(plank 2/2)` for what does not count, `@1` for a round. */
export const written = (routine: GuidedRoutine, steps = guidedSteps(routine)): string[] =>
  steps.map((step) => line(routine, step))

function line({ moves }: GuidedRoutine, step: GuidedStep): string {
  if (step.kind === 'rest') return `rest ${step.seconds}`
  const round = step.round === null ? '' : `@${step.round}`
  const turn = step.turn === null ? '' : ` ${step.turn}`
  const words = `${moves[step.move]?.move.exercise.id}${round} ${step.set}/${step.sets}${turn}`
  return step.counts ? words : `(${words})`
}
