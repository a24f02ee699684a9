import { loweredSlots } from '#core/training/lowered-slots.ts'
import type { TrainedSession } from '#core/training/trained-session.ts'
import { describe, expect, test } from 'vitest'

const A = ['hinge', 'turn-out', 'knee-drive', 'stability', 'mobility']
const B = ['single-leg', 'side-hip', 'squat', 'extra', 'mobility']

const done = (day: number, changes: Partial<TrainedSession> = {}): TrainedSession => ({
  day,
  percent: 100,
  effort: null,
  slots: A,
  finished: null,
  ...changes,
})

const lowered = (known: Partial<Parameters<typeof loweredSlots>[0]>) =>
  Object.fromEntries(loweredSlots({ sessions: [], ambers: [], levelSet: [], ...known }))

const amber = (day: number, ...slots: string[]) => ({ day, slots })

describe('a slot one level down', () => {
  test.each([
    ['one session unfinished', [done(1, { percent: 50 })], []],
    ['two in a row, a half each', [done(1, { percent: 50 }), done(8, { percent: 50 })], ['knee-drive', 'stability']], // prettier-ignore
    ['of three quarters and a quarter what both left out', [done(1, { percent: 75 }), done(8, { percent: 25 })], ['stability']], // prettier-ignore
    ['two too hard, all of it', [done(1, { effort: 'hard' }), done(8, { effort: 'hard' })], A.slice(0, 4)], // prettier-ignore
    ['what was finished is not taken down, whatever the amount', [done(1, { percent: 16, finished: [true, false, true, true, false] }), done(8, { percent: 16, finished: [true, false, false, true, false] })], ['turn-out']], // prettier-ignore
    ['one too hard and one unfinished', [done(1, { effort: 'hard' }), done(8, { percent: 75 })], ['stability']], // prettier-ignore
    ['a good one in between', [done(1, { effort: 'hard' }), done(4), done(8, { effort: 'hard' })], []], // prettier-ignore
    ['sessions of other slots do not stand in between', [done(1, { effort: 'hard' }), done(4, { slots: B }), done(8, { effort: 'hard' })], A.slice(0, 4)], // prettier-ignore
    ['two sessions with nothing in common', [done(1, { effort: 'hard' }), done(4, { slots: B, effort: 'hard' })], []], // prettier-ignore
    ['of which it is not known what they held', [done(1, { effort: 'hard', slots: null }), done(8, { effort: 'hard', slots: null })], []], // prettier-ignore
  ])('too hard: %s', (_, sessions, expected) => {
    expect(Object.keys(lowered({ sessions }))).toEqual(expected)
    expect(new Set(Object.values(lowered({ sessions })))).toEqual(
      new Set(expected.length > 0 ? ['too-hard'] : []),
    )
  })

  test.each([
    ['amber once', [amber(1, 'hinge')], {}],
    ['twice in 7 days', [amber(1, 'hinge'), amber(8, 'hinge')], { hinge: 'pain' }],
    ['twice in 8', [amber(1, 'hinge'), amber(9, 'hinge')], {}],
    ['twice on one day', [amber(1, 'hinge'), amber(1, 'hinge')], {}],
    ['in two slots', [amber(1, 'hinge'), amber(2, 'squat')], {}],
    ['every name of the slot', [amber(1, 'hinge', 'deadlift'), amber(3, 'hinge', 'barbell-rdl')], { hinge: 'pain' }], // prettier-ignore
  ])('pain: %s', (_, ambers, expected) => {
    expect(lowered({ ambers })).toEqual(expected)
  })

  test('comes back after two that went well in it, or when the level is set', () => {
    const hard = [done(1, { effort: 'hard' }), done(8, { effort: 'hard' })]
    expect(lowered({ sessions: [...hard, done(15)] })).toHaveProperty('hinge')
    expect(lowered({ sessions: [...hard, done(15), done(22)] })).toEqual({})
    expect(lowered({ sessions: hard, levelSet: [8] })).toEqual({})
    const ambers = [amber(1, 'hinge'), amber(4, 'hinge')]
    expect(lowered({ ambers, sessions: [done(8), done(15)] })).toEqual({})
    const again = [...ambers, amber(9, 'hinge')]
    expect(lowered({ ambers: again, sessions: [done(8), done(15)] })).toEqual({ hinge: 'pain' })
  })
})
