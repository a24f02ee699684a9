import { describe, expect, it } from 'vitest'
import { exerciseOf } from '#core/training/content.ts'
import type { Level } from '#core/training/member-profile.ts'
import { prescribeAsWritten } from '#core/training/prescribe-as-written.ts'
import type { PrescribedMove } from '#core/training/programme.ts'
import { content } from '#tests/support/content.ts'

const written = (move: PrescribedMove, level: Level = 1) =>
  prescribeAsWritten(move, exerciseOf(content, move.exercise), { level, kit: new Set() })

describe('a move as a programme writes it', () => {
  it('without numbers of its own is the dose of the level', () => {
    expect(written({ exercise: 'plank' }, 2)).toMatchObject({
      sets: { from: 3, to: 3 },
      amount: { from: 30, to: 30 },
      unit: 'seconds',
      secondsPerSet: 30,
      restSeconds: 30,
    })
  })

  it('has the sets, amount and rest that the programme gives', () => {
    const move = { exercise: 'plank', sets: { from: 2, to: 4 }, seconds: 50, restSeconds: 15 }
    expect(written(move)).toMatchObject({
      sets: { from: 2, to: 4 },
      amount: { from: 50, to: 50 },
      secondsPerSet: 50,
      restSeconds: 15,
    })
  })

  it('takes as long as its repetitions, on both sides', () => {
    // Three seconds a repetition.
    const clamshell = { exercise: 'clamshell', reps: { from: 8, to: 10 } }
    expect(written({ ...clamshell, perSide: true }).secondsPerSet).toBe(60)
    expect(written({ ...clamshell, perSide: false }).secondsPerSet).toBe(30)
  })

  it('takes as long as its metres at the pace of the level', () => {
    const drill = { exercise: 'running-drill', metres: 40 }
    expect(written(drill, 1).secondsPerSet).toBe(40)
    expect(written(drill, 3).secondsPerSet).toBe(24)
  })

  it('takes longer by as much as it is lowered more slowly', () => {
    // Five seconds a repetition at level 1, three of them on the way down.
    const rdl = { exercise: 'barbell-rdl', reps: 8, tempo: { lowerSeconds: 5 } }
    expect(written(rdl).secondsPerSet).toBe(56)
    expect(written({ exercise: 'barbell-rdl', tempo: { lowerSeconds: 5 } }).secondsPerSet).toBe(56)
    expect(written({ exercise: 'barbell-rdl', reps: 8 }).secondsPerSet).toBe(40)
  })

  it('counts in repetitions where its dose counts in seconds', () => {
    const move = { exercise: 'side-plank-arm-leg', reps: 6, perSide: true }
    expect(written(move)).toMatchObject({ unit: 'reps', secondsPerSet: 36 })
  })

  it('lets a level have its own amount and note, in place of the note of the dose', () => {
    const move: PrescribedMove = {
      exercise: 'squat',
      reps: 12,
      note: 'slowly',
      byLevel: { 1: { reps: 6, note: 'to a high stool' } },
    }
    expect(written(move, 1)).toMatchObject({
      amount: { from: 6, to: 6 },
      notes: ['to a high stool', 'slowly'],
    })
    expect(written(move, 2)).toMatchObject({ amount: { from: 12, to: 12 }, notes: ['slowly'] })
  })
})
