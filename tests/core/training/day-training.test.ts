import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayTraining, NO_HISTORY, type DayTrainingInput } from '#core/training/day-training.ts'
import { KIT, LEVELS } from '#core/training/member-profile.ts'
import { PROGRAMME_IDS } from '#core/training/programme.ts'
import type { DayTraining } from '#core/training/routine.ts'
import { weekOutline } from '#core/training/week-outline.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { content } from '#tests/support/content.ts'
import { aRunner } from '#tests/support/runner.ts'
import { writtenMoves } from '#tests/support/written-moves.ts'

interface Asked extends Partial<Pick<DayTrainingInput, 'plans' | 'history' | 'races'>> {
  readonly runner?: Parameters<typeof aRunner>[0]
}

function training(date: string, asked: Asked = {}) {
  const { plans = [], races = [], history = NO_HISTORY, runner } = asked
  const { level, kit, setAside } = aRunner(runner)
  return dayTraining({
    content,
    plans,
    races,
    member: { profile: { level, kit }, setAside },
    date: day(date),
    history,
  })
}

function routine(date: string, asked: Asked = {}) {
  const found = training(date, asked)
  if (found.kind !== 'strength') throw new Error(`${date} is a ${found.kind} day`)
  return found.routine
}

const nextOf = ({ next }: DayTraining) => next?.toString()

describe('a club that has set nothing up', () => {
  it('has session A on Tuesday and B on Friday', () => {
    expect(routine('2026-11-17')).toMatchObject({ programme: 'balanced-week', session: 'A' })
    expect(routine('2026-11-20')).toMatchObject({ session: 'B', deload: false })
    expect(writtenMoves(routine('2026-11-17').moves)).toEqual([
      'glute-bridge-walkout 2x4',
      'clamshell 2x12/side',
      'mountain-climber 2x6/side',
      'lunge-knee-drive 2x6/side',
      'toe-touch 1x30s',
    ])
  })

  it('has backward running on Wednesday, and a set before each run', () => {
    expect(training('2026-11-18')).toMatchObject({
      kind: 'run',
      hard: false,
      midRun: { kind: 'backward-running' },
    })
    expect(training('2026-11-21')).toMatchObject({ kind: 'run', hard: false, midRun: null })
    expect(training('2026-11-22')).toMatchObject({ kind: 'run', hard: true, midRun: null })
  })

  it('names the next strength day on every day', () => {
    const next = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-20', '2026-11-22']
    expect(next.map((date) => nextOf(training(date)))).toEqual([
      '2026-11-17',
      '2026-11-20',
      '2026-11-20',
      '2026-11-24',
      '2026-11-24',
    ])
  })

  it('goes on over the end of a year', () => {
    expect(training('2026-12-31')).toMatchObject({ kind: 'rest' })
    expect(routine('2027-01-01').session).toBe('B')
  })
})

describe('a rest day', () => {
  it('offers one hold of 30 s, in turn, at every level', () => {
    const holds = ['2026-11-16', '2026-11-19'].map((date) => {
      const found = training(date, { runner: { level: 3 } })
      return found.kind === 'rest' && found.hold ? writtenMoves([found.hold]) : []
    })
    expect(holds).toEqual([['downward-dog 1x30s'], ['toe-touch 1x30s']])
  })

  it('offers the hip-flexor hold for 30 s a side when the others are set aside', () => {
    const setAside = ['downward-dog', 'toe-touch']
    const found = training('2026-11-16', { runner: { level: 3, setAside } })
    const hold = found.kind === 'rest' ? found.hold : null
    expect(hold && writtenMoves([hold])).toEqual(['kneeling-hip-flexor<downward-dog 1x30s/side'])
    expect(hold?.prescription.secondsPerSet).toBe(60)
  })

  it('offers none when each is set aside', () => {
    const setAside = ['downward-dog', 'toe-touch', 'kneeling-hip-flexor']
    expect(training('2026-11-16', { runner: { setAside } })).toMatchObject({ hold: null })
  })
})

describe('a lighter week', () => {
  // Week 47 from 5 January 2026: 47 mod 4 = 3.
  const LIGHTER = '2026-12-01'

  it('takes one set from each slot, never the last one', () => {
    expect(routine(LIGHTER).deload).toBe(true)
    expect(writtenMoves(routine(LIGHTER).moves)).toEqual([
      'glute-bridge-walkout 1x4',
      'clamshell 1x12/side',
      'air-cycling 1x20s',
      'running-drill 1x20m',
      'toe-touch 1x30s',
    ])
  })

  it('cuts after the fit to 20 minutes, not before', () => {
    // The fit leaves two sets of each move (18:39); the cut takes one of them.
    const lighter = routine(LIGHTER, { runner: { level: 3 } })
    expect(writtenMoves(lighter.moves)).toEqual([
      'glute-bridge-walkout 1x8-10',
      'clamshell 1x20/side',
      'plank-knee-drive-kickback 1x10/side',
      'running-drill 1x20m',
      'toe-touch 1x30s',
    ])
    expect(lighter.seconds).toBe(150 + 120 + 120 + 80 + 12 + 30 + 5 * 20)
  })

  it('is none in a programme as written', () => {
    const plans = [aPlan({ programme: 'push-off-power' })]
    const found = routine(LIGHTER, { plans })
    expect(found.deload).toBe(false)
    expect(found.moves[0]?.prescription.sets).toEqual({ from: 4, to: 4 })
  })
})

describe('a strength day', () => {
  it('on a run day comes after the run', () => {
    const plans = [aPlan({ runDays: [2], strengthDays: [2] })]
    expect(training('2026-11-17', { plans })).toMatchObject({ kind: 'strength', afterRun: true })
    expect(training('2026-11-17')).toMatchObject({ afterRun: false })
  })

  it('directly before a hard run says so', () => {
    const plans = [aPlan({ strengthDays: [6] })]
    expect(training('2026-11-21', { plans })).toMatchObject({ beforeHardRun: true })
    expect(training('2026-11-20')).toMatchObject({ beforeHardRun: false })
  })
})

describe('a change of plan', () => {
  it('never changes the days before it', () => {
    const plans = [aPlan({ effectiveFrom: '2026-11-18', programme: 'wall-series' })]
    expect(training('2026-11-17', { plans })).toMatchObject({
      routine: { programme: 'balanced-week' },
    })
    expect(routine('2026-11-20', { plans }).programme).toBe('wall-series')
  })

  it('begins week 0 again with a new start Monday', () => {
    const plans = [aPlan({ effectiveFrom: '2026-11-16', startMonday: '2026-11-16' })]
    expect(routine('2026-11-17', { plans }).moves[0]?.exercise.id).toBe('deadlift')
  })
})

describe('the ladder', () => {
  const plans = [aPlan({ programme: 'side-step-ladder' })]
  const after = (ladderSteps: number) => ({ plans, history: { ...NO_HISTORY, ladderSteps } })

  it('shows the step after those that were done', () => {
    expect(routine('2026-11-17', after(0)).mode).toMatchObject({ rung: 1, step: 1 })
    expect(routine('2026-11-17', after(17)).mode).toMatchObject({ rung: 6, step: 18 })
  })

  it('gives way to the balanced week after the last step', () => {
    expect(routine('2026-11-17', after(18))).toMatchObject({
      programme: 'balanced-week',
      session: 'A',
    })
    expect(routine('2026-11-20', after(18)).session).toBe('B')
  })
})

describe('the set before a run', () => {
  it('is full where the club wants it full', () => {
    const found = training('2026-11-18', { plans: [aPlan({ preRun: 'full' })] })
    expect(found.kind === 'run' && found.preRun.moves.at(-1)?.prescription.sets.to).toBe(3)
  })
})

describe('any plan and any day', () => {
  const anyDays = fc.subarray([1, 2, 3, 4, 5, 6, 7] as const)
  const anyPlan = fc.record({
    effectiveFrom: fc.constantFrom('2026-01-05', '2026-11-18', '2026-12-30'),
    runDays: anyDays,
    hardRunDays: anyDays,
    strengthDays: anyDays,
    programme: fc.constantFrom(...PROGRAMME_IDS),
    startMonday: fc.constantFrom('2026-01-05', '2026-11-16'),
    preRun: fc.constantFrom('short' as const, 'full' as const),
    midRun: fc.boolean(),
  })
  const anyAsked = fc.record({
    plans: fc.array(anyPlan, { maxLength: 3 }).map((plans) => plans.map((plan) => aPlan(plan))),
    runner: fc.record({
      level: fc.constantFrom(...LEVELS),
      kit: fc.subarray([...KIT]),
      setAside: fc.subarray([...content.exercises.keys()], { maxLength: 20 }),
    }),
    history: fc.record({
      ladderSteps: fc.nat(20),
      hillSessions: fc.nat(20),
      backwardSessions: fc.nat(20),
    }),
  })
  const anyDate = fc
    .integer({ min: -400, max: 800 })
    .map((days) => day('2026-11-18').add({ days }).toString())

  it('has an answer, and the same one each time', () => {
    fc.assert(
      fc.property(anyDate, anyAsked, (date, asked) => {
        expect(training(date, asked)).toEqual(training(date, asked))
      }),
      { numRuns: 300 },
    )
  })

  it('says the same kind of day as the week does', () => {
    fc.assert(
      fc.property(anyDate, anyAsked, (date, { runner, ...asked }) => {
        const found = training(date, { ...asked, runner: { ...runner, setAside: [] } })
        const member = {
          hill: runner.kit.includes('hill'),
          ladderDone: asked.history.ladderSteps > 17,
        }
        const outlined = weekOutline(asked.plans, day(date), member)[day(date).dayOfWeek - 1]
        expect(found.kind).toBe(outlined?.kind)
        if (found.kind === 'strength') expect(found.routine.session).toBe(outlined?.session)
        if (found.kind === 'run') expect(found.midRun?.kind ?? null).toBe(outlined?.midRun)
      }),
      { numRuns: 300 },
    )
  })
})
