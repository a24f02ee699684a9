import { painState, redsOf, type PainState } from '#core/pain/pain-state.ts'
import type { PainHold, PainReport } from '#core/pain/pain-report.ts'
import { aPain } from '#tests/support/a-pain.ts'
import { day } from '#tests/support/a-plan.ts'
import { content } from '#tests/support/content.ts'
import { describe, expect, test } from 'vitest'

const on = (
  date: string,
  reports: readonly PainReport[],
  holds: readonly PainHold[] = [],
): PainState => painState({ reports, holds }, day(date), content)

const red = (date: string, exercise: string | null = 'clamshell') =>
  aPain({ on: date, exercise, score: 7 })
const amber = (date: string, exercise = 'clamshell') => aPain({ on: date, exercise, score: 5 })

describe('a red pain', () => {
  test.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('of Tuesday the 24th stops its move for seven days: on %s %s', (date, isStopped) => {
    expect(on(date, [red('2026-11-24')]).setAside.has('clamshell')).toBe(isStopped)
  })

  test('says until when, and a newer one counts', () => {
    const { stopped } = on('2026-11-27', [red('2026-11-20'), red('2026-11-27')])
    expect(stopped.map(({ until }) => until.toString())).toEqual(['2026-12-04'])
  })

  test('is not undone by a green one', () => {
    const { setAside } = on('2026-11-25', [red('2026-11-24'), aPain({ on: '2026-11-25' })])
    expect([...setAside]).toEqual(['clamshell'])
  })

  test.each([
    ['2026-12-15', true],
    ['2026-12-16', false],
  ])('a second on %s sets its whole list aside: %s', (second, rests) => {
    const { resting, setAside } = on(second, [red('2026-11-24'), red(second)])
    expect(resting.map(({ list }) => list)).toEqual(rests ? ['turn-out'] : [])
    expect(setAside.has('lateral-band-walk')).toBe(rests)
  })

  test('the list rests for 21 days, and it is that of the second move', () => {
    const reports = [red('2026-11-24'), red('2026-11-26', 'deadlift')]
    expect(on('2026-12-16', reports).resting).toMatchObject([{ list: 'hinge' }])
    expect(on('2026-12-17', reports).resting).toEqual([])
    expect([...on('2026-12-16', reports).setAside].toSorted()).toEqual([
      'barbell-rdl',
      'deadlift',
      'glute-bridge-walkout',
    ])
  })

  test('of no move of ours counts as one, and stops nothing', () => {
    expect(on('2026-11-24', [red('2026-11-24', null)]).setAside.size).toBe(0)
    expect(on('2026-11-26', [red('2026-11-24', null), red('2026-11-26')]).resting).toHaveLength(1)
  })

  test('said twice of one move on one day is one, of two moves two', () => {
    expect(redsOf([red('2026-11-24'), red('2026-11-24')])).toHaveLength(1)
    expect(redsOf([red('2026-11-24'), red('2026-11-24', 'squat')])).toHaveLength(2)
  })

  test('is also an amber one that got worse, from the day on which that was said', () => {
    const worse = aPain({ score: 4, check: { answer: 'worse', at: '2026-11-25T07:00:00Z' } })
    expect(on('2026-11-24', [worse]).stopped).toMatchObject([])
    expect(on('2026-12-01', [worse]).setAside.has('clamshell')).toBe(true)
    expect(on('2026-12-02', [worse]).setAside.size).toBe(0)
  })
})

describe('an amber pain', () => {
  const eased = (date: string, reports: readonly PainReport[]) => [...on(date, reports).eased]

  test('eases its move for a week at the most', () => {
    expect(eased('2026-11-24', [amber('2026-11-24')])).toEqual(['clamshell'])
    expect(eased('2026-11-30', [amber('2026-11-24')])).toEqual(['clamshell'])
    expect(eased('2026-12-01', [amber('2026-11-24')])).toEqual([])
  })

  test('is over when it is calm, or something newer is said of the move', () => {
    const calm = aPain({ score: 4, check: { answer: 'calm', at: '2026-11-25T07:00:00Z' } })
    expect(eased('2026-11-25', [calm])).toEqual([])
    expect(eased('2026-11-25', [amber('2026-11-24'), aPain({ on: '2026-11-25' })])).toEqual([])
    expect(eased('2026-11-25', [amber('2026-11-24'), red('2026-11-25')])).toEqual([])
  })
})

describe('groin pain', () => {
  test.each([
    ['where it hurts', aPain({ where: 'groin', exercise: 'squat' })],
    ['the sign', aPain({ signs: ['groin-hop'], exercise: 'squat' })],
  ])('takes out every stretch for three weeks, by %s', (_, pain) => {
    const { setAside, noStretch } = on('2026-12-14', [pain])
    expect(noStretch).toBe(true)
    expect([...setAside].toSorted()).toEqual([
      'downward-dog',
      'kneeling-hip-flexor',
      'swinging-drill',
      'toe-touch',
    ])
    expect(on('2026-12-15', [pain]).noStretch).toBe(false)
  })
})

describe('a hold', () => {
  test('stands from its day until it is cleared, and not on that day', () => {
    const hold = { id: 1, from: day('2026-11-24'), clearedOn: null }
    const cleared = { ...hold, clearedOn: day('2026-12-08') }
    const held = (date: string, one: PainHold) => on(date, [], [one]).heldSince?.toString() ?? null
    expect(held('2026-11-23', hold)).toBeNull()
    expect(held('2026-11-24', hold)).toBe('2026-11-24')
    expect(held('2030-01-01', hold)).toBe('2026-11-24')
    expect(held('2026-12-07', cleared)).toBe('2026-11-24')
    expect(held('2026-12-08', cleared)).toBeNull()
  })
})
