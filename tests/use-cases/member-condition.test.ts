import { memberCondition, offeredLevel } from '#use-cases/member-condition.ts'
import { readMember } from '#use-cases/member-record.ts'
import { planDay } from '#use-cases/plan-day.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { content } from '#tests/support/content.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

const ME = '1'
const CLUB = '100'
const OTHER_CLUB = '200'
const ELSEWHERE = ['2026-11-13', '2026-11-17', '2026-11-20'].map(
  (date) => [date, OTHER_CLUB] as const,
)
const noon = (date: string) => Temporal.Instant.from(`${date}T12:00:00Z`)

/** Stores in which the member has trained on these days, in one club or another. */
function world(...days: readonly (string | readonly [string, string])[]) {
  const stores = openStores()
  for (const one of days) {
    const [date, clubId] = typeof one === 'string' ? ([one, CLUB] as const) : one
    const rest = { source: 'button', percent: 100, effort: null } as const
    stores.sessions.add(clubId, ME, { day: day(date), loggedAt: noon(date), ...rest })
  }
  const ports = { ...stores, content }
  const conditionOn = (date: string, today = date) =>
    memberCondition(
      readMember(CLUB, ME, ports),
      { memberId: ME, date: day(date), today: day(today) },
      ports,
    )
  return { stores, ports, conditionOn }
}

describe('how things stand with a member', () => {
  test('is nothing special for nearly everybody, so that they share one routine', () => {
    expect(world('2026-11-20').conditionOn('2026-11-24')).toBeNull()
    expect(world().conditionOn('2026-11-24')).toBeNull()
  })

  test('counts sessions of every club when it comes to breaks', () => {
    const here = world('2026-10-06', ...ELSEWHERE)
    expect(here.conditionOn('2026-11-24')).toBeNull()
    expect(world('2026-10-06').conditionOn('2026-11-24')?.comeBack?.days).toBe(49)
  })

  test('of a day to come is reckoned up to the next day that is due', () => {
    const { conditionOn } = world('2026-11-20')
    // Weeks ahead everything in between is thought to be done.
    expect(conditionOn('2026-12-18', '2026-11-23')).toBeNull()
    const away = world('2026-11-06')
    expect(away.conditionOn('2026-11-20', '2026-11-18')?.comeBack).toMatchObject({ days: 14 })
    expect(away.conditionOn('2026-11-24', '2026-11-18')?.comeBack).toMatchObject({ days: 14 })
    expect(away.conditionOn('2026-11-20', '2026-11-17')?.comeBack ?? null).toBeNull()
  })

  test('stays as it was on a day that is done by now', () => {
    const { conditionOn } = world('2026-10-20', '2026-11-17')
    expect(conditionOn('2026-11-17')?.comeBack).toMatchObject({ days: 28 })
  })

  test('takes pain of today also for yesterday’s routine, which is done today', () => {
    const { stores, conditionOn } = world('2026-11-20')
    const said = { exercise: 'squat', where: 'knee', score: 7, sharp: false, signs: [] } as const
    stores.pain.addReport(ME, said, day('2026-11-25'), noon('2026-11-25'))
    expect(conditionOn('2026-11-24', '2026-11-25')?.pain.setAside.has('squat')).toBe(true)
    expect(conditionOn('2026-11-24', '2026-11-24')).toBeNull()
    expect(conditionOn('2026-12-04', '2026-11-25')).toBeNull()
  })

  test('is in nobody else’s routine, nor on a card that others see', () => {
    const { stores, ports } = world('2026-11-20')
    const said = { exercise: 'deadlift', where: 'back', score: 8, sharp: true, signs: [] } as const
    stores.pain.addReport(ME, said, day('2026-11-24'), noon('2026-11-24'))
    const movesOf = (memberId: string, forOthers = false) => {
      const now = noon('2026-11-24')
      const asked = { clubId: CLUB, memberId, day: undefined, now, mayLead: true, forOthers }
      const planned = planDay(asked, ports)
      if (planned.kind !== 'planned' || planned.training.kind !== 'strength') return []
      return planned.training.routine.moves.map(({ exercise }) => exercise.id)
    }
    expect(movesOf(ME)).not.toContain('deadlift')
    expect(movesOf('2')).toContain('deadlift')
    expect(movesOf(ME, true)).toContain('deadlift')
  })
})

test('no step up is offered while a professional has to look', () => {
  const { stores, ports } = world('2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22')
  const offer = () => offeredLevel({ memberId: ME, today: day('2026-11-24') }, ports)
  expect(offer()).toBe(2)
  stores.pain.addHold(ME, day('2026-11-23'), noon('2026-11-23'))
  expect(offer()).toBeNull()
  stores.pain.clearHolds(ME, day('2026-11-24'))
  expect(offer()).toBe(2)
})
