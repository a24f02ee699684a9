import { describe, expect, it, test } from 'vitest'
import { balancedSession, type SessionPicks } from '#core/training/balanced-week.ts'
import type { SessionName } from '#core/training/routine.ts'
import { aRunner } from '#tests/support/runner.ts'

const A: readonly SessionName[] = ['A']
const B: readonly SessionName[] = ['A', 'B']
const C: readonly SessionName[] = ['A', 'B', 'C']
const SINGLE: readonly SessionName[] = ['single']

/** The moves in order; one that stands in for another as `swap<own`. */
const moves = ({ slots }: SessionPicks) =>
  slots.map(({ exercise, insteadOf }) =>
    insteadOf ? `${exercise.id}<${insteadOf.id}` : exercise.id,
  )

const inList = ({ slots }: SessionPicks, wanted: string) =>
  slots.filter(({ list }) => list === wanted).map(({ exercise }) => exercise.id)

describe('a session of the balanced week', () => {
  test.each<[string, readonly SessionName[], number, string]>([
    ['A in week 0', A, 0, 'deadlift clamshell mountain-climber side-plank-arm-leg downward-dog'],
    ['A in week 1', A, 1, 'glute-bridge-walkout clamshell high-knees lunge-knee-drive toe-touch'],
    ['B in week 0', B, 0, 'single-leg-glute-bridge side-leg-raise squat side-lunge toe-touch'],
    [
      'B in week 5',
      B,
      5,
      'hip-thrust-knee-lift kneeling-side-leg-swing forward-lunge calf-raise downward-dog',
    ],
    [
      'C in week 0',
      C,
      0,
      'travelling-side-squat travelling-forward-squat travelling-backward-squat downward-dog',
    ],
    [
      'C in week 1',
      C,
      1,
      'side-leg-raise travelling-forward-squat travelling-backward-squat toe-touch',
    ],
    [
      'single in week 0',
      SINGLE,
      0,
      'single-leg-glute-bridge clamshell side-leg-raise mountain-climber side-plank-arm-leg downward-dog',
    ],
    [
      'single in week 1',
      SINGLE,
      1,
      'deadlift clamshell travelling-side-squat high-knees lunge-knee-drive toe-touch',
    ],
    [
      'single in week 2',
      SINGLE,
      2,
      'kickstand-deadlift clamshell kneeling-side-leg-swing air-cycling plank downward-dog',
    ],
    [
      'single in week 3',
      SINGLE,
      3,
      'glute-bridge-walkout clamshell side-leg-raise mountain-climber running-drill toe-touch',
    ],
    [
      'A in the week before the start',
      A,
      -1,
      'glute-bridge-walkout clamshell air-cycling running-drill toe-touch',
    ],
  ])('at level 1 without kit: %s', (_what, sessions, week, expected) => {
    expect(moves(balancedSession(aRunner(), sessions, week)).join(' ')).toBe(expected)
  })

  it('turns to the band walk every other week for who has a band', () => {
    const runner = aRunner({ kit: ['band'] })
    const turnOuts = [0, 1, 2].map(
      (week) => inList(balancedSession(runner, A, week), 'turn-out')[0],
    )
    expect(turnOuts).toEqual(['clamshell', 'lateral-band-walk', 'clamshell'])
  })

  it('opens the Romanian deadlift at level 2 with a weight', () => {
    const hinge = (kit: readonly 'weight'[]) =>
      inList(balancedSession(aRunner({ level: 2, kit }), A, 2), 'hinge')
    expect(hinge(['weight'])).toEqual(['barbell-rdl'])
    expect(hinge([])).toEqual(['deadlift'])
  })

  it('climbs the side-step ladder by level, with the step-up for who has a box', () => {
    const squat = (level: 1 | 2 | 3, week: number) =>
      inList(balancedSession(aRunner({ level, kit: ['box'] }), B, week), 'squat')[0]
    expect([0, 1].map((week) => squat(1, week))).toEqual(['squat', 'forward-lunge'])
    expect([0, 1, 2].map((week) => squat(2, week))).toEqual(['forward-lunge', 'step-up', 'squat'])
    expect([0, 1, 2].map((week) => squat(3, week))).toEqual([
      'single-leg-squat',
      'step-up',
      'forward-lunge',
    ])
  })

  it('does not show in B what A has had: the lunge with knee drive in week 5 of level 2', () => {
    const runner = aRunner({ level: 2 })
    expect(inList(balancedSession(runner, A, 5), 'stability')).toEqual(['lunge-knee-drive'])
    expect(inList(balancedSession(runner, B, 5), 'extra')).toEqual(['side-lunge'])
  })

  it('repeats A on a fourth day, with the other hold', () => {
    const first = moves(balancedSession(aRunner(), A, 4))
    const fourth = moves(balancedSession(aRunner(), [...C, 'A'], 4))
    expect(fourth.slice(0, -1)).toEqual(first.slice(0, -1))
    expect([first.at(-1), fourth.at(-1)]).toEqual(['downward-dog', 'toe-touch'])
  })

  it('has no jump when there are none to be', () => {
    const extra = (jumps: boolean) =>
      inList(balancedSession(aRunner({ level: 3, kit: ['box'], jumps }), B, 1), 'extra')
    expect(extra(true)).toEqual(['lunge-jump'])
    expect(extra(false)).toEqual(['calf-raise'])
  })
})

describe('a slot in which nothing of its own is possible', () => {
  it('is filled by a stopgap first: the band walk without a band', () => {
    const session = balancedSession(aRunner({ setAside: ['clamshell'] }), A, 0)
    expect(moves(session)[1]).toBe('lateral-band-walk')
  })

  it('is filled by the first possible swap of the move whose turn it is', () => {
    const setAside = ['mountain-climber', 'high-knees', 'air-cycling']
    expect(moves(balancedSession(aRunner({ setAside }), A, 2))[2]).toBe(
      'marching-bridge<air-cycling',
    )
  })

  it('prefers a swap that the week has not used', () => {
    const setAside = ['side-lunge', 'calf-raise']
    const session = balancedSession(aRunner({ setAside }), B, 4)
    expect(inList(session, 'side-hip')).toEqual(['travelling-side-squat'])
    expect(moves(session)[3]).toBe('kneeling-side-leg-swing<side-lunge')
  })

  it('is left out when nothing is possible at all, and the session says so', () => {
    const setAside = ['clamshell', 'lateral-band-walk', 'side-leg-raise', 'travelling-side-squat']
    const session = balancedSession(
      aRunner({ setAside: [...setAside, 'kneeling-side-leg-swing'] }),
      A,
      0,
    )
    expect(session.leftOut).toEqual(['turn-out'])
    expect(session.slots.map(({ list }) => list)).toEqual([
      'hinge',
      'knee-drive',
      'stability',
      'mobility',
    ])
  })

  it('of mobility falls back to the hip-flexor hold, and to nothing when that is set aside too', () => {
    const setAside = ['downward-dog', 'toe-touch']
    expect(moves(balancedSession(aRunner({ setAside }), A, 0)).at(-1)).toBe(
      'kneeling-hip-flexor<downward-dog',
    )
    const none = balancedSession(aRunner({ setAside: [...setAside, 'kneeling-hip-flexor'] }), A, 0)
    expect(none.leftOut).toEqual(['mobility'])
  })
})

describe('session C', () => {
  it('puts a side hip from outside the series in the place of a wall move that is set aside', () => {
    const session = balancedSession(aRunner({ setAside: ['travelling-side-squat'] }), C, 0)
    expect(moves(session)).toEqual([
      'kneeling-side-leg-swing<travelling-side-squat',
      'travelling-forward-squat',
      'travelling-backward-squat',
      'downward-dog',
    ])
  })

  it('comes back to a wall move of the week when all of the series is used or set aside', () => {
    const setAside = [
      'travelling-side-squat',
      'travelling-forward-squat',
      'travelling-backward-squat',
      'kneeling-side-leg-swing',
    ]
    const session = balancedSession(aRunner({ setAside }), C, 0)
    expect(moves(session)).toEqual(['clamshell', 'downward-dog'])
  })
})
