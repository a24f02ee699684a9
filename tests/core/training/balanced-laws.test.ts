import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { balancedRoutine } from '#core/training/balanced-routine.ts'
import { isDeloadWeek } from '#core/training/deload.ts'
import type { ExerciseId, HipAction } from '#core/training/exercise.ts'
import { KIT, LEVELS } from '#core/training/member-profile.ts'
import type { ListName } from '#core/training/programme.ts'
import type { Routine, SessionName } from '#core/training/routine.ts'
import { canDo, canDoByStopgap, type Runner } from '#core/training/runner.ts'
import { content } from '#tests/support/content.ts'
import { aRunner, KIT_SETS } from '#tests/support/runner.ts'

/** The sessions of a week with one, two and three strength days. */
const WEEKS: readonly (readonly SessionName[])[] = [['single'], ['A', 'B'], ['A', 'B', 'C']]
const COVERED: readonly HipAction[] = [
  'extension',
  'abduction',
  'flexion',
  'external rotation',
  'stability',
]

const routinesOf = (runner: Runner, sessions: readonly SessionName[], week: number): Routine[] =>
  sessions.map((_, i) => balancedRoutine(runner, sessions.slice(0, i + 1), week))

function uncovered(routines: readonly Routine[]): HipAction[] {
  const moves = routines.flatMap((routine) => routine.moves)
  const actions = new Set(moves.flatMap(({ exercise }) => exercise.hipActions))
  return COVERED.filter((action) => !actions.has(action))
}

function repeated(routines: readonly Routine[]): ExerciseId[] {
  const ids = routines
    .flatMap((routine) => routine.moves)
    .filter(({ list }) => list !== 'mobility')
    .map(({ exercise }) => exercise.id)
  return ids.filter((id, i) => ids.indexOf(id) !== i)
}

function wrongLength({ seconds, deload }: Routine): boolean {
  return seconds > 20 * 60 || (!deload && seconds < 10 * 60)
}

const written = (routines: readonly Routine[]) =>
  routines.map(({ moves }) => moves.map(({ exercise }) => exercise.id).join(' ')).join(' | ')

describe('200 weeks at every level, with every kit, on one, two and three strength days', () => {
  // One pass over 57,600 weeks serves all of the laws below.
  const broken = { coverage: [] as string[], repeats: [] as string[], length: [] as string[] }
  const others = { leftOut: [] as string[], jumps: [] as string[], kit: [] as string[] }
  beforeAll(() => {
    for (const level of LEVELS) {
      for (const kit of KIT_SETS) {
        const runner = aRunner({ level, kit })
        for (const sessions of WEEKS) {
          for (let week = 0; week < 200; week += 1) {
            const routines = routinesOf(runner, sessions, week)
            const where = () =>
              `level ${level}, ${kit.join('+')}, week ${week}: ${written(routines)}`
            if (uncovered(routines).length > 0) broken.coverage.push(where())
            if (repeated(routines).length > 0) broken.repeats.push(where())
            if (routines.some(wrongLength)) broken.length.push(where())
            const moves = routines.flatMap((routine) => [...routine.moves, ...routine.warmUp])
            if (routines.some(({ leftOut }) => leftOut.length > 0)) others.leftOut.push(where())
            if (isDeloadWeek(week) || level < 3) {
              if (moves.some(({ prescription }) => prescription.jump)) others.jumps.push(where())
            }
            if (
              moves.some(({ prescription }) => prescription.kit.some((one) => !runner.kit.has(one)))
            )
              others.kit.push(where())
          }
        }
      }
    }
  })

  it('covers extension, abduction, flexion, external rotation and stability in each', () => {
    expect(broken.coverage).toEqual([])
  })

  it('shows no move twice in a week, but for the hold and the warm-up', () => {
    expect(broken.repeats).toEqual([])
  })

  it('takes 10 to 20 minutes a session, and in a lighter week at most 20', () => {
    expect(broken.length).toEqual([])
  })

  it('leaves no slot out', () => {
    expect(others.leftOut).toEqual([])
  })

  it('has no jump below level 3 nor in a lighter week', () => {
    expect(others.jumps).toEqual([])
  })

  it('asks for no kit that the runner does not have', () => {
    expect(others.kit).toEqual([])
  })
})

describe('with any moves set aside', () => {
  const ids = [...content.exercises.keys()]
  const anyWeek = fc.record({
    level: fc.constantFrom(...LEVELS),
    kit: fc.subarray([...KIT]),
    setAside: fc.subarray(ids, { maxLength: 30 }),
    sessions: fc.constantFrom(...WEEKS),
    week: fc.integer({ min: -60, max: 400 }),
  })
  /** What a week counts on: each of its lists keeps a move that this runner may do. */
  const eachListKeepsOne = (runner: Runner) => {
    const lists = content.balancedWeek.lists
    const names: ListName[] = ['hinge', 'single-leg', 'turn-out', 'side-hip', 'knee-drive']
    return [...names, 'stability' as const].every((name) =>
      lists[name][runner.level].some((id) => {
        const exercise = content.exercises.get(id)
        return exercise && (canDo(runner, exercise) || canDoByStopgap(runner, exercise))
      }),
    )
  }
  /** The week as it stands in lists that are cut, but never to nothing. */
  const anyKeptWeek = anyWeek.filter(({ level, kit, setAside, week }) =>
    eachListKeepsOne(aRunner({ level, kit, setAside, jumps: !isDeloadWeek(week) })),
  )

  it('still covers every hip action as long as each list keeps one allowed move', () => {
    fc.assert(
      fc.property(anyKeptWeek, ({ level, kit, setAside, sessions, week }) => {
        const routines = routinesOf(aRunner({ level, kit, setAside }), sessions, week)
        expect(uncovered(routines)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('never shows a move that is set aside, nor one twice in a session, nor over 20 minutes', () => {
    fc.assert(
      fc.property(anyWeek, ({ level, kit, setAside, sessions, week }) => {
        const runner = aRunner({ level, kit, setAside })
        for (const routine of routinesOf(runner, sessions, week)) {
          const moves = [...routine.warmUp, ...routine.moves]
          expect(moves.filter(({ exercise }) => runner.setAside.has(exercise.id))).toEqual([])
          expect(repeated([routine])).toEqual([])
          expect(routine.seconds).toBeLessThanOrEqual(20 * 60)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('says of each slot whether it is filled or left out', () => {
    fc.assert(
      fc.property(anyWeek, ({ level, kit, setAside, week }) => {
        const [routine] = routinesOf(aRunner({ level, kit, setAside }), ['single'], week)
        const filled = routine?.moves.map(({ list }) => list) ?? []
        expect([...filled, ...(routine?.leftOut ?? [])]).toHaveLength(6)
      }),
    )
  })

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(anyWeek, ({ level, kit, setAside, sessions, week }) => {
        const ask = (given: readonly string[]) =>
          routinesOf(aRunner({ level, kit, setAside: given }), sessions, week)
        expect(ask(setAside)).toEqual(ask(setAside.toReversed()))
      }),
      { numRuns: 200 },
    )
  })
})
