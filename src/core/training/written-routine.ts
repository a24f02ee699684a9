import { exerciseOf } from './content.ts'
import type { Exercise } from './exercise.ts'
import { fillWritten } from './fill-written.ts'
import { prescribe } from './prescribe.ts'
import type { Section, WrittenProgramme } from './programme.ts'
import type { Mode, Move, Prescription, Routine } from './routine.ts'
import { inSlot, type Runner } from './runner.ts'
import { secondsOf, timedSets } from './time-fit.ts'
import { warmUp } from './warm-up.ts'
import { writtenMoves } from './written-moves.ts'

interface Part {
  readonly mode: Mode
  readonly moves: readonly Move[]
  readonly leftOut: readonly Exercise[]
  /** Without the warm-up. */
  readonly seconds: number
}

type Circuit = Extract<Section, { mode: 'circuit' }>
type Ladder = Extract<Section, { mode: 'rungs' }>

/**
 * A strength day of a programme as its article has it: exercises, order and doses are the article's;
 * kit and set-aside moves still apply, with swaps; no fit to time, no lighter week. The warm-up of
 * every strength session comes first. What the article leaves open is the dose of the runner's
 * level. How often a week is the captain's choice of strength days: each carries the session.
 *
 * `ladderSteps` = steps of the ladder done before this day. Null when the programme has nothing
 * (more) for a strength day: the ladder after its last step.
 */
export function writtenRoutine(
  runner: Runner,
  programme: WrittenProgramme,
  ladderSteps: number,
): Routine | null {
  const section = programme.sections.find(({ when }) => when === 'strength day')
  const part = section && partOf(runner, section, ladderSteps)
  if (!part) return null
  const before = warmUp(runner)
  return {
    programme: programme.id,
    session: null,
    mode: part.mode,
    warmUp: before.moves,
    moves: part.moves,
    leftOut: [],
    leftOutMoves: part.leftOut,
    seconds: before.seconds + part.seconds,
    deload: false,
  }
}

function partOf(runner: Runner, section: Section, ladderSteps: number): Part | null {
  switch (section.mode) {
    case 'sets':
    case 'choice': {
      const { moves, leftOut } = writtenMoves(runner, section.moves, null)
      return { mode: { kind: 'sets' }, moves, leftOut, seconds: secondsOf(moves.map(timedSets)) }
    }
    case 'circuit':
      return circuitPart(runner, section)
    case 'rungs':
      return rungPart(runner, section, ladderSteps)
  }
}

function circuitPart(runner: Runner, { workSeconds, changeSeconds, rounds, moves }: Circuit): Part {
  const filled = fillWritten(
    runner,
    moves.map((move) => move.exercise),
    true,
  )
  const done = filled.flatMap((found): Move[] =>
    found
      ? [
          {
            ...found,
            list: null,
            prescription: timedInCircuit(
              inSlot(runner, (found.insteadOf ?? found.exercise).id),
              found.exercise,
              workSeconds,
              changeSeconds,
            ),
            optional: false,
          },
        ]
      : [],
  )
  return {
    mode: { kind: 'circuit', workSeconds, changeSeconds, rounds },
    moves: done,
    leftOut: moves
      .filter((_, i) => !filled[i])
      .map(({ exercise }) => exerciseOf(runner.content, exercise)),
    seconds: rounds * done.length * (workSeconds + changeSeconds),
  }
}

/** Work by the clock; a move with two sides takes half of it on each. */
export function timedInCircuit(
  runner: Runner,
  exercise: Exercise,
  workSeconds: number,
  changeSeconds: number,
): Prescription {
  const perSide = exercise.side === 'unilateral'
  const seconds = perSide ? workSeconds / 2 : workSeconds
  return {
    ...prescribe(exercise, runner),
    sets: { from: 1, to: 1 },
    unit: 'seconds',
    amount: { from: seconds, to: seconds },
    perSide,
    secondsPerSet: workSeconds,
    restSeconds: changeSeconds,
  }
}

/** One move a day: each done day is a step, and a rung has as many as it has days. */
function rungPart(runner: Runner, section: Ladder, ladderSteps: number): Part | null {
  const steps = section.moves.flatMap((rung) => rung.days.map(() => rung))
  const rung = steps[ladderSteps]
  if (!rung) return null
  const { moves, leftOut } = writtenMoves(runner, [{ exercise: rung.exercise }], null)
  return {
    mode: {
      kind: 'rung',
      rung: rung.rung,
      step: ladderSteps + 1,
      steps: steps.length,
      helpsNext: rung.helpsNext,
    },
    moves,
    leftOut,
    seconds: secondsOf(moves.map(timedSets)),
  }
}
