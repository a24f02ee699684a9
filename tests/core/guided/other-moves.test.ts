import { easierMove } from '#core/guided/easier-move.ts'
import { exercisesIn, guidedRoutine, withMove } from '#core/guided/guided-routine.ts'
import { guidedSteps, samePlace } from '#core/guided/guided-steps.ts'
import { heedPain as heedAll } from '#core/guided/heed-pain.ts'
import { heldBy } from '#core/guided/guided-progress.ts'
import { putInPlace, swapsFor } from '#core/guided/move-swaps.ts'
import { withOwnSwaps } from '#core/guided/own-swaps.ts'
import { readRoutine, writeRoutine } from '#core/guided/stored-routine.ts'
import type { GuidedMove, GuidedRoutine } from '#core/guided/guided-routine.ts'
import type { Content } from '#core/training/content.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import { canDo } from '#core/training/runner.ts'
import { content } from '#tests/support/content.ts'
import { aRunner } from '#tests/support/runner.ts'
import { writtenMoves } from '#tests/support/written-moves.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aGuided, anyWanted, aRoutine, written } from './a-guided-routine.ts'

const NOTHING = { setAside: new Set<string>(), eased: new Set<string>(), usedInWeek: new Set<string>() } // prettier-ignore
type Pain = Parameters<typeof heedAll>[2]
const heedPain = (of: Content, routine: GuidedRoutine, pain: Pain, from: number) =>
  heedAll(of, routine, pain, from, { usedInWeek: () => new Set() })
const slotsOf = (routine: GuidedRoutine) => heldBy(routine, guidedSteps(routine), 0).slots
const ids = (list: readonly { readonly id: ExerciseId }[]) => list.map(({ id }) => id)
const moveOf = (routine: GuidedRoutine, index: number): GuidedMove => {
  const one = routine.moves[index]
  if (!one) throw new Error(`no move ${index}`)
  return one
}
const swapAt = (routine: GuidedRoutine, index: number, by = NOTHING): GuidedRoutine => {
  const one = moveOf(routine, index)
  const [swap] = swapsFor(content, routine, one, by)
  if (!swap) throw new Error('nothing to swap it for')
  return withMove(routine, index, { move: putInPlace(content, routine, one, swap) })
}

describe('a swap', () => {
  test('keeps the purpose: the catalogue’s swaps first, then the rest of the list', () => {
    const routine = aGuided({ level: 2, kit: ['band', 'weight'] })
    expect(written(routine).find((line) => line.startsWith('deadlift'))).toBe('deadlift 1/3')
    const swaps = swapsFor(content, routine, moveOf(routine, 2), NOTHING)
    expect(ids(swaps)).toEqual([
      'glute-bridge-walkout',
      'single-leg-glute-bridge',
      'kickstand-deadlift',
      'barbell-rdl',
    ])
  })

  test('gives nothing of the member’s other days of the week', () => {
    const usedInWeek = new Set(['kickstand-deadlift', 'glute-bridge-walkout'])
    const swaps = swapsFor(content, aGuided(), moveOf(aGuided(), 2), { ...NOTHING, usedInWeek })
    expect(ids(swaps)).not.toContain('kickstand-deadlift')
    expect(ids(swaps)).not.toContain('glute-bridge-walkout')
  })

  test('again and again comes back to what was planned', () => {
    let routine = aGuided()
    const seen: string[] = []
    for (let press = 0; press < 12; press += 1) {
      routine = swapAt(routine, 2)
      const id = moveOf(routine, 2).move.exercise.id
      seen.push(id)
      if (id === 'deadlift') break
    }
    expect(seen.at(-1)).toBe('deadlift')
    expect(new Set(seen).size).toBe(seen.length)
    expect(moveOf(routine, 2).move).toEqual(moveOf(aGuided(), 2).planned)
  })

  test('has as many sets, and the slot stays what it was', () => {
    const before = aGuided()
    const after = swapAt(before, 2)
    expect(moveOf(after, 2).move.prescription.sets).toEqual({ from: 2, to: 2 })
    expect(slotsOf(after)).toEqual(slotsOf(before))
    expect(slotsOf(before)).toEqual(['hinge', 'turn-out', 'knee-drive', 'stability', 'mobility'])
  })

  test('in a circuit is by the clock, as everything is there', () => {
    const routine = aGuided({ programme: 'engine-ten', kit: ['box'] })
    const after = swapAt(routine, 2)
    expect(moveOf(after, 2).move.prescription).toMatchObject({ unit: 'seconds', secondsPerSet: 40 })
  })

  test('in any session: possible, no jump, not twice in it, with the same purpose', () => {
    fc.assert(
      fc.property(anyWanted, fc.nat(), (wanted, any) => {
        const routine = aGuided(wanted)
        const index = any % routine.moves.length
        const one = moveOf(routine, index)
        const runner = { ...aRunner({ level: one.level, kit: [...routine.kit] }), jumps: false }
        for (const swap of swapsFor(content, routine, one, NOTHING)) {
          expect(canDo(runner, swap)).toBe(true)
          expect(exercisesIn(routine).has(swap.id)).toBe(false)
          const { exercise, list } = one.planned
          const inList = list !== null && content.balancedWeek.lists[list][one.level].includes(swap.id) // prettier-ignore
          const shared = swap.hipActions.some((action) => exercise.hipActions.includes(action))
          const isCatalogues = exercise.swaps.includes(swap.id) && exercise.hipActions.length === 0
          expect(inList || shared || isCatalogues).toBe(true)
          const after = withMove(routine, index, { move: putInPlace(content, routine, one, swap) })
          expect(exercisesIn(after).size).toBeGreaterThanOrEqual(exercisesIn(routine).size)
        }
      }),
    )
  })

  test('leaves somebody at the same set of it', () => {
    const routine = aGuided()
    const steps = guidedSteps(routine)
    const was = steps[9]
    if (!was) throw new Error('no such step')
    const after = swapAt(routine, 3)
    const now = guidedSteps(after)
    expect(now[samePlace(now, was)]).toMatchObject({ move: 3, set: 2 })
  })
})

test('on the second side stays on the second side', () => {
  const routine = aGuided()
  const was = guidedSteps(routine)[7]
  if (!was) throw new Error('no such step')
  expect(was).toMatchObject({ move: 3, turn: 'second' })
  const easier = easierMove(content, routine, moveOf(routine, 3), new Set())
  const steps = guidedSteps(withMove(routine, 3, easier ? { move: easier } : {}))
  expect(steps[samePlace(steps, was)]).toMatchObject({ move: 3, set: 1, turn: 'second' })
})

describe('easier', () => {
  test('is the neighbour in the catalogue where there is one', () => {
    const routine = aGuided({ level: 2, week: 1 })
    const index = routine.moves.findIndex(({ move }) => move.exercise.id === 'glute-bridge-walkout')
    const squats = aGuided({ sessions: ['A', 'B'], week: 1 })
    const lunge = squats.moves.findIndex(({ move }) => move.exercise.id === 'forward-lunge')
    const easier = easierMove(content, squats, moveOf(squats, lunge), new Set())
    expect(easier?.exercise.id).toBe('squat')
    expect(easier?.insteadOf?.id).toBe('forward-lunge')
    expect(easier?.prescription.sets).toEqual(moveOf(squats, lunge).planned.prescription.sets)
    // The marching bridge is in the warm-up, so the walk-out is done in its own easier way.
    const own = easierMove(content, routine, moveOf(routine, index), new Set())
    expect(own).toMatchObject({
      exercise: { id: 'glute-bridge-walkout' },
      eased: { id: 'glute-bridge-walkout' },
    })
  })

  test('is the same move in its easier way where there is none, once', () => {
    const routine = aGuided()
    const deadlift = easierMove(content, routine, moveOf(routine, 2), new Set())
    expect(deadlift).toMatchObject({ exercise: { id: 'deadlift' }, eased: { id: 'deadlift' } })
    const eased = withMove(routine, 2, deadlift ? { move: deadlift } : {})
    expect(easierMove(content, eased, moveOf(eased, 2), new Set())).toBeNull()
  })

  test('of anything in any session ends', () => {
    fc.assert(
      fc.property(anyWanted, fc.nat(), (wanted, any) => {
        let routine = aGuided(wanted)
        const index = any % routine.moves.length
        let times = 0
        for (;;) {
          const easier = easierMove(content, routine, moveOf(routine, index), new Set())
          if (!easier) break
          routine = withMove(routine, index, { move: easier })
          times += 1
          expect(times).toBeLessThan(9)
        }
        expect(times).toBeGreaterThan(0)
      }),
    )
  })
})

describe('what was said of pain', () => {
  const pain = (setAside: readonly string[], eased: readonly string[] = []) => ({
    setAside: new Set(setAside),
    eased: new Set(eased),
  })

  test('nothing changes nothing', () => {
    const routine = aGuided()
    expect(heedPain(content, routine, pain([]), 0)).toBe(routine)
    expect(heedPain(content, routine, pain(['squat']), 0)).toBe(routine)
  })

  test('what rests is swapped', () => {
    const after = heedPain(content, aGuided(), pain(['clamshell']), 0)
    expect(moveOf(after, 3).move.insteadOf?.id).toBe('clamshell')
    expect(exercisesIn(after).has('clamshell')).toBe(false)
  })

  test('what nothing can take the place of is left out, and is not missed', () => {
    const all = [...content.exercises.keys()].filter((id) => id !== 'deadlift')
    const after = heedPain(content, aGuided(), pain(all), 0)
    expect(written(after)).toEqual(['deadlift 1/2', 'rest 30', 'deadlift 2/2'])
  })

  test('what hurt a little is easier, with half the sets', () => {
    const routine = aGuided({ level: 2 })
    const after = heedPain(content, routine, pain([], ['deadlift']), 0)
    expect(moveOf(after, 2)).toMatchObject({
      heeded: ['deadlift'],
      move: { eased: { id: 'deadlift' } },
    })
    expect(moveOf(after, 2).move.prescription.sets).toEqual({ from: 2, to: 2 })
  })

  test('half the sets stay half, whatever is done in its place', () => {
    const heeded = heedPain(content, aGuided({ level: 2 }), pain([], ['deadlift']), 0)
    const swapped = moveOf(swapAt(heeded, 2), 2)
    expect(swapped.move.exercise.id).not.toBe('deadlift')
    expect(swapped.move.prescription.sets).toEqual({ from: 2, to: 2 })
    expect(moveOf(heeded, 2).planned).toEqual(moveOf(heeded, 2).move)
  })

  test('half a turn stays half a turn in a circuit', () => {
    const routine = aGuided({ programme: 'engine-ten' })
    const { id } = moveOf(routine, 2).move.exercise
    const after = swapAt(heedPain(content, routine, pain([], [id]), 0), 2)
    expect(moveOf(after, 2).move.prescription.secondsPerSet).toBe(20)
  })

  test('what stands in for something that hurt is eased as well when it hurts', () => {
    const routine = aGuided({ sessions: ['A', 'B'], level: 2 })
    const at = routine.moves.findIndex(({ move }) => move.exercise.easier.exercise === 'squat')
    const { id } = moveOf(routine, at).move.exercise
    const once = heedPain(content, routine, pain([], [id]), 0)
    expect(moveOf(once, at).move).toMatchObject({ exercise: { id: 'squat' }, eased: { id } })
    const twice = heedPain(content, once, pain([], [id, 'squat']), 0)
    expect(moveOf(twice, at).move).toMatchObject({ eased: { id: 'squat' } })
    const setsOf = (one: GuidedRoutine) => moveOf(one, at).move.prescription.sets.to
    expect([routine, once, twice].map(setsOf)).toEqual([3, 2, 1])
    expect(heedPain(content, twice, pain([], [id, 'squat']), 0)).toBe(twice)
  })

  test('a swap that the week has not had comes first, and else one that it has', () => {
    const said = pain(['deadlift'])
    const by = (used: readonly string[]) =>
      moveOf(heedAll(content, aGuided(), said, 0, { usedInWeek: () => new Set(used) }), 2).move
        .exercise.id
    expect(by([])).toBe('glute-bridge-walkout')
    expect(by(['glute-bridge-walkout'])).toBe('single-leg-glute-bridge')
    expect(by([...content.exercises.keys()])).toBe('glute-bridge-walkout')
  })

  test('what is over stays', () => {
    const routine = aGuided()
    expect(heedPain(content, routine, pain(['deadlift']), 3)).toBe(routine)
  })

  test('is heeded once, in any session', () => {
    const anyIds = fc.uniqueArray(fc.constantFrom(...content.exercises.keys()), { maxLength: 12 })
    fc.assert(
      fc.property(anyWanted, anyIds, anyIds, (wanted, resting, hurting) => {
        const said = pain(resting, hurting.filter((id) => !resting.includes(id))) // prettier-ignore
        const once = heedPain(content, aGuided(wanted), said, 0)
        expect(heedPain(content, once, said, 0)).toBe(once)
        for (const id of exercisesIn(once)) expect(said.setAside.has(id)).toBe(false)
      }),
    )
  })
})

const NOWHERE: ReadonlySet<string> = new Set()

describe('swaps of a member’s own', () => {
  const runner = aRunner({ kit: ['band'] })
  const swapped = (swaps: Readonly<Record<string, string>>, routine = aRoutine()) =>
    writtenMoves(withOwnSwaps(runner, routine, new Map(Object.entries(swaps)), NOWHERE).moves)

  test('stand in the place of the move wherever it is', () => {
    expect(swapped({ clamshell: 'lateral-band-walk' })[1]).toBe('lateral-band-walk<clamshell 2x8/side') // prettier-ignore
  })

  test.each([
    ['without its kit', { deadlift: 'barbell-rdl-of-gold' }],
    ['that is in the session anyway', { deadlift: 'clamshell' }],
    ['of something that is not in the session', { squat: 'lunge-jump' }],
  ])('one %s does nothing', (_, swaps) => {
    expect(swapped(swaps)).toEqual(writtenMoves(aRoutine().moves))
  })

  test('stay away where the move is on another day of the week', () => {
    const swaps = new Map([['clamshell', 'lateral-band-walk']])
    const elsewhere = new Set(['lateral-band-walk'])
    expect(withOwnSwaps(runner, aRoutine(), swaps, elsewhere)).toEqual(aRoutine())
  })

  test('bring no jump', () => {
    const jumper = aRunner({ level: 3 })
    const routine = aRoutine({ level: 3 })
    const [first] = routine.moves
    const swaps = new Map([[first?.exercise.id ?? '', 'lunge-jump']])
    expect(withOwnSwaps(jumper, routine, swaps, NOWHERE)).toBe(routine)
  })

  test('need their kit', () => {
    const without = withOwnSwaps(aRunner(), aRoutine(), new Map([['deadlift', 'step-up']]), NOWHERE)
    expect(without).toEqual(aRoutine())
  })

  test('the time that the card says is that of the moves that stand there', () => {
    const routine = withOwnSwaps(
      runner,
      aRoutine(),
      new Map([['mountain-climber', 'side-lunge']]),
      NOWHERE,
    )
    const difference = routine.seconds - aRoutine().seconds
    const [before, after] = [aRoutine(), routine].map(({ moves }) => moves[2]?.prescription.secondsPerSet ?? 0) // prettier-ignore
    expect(difference).toBe(2 * ((after ?? 0) - (before ?? 0)))
  })
})

describe('a routine as it is kept', () => {
  test('is read as it was written, in any session', () => {
    fc.assert(
      fc.property(anyWanted, (wanted) => {
        const routine = aGuided(wanted)
        expect(readRoutine(writeRoutine(routine), content)).toEqual(routine)
      }),
    )
  })

  test('with what was swapped and made easier in it', () => {
    const routine = heedPain(content, swapAt(aGuided(), 2), { setAside: new Set(['plank']), eased: new Set(['clamshell']) }, 0) // prettier-ignore
    expect(readRoutine(writeRoutine(routine), content)).toEqual(routine)
  })

  test.each([
    ['no JSON', 'x'],
    ['another shape', '{}'],
    ['an exercise that has left the catalogue', writeRoutine(aGuided()).replaceAll('"deadlift"', '"dead-lift"')], // prettier-ignore
    ['a number of rounds that is none', writeRoutine(guidedRoutine(aRoutine({ programme: 'engine-ten' }), aRunner())).replace('"rounds":1', '"rounds":0')], // prettier-ignore
  ])('%s is none', (_, json) => {
    expect(readRoutine(json, content)).toBeNull()
  })
})

test('what hurts a little in a circuit goes on for half of each turn that is still to come', () => {
  const routine = aGuided({ programme: 'engine-ten' })
  const at = routine.moves.findIndex(({ part }) => part === 'session')
  const { id } = moveOf(routine, at).move.exercise
  const pain = { setAside: new Set<string>(), eased: new Set([id]) }
  const heeded = heedPain(content, routine, pain, at)
  const seconds = (one: GuidedRoutine) =>
    guidedSteps(one).find(({ kind, move }) => kind === 'work' && move === at)?.seconds ?? 0
  expect(seconds(heeded)).toBe(seconds(routine) / 2)
  expect(moveOf(heeded, at).move.eased?.id).toBe(id)
  // Once.
  expect(heedPain(content, heeded, pain, at)).toEqual(heeded)
  expect(heedPain(content, routine, pain, at + 1)).toEqual(routine)
})
