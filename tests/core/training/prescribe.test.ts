import { describe, expect, it, test } from 'vitest'
import { exerciseOf } from '#core/training/content.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import type { Kit, Level } from '#core/training/member-profile.ts'
import { prescribe } from '#core/training/prescribe.ts'
import { content } from '#tests/support/content.ts'

const prescribed = (id: ExerciseId, level: Level, ...kit: Kit[]) =>
  prescribe(exerciseOf(content, id), { level, kit: new Set(kit) })

it('gives sets, amount, sides, seconds and rest of the level', () => {
  expect(prescribed('single-leg-glute-bridge', 3)).toEqual({
    sets: { from: 4, to: 4 },
    amount: { from: 8, to: 10 },
    unit: 'reps',
    perSide: true,
    tempo: {},
    load: null,
    band: null,
    notes: [],
    kit: [],
    secondsPerSet: 60,
    restSeconds: 30,
    jump: false,
  })
})

test.each<[ExerciseId, Level, string, string]>([
  ['plank', 2, 'seconds', '30'],
  ['running-drill', 1, 'metres', '20'],
  ['clamshell', 1, 'reps', '12'],
])('%s at level %i counts in %s', (id, level, unit, amount) => {
  const found = prescribed(id, level)
  expect(`${found.amount.to}`).toBe(amount)
  expect(found.unit).toBe(unit)
})

it('keeps the tempo', () => {
  expect(prescribed('calf-raise', 1).tempo).toEqual({ lowerSeconds: 3, pauseSeconds: 1 })
})

describe('kit', () => {
  it('brings the weight that a dose is written for', () => {
    const found = prescribed('deadlift', 3, 'weight', 'band')
    expect(found.kit).toEqual(['weight'])
    expect(found).toMatchObject({ load: 'heavy', notes: [] })
  })

  it('says the way without it in place of the load', () => {
    const found = prescribed('deadlift', 3, 'band')
    expect(found.kit).toEqual([])
    expect(found.notes).toEqual(['full backpack, 3-count down'])
  })

  it('brings the barbell where barbell and weight serve equally', () => {
    expect(prescribed('barbell-rdl', 2, 'barbell', 'weight').kit).toEqual(['barbell'])
    expect(prescribed('barbell-rdl', 2, 'weight').kit).toEqual(['weight'])
  })

  it('says where the band sits, and how without a band', () => {
    expect(prescribed('lateral-band-walk', 2, 'band')).toMatchObject({
      band: 'at the ankles',
      notes: ['steps each way'],
      kit: ['band'],
    })
    expect(prescribed('lateral-band-walk', 2)).toMatchObject({
      band: null,
      notes: ['steps each way', 'no band: deeper stance, slow steps'],
      kit: [],
    })
  })

  it('takes the box without the weight when only the box is there', () => {
    expect(prescribed('step-up', 3, 'box')).toMatchObject({ notes: ['3-count down'], kit: ['box'] })
    expect(prescribed('step-up', 3, 'box', 'weight')).toMatchObject({
      load: 'weight in the hands',
      kit: ['box', 'weight'],
    })
  })

  it('keeps a load that asks for nothing', () => {
    expect(prescribed('kickstand-deadlift', 1).load).toBe('bodyweight')
  })
})

it('says which level of a move has a jump', () => {
  expect(prescribed('box-jump-knee-drive', 2, 'box').jump).toBe(false)
  expect(prescribed('box-jump-knee-drive', 3, 'box').jump).toBe(true)
})
