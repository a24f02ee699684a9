import type { Race } from '#core/races/race.ts'
import { dayTraining, NO_HISTORY, type DayTrainingInput } from '#core/training/day-training.ts'
import { KIT, LEVELS } from '#core/training/member-profile.ts'
import type { Plan } from '#core/training/plan.ts'
import { PROGRAMME_IDS } from '#core/training/programme.ts'
import type { Routine } from '#core/training/routine.ts'
import { weekOutline } from '#core/training/week-outline.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { aRace } from '#tests/support/a-race.ts'
import { content } from '#tests/support/content.ts'
import { aRunner } from '#tests/support/runner.ts'
import { writtenMoves } from '#tests/support/written-moves.ts'
import { describe, expect, it } from 'vitest'

interface Asked {
  readonly plans?: readonly Plan[]
  readonly races?: readonly Race[]
  readonly runner?: Parameters<typeof aRunner>[0]
  readonly history?: DayTrainingInput['history']
}

function training(date: string, asked: Asked = {}) {
  const { plans = [], races = [aRace()], runner, history = NO_HISTORY } = asked
  const { level, kit, setAside } = aRunner(runner)
  const member = { profile: { level, kit }, setAside }
  return dayTraining({ content, plans, races, member, date: day(date), history })
}

function routine(date: string, asked: Asked = {}): Routine {
  const found = training(date, asked)
  if (found.kind !== 'strength') throw new Error(`${date} is a ${found.kind} day`)
  return found.routine
}

const setsOf = ({ moves }: Routine) => moves.map(({ prescription }) => prescription.sets.to)
const kindOf = (date: string, asked?: Asked) => {
  const { kind, race, racedOut } = training(date, asked)
  return `${kind} ${race?.phase ?? 'none'}${racedOut ? ' out' : ''}`
}

/** Far from a week with w mod 4 = 3: the race is on Sunday 13 December, week 48. */
const LATER = aRace({ on: '2026-12-13' })
const ALL_KIT = { level: 3, kit: KIT } as const

describe('the weeks around a race', () => {
  it('of 10 km on a Sunday, by the default plan', () => {
    const dates = [
      ['2026-11-20', 'strength none'],
      ['2026-11-24', 'strength taper'],
      ['2026-11-27', 'strength taper'],
      ['2026-12-01', 'strength sharpen'],
      ['2026-12-02', 'run sharpened'],
      ['2026-12-03', 'rest before'],
      ['2026-12-04', 'rest before out'],
      ['2026-12-05', 'run before'],
      ['2026-12-06', 'run before'],
      ['2026-12-07', 'rest recovery'],
      ['2026-12-08', 'rest recovery out'],
      ['2026-12-11', 'strength easing'],
      ['2026-12-15', 'strength easing'],
      ['2026-12-18', 'strength none'],
    ] as const
    expect(dates.map(([date]) => kindOf(date))).toEqual(dates.map(([, kind]) => kind))
  })

  it('name the next day that carries strength, not one that the race has emptied', () => {
    const races = [aRace({ distance: 'marathon' })]
    expect(training('2026-12-01', { races }).next?.toString()).toBe('2026-12-15')
    expect(training('2026-12-04', { races }).next?.toString()).toBe('2026-12-15')
  })
})

describe('D-14 to D-8', () => {
  const lessOneSet = (sets: readonly number[]) => sets.map((count) => Math.max(1, count - 1))

  it('takes one set from each slot', () => {
    const usual = routine('2026-11-10', { races: [], runner: ALL_KIT })
    expect(setsOf(routine('2026-11-24', { runner: ALL_KIT }))).toEqual(lessOneSet(setsOf(usual)))
  })

  it('takes no second set in a lighter week, as the week after the recovery takes none', () => {
    // The week of 30 November is a lighter one.
    const races = [aRace({ on: '2026-11-26' })]
    expect(kindOf('2026-12-01', { races })).toBe('strength easing')
    const lighter = routine('2026-12-01', { races: [], runner: ALL_KIT })
    expect(lighter.deload).toBe(true)
    expect(setsOf(routine('2026-12-01', { races, runner: ALL_KIT }))).toEqual(setsOf(lighter))
    const usual = setsOf(routine('2026-11-24', { races: [], runner: ALL_KIT }))
    const after = { races: [aRace({ on: '2026-11-20' })], runner: ALL_KIT }
    expect(kindOf('2026-11-24', after)).toBe('strength easing')
    expect(setsOf(routine('2026-11-24', after))).toEqual(lessOneSet(usual))
  })

  it('keeps the moves of the week before it began', () => {
    const [first, second] = ['2026-11-10', '2026-11-13'].map((date) =>
      routine(date, { races: [], runner: ALL_KIT }).moves.map(({ exercise }) => exercise.id),
    )
    const ids = (date: string) => routine(date, { runner: ALL_KIT }).moves.map((m) => m.exercise.id)
    expect(ids('2026-11-24')).toEqual(first)
    // Session B at level 3 has jumps, for which there is none now.
    const isJump = (id: string) => id === 'lunge-jump' || id === 'box-jump-knee-drive'
    for (const id of ids('2026-11-27')) expect(isJump(id)).toBe(false)
    expect(ids('2026-11-27').filter((id) => second?.includes(id)).length).toBeGreaterThan(2)
  })

  it('holds the ladder on its step', () => {
    const plans = [aPlan({ programme: 'side-step-ladder' })]
    const stepOn = (date: string, ladderSteps: number) => {
      const { mode } = routine(date, { plans, history: { ...NO_HISTORY, ladderSteps } })
      return mode.kind === 'rung' ? mode.step : null
    }
    expect(stepOn('2026-11-20', 6)).toBe(7)
    expect([stepOn('2026-11-24', 6), stepOn('2026-12-01', 6)]).toEqual([6, 6])
    expect(stepOn('2026-11-24', 0)).toBe(1)
    expect(stepOn('2026-12-11', 6)).toBe(7)
    // Who has finished it is not sent back.
    expect(stepOn('2026-11-24', 18)).toBe(null)
  })

  it('takes a round from a circuit, a set from each move as written', () => {
    const plans = [aPlan({ programme: 'push-off-power' })]
    expect(setsOf(routine('2026-11-24', { plans, runner: ALL_KIT }))).toEqual([3, 3, 3, 3, 3])
    const circuit = [aPlan({ programme: 'engine-ten' })]
    const { mode } = routine('2026-11-24', { plans: circuit })
    expect(mode).toMatchObject({ kind: 'circuit', rounds: 1 })
  })
})

describe('D-7 to D-4', () => {
  it.each(PROGRAMME_IDS)('is about ten minutes without kit and jumps in the %s', (programme) => {
    for (const level of LEVELS) {
      const plans = [aPlan({ programme })]
      const { seconds, moves } = routine('2026-12-08', {
        plans,
        races: [LATER],
        runner: { level, kit: KIT },
      })
      // One set of each can be a little over. One round of the ten as written is ten minutes by
      // itself, and the warm-up comes to it.
      expect(seconds).toBeLessThanOrEqual(programme === 'engine-ten' ? 750 : 660)
      for (const { prescription } of moves) {
        expect(prescription.kit).toEqual([])
        expect(prescription.jump).toBe(false)
        expect(prescription.sets.from).toBeGreaterThanOrEqual(1)
        expect(prescription.sets.from).toBeLessThanOrEqual(prescription.sets.to)
      }
    }
  })

  it('is near ten minutes in the balanced week, with no set more than the level has', () => {
    for (const level of LEVELS) {
      const short = routine('2026-12-08', { races: [LATER], runner: { level, kit: KIT } })
      expect(short.seconds).toBeGreaterThan(7 * 60)
      const dose = short.moves.map(({ exercise }) => exercise.doses[level].sets)
      for (const [i, sets] of setsOf(short).entries()) {
        const most = dose[i]
        expect(sets).toBeLessThanOrEqual(typeof most === 'number' ? most : (most?.to ?? 2))
      }
    }
  })

  it('has one session, and the next due day is a rest day, or its run', () => {
    const plans = [aPlan({ strengthDays: [1, 3], runDays: [3, 6, 7], preRun: 'full' })]
    const asked = { plans, races: [LATER] }
    expect(kindOf('2026-12-07', asked)).toBe('strength sharpen')
    const second = training('2026-12-09', asked)
    expect(second).toMatchObject({ kind: 'run', racedOut: true, midRun: null })
    const short = training('2026-12-09', { plans: [aPlan({ strengthDays: [1] })], races: [] })
    if (second.kind !== 'run' || short.kind !== 'run') throw new Error('a run was meant')
    expect(writtenMoves(second.preRun.moves)).toEqual(writtenMoves(short.preRun.moves))
  })
})

describe('runs around a race', () => {
  const full = [aPlan({ preRun: 'full' })]
  const lengthOn = (date: string) => {
    const found = training(date, { plans: full })
    return found.kind === 'run' ? found.preRun.seconds : null
  }

  it('have the short set from D-3 until the recovery is over, the race day too', () => {
    const dates = ['2026-11-28', '2026-12-02', '2026-12-05', '2026-12-06', '2026-12-09']
    const usual = lengthOn('2026-11-18')
    expect(dates.map((date) => lengthOn(date) === usual)).toEqual([true, true, false, false, true])
  })

  it('have no hills and nothing backward from D-7 until the recovery is over', () => {
    const races = [aRace({ distance: 'marathon', on: '2026-12-06' })]
    const midRunOn = (date: string) => {
      const found = training(date, { races })
      return found.kind === 'run' && found.midRun !== null
    }
    const wednesdays = ['2026-11-25', '2026-12-02', '2026-12-09', '2026-12-16']
    expect(wednesdays.map(midRunOn)).toEqual([true, false, false, true])
  })

  it('on a day that the plan calls rest or strength, the race is the run', () => {
    expect(kindOf('2026-12-07', { races: [aRace({ on: '2026-12-07' })] })).toBe('run before')
    expect(kindOf('2026-12-08', { races: [aRace({ on: '2026-12-08' })] })).toBe('run before out')
  })
})

describe('the week as an outline', () => {
  it('says of every day what the day itself says', () => {
    const races = [aRace(), aRace({ id: 2, on: '2026-12-19', distance: 'marathon' })]
    for (let date = day('2026-11-16'); date.toString() < '2027-01-11'; date = date.add({ days: 7 }))
      for (const one of weekOutline([], date, { hill: false, races })) {
        const found = training(one.date.toString(), { races })
        expect([one.date.toString(), one.kind, one.race?.phase, one.racedOut]).toEqual([
          one.date.toString(),
          found.kind,
          found.race?.phase,
          found.racedOut,
        ])
        expect(one.midRun).toBe(found.kind === 'run' ? (found.midRun?.kind ?? null) : null)
      }
  })
})
