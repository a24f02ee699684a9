import { describe, expect, it, test } from 'vitest'
import { LEVELS } from '#core/training/member-profile.ts'
import { preRun } from '#core/training/pre-run.ts'
import { aRunner } from '#tests/support/runner.ts'
import { writtenMoves } from '#tests/support/written-moves.ts'

describe('the short set before a run', () => {
  it('is a bridge, the hip-flexor hold, leg swings and the running drill', () => {
    expect(writtenMoves(preRun(aRunner(), 'short', 0).moves)).toEqual([
      'marching-bridge 1x6/side',
      'kneeling-hip-flexor 1x30s/side',
      'swinging-drill 1x8/side',
      'running-drill 1x20m',
    ])
  })

  test.each([
    [0, 'marching-bridge'],
    [1, 'knee-to-chest-bridge'],
    [2, 'marching-bridge'],
    [-1, 'knee-to-chest-bridge'],
  ])('bridges in turn: in week %i it is the %s', (week, bridge) => {
    expect(preRun(aRunner(), 'short', week).moves[0]?.exercise.id).toBe(bridge)
  })

  it('keeps to one set, 20 m and 30 s a side at every level', () => {
    expect(writtenMoves(preRun(aRunner({ level: 3 }), 'short', 0).moves)).toEqual([
      'marching-bridge 1x10/side',
      'kneeling-hip-flexor 1x30s/side',
      'swinging-drill 1x20/side',
      'running-drill 1x20m',
    ])
  })

  test.each(LEVELS)('takes about three minutes at level %i', (level) => {
    for (const week of [0, 1]) {
      const { seconds } = preRun(aRunner({ level }), 'short', week)
      expect(seconds).toBeGreaterThanOrEqual(150)
      expect(seconds).toBeLessThanOrEqual(225)
    }
  })

  it('counts work and 10 s from one move to the next', () => {
    expect(preRun(aRunner(), 'short', 0).seconds).toBe(36 + 10 + 60 + 10 + 24 + 10 + 20)
  })

  it('offers no stretch when all three are set aside', () => {
    const setAside = ['kneeling-hip-flexor', 'toe-touch', 'downward-dog']
    const { moves } = preRun(aRunner({ setAside }), 'short', 0)
    expect(moves.map(({ exercise }) => exercise.id)).toEqual([
      'marching-bridge',
      'swinging-drill',
      'running-drill',
    ])
  })
})

describe('the full set before a run', () => {
  it('never has a move twice: the second bridge without a swap of its own is left out', () => {
    const setAside = ['knee-to-chest-bridge', 'marching-bridge']
    const { moves } = preRun(aRunner({ setAside }), 'full', 0)
    expect(moves.map(({ exercise }) => exercise.id)).toEqual([
      'hip-thrust-knee-lift',
      'swinging-drill',
      'kneeling-hip-flexor',
    ])
  })

  it('is the four moves of the article, with the hold three times a minute on each side', () => {
    const { moves } = preRun(aRunner({ level: 2 }), 'full', 1)
    expect(writtenMoves(moves)).toEqual([
      'knee-to-chest-bridge 1x8/side',
      'marching-bridge 1x10/side',
      'swinging-drill 1x16/side',
      'kneeling-hip-flexor 3x60s/side',
    ])
    expect(moves[3]?.prescription.notes).toEqual(['all three on one side, then the other'])
  })

  test.each(LEVELS)('takes about ten minutes at level %i', (level) => {
    const { seconds } = preRun(aRunner({ level }), 'full', 0)
    expect(seconds).toBeGreaterThanOrEqual(8 * 60)
    expect(seconds).toBeLessThanOrEqual(13 * 60)
  })
})
