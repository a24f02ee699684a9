import { describe, expect, it, test } from 'vitest'
import { NO_HISTORY } from '#core/training/day-training.ts'
import { midRun } from '#core/training/mid-run.ts'
import { aRunner } from '#tests/support/runner.ts'
import { writtenMoves } from '#tests/support/written-moves.ts'

const written = (found: ReturnType<typeof midRun>) =>
  found && `${found.kind}: ${writtenMoves(found.moves).join()}`

describe('hill sprints', () => {
  test.each([
    [0, 4],
    [1, 5],
    [7, 11],
    [8, 12],
    [30, 12],
  ])('after %i hill sessions there are %i', (hillSessions, sprints) => {
    const found = midRun(aRunner({ kit: ['hill'] }), 2, { ...NO_HISTORY, hillSessions })
    expect(written(found)).toBe(`hill-sprints: hill-sprint ${sprints}x5s`)
  })

  test.each([
    [1, 5],
    [2, 7],
    [3, 10],
  ] as const)('at level %i last %i seconds', (level, seconds) => {
    const found = midRun(aRunner({ level, kit: ['hill'] }), 0, NO_HISTORY)
    expect(found?.moves[0]?.prescription).toMatchObject({
      amount: { from: seconds, to: seconds },
      secondsPerSet: seconds,
      restSeconds: 180,
      kit: ['hill'],
    })
  })

  it('take 16 minutes with four and 48 with twelve', () => {
    const minutes = [0, 8].map((hillSessions) => {
      const found = midRun(aRunner({ kit: ['hill'] }), 0, { ...NO_HISTORY, hillSessions })
      return (found?.seconds ?? 0) / 60
    })
    expect(minutes).toEqual([16, 48])
  })

  it('are for even weeks', () => {
    const kinds = [-2, -1, 0, 1, 2].map(
      (week) => midRun(aRunner({ kit: ['hill'] }), week, NO_HISTORY)?.kind,
    )
    expect(kinds).toEqual([
      'hill-sprints',
      'backward-running',
      'hill-sprints',
      'backward-running',
      'hill-sprints',
    ])
  })
})

describe('backward running', () => {
  test.each([
    [0, '4-6'],
    [1, '4-6'],
    [2, '8-10'],
    [3, '8-10'],
    [4, '10-15'],
    [40, '10-15'],
  ])('after %i sessions of it is %s times 30 m', (backwardSessions, times) => {
    const found = midRun(aRunner({ level: 3 }), 1, { ...NO_HISTORY, backwardSessions })
    expect(written(found)).toBe(`backward-running: backward-running ${times}x30m`)
  })

  it('is walked at first, whatever the level', () => {
    const notes = [1, 2, 3] as const
    for (const level of notes) {
      const found = midRun(aRunner({ level }), 1, NO_HISTORY)
      expect(found?.moves[0]?.prescription.notes[0]).toContain('walk backward')
    }
  })

  it('takes five to eight minutes with the jog back', () => {
    const seconds = [0, 2, 4].map(
      (backwardSessions) => midRun(aRunner(), 1, { ...NO_HISTORY, backwardSessions })?.seconds,
    )
    expect(seconds).toEqual([6 * 30 + 5 * 25, 10 * 15 + 9 * 20, 15 * 12 + 14 * 20])
  })

  it('is for every week of who has no hill or has set the sprints aside', () => {
    expect(midRun(aRunner(), 2, NO_HISTORY)?.kind).toBe('backward-running')
    const runner = aRunner({ kit: ['hill'], setAside: ['hill-sprint'] })
    expect(midRun(runner, 2, NO_HISTORY)?.kind).toBe('backward-running')
  })

  it('is left out by who has set it aside, and the hills stay every other week', () => {
    const runner = aRunner({ kit: ['hill'], setAside: ['backward-running'] })
    expect(midRun(runner, 1, NO_HISTORY)).toBeNull()
    expect(midRun(runner, 2, NO_HISTORY)?.kind).toBe('hill-sprints')
  })
})
