import type { WeekMilestone } from '#core/boards/member-week.ts'
import { dateOf, mondayNumber } from '#core/calendar/day-number.ts'
import { dayNumberOf } from '#core/calendar/day-number.ts'
import { clubRecap } from '#use-cases/club-recap.ts'
import { readClubWeek } from '#use-cases/read-club-week.ts'
import { setPreferences } from '#use-cases/set-preferences.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'
import { at, boardWorld, CLUB } from './board-world.ts'

type World = ReturnType<typeof boardWorld>

/** The Monday after the week of 16 to 22 November; strength on Tuesday 17 and Friday 20. */
const MONDAY = '2026-11-23'
const TUE = '2026-11-17'
const FRI = '2026-11-20'
const EIGHT = '2026-11-23T08:00:00Z'

const weekOf = async ({ ports }: World, on = EIGHT) => {
  const monday = dateOf(mondayNumber(dayNumberOf(on.slice(0, 10))))
  return readClubWeek(CLUB, monday, at(on), ports)
}

const recapOf = async (world: World, on = EIGHT) => {
  const monday = dateOf(mondayNumber(dayNumberOf(on.slice(0, 10))))
  return clubRecap(CLUB, monday, await weekOf(world, on), world.ports)
}

const hides = ({ stores }: World, memberId: string, hidden = true) => {
  setPreferences(memberId, { hidden }, at(MONDAY), stores)
}

const pauses = ({ stores }: World, memberId: string, from: string, to: string) => {
  stores.pauses.add(memberId, { from: day(from), to: day(to), reason: 'ill' }, at(from))
}

const reached = (milestone: WeekMilestone): string =>
  milestone.kind === 'sessions' ? String(milestone.count) : 'best'

describe('the numbers of a week', () => {
  test('are those of everybody with a session', async () => {
    const world = boardWorld()
    world.logs('1', TUE, FRI)
    world.logs('2', '2026-11-10', TUE, '2026-11-18', FRI)
    world.logs('3', '2026-11-13')
    const { week } = await weekOf(world)
    expect(week).toMatchObject({
      sessions: 5,
      sessionsBefore: 2,
      weeks: [2, 5],
      due: 6,
      kept: 4,
      open: 0,
      moved: 2,
      members: 3,
      cameBack: 1,
      longestRow: 3,
      freezes: 1,
    })
    expect(week.days.map(({ strength, extra }) => `${strength}+${extra}`).join(' ')).toBe(
      '0+0 2+0 0+1 0+0 2+0 0+0 0+0',
    )
    expect(week.days.flatMap(({ isDue }, index) => (isDue ? [index + 1] : []))).toEqual([2, 5])
  })

  test('are those that the board showed on Sunday, and whoever hides besides', async () => {
    const world = boardWorld()
    world.logs('1', TUE, FRI)
    world.logs('2', '2026-11-10', '2026-11-18')
    world.logs('3', '2026-11-13')
    world.logs('4', '2026-11-13', TUE)
    hides(world, '4')
    pauses(world, '2', '2026-11-19', '2026-11-30')
    const { teamWeek } = await world.board({ on: '2026-11-22' })
    const { week } = await weekOf(world)
    expect(teamWeek).toEqual({ kept: 3, due: 5 })
    expect(week).toMatchObject({ kept: 4, due: 7 })
  })

  test('in a first week know of no week before', async () => {
    const world = boardWorld()
    world.logs('1', TUE)
    const { week } = await weekOf(world)
    expect(week).toMatchObject({ sessions: 1, sessionsBefore: null, weeks: [1], moved: 1 })
  })

  test('reach eight weeks back and no further', async () => {
    const world = boardWorld()
    world.logs('1', '2026-09-22', '2026-09-25', '2026-09-29', '2026-11-06', TUE)
    expect((await weekOf(world)).week.weeks).toEqual([1, 0, 0, 0, 0, 1, 0, 1])
  })

  test('of a week across the year’s end are those of that week', async () => {
    const world = boardWorld()
    world.logs('1', '2026-12-22', '2026-12-29', '2027-01-01')
    expect((await weekOf(world, '2027-01-04T08:00:00Z')).week).toMatchObject({
      weeks: [1, 2],
      kept: 2,
      due: 2,
    })
  })

  test('go by days of one’s own', async () => {
    const world = boardWorld()
    world.stores.own.saveDays('1', { effectiveFrom: '2026-01-01', days: [1] }, at('2026-01-01'))
    world.logs('1', '2026-11-16', FRI)
    const { week } = await weekOf(world)
    expect(week.days.map(({ strength, extra }) => `${strength}+${extra}`).join(' ')).toBe(
      '1+0 0+0 0+0 0+0 0+1 0+0 0+0',
    )
    expect(week).toMatchObject({ due: 1, kept: 1 })
  })

  test('leave out what the club took off, and the club’s weekday is not bold then', async () => {
    const world = boardWorld()
    world.logs('1', '2026-11-13', TUE)
    const amnesty = { day: day(FRI), reason: 'ice', by: '9', at: at(FRI) }
    world.stores.amnesties.add(CLUB, amnesty)
    const { week } = await weekOf(world)
    expect(week).toMatchObject({ due: 1, kept: 1 })
    expect(week.days.flatMap(({ isDue }, index) => (isDue ? [index + 1] : []))).toEqual([2])
  })

  test('know that Sunday can still be made up for on Monday', async () => {
    const world = boardWorld()
    const plan = aPlan({ strengthDays: [3, 7] })
    world.stores.plans.savePlan(CLUB, plan, { memberId: '9', at: at('2026-01-01') })
    world.logs('1', '2026-11-18')
    expect((await weekOf(world)).week).toMatchObject({ due: 2, kept: 1, open: 1 })
    world.logs('1', '2026-11-23T07:00:00Z')
    expect((await weekOf(world)).week).toMatchObject({ due: 2, kept: 2, open: 0, sessions: 1 })
  })

  test('have nobody in them who is paused all week', async () => {
    const world = boardWorld()
    world.logs('1', TUE)
    world.logs('2', '2026-11-13')
    pauses(world, '2', '2026-11-16', '2026-11-22')
    expect((await weekOf(world)).week).toMatchObject({ moved: 1, members: 1 })
  })
})

describe('who hides', () => {
  /** Two in a row and a freeze; and six in a row, a freeze on Tuesday and back on Friday. */
  function twoMembers(): World {
    const world = boardWorld()
    world.logs('1', '2026-11-13', TUE)
    world.logs('2', '2026-10-30', '2026-11-03', '2026-11-06', '2026-11-10', '2026-11-13', FRI)
    return world
  }

  test('counts in every number like anybody else, but the longest row is of one who is seen', async () => {
    const all = (await weekOf(twoMembers())).week
    const world = twoMembers()
    hides(world, '2')
    const { week } = await weekOf(world)
    expect(week).toEqual({ ...all, longestRow: 2 })
    expect(all.longestRow).toBe(6)
    expect(week).toMatchObject({ sessions: 2, due: 4, kept: 2, moved: 2, members: 2, freezes: 2 })
  })

  test('and nobody else is there: the numbers agree with each other', async () => {
    const world = boardWorld()
    world.logs('1', TUE, FRI)
    hides(world, '1')
    const { week } = await weekOf(world)
    expect(week).toMatchObject({ sessions: 2, due: 2, kept: 2, moved: 1, members: 1 })
    expect(week.longestRow).toBe(0)
  })

  test('and did nothing for a long time counts as anybody else who did nothing', async () => {
    const world = boardWorld()
    world.logs('1', TUE)
    world.logs('2', '2026-08-04')
    hides(world, '2')
    expect((await weekOf(world)).week).toMatchObject({ moved: 1, members: 2, kept: 1, due: 4 })
  })

  test('is never named, however late it was said', async () => {
    const world = boardWorld()
    world.logs('1', '2026-11-10', FRI)
    world.ports.comeBackNames.save('1', true, at(FRI))
    const read = await weekOf(world)
    hides(world, '1')
    const recap = clubRecap(CLUB, day(MONDAY), read, world.ports)
    expect(recap.comeBacks).toEqual({ named: [], more: 1 })
    expect(recap.board).toEqual([])
  })
})

test('who has left is in none of it, and back with the next use', async () => {
  const world = boardWorld()
  world.logs('1', TUE)
  world.logs('2', TUE)
  world.stores.memberships.markLeft('2', CLUB, at(MONDAY))
  expect((await weekOf(world)).week).toMatchObject({ sessions: 1, moved: 1 })
  hides(world, '2')
  expect((await weekOf(world)).week).toMatchObject({ sessions: 1, moved: 1 })
  hides(world, '2', false)
  world.stores.memberships.remember('2', CLUB)
  expect((await weekOf(world)).week).toMatchObject({ sessions: 2, moved: 2 })
})

describe('a come-back', () => {
  test.each([
    [null, { named: [], more: 1 }],
    [false, { named: [], more: 1 }],
    [true, { named: ['1'], more: 0 }],
  ])('of somebody whose consent is %s', async (mayName, expected) => {
    const world = boardWorld()
    world.logs('1', '2026-11-10', FRI)
    if (mayName !== null) world.ports.comeBackNames.save('1', mayName, at(FRI))
    expect((await recapOf(world)).comeBacks).toEqual(expected)
  })

  test('of before is none', async () => {
    const world = boardWorld()
    world.logs('1', '2026-11-03', '2026-11-13', TUE, FRI)
    world.ports.comeBackNames.save('1', true, at(FRI))
    expect((await recapOf(world)).comeBacks).toEqual({ named: [], more: 0 })
  })
})

/** Tuesdays and Fridays up to 13 November: so many of the last. */
const before = (count: number): string[] =>
  ['2026-10-20', '2026-10-23', '2026-10-27', '2026-10-30']
    .concat(['2026-11-03', '2026-11-06', '2026-11-10', '2026-11-13'])
    .slice(-count)

describe('milestones', () => {
  test('stand the rarest first, and those who hide or keep to themselves are a number', async () => {
    const world = boardWorld()
    for (const memberId of ['1', '2', '3']) world.logs(memberId, ...before(8), TUE, FRI)
    world.logs('4', '2026-10-06', '2026-10-09', '2026-10-30', '2026-11-03')
    world.logs('4', '2026-11-06', TUE, FRI)
    world.logs('5', '2026-09-01', '2026-09-04', '2026-11-13', TUE, FRI)
    hides(world, '2')
    setPreferences('3', { mates: 'off' }, at(MONDAY), world.stores)
    const { milestones } = await recapOf(world)
    expect(
      milestones.map(({ milestone, named, more }) => [reached(milestone), named, more]),
    ).toEqual([
      ['10', ['1'], 2],
      ['best', ['5'], 0],
    ])
  })

  test('are none where nothing was reached', async () => {
    const world = boardWorld()
    world.logs('1', TUE)
    expect((await recapOf(world)).milestones).toEqual([])
  })
})

describe('the month’s board', () => {
  test('has five rows at most, of those who are in a row', async () => {
    const world = boardWorld()
    for (let member = 1; member <= 7; member += 1)
      world.logs(String(member), ...before(member), TUE, FRI)
    const { board } = await recapOf(world)
    expect(board.map(({ memberId, streak }) => [memberId, streak])).toEqual([
      ['7', 9],
      ['6', 8],
      ['5', 7],
      ['4', 6],
      ['3', 5],
    ])
  })

  test('is left out where nobody is', async () => {
    const world = boardWorld()
    world.logs('1', '2026-10-30')
    expect((await recapOf(world)).board).toEqual([])
  })
})

describe('a big club', () => {
  test('is judged some at a time', async () => {
    const world = boardWorld()
    let breaths = 0
    const ports = {
      ...world.ports,
      breathe: () => {
        breaths += 1
        return Promise.resolve()
      },
    }
    for (let member = 1; member <= 250; member += 1) world.logs(String(member), TUE)
    const { week } = await readClubWeek(CLUB, day(MONDAY), at(EIGHT), ports)
    expect(week).toMatchObject({ sessions: 250, moved: 250 })
    // Twenty-five at a time.
    expect(breaths).toBeGreaterThanOrEqual(10)
  })

  test('has twenty names at most, and then a number', async () => {
    const world = boardWorld()
    for (let member = 1; member <= 30; member += 1) {
      world.logs(String(member), '2026-11-10', FRI)
      world.ports.comeBackNames.save(String(member), member > 5, at(FRI))
    }
    const { comeBacks } = await recapOf(world)
    expect([comeBacks.named.length, comeBacks.more]).toEqual([20, 10])
    expect(comeBacks.named).not.toContain('5')
  })
})

test('a race ahead keeps days free, which the club has not taken off', async () => {
  const world = boardWorld()
  world.logs('1', TUE)
  const race = { day: day('2026-11-29'), distance: '10k', addedOn: day('2026-11-01') } as const
  world.ports.races.addToClub(CLUB, { ...race, addedBy: '9' })
  const { ahead } = await recapOf(world)
  expect(ahead.strength.map(String)).toEqual(['2026-11-24'])
  expect(ahead).toMatchObject({ off: [], race: { distance: '10k' } })
})
