import { describe, expect, it } from 'vitest'
import type { ExerciseId } from '#core/training/exercise.ts'
import { pick } from '#core/training/pick.ts'
import type { Runner } from '#core/training/runner.ts'
import { aRunner } from '#tests/support/runner.ts'

interface Given {
  readonly runner?: Runner
  readonly turn?: number
  readonly inWeek?: readonly ExerciseId[]
  readonly inSession?: readonly ExerciseId[]
}

function picked(
  list: readonly ExerciseId[],
  { runner = aRunner(), turn = 0, inWeek = [], inSession = [] }: Given = {},
): string | null {
  const found = pick(runner, list, turn, new Set([...inWeek, ...inSession]), new Set(inSession))
  if (!found) return null
  const { exercise, insteadOf } = found
  return insteadOf ? `${exercise.id}<${insteadOf.id}` : exercise.id
}

const SQUATS = ['squat', 'step-up', 'forward-lunge']

describe('the pick from a list', () => {
  it('starts at the turn, counted in what is possible', () => {
    const runner = aRunner({ level: 2 })
    const withBox = aRunner({ level: 2, kit: ['box'] })
    expect([0, 1, 2].map((turn) => picked(SQUATS, { runner, turn }))).toEqual([
      'squat',
      'forward-lunge',
      'squat',
    ])
    expect([0, 1, 2].map((turn) => picked(SQUATS, { runner: withBox, turn }))).toEqual(SQUATS)
  })

  it('goes on from there, and round to the start, past what the week has used', () => {
    expect(picked(SQUATS, { turn: 1, inWeek: ['forward-lunge'] })).toBe('squat')
    expect(picked(SQUATS, { turn: 0, inWeek: ['squat'] })).toBe('forward-lunge')
  })

  it('takes an unused swap before it repeats one of its own', () => {
    expect(picked(['squat'], { inWeek: ['squat'] })).toBe('marching-bridge<squat')
    expect(picked(['squat'], { inWeek: ['squat', 'marching-bridge'] })).toBe(
      'hip-thrust-knee-lift<squat',
    )
  })

  it('begins the swaps with those of the move whose turn it is', () => {
    const list = ['squat', 'forward-lunge']
    const runner = aRunner({ setAside: list })
    expect(picked(list, { runner, turn: 0 })).toBe('marching-bridge<squat')
    expect(picked(list, { runner, turn: 1 })).toBe('lunge-knee-drive<forward-lunge')
  })

  it('takes a swap that has no kit missing', () => {
    const box = ['box-jump-knee-drive']
    const inWeek = ['lunge-knee-drive', 'hip-thrust-knee-lift']
    expect(picked(box, { inWeek: inWeek.slice(0, 1) })).toBe(
      'hip-thrust-knee-lift<box-jump-knee-drive',
    )
    // The step-up needs the box too, so what is left is a repeat.
    expect(picked(box, { inWeek })).toBe('lunge-knee-drive<box-jump-knee-drive')
  })

  it('repeats its own move first, when swaps and all are used', () => {
    const inWeek = ['plank', 'marching-bridge', 'side-plank-arm-leg']
    expect(picked(['plank'], { inWeek })).toBe('plank')
  })

  it('never repeats a move of the same session', () => {
    const inWeek = ['marching-bridge', 'side-plank-arm-leg']
    expect(picked(['plank'], { inWeek, inSession: ['plank'] })).toBe('marching-bridge<plank')
    expect(picked(['plank'], { inSession: ['plank', ...inWeek] })).toBeNull()
  })

  it('never takes what is set aside, nor a jump where there are none', () => {
    const runner = aRunner({ level: 3, setAside: ['calf-raise'], jumps: false })
    expect(picked(['single-leg-hop', 'calf-raise'], { runner })).toBe(
      'single-leg-squat<single-leg-hop',
    )
  })

  it('is nothing for an empty list', () => {
    expect(picked([])).toBeNull()
  })
})
