import { guidedProgress } from '#core/guided/guided-progress.ts'
import { guidedSteps, nextStep, samePlace, stepBefore } from '#core/guided/guided-steps.ts'
import { withMove } from '#core/guided/guided-routine.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aGuided, anyWanted, written } from './a-guided-routine.ts'

describe('the steps of a session', () => {
  test('set by set: warm-up, sets, both sides, a rest after each set but the last', () => {
    expect(written(aGuided())).toEqual([
      '(marching-bridge 1/1)',
      '(swinging-drill 1/1 first)',
      '(swinging-drill 1/1 second)',
      'deadlift 1/2',
      'rest 30',
      'deadlift 2/2',
      'clamshell 1/2 first',
      'clamshell 1/2 second',
      'rest 30',
      'clamshell 2/2 first',
      'clamshell 2/2 second',
      'mountain-climber 1/2',
      'rest 30',
      'mountain-climber 2/2',
      'side-plank-arm-leg 1/2 first',
      'side-plank-arm-leg 1/2 second',
      'rest 30',
      'side-plank-arm-leg 2/2 first',
      'side-plank-arm-leg 2/2 second',
      'downward-dog 1/1',
    ])
  })

  test('a circuit: round by round, time to change between the moves, none after the last', () => {
    const routine = aGuided({ programme: 'engine-ten', kit: ['box'] })
    const circuit = { workSeconds: 40, changeSeconds: 20, rounds: 2 }
    const twice = { ...routine, moves: routine.moves.slice(0, 5), circuit }
    expect(written(twice)).toEqual([
      '(marching-bridge 1/1)',
      '(swinging-drill 1/1 first)',
      '(swinging-drill 1/1 second)',
      'high-knees@1 1/2',
      'rest 20',
      'side-lunge@1 1/2',
      'rest 20',
      'lunge-knee-drive@1 1/2 first',
      'lunge-knee-drive@1 1/2 second',
      'rest 20',
      'high-knees@2 2/2',
      'rest 20',
      'side-lunge@2 2/2',
      'rest 20',
      'lunge-knee-drive@2 2/2 first',
      'lunge-knee-drive@2 2/2 second',
    ])
  })

  test('a rung of the ladder is one move', () => {
    const steps = written(aGuided({ programme: 'side-step-ladder', kit: ['band'] }))
    expect(steps.slice(3)).toEqual(['lateral-band-walk 1/2', 'rest 30', 'lateral-band-walk 2/2'])
  })

  test('of "2–3 sets" the third is there, and not missed when it is left out', () => {
    const routine = aGuided()
    const one = routine.moves[2]
    if (!one) throw new Error('no such move')
    const sets = { from: 2, to: 3 }
    const move = { ...one.move, prescription: { ...one.move.prescription, sets } }
    const steps = written(withMove(routine, 2, { move }))
    expect(steps.slice(3, 8)).toEqual([
      'deadlift 1/3',
      'rest 30',
      'deadlift 2/3',
      'rest 30',
      '(deadlift 3/3)',
    ])
  })
})

describe('in any session of any programme', () => {
  test('every set of every side stands there exactly once, in order, and no rest is at an end', () => {
    fc.assert(
      fc.property(anyWanted, (wanted) => {
        const routine = aGuided(wanted)
        const steps = guidedSteps(routine)
        const sets = steps.flatMap((step) =>
          step.kind === 'work' ? [`${step.move} ${step.set} ${step.turn}`] : [],
        )
        const due = routine.moves.flatMap(({ part, move }, index) => {
          const { prescription, exercise } = move
          const times =
            part === 'session' && routine.circuit ? routine.circuit.rounds : prescription.sets.to
          const isSided = prescription.perSide && exercise.side !== 'alternating'
          const turns = isSided ? ['first', 'second'] : [null]
          return Array.from({ length: times }, (_, set) =>
            turns.map((turn) => `${index} ${set + 1} ${turn}`),
          ).flat()
        })
        expect(new Set(sets).size).toBe(sets.length)
        expect(sets.toSorted()).toEqual(due.toSorted())
        expect(steps.at(0)?.kind).toBe('work')
        expect(steps.at(-1)?.kind).toBe('work')
        expect(steps.some((step, at) => step.kind === 'rest' && steps[at + 1]?.kind === 'rest')).toBe(false) // prettier-ignore
      }),
    )
  })

  test('the work and the rests take as long as the day’s card says, but for getting ready', () => {
    fc.assert(
      fc.property(anyWanted, (wanted) => {
        const { moves, circuit } = aGuided(wanted)
        const rests = guidedSteps({ ...aGuided(wanted) }).flatMap((step) =>
          step.kind === 'rest' && moves[step.move]?.part === 'session' ? [step.seconds] : [],
        )
        const due = moves
          .filter(({ part }) => part === 'session')
          .map(
            ({ move: { prescription } }) => (prescription.sets.to - 1) * prescription.restSeconds,
          )
        const inCircuit = circuit && (circuit.rounds * due.length - 1) * circuit.changeSeconds
        const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
        expect(sum(rests)).toBe(inCircuit ?? sum(due))
      }),
    )
  })

  test('next and back never leave it; next ends it, and back ends at its first set', () => {
    fc.assert(
      fc.property(anyWanted, fc.array(fc.boolean(), { maxLength: 200 }), (wanted, presses) => {
        const steps = guidedSteps(aGuided(wanted))
        let at = 0
        for (const isNext of presses) {
          const before = at
          at = isNext ? nextStep(steps, at) : stepBefore(steps, at)
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(steps.length)
          if (isNext) expect(at).toBe(Math.min(before + 1, steps.length))
          else expect(steps[at]?.kind).toBe('work')
          if (!isNext && before > 0) expect(at).toBeLessThan(before)
        }
        for (let press = 0; press <= steps.length; press += 1) at = nextStep(steps, at)
        expect(at).toBe(steps.length)
        for (let press = 0; press <= steps.length; press += 1) at = stepBefore(steps, at)
        expect(at).toBe(0)
      }),
    )
  })

  test('the percent only grows, from nothing to all, and so does "2 of 5"', () => {
    fc.assert(
      fc.property(anyWanted, (wanted) => {
        const routine = aGuided(wanted)
        const steps = guidedSteps(routine)
        const along = Array.from({ length: steps.length + 1 }, (_, at) =>
          guidedProgress(routine, steps, at),
        )
        expect(along[0]).toMatchObject({ percent: 0, done: 0 })
        expect(along.at(-1)?.percent).toBe(100)
        expect(along.at(-1)?.done).toBe(along.at(-1)?.of)
        for (const [at, now] of along.entries()) {
          const before = along[at - 1] ?? now
          expect(now.percent).toBeGreaterThanOrEqual(before.percent)
          expect(now.done).toBeGreaterThanOrEqual(before.done)
          expect(now.percent === 0).toBe(!steps.slice(0, at).some((step) => step.kind === 'work' && step.counts)) // prettier-ignore
        }
      }),
    )
  })

  test('an unchanged routine leaves everybody at their own set', () => {
    fc.assert(
      fc.property(anyWanted, fc.nat(), (wanted, any) => {
        const steps = guidedSteps(aGuided(wanted))
        const at = any % steps.length
        const was = steps[at]
        if (!was) throw new Error('no such step')
        const now = steps[samePlace(steps, was)]
        if (was.kind === 'rest') expect(samePlace(steps, was)).toBe(at + 1)
        else expect(now).toMatchObject({ move: was.move, set: was.set, round: was.round })
      }),
    )
  })
})

describe('how much is done', () => {
  const routine = aGuided()
  const steps = guidedSteps(routine)
  test.each([
    [0, 0, 0],
    [3, 0, 0],
    [4, 0, 7],
    [6, 1, 15],
    [8, 1, 30],
    [11, 2, 46],
    [19, 4, 92],
    [20, 5, 100],
  ])('at step %i: %i of 5 moves, %i per cent', (at, done, percent) => {
    const { unit, of, ...rest } = guidedProgress(routine, steps, at)
    expect({ unit, of }).toEqual({ unit: 'moves', of: 5 })
    expect(rest).toEqual({ done, percent })
  })

  test('a circuit counts turns, a single move its sets', () => {
    const circuit = aGuided({ programme: 'engine-ten', kit: ['box'] })
    expect(guidedProgress(circuit, guidedSteps(circuit), 9)).toMatchObject({
      unit: 'turns',
      of: 10,
      done: 3,
    })
    const rung = aGuided({ programme: 'side-step-ladder', kit: ['band'] })
    expect(guidedProgress(rung, guidedSteps(rung), 4)).toEqual({
      unit: 'sets',
      of: 2,
      done: 1,
      percent: 50,
    })
  })

  test('what is only if one likes is never missed', () => {
    const one = aGuided()
    const last = one.moves.length - 1
    const move = one.moves[last]?.move
    if (!move) throw new Error('no such move')
    const extra = withMove(one, last, { move: { ...move, optional: true } })
    const all = guidedSteps(extra)
    expect(guidedProgress(extra, all, all.length - 1)).toMatchObject({
      done: 4,
      of: 4,
      percent: 100,
    })
  })
})
