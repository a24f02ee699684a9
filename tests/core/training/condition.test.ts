import { NO_PAIN, painState } from '#core/pain/pain-state.ts'
import type { PainReport } from '#core/pain/pain-report.ts'
import type { Race } from '#core/races/race.ts'
import type { ComeBack } from '#core/training/come-back.ts'
import type { Condition } from '#core/training/condition.ts'
import { dayTraining, NO_HISTORY } from '#core/training/day-training.ts'
import { LEVELS } from '#core/training/member-profile.ts'
import type { Plan } from '#core/training/plan.ts'
import { PROGRAMME_IDS } from '#core/training/programme.ts'
import type { Routine } from '#core/training/routine.ts'
import { aPain } from '#tests/support/a-pain.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { aRace } from '#tests/support/a-race.ts'
import { content } from '#tests/support/content.ts'
import { aRunner, KIT_SETS } from '#tests/support/runner.ts'
import { describe, expect, test } from 'vitest'

interface Asked {
  readonly runner?: Parameters<typeof aRunner>[0]
  readonly races?: readonly Race[]
  readonly plans?: readonly Plan[]
  readonly condition?: Partial<Condition>
}

const AS_USUAL: Condition = { comeBack: null, lowered: new Map(), pain: NO_PAIN }

function training(date: string, { runner, races = [], plans = [], condition }: Asked = {}) {
  const { level, kit, setAside } = aRunner(runner)
  const member = { profile: { level, kit }, setAside, condition: { ...AS_USUAL, ...condition } }
  return dayTraining({ content, plans, races, member, date: day(date), history: NO_HISTORY })
}

function routine(date: string, asked: Asked = {}): Routine {
  const found = training(date, asked)
  if (found.kind !== 'strength') throw new Error(`${date} is a ${found.kind} day`)
  return found.routine
}

const setsOf = ({ moves }: Routine) => moves.map(({ prescription }) => prescription.sets.to)
const idsOf = ({ moves }: Routine) => moves.map(({ exercise }) => exercise.id)
const less = (sets: readonly number[]) => sets.map((count) => Math.max(1, count - 1))

/** Tuesdays with session A: of a usual week, and of a lighter one (w mod 4 = 3). */
const TUESDAY = '2026-11-17'
const LIGHTER = '2026-12-01'

const setLess = { kind: 'session', days: 20, level: 3, ownLevel: 3, setLess: true } as const
const levelDown = { kind: 'session', days: 40, level: 2, ownLevel: 3, setLess: false } as const

describe('coming back', () => {
  const L3 = { level: 3 } as const

  test('takes one set of each move, after the fit to time', () => {
    const usual = routine(TUESDAY, { runner: L3 })
    const cut = routine(TUESDAY, { runner: L3, condition: { comeBack: setLess } })
    expect(setsOf(cut)).toEqual(less(setsOf(usual)))
    expect(idsOf(cut)).toEqual(idsOf(usual))
    expect(cut.seconds).toBeLessThan(usual.seconds)
  })

  test('is the session of the level below, without a set that the fit would add', () => {
    const below = routine(TUESDAY, { runner: { level: 2 } })
    const cut = routine(TUESDAY, { runner: L3, condition: { comeBack: levelDown } })
    expect(idsOf(cut)).toEqual(idsOf(below))
    const shortest = { ...levelDown, level: 1 } as const
    for (const kit of KIT_SETS) {
      const one = routine(TUESDAY, { runner: { level: 2, kit }, condition: { comeBack: shortest } })
      expect(Math.max(...setsOf(one))).toBeLessThanOrEqual(2)
    }
  })

  test.each([
    ['one set less in a lighter week is one set less', LIGHTER, setLess],
    ['one set less before a race is one set less', '2026-11-24', setLess],
  ])('%s', (_, date, comeBack) => {
    const races = date === LIGHTER ? [] : [aRace()]
    const alone = routine(date, { runner: L3, races })
    const both = routine(date, { runner: L3, races, condition: { comeBack } })
    expect(setsOf(both)).toEqual(setsOf(alone))
  })

  test('a level less takes no further set in a lighter week or before a race', () => {
    const inUsual = routine(TUESDAY, { runner: L3, condition: { comeBack: levelDown } })
    const inLighter = routine(LIGHTER, { runner: L3, condition: { comeBack: levelDown } })
    expect(Math.max(...setsOf(inLighter))).toBe(Math.max(...setsOf(inUsual)))
    const race = routine('2026-11-24', { runner: L3, races: [aRace()], condition: { comeBack: levelDown } }) // prettier-ignore
    expect(Math.max(...setsOf(race))).toBe(Math.max(...setsOf(inUsual)))
  })

  test('the ten minutes before a race hold at the lower level', () => {
    const asked = { runner: L3, races: [aRace()], condition: { comeBack: levelDown } }
    expect(routine('2026-12-01', asked).seconds).toBeLessThanOrEqual(660)
  })

  test.each(PROGRAMME_IDS)(
    'is never longer than usual, and never without a set: %s',
    (programme) => {
      const plans = [aPlan({ programme })]
      const backs: ComeBack[] = [setLess, levelDown, { ...setLess, level: 1 }]
      for (const level of LEVELS)
        for (const comeBack of backs) {
          const asked = { runner: { level }, plans }
          const usual = routine(TUESDAY, asked)
          const cut = routine(TUESDAY, { ...asked, condition: { comeBack: { ...comeBack, level: comeBack.setLess ? level : Math.max(1, level - 1) as 1 | 2 | 3 } } }) // prettier-ignore
          expect(cut.seconds).toBeLessThanOrEqual(Math.max(usual.seconds, 20 * 60))
          expect(Math.min(...setsOf(cut))).toBeGreaterThanOrEqual(1)
        }
    },
  )

  test('takes a round of a circuit', () => {
    const plans = [aPlan({ programme: 'engine-ten' })]
    const rounds = (asked: Asked) => {
      const { mode } = routine(TUESDAY, { ...asked, plans })
      return mode.kind === 'circuit' ? mode.rounds : 0
    }
    const usual = rounds({ runner: L3 })
    expect(rounds({ runner: L3, condition: { comeBack: levelDown } })).toBe(Math.max(1, usual - 1))
  })
})

describe('a slot that stands lower', () => {
  const lowered = new Map([['knee-drive', 'too-hard']] as const)

  test('is picked and dosed at the level below, the others are not', () => {
    const usual = routine(TUESDAY, { runner: { level: 3, kit: ['band', 'weight'] } })
    const cut = routine(TUESDAY, { runner: { level: 3, kit: ['band', 'weight'] }, condition: { lowered } }) // prettier-ignore
    const below = routine(TUESDAY, { runner: { level: 2, kit: ['band', 'weight'] } })
    const slot = (one: Routine) => one.moves.find(({ list }) => list === 'knee-drive')
    expect(slot(cut)?.exercise.id).toBe(slot(below)?.exercise.id)
    expect(slot(cut)?.prescription.amount).toEqual(slot(below)?.prescription.amount)
    const others = ({ moves }: Routine) =>
      moves.filter(({ list }) => list !== 'knee-drive').map(({ exercise }) => exercise.id)
    expect(others(cut)).toEqual(others(usual))
  })

  test('has a set less where there is no level below', () => {
    const usual = setsOf(routine(TUESDAY))
    const cut = setsOf(routine(TUESDAY, { condition: { lowered } }))
    expect(cut).toEqual(usual.map((sets, i) => (i === 2 ? Math.max(1, sets - 1) : sets)))
  })

  test('stands no lower in a session that is a level down anyway', () => {
    const asked = { runner: { level: 3 }, condition: { comeBack: levelDown } } as const
    const both = { ...asked, condition: { comeBack: levelDown, lowered } }
    expect(routine(TUESDAY, both)).toEqual(routine(TUESDAY, asked))
  })

  test('in a programme as written is a move, with a set less', () => {
    const plans = [aPlan({ programme: 'push-off-power' })]
    const [first] = idsOf(routine(TUESDAY, { plans, runner: { level: 3 } }))
    const usual = setsOf(routine(TUESDAY, { plans, runner: { level: 3 } }))
    const condition = { lowered: new Map([[first ?? '', 'pain']] as const) }
    const cut = setsOf(routine(TUESDAY, { plans, runner: { level: 3 }, condition }))
    expect(cut).toEqual([(usual[0] ?? 0) - 1, ...usual.slice(1)])
  })
})

describe('pain', () => {
  const hurting = (date: string, ...reports: PainReport[]) => ({
    pain: painState({ reports, holds: [] }, day(date), content),
  })

  test('red swaps the move for one of the same purpose', () => {
    const [, second] = routine(TUESDAY).moves
    const id = second?.exercise.id ?? ''
    const condition = hurting(TUESDAY, aPain({ on: TUESDAY, exercise: id, score: 8 }))
    const { moves } = routine(TUESDAY, { condition })
    expect(moves.map(({ exercise }) => exercise.id)).not.toContain(id)
    expect(moves[1]?.list).toBe(second?.list)
  })

  test('amber halves the sets, rounded up, and takes the easier way', () => {
    const asked = { runner: { level: 3, kit: ['band', 'barbell'] } } as const
    const usual = routine(TUESDAY, asked)
    for (const [index, { exercise, prescription }] of usual.moves.entries()) {
      const condition = hurting(TUESDAY, aPain({ on: TUESDAY, exercise: exercise.id, score: 4 }))
      const move = routine(TUESDAY, { ...asked, condition }).moves[index]
      expect(move?.eased?.id).toBe(exercise.id)
      expect(move?.prescription.sets.to).toBe(Math.ceil(prescription.sets.to / 2))
      const neighbour = exercise.easier.exercise
      if (move?.exercise.id !== exercise.id) expect(move?.exercise.id).toBe(neighbour)
    }
    expect(usual.moves.length).toBeGreaterThan(3)
  })

  test('amber halves the turn of a move in a circuit, and takes the easier way', () => {
    // With the box, without which one of the ten would stand there twice.
    const asked = { plans: [aPlan({ programme: 'engine-ten' })], runner: { level: 3, kit: ['box'] } } as const // prettier-ignore
    const usual = routine(TUESDAY, asked)
    for (const [index, { exercise, prescription }] of usual.moves.entries()) {
      const condition = hurting(TUESDAY, aPain({ on: TUESDAY, exercise: exercise.id, score: 4 }))
      const cut = routine(TUESDAY, { ...asked, condition })
      const move = cut.moves[index]
      expect(move?.eased?.id).toBe(exercise.id)
      expect(move?.prescription.amount.to).toBe(prescription.amount.to / 2)
      expect(usual.seconds - cut.seconds).toBe(prescription.secondsPerSet / 2)
      const others = (one: Routine) => one.moves.toSpliced(index, 1)
      expect(others(cut)).toEqual(others(usual))
    }
    expect(usual.moves.length).toBeGreaterThan(8)
  })

  test('half the sets and one set less do not add up', () => {
    const asked = { runner: { level: 3 } } as const
    const [first] = routine(TUESDAY, asked).moves
    const sets = first?.prescription.sets.to ?? 0
    const amber = hurting(TUESDAY, aPain({ on: TUESDAY, exercise: first?.exercise.id ?? '', score: 5 })) // prettier-ignore
    const both = routine(TUESDAY, { ...asked, condition: { ...amber, comeBack: setLess } })
    expect(setsOf(both)[0]).toBe(Math.min(Math.ceil(sets / 2), Math.max(1, sets - 1)))
  })

  test('in the groin leaves no stretch in any session, set or rest day of a fortnight', () => {
    const stretches = ['downward-dog', 'toe-touch', 'kneeling-hip-flexor', 'swinging-drill']
    const pain = aPain({ on: '2026-11-16', where: 'groin', exercise: null, score: 1 })
    for (const programme of PROGRAMME_IDS)
      for (let days = 0; days < 14; days += 1) {
        const date = day('2026-11-16').add({ days }).toString()
        const plans = [aPlan({ programme, preRun: 'full' })]
        const found = training(date, { plans, condition: hurting(date, pain) })
        const moves =
          found.kind === 'strength'
            ? [...found.routine.warmUp, ...found.routine.moves]
            : found.kind === 'run'
              ? [...found.preRun.moves, ...(found.midRun?.moves ?? [])]
              : [found.hold].filter((hold) => hold !== null)
        const ids = moves.map(({ exercise }) => exercise.id)
        expect(ids.filter((id) => stretches.includes(id))).toEqual([])
      }
  })

  test('that a professional has to look at leaves neither strength nor hills, on any day', () => {
    const holds = [{ id: 1, from: day('2026-11-16'), clearedOn: null }]
    const pain = painState({ reports: [], holds }, day('2026-11-16'), content)
    for (let days = 0; days < 14; days += 1) {
      const date = day('2026-11-16').add({ days }).toString()
      const found = training(date, { runner: { kit: ['hill'] }, condition: { pain } })
      expect(found).toMatchObject({ kind: 'rest', hold: null })
    }
  })
})
