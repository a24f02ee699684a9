import { describe, expect, it } from 'vitest'
import type { Plan } from '#core/training/plan.ts'
import { weekOutline, type OutlineFor } from '#core/training/week-outline.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'

const EVEN_WEEK = '2026-11-11'
const ODD_WEEK = '2026-11-18'

/** `run` `RUN` (hard) `A` `A+run` `A!` (before a hard run) `-`, with `/hills` or `/backward`. */
function written(plans: readonly Plan[], date: string, member?: OutlineFor): string {
  return weekOutline(plans, day(date), member)
    .map(({ kind, hard, session, afterRun, beforeHardRun, midRun }) => {
      const run = hard ? 'RUN' : 'run'
      const inside = midRun === null ? '' : midRun === 'hill-sprints' ? '/hills' : '/backward'
      if (kind === 'rest') return '-'
      if (kind === 'run') return run + inside
      return (session ?? 'written') + (afterRun ? `+${run}` : '') + (beforeHardRun ? '!' : '')
    })
    .join(' ')
}

describe('a week', () => {
  it('goes from Monday to Sunday, whichever of its days is asked for', () => {
    const dates = weekOutline([], day('2027-01-01')).map(({ date }) => date.toString())
    expect(dates[0]).toBe('2026-12-28')
    expect(dates[6]).toBe('2027-01-03')
    expect(dates).toHaveLength(7)
  })

  it('of a club that has set nothing up', () => {
    expect(written([], ODD_WEEK)).toBe('- A run/backward - B run RUN')
  })

  it.each<[string, Plan['strengthDays'], string]>([
    ['one strength day is the single session', [3], '- - single - - - -'],
    ['three are A, B and C', [1, 3, 5], 'A - B - C - -'],
    ['a fourth repeats A', [1, 3, 5, 7], 'A - B - C - A'],
    ['a captain who wants five gets A and B again', [1, 2, 3, 5, 7], 'A B C - A - B'],
    ['none is a week of rest', [], '- - - - - - -'],
  ])('%s', (_what, strengthDays, expected) => {
    const plan = aPlan({ runDays: [], hardRunDays: [], strengthDays })
    expect(written([plan], ODD_WEEK)).toBe(expected)
  })

  it('says when strength comes after the run and when tomorrow is hard', () => {
    const plan = aPlan({ runDays: [2, 4], hardRunDays: [4, 1], strengthDays: [2, 3, 7] })
    expect(written([plan], ODD_WEEK)).toBe('RUN A+run B! RUN - - C!')
  })

  it('has no session names in a programme as written', () => {
    expect(written([aPlan({ programme: 'push-off-power' })], ODD_WEEK)).toBe(
      '- written run/backward - written run RUN',
    )
  })

  it('follows the balanced week for who has finished the ladder', () => {
    const plan = aPlan({ programme: 'side-step-ladder' })
    expect(written([plan], ODD_WEEK)).toMatch(/^- written /)
    expect(written([plan], ODD_WEEK, { hill: false, ladderDone: true })).toMatch(/^- A .* B /)
  })

  it('keeps the days before a change as they were', () => {
    const change = aPlan({ effectiveFrom: '2026-11-18', strengthDays: [1, 4] })
    expect(written([change], ODD_WEEK)).toBe('- A run/backward B - run RUN')
  })

  it('counts only days of the balanced week when the programme changes inside it', () => {
    const before = aPlan({ programme: 'wall-series' })
    const after = aPlan({ effectiveFrom: '2026-11-18' })
    expect(written([before, after], ODD_WEEK)).toBe('- written run/backward - single run RUN')
  })
})

describe('the run that carries hills or backward running', () => {
  const runs = (runDays: Plan['runDays'], hardRunDays: Plan['runDays'], more: Partial<Plan> = {}) =>
    aPlan({ runDays, hardRunDays, strengthDays: [], ...more })

  it('has hills in even weeks for who has a hill', () => {
    expect(written([], EVEN_WEEK, { hill: true })).toContain('run/hills')
    expect(written([], ODD_WEEK, { hill: true })).toContain('run/backward')
    expect(written([], EVEN_WEEK, { hill: false })).toContain('run/backward')
  })

  it('is the earliest easy run that is not next to a hard one', () => {
    expect(written([runs([1, 2, 4, 6], [2])], ODD_WEEK)).toBe('run RUN - run/backward - run -')
  })

  it('is not on the Monday after a hard Sunday nor on the Sunday before a hard Monday', () => {
    expect(written([runs([1, 7], [7])], ODD_WEEK)).toBe('run - - - - - RUN')
    expect(written([runs([1, 7], [1])], ODD_WEEK)).toBe('RUN - - - - - run')
  })

  it('is not a run with strength after it', () => {
    const plan = runs([2, 4], [], { strengthDays: [2] })
    expect(written([plan], ODD_WEEK)).toBe('- single+run - run/backward - - -')
  })

  it('is none when the club has it switched off', () => {
    expect(written([runs([2, 4], [], { midRun: false })], ODD_WEEK)).toBe('- run - run - - -')
  })
})
