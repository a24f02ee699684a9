import { logMidRun } from '#use-cases/log-mid-run.ts'
import { markOf, midRunId } from '#views/reminder-ids.ts'
import { day } from '#tests/support/a-plan.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { describe, expect, test } from 'vitest'
import {
  ANA,
  at,
  CLUB,
  composeWorld,
  identity,
  idsOf,
  labelsOf,
  outcomeOf,
  sentOf,
  textOf,
  TUESDAY,
  WEDNESDAY,
} from './compose-world.ts'

type World = ReturnType<typeof composeWorld>
const WEDNESDAY_BEFORE = '2026-11-18'

/** Ana has a hill, and asked to be asked. */
function withHill(): World {
  const world = composeWorld()
  world.asks(ANA, { midRun: true })
  world.stores.profiles.saveProfile(ANA, { level: 2, kit: new Set(['hill']) }, at('2026-11-01'))
  return world
}

const ask = (world: World, date = WEDNESDAY) =>
  world.compose('mid-run', date, { memberId: ANA, now: `${date}T20:30:00Z` })

const say = (world: World, date: string, done: number, now = `${date}T21:00:00Z`) =>
  logMidRun({ clubId: CLUB, memberId: ANA, day: day(date), done, now: at(now) }, world.app)

describe('after a run with something inside it', () => {
  test('in an even week who has a hill is asked for sprints', async () => {
    const question = await ask(withHill())
    expect(sentOf(question).channelId).toBeNull()
    expect(textOf(question)).toContain('## How many hill sprints?')
    expect(textOf(question)).toContain('On the plan for today: 4 × 7 s.')
    expect(labelsOf(question)).toEqual([
      'None this time',
      '1',
      '2',
      '3',
      '4, all of them',
      'See the run',
    ])
    expect(idsOf(question)).toEqual([
      midRunId.encode({ club: CLUB, date: WEDNESDAY }),
      markOf(identity('mid-run', WEDNESDAY, { memberId: ANA })),
    ])
  })

  test('in an odd week, and without a hill, for backward running', async () => {
    expect(textOf(await ask(withHill(), WEDNESDAY_BEFORE))).toContain('How many times backward?')
    const world = composeWorld()
    world.asks(ANA, { midRun: true })
    const backward = await ask(world)
    expect(textOf(backward)).toContain('How many times backward?')
    expect(labelsOf(backward).slice(-3)).toEqual(['5', '6', 'See the run'])
  })

  const skips: readonly (readonly [string, string, (world: World) => void, string])[] = [
    ['nothing stands against it', WEDNESDAY, () => undefined, 'send'],
    ['a day without a run', TUESDAY, () => undefined, 'skip: not-due'],
    ['a run with nothing inside it', '2026-11-28', () => undefined, 'skip: not-due'],
    [
      'the club runs without it',
      WEDNESDAY,
      ({ plans }) => {
        plans({ midRun: false })
      },
      'skip: not-due',
    ],
    [
      'a race is near',
      WEDNESDAY,
      ({ racesOn }) => {
        racesOn('2026-11-29')
      },
      'skip: not-due',
    ],
    [
      'they have said',
      WEDNESDAY,
      (world) => {
        say(world, WEDNESDAY, 0)
      },
      'skip: done',
    ],
    [
      'they are paused',
      WEDNESDAY,
      ({ pauses }) => {
        pauses(ANA, WEDNESDAY, WEDNESDAY)
      },
      'skip: paused',
    ],
    [
      'a day off',
      WEDNESDAY,
      ({ amnestyOn }) => {
        amnestyOn(WEDNESDAY)
      },
      'skip: amnesty',
    ],
    [
      'they said not today',
      WEDNESDAY,
      ({ stores }) => {
        stores.notToday.add(CLUB, ANA, day(WEDNESDAY), at(WEDNESDAY))
      },
      'skip: not-today',
    ],
    [
      'they have switched it off',
      WEDNESDAY,
      ({ asks }) => {
        asks(ANA)
      },
      'skip: switched-off',
    ],
    [
      'they have left the club',
      WEDNESDAY,
      ({ stores }) => {
        stores.memberships.markLeft(ANA, CLUB, at(WEDNESDAY))
      },
      'skip: not-there',
    ],
  ]
  test.each(skips)('%s', async (_, date, prepare, outcome) => {
    const world = withHill()
    prepare(world)
    expect(outcomeOf(await ask(world, date))).toBe(outcome)
  })

  test('Discord takes the longest one', async () => {
    const world = withHill()
    for (let week = 0; week < 20; week += 1) {
      const date = day('2026-02-04')
        .add({ weeks: week * 2 })
        .toString()
      const question = await ask(world, date)
      expect(faultsOf(sentOf(question).announcement.body)).toEqual([])
      say(world, date, 20)
      say(world, date, 12)
    }
  })
})

describe('what the next number is', () => {
  /** Says it on the run of each of these weeks, with a hill in the even ones; the next numbers. */
  const nextAfter = (world: World, weeks: number, done: (planned: number) => number) =>
    Array.from({ length: weeks }, (_, week) => {
      const date = day('2026-02-04')
        .add({ weeks: week * 2 })
        .toString()
      const first = say(world, date, 0)
      const outcome = say(world, date, done(first.kind === 'noted' ? first.asked.planned : 0))
      return outcome.kind === 'noted' ? outcome.next?.to : outcome.kind
    })

  test('one sprint more after each session with all of them, up to twelve', () => {
    const numbers = nextAfter(withHill(), 10, (planned) => planned)
    expect(numbers).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 12, 12])
  })

  test('three quarters are enough', () => {
    expect(nextAfter(withHill(), 3, (planned) => Math.ceil(planned * 0.75))).toEqual([5, 6, 7])
  })

  test('fewer, and none, leave the number as it is', () => {
    expect(nextAfter(withHill(), 3, (planned) => Math.ceil(planned * 0.75) - 1)).toEqual([4, 4, 4])
    expect(nextAfter(withHill(), 2, () => 0)).toEqual([4, 4])
  })

  test('the card of the next hill week has that number', async () => {
    const world = withHill()
    say(world, '2026-11-11', 4)
    expect(textOf(await ask(world))).toContain('5 × 7 s')
  })

  test('a second answer takes the first one’s place', () => {
    const world = withHill()
    say(world, WEDNESDAY, 4)
    say(world, WEDNESDAY, 1)
    expect(world.stores.midRuns.ofMember(CLUB, ANA)).toEqual([
      { day: day(WEDNESDAY), kind: 'hill-sprints', planned: 4, done: 1 },
    ])
  })

  test('backward running: two sessions walked, then more of them', () => {
    const world = composeWorld()
    const numbers = ['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25'].map((date) => {
      const outcome = say(world, date, 4)
      return outcome.kind === 'noted' ? outcome.next : null
    })
    expect(numbers).toEqual([
      { from: 4, to: 6 },
      { from: 8, to: 10 },
      { from: 8, to: 10 },
      { from: 10, to: 15 },
    ])
  })
})

describe('what cannot be noted', () => {
  const cases = [
    ['the day after', WEDNESDAY, '2026-11-26T12:00:00Z', 4, 'noted'],
    ['until the day after has ended', WEDNESDAY, '2026-11-27T02:59:00Z', 4, 'noted'],
    ['two days later', WEDNESDAY, '2026-11-27T03:00:00Z', 4, 'too-late'],
    ['a year later', WEDNESDAY, '2027-11-25T12:00:00Z', 4, 'too-late'],
    ['before the day', WEDNESDAY, '2026-11-24T12:00:00Z', 4, 'too-early'],
    ['a day with nothing inside a run', TUESDAY, '2026-11-24T12:00:00Z', 4, 'not-planned'],
    ['more than were planned', WEDNESDAY, '2026-11-25T12:00:00Z', 5, 'not-planned'],
  ] as const
  test.each(cases)('%s', (_, date, now, done, kind) => {
    const world = withHill()
    expect(say(world, date, done, now).kind).toBe(kind)
    expect(world.stores.midRuns.ofMember(CLUB, ANA)).toHaveLength(kind === 'noted' ? 1 : 0)
  })

  test('it is never a session', () => {
    const world = withHill()
    say(world, WEDNESDAY, 4)
    expect(world.stores.sessions.daysOf(CLUB, ANA)).toEqual([])
  })
})
