import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Weekday } from '#core/training/plan.ts'
import {
  proposeStrengthDays,
  type ProposedDay,
  type StrengthDaysAWeek,
} from '#core/training/propose-strength-days.ts'

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Tue Thu Sun!`: runs on these days, with `!` a hard one. */
function week(written: string): { runDays: Weekday[]; hardRunDays: Weekday[] } {
  const words = written.split(' ').filter((word) => word !== '')
  const weekday = (word: string) => (NAMES.indexOf(word.replace('!', '')) + 1) as Weekday
  return {
    runDays: words.map(weekday),
    hardRunDays: words.filter((word) => word.endsWith('!')).map(weekday),
  }
}

const names = (days: readonly ProposedDay[]) =>
  days.map(({ weekday }) => NAMES[weekday - 1]).join(' ')

describe('which days are proposed', () => {
  test.each<[string, string, StrengthDaysAWeek, string]>([
    ['Tuesday and Friday for the example club', 'Wed Sat Sun!', 2, 'Tue Fri'],
    ['the earliest of equal gaps in a week without runs', '', 2, 'Mon Thu'],
    ['three days spread over a week without runs', '', 3, 'Mon Wed Fri'],
    ['a single day that stands beside no hard run', 'Wed Sat Sun!', 1, 'Tue'],
    ['a day after a hard run rather than before one', 'Sun! Tue! Wed Fri Sat', 1, 'Thu'],
    ['a wide gap, though a day in it is before a hard run', 'Tue! Wed Thu Sun', 2, 'Mon Fri'],
    [
      'the day after the hard run when the other is before it',
      'Mon Tue! Thu! Fri Sat Sun',
      1,
      'Wed',
    ],
    ['days after a hard run rather than days before one', 'Mon!', 3, 'Tue Thu Sat'],
    ['days before a hard run when all are', 'Tue! Thu! Sun! Fri', 3, 'Mon Wed Sat'],
    ['an easy run day when the rest days do not suffice', 'Mon Tue Wed Thu Fri Sat!', 2, 'Wed Sun'],
    ['an easy run day rather than two adjacent days', 'Wed Thu Fri Sat Sun!', 2, 'Tue Fri'],
    ['a hard run day rather than two adjacent days', 'Wed! Thu! Fri! Sat! Sun!', 2, 'Tue Sun'],
    ['adjacent days when there is no other way', 'Wed! Thu! Fri! Sat! Sun!', 3, 'Mon Tue Sun'],
    ['an easy run day rather than a hard one', 'Mon! Tue! Wed! Thu Fri Sat! Sun!', 1, 'Thu'],
    [
      'a hard run day when the easy one does not suffice',
      'Mon! Tue! Wed! Thu Fri Sat! Sun!',
      2,
      'Wed Thu',
    ],
    [
      'two strength days after easy runs in a week of seven',
      'Mon Tue Wed Thu Fri Sat Sun',
      2,
      'Mon Thu',
    ],
    [
      'fewer than asked when only days before a hard run are left',
      'Mon! Tue! Wed! Thu! Fri! Sat! Sun',
      3,
      'Sat',
    ],
    ['nothing in a week of seven hard runs', 'Mon! Tue! Wed! Thu! Fri! Sat! Sun!', 2, ''],
  ])('%s', (_what, runs, target, expected) => {
    expect(names(proposeStrengthDays(week(runs), target))).toBe(expected)
  })

  it('is two days a week when nobody says how many', () => {
    expect(proposeStrengthDays(week('Wed Sat Sun!'))).toHaveLength(2)
  })

  it('takes a hard run day that is not named among the run days for a run day', () => {
    const named = proposeStrengthDays({ runDays: [3, 6, 7], hardRunDays: [7] }, 3)
    expect(proposeStrengthDays({ runDays: [3, 6], hardRunDays: [7] }, 3)).toEqual(named)
  })
})

describe('what a proposal says about its days', () => {
  it('marks strength after an easy run', () => {
    expect(proposeStrengthDays(week('Mon Tue Wed Thu Fri Sat!'), 2)[0]).toMatchObject({
      weekday: 3,
      afterRun: 'easy',
      beforeHardRun: false,
    })
  })

  it('marks strength after a hard run', () => {
    expect(proposeStrengthDays(week('Mon! Tue! Wed! Thu! Fri! Sat! Sun'), 1)).toMatchObject([
      { weekday: 6, afterRun: 'hard' },
    ])
  })

  it('marks days before and after a hard run, also from Sunday to Monday', () => {
    expect(proposeStrengthDays(week('Tue! Thu! Fri Sun!'), 3)).toMatchObject([
      { weekday: 1, afterRun: null, beforeHardRun: true, afterHardRun: true },
      { weekday: 3, afterRun: null, beforeHardRun: true, afterHardRun: true },
      { weekday: 6, afterRun: null, beforeHardRun: true, afterHardRun: false },
    ])
  })
})

describe('every possible week', () => {
  const DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
  /** Each day is without a run, or has an easy or a hard one. */
  const anyWeek = fc
    .array(fc.constantFrom('none', 'easy', 'hard'), { minLength: 7, maxLength: 7 })
    .map((kinds) => ({
      runDays: DAYS.filter((day) => kinds[day - 1] !== 'none'),
      hardRunDays: DAYS.filter((day) => kinds[day - 1] === 'hard'),
    }))
  const anyTarget = fc.constantFrom<StrengthDaysAWeek[]>(1, 2, 3)
  const after = (day: Weekday) => ((day % 7) + 1) as Weekday
  const isAdjacent = (days: readonly Weekday[]) => days.some((day) => days.includes(after(day)))

  it('never puts strength after a run on the day before a hard run', () => {
    fc.assert(
      fc.property(anyWeek, anyTarget, (runs, target) => {
        const wrong = proposeStrengthDays(runs, target).filter(
          ({ afterRun, weekday }) => afterRun && runs.hardRunDays.includes(after(weekday)),
        )
        expect(wrong).toEqual([])
      }),
    )
  })

  it('proposes adjacent days only when every choice of as many usable days has some', () => {
    fc.assert(
      fc.property(anyWeek, anyTarget, (runs, target) => {
        const usable = DAYS.filter(
          (day) => !runs.runDays.includes(day) || !runs.hardRunDays.includes(after(day)),
        )
        const proposed = proposeStrengthDays(runs, target).map(({ weekday }) => weekday)
        expect(proposed).toHaveLength(Math.min(target, usable.length))
        if (!isAdjacent(proposed)) return
        for (let bits = 0; bits < 128; bits += 1) {
          const choice = usable.filter((day) => (bits >> day) & 1)
          if (choice.length === proposed.length) expect(isAdjacent(choice)).toBe(true)
        }
      }),
    )
  })
})
