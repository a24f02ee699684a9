import { describe, expect, it, test } from 'vitest'
import { LEVELS } from '#core/training/member-profile.ts'
import type { ProgrammeId } from '#core/training/programme.ts'
import type { Routine } from '#core/training/routine.ts'
import type { Runner } from '#core/training/runner.ts'
import { writtenRoutine } from '#core/training/written-routine.ts'
import { content } from '#tests/support/content.ts'
import { aRunner, KIT_SETS } from '#tests/support/runner.ts'
import { writtenMoves } from '#tests/support/written-moves.ts'

type Written = Exclude<ProgrammeId, 'balanced-week'>

function routineOf(programme: Written, runner: Runner, ladderSteps = 0): Routine {
  const routine = askFor(programme, runner, ladderSteps)
  if (!routine) throw new Error(`no routine in ${programme}`)
  return routine
}

function askFor(programme: Written, runner: Runner, ladderSteps: number): Routine | null {
  const written = content.written.get(programme)
  if (!written) throw new Error(`no programme ${programme}`)
  return writtenRoutine(runner, written, ladderSteps)
}

const ALL_KIT = ['weight', 'barbell', 'band', 'box', 'hill'] as const

describe('push-off power', () => {
  const FIVE = [
    'single-leg-glute-bridge 4x8-10/side',
    'deadlift 4x8-10',
    'kickstand-deadlift 4x8-10/side',
    'glute-bridge-walkout 4x8-10',
    'barbell-rdl 4x8-10',
  ]

  test.each(LEVELS)('has four sets of 8-10 in all five moves at level %i', (level) => {
    const routine = routineOf('push-off-power', aRunner({ level, kit: ALL_KIT }))
    expect(writtenMoves(routine.moves)).toEqual(FIVE)
    expect(routine.mode).toEqual({ kind: 'sets' })
  })

  test.each(LEVELS)('lowers the Romanian deadlift on a count of five at level %i', (level) => {
    const rdl = routineOf('push-off-power', aRunner({ level, kit: ['barbell'] })).moves[4]
    expect(rdl?.prescription).toMatchObject({ tempo: { lowerSeconds: 5 }, secondsPerSet: 70 })
  })

  it('leaves load and rest to the level', () => {
    const rests = LEVELS.map((level) => {
      const { moves } = routineOf('push-off-power', aRunner({ level, kit: ['weight'] }))
      return [moves[1]?.prescription.load, moves[1]?.prescription.restSeconds]
    })
    expect(rests).toEqual([
      ['light', 30],
      ['moderate', 45],
      ['heavy', 60],
    ])
  })

  it('takes about 40 minutes at level 3: it is not fitted to 20', () => {
    const { seconds } = routineOf('push-off-power', aRunner({ level: 3, kit: ['barbell'] }))
    // Warm-up 150, then work, three rests and 20 s for each of the five.
    expect(seconds).toBe(150 + 350 + 360 + 475 + 635 + 480)
  })

  it('does a swap at its own dose: another bridge for who has no weight for the last deadlift', () => {
    const { moves } = routineOf('push-off-power', aRunner())
    // Deadlift, walkout and single-leg bridge are in the five, so it is a repeat of the first.
    expect(writtenMoves(moves)[4]).toBe('deadlift<barbell-rdl 2x8')
  })
})

describe('engine ten', () => {
  it('is a circuit of 40 s work and 20 s change in the order of the article', () => {
    const routine = routineOf('engine-ten', aRunner({ kit: ['box'] }))
    expect(routine.mode).toEqual({
      kind: 'circuit',
      workSeconds: 40,
      changeSeconds: 20,
      rounds: 1,
    })
    expect(writtenMoves(routine.moves)).toEqual([
      'high-knees 1x40s',
      'side-lunge 1x40s',
      'lunge-knee-drive 1x20s/side',
      'step-up<box-jump-knee-drive 1x20s/side',
      'straight-leg-deadlift-knee-drive 1x20s/side',
      'plank-knee-drive-kickback 1x20s/side',
      'side-plank-arm-leg 1x20s/side',
      'hip-thrust-knee-lift 1x40s',
      'kneeling-side-leg-swing 1x20s/side',
      'air-cycling 1x40s',
    ])
  })

  it('keeps its jump for level 3, and for a slot that stands at it', () => {
    const jumpOf = (runner: Runner) => writtenMoves(routineOf('engine-ten', runner).moves)[3]
    const kit = ['box'] as const
    expect(jumpOf(aRunner({ level: 3, kit }))).toBe('box-jump-knee-drive 1x40s')
    expect(jumpOf(aRunner({ level: 2, kit }))).toBe('step-up<box-jump-knee-drive 1x20s/side')
    const lower = { ...aRunner({ level: 3, kit }), lowered: new Set(['box-jump-knee-drive']) }
    expect(jumpOf(lower)).toBe('step-up<box-jump-knee-drive 1x20s/side')
  })

  it('takes ten minutes after the warm-up', () => {
    const routine = routineOf('engine-ten', aRunner({ level: 3, kit: ['box'] }))
    expect(routine.seconds).toBe(150 + 600)
    expect(routine.moves.every(({ prescription }) => prescription.secondsPerSet === 40)).toBe(true)
  })

  it('is still ten moves without a box, and none stands directly next to itself', () => {
    const { moves, leftOutMoves } = routineOf('engine-ten', aRunner())
    expect(writtenMoves(moves)[3]).toBe('hip-thrust-knee-lift<box-jump-knee-drive 1x40s')
    expect(moves).toHaveLength(10)
    expect(leftOutMoves).toEqual([])
  })
})

describe('the side-step ladder', () => {
  const RUNGS = [
    'lateral-band-walk',
    'squat',
    'forward-lunge',
    'step-up',
    'single-leg-squat',
    'running-drill',
  ]

  it('has one move a day, three days a rung', () => {
    const runner = aRunner({ kit: ['band', 'box'] })
    const days = Array.from({ length: 18 }, (_, step) =>
      routineOf('side-step-ladder', runner, step),
    )
    expect(days.map(({ moves }) => moves.map(({ exercise }) => exercise.id).join())).toEqual(
      RUNGS.flatMap((rung) => [rung, rung, rung]),
    )
  })

  it('says rung, step and how the rung helps the next', () => {
    const { mode } = routineOf('side-step-ladder', aRunner(), 4)
    expect(mode).toMatchObject({ kind: 'rung', rung: 2, step: 5, steps: 18 })
    expect(mode.kind === 'rung' && mode.helpsNext).toContain('lunge')
  })

  it('has the doses of the level', () => {
    const doses = LEVELS.map((level) =>
      writtenMoves(routineOf('side-step-ladder', aRunner({ level }), 3).moves),
    )
    expect(doses).toEqual([['squat 2x10'], ['squat 3x10'], ['squat 3x10']])
  })

  it('walks sideways without a band, in the way for that', () => {
    const [walk] = routineOf('side-step-ladder', aRunner(), 0).moves
    expect(walk?.exercise.id).toBe('lateral-band-walk')
    expect(walk?.prescription.notes).toContain('no band: deeper stance, slow steps')
  })

  it('lunges in place of the step-up without a box', () => {
    const [lunge] = routineOf('side-step-ladder', aRunner(), 9).moves
    expect(lunge?.exercise.id).toBe('forward-lunge')
    expect(lunge?.insteadOf?.id).toBe('step-up')
  })

  it('has nothing after its eighteen steps', () => {
    expect(askFor('side-step-ladder', aRunner(), 17)).not.toBeNull()
    expect(askFor('side-step-ladder', aRunner(), 18)).toBeNull()
  })
})

describe('the wall series', () => {
  test.each(LEVELS)(
    'has the doses of the article at level %i, the diagonals as extras',
    (level) => {
      const { moves } = routineOf('wall-series', aRunner({ level }))
      expect(writtenMoves(moves)).toEqual([
        'clamshell 2-3x20/side',
        'side-leg-raise 2-3x20/side',
        'travelling-side-squat 1x8/side',
        'travelling-forward-squat 1x5/side',
        'travelling-backward-squat 1x5/side',
      ])
      expect(moves.map(({ optional }) => optional)).toEqual([false, false, false, true, true])
    },
  )

  it('counts the upper end of 2-3 sets, and the extras', () => {
    const { seconds } = routineOf('wall-series', aRunner())
    expect(seconds).toBe(150 + 2 * (3 * 120 + 2 * 30 + 20) + (64 + 20) + 2 * (40 + 20))
  })
})

describe('the speed set of the runner’s week', () => {
  test.each([
    [1, 'single-leg-squat 1x5/side'],
    [2, 'single-leg-squat 1x5/side'],
    [3, 'single-leg-squat 1x10/side'],
  ] as const)('has ten of each and two holds at level %i, with %s', (level, singleLegSquat) => {
    expect(writtenMoves(routineOf('runners-week', aRunner({ level })).moves)).toEqual([
      'mountain-climber 1x10',
      'squat 1x10',
      'forward-lunge 1x10',
      singleLegSquat,
      'downward-dog 1x30s',
      'toe-touch 1x30s',
    ])
  })

  it('lets the note for a level take the place of the note of its dose', () => {
    const notes = (level: 1 | 2 | 3) =>
      routineOf('runners-week', aRunner({ level })).moves[3]?.prescription.notes
    expect(notes(1)).toEqual(['down to a high chair'])
    expect(notes(2)).toEqual(['to a chair'])
    expect(notes(3)).toEqual([])
  })

  it('counts five on each side of a lunge, not ten', () => {
    const lunge = routineOf('runners-week', aRunner()).moves[2]
    expect(lunge?.prescription.secondsPerSet).toBe(40)
  })
})

describe('every programme as written', () => {
  const PROGRAMMES = [...content.written.keys()]

  it('can be done without any kit, with nothing left out', () => {
    for (const programme of PROGRAMMES) {
      for (const level of LEVELS) {
        for (const kit of KIT_SETS) {
          const routine = routineOf(programme, aRunner({ level, kit }))
          expect(routine.leftOutMoves).toEqual([])
          for (const { prescription } of routine.moves) {
            expect(prescription.kit.filter((one) => !kit.includes(one))).toEqual([])
          }
        }
      }
    }
  })

  it('begins with the warm-up of every strength session, the same at each level', () => {
    for (const programme of PROGRAMMES) {
      for (const level of LEVELS) {
        const { warmUp } = routineOf(programme, aRunner({ level }))
        expect(writtenMoves(warmUp)).toEqual([
          'marching-bridge 1x6/side',
          'swinging-drill 1x8/side',
        ])
        expect(warmUp[1]?.prescription.notes).toEqual(['front to back'])
      }
    }
  })

  it('takes no time for a warm-up when each of its moves and their swaps are set aside', () => {
    const setAside = ['marching-bridge', 'knee-to-chest-bridge', 'hip-thrust-knee-lift']
    const runner = aRunner({ setAside: [...setAside, 'swinging-drill', 'running-drill'] })
    const { warmUp, seconds } = routineOf('wall-series', runner)
    expect(warmUp).toEqual([])
    expect(seconds).toBe(routineOf('wall-series', aRunner()).seconds - 150)
  })

  it('says which moves were not possible, nor a swap of them', () => {
    const setAside = ['clamshell', 'side-leg-raise', 'travelling-side-squat']
    const { moves, leftOutMoves } = routineOf(
      'wall-series',
      aRunner({ setAside: [...setAside, 'kneeling-side-leg-swing'] }),
    )
    expect(leftOutMoves.map(({ id }) => id)).toEqual(setAside)
    expect(moves).toHaveLength(2)
  })

  it('never shows a move that is set aside', () => {
    for (const id of content.exercises.keys()) {
      for (const programme of PROGRAMMES) {
        const routine = routineOf(programme, aRunner({ level: 3, setAside: [id] }))
        const shown = [...routine.warmUp, ...routine.moves].map(({ exercise }) => exercise.id)
        expect(shown).not.toContain(id)
      }
    }
  })
})
