import { composeLastCall } from '#reminders/compose/last-call.ts'
import { doneId } from '#views/custom-ids.ts'
import { markOf, notTodayId } from '#views/reminder-ids.ts'
import { day } from '#tests/support/a-plan.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { describe, expect, test } from 'vitest'
import {
  ANA,
  at,
  BO,
  CHANNEL,
  CLUB,
  composeWorld,
  FRIDAY,
  identity,
  idsOf,
  outcomeOf,
  sentOf,
  textOf,
  TUESDAY,
  WEDNESDAY,
} from './compose-world.ts'

const EVENING = { now: `${TUESDAY}T19:00:00Z` }
type World = ReturnType<typeof composeWorld>

/** A club in which Ana and Bo asked to be mentioned. */
function clubWithTwo(): World {
  const world = composeWorld()
  world.asks(ANA, { mention: true })
  world.asks(BO, { mention: true })
  return world
}

describe('the last call', () => {
  test('mentions and notifies those who asked for it and are due', async () => {
    const world = clubWithTwo()
    world.asks('1009', { mention: false })
    const call = sentOf(await world.compose('last-call', TUESDAY, EVENING))
    expect(call.channelId).toBe(CHANNEL)
    expect(call.announcement.notifies).toEqual({ users: [ANA, BO] })
    expect(call.names).toEqual([ANA, BO])
    expect(textOf(call)).toContain('Last call for Tuesday')
    expect(textOf(call)).toContain(`<@${ANA}> and <@${BO}>: yours are still open.`)
    expect(textOf(call)).not.toContain('1009')
  })

  test('has Start, Done and Not today of that day', async () => {
    const ids = idsOf(await clubWithTwo().compose('last-call', TUESDAY, EVENING))
    const about = { club: CLUB, date: TUESDAY }
    const mark = markOf(identity('last-call', TUESDAY))
    expect(ids).toEqual([mark, doneId.encode(about), notTodayId.encode(about)])
  })

  const leaves: readonly (readonly [string, (world: World) => void])[] = [
    [
      'who has done it',
      ({ logs }) => {
        logs(BO, `${TUESDAY}T08:00:00Z`)
      },
    ],
    [
      'whose extra of the day before keeps it',
      ({ logs }) => {
        logs(BO, '2026-11-23')
      },
    ],
    [
      'who said not today',
      ({ stores }) => {
        stores.notToday.add(CLUB, BO, day(TUESDAY), at(TUESDAY))
      },
    ],
    [
      'who is paused',
      ({ pauses }) => {
        pauses(BO, '2026-11-23', '2026-11-25')
      },
    ],
    [
      'who is hidden',
      ({ stores }) => {
        stores.preferences.save(BO, { hidden: true, mates: 'card' }, at(TUESDAY))
      },
    ],
    [
      'who trains on other days',
      ({ stores }) => {
        const own = { effectiveFrom: '2026-11-20', days: [1, 4] } as const
        stores.own.saveDays(BO, own, at('2026-11-19'))
      },
    ],
    [
      'in whose zone it is another day',
      ({ stores }) => {
        // 08:00 on Wednesday there.
        const zone = { effectiveFrom: '2026-11-10', timeZone: 'Pacific/Auckland' }
        stores.own.saveZone(BO, zone, at('2026-11-09'))
      },
    ],
    [
      'whose own race is near',
      ({ stores }) => {
        const race = { day: day('2026-11-26'), distance: '5k', addedOn: day('2026-11-01') } as const
        stores.races.addToMember(BO, race)
      },
    ],
    [
      'whose day a captain has set to not done',
      ({ stores }) => {
        const no = { day: day(TUESDAY), done: false, by: '9', at: at(TUESDAY) }
        stores.corrections.save(CLUB, BO, no)
      },
    ],
    [
      'who has left',
      ({ stores }) => {
        stores.memberships.markLeft(BO, CLUB, at(TUESDAY))
      },
    ],
  ]
  test.each(leaves)('leaves alone %s', async (_, prepare) => {
    const world = clubWithTwo()
    prepare(world)
    const call = sentOf(await world.compose('last-call', TUESDAY, EVENING))
    expect(call.announcement.notifies).toEqual({ users: [ANA] })
    expect(JSON.stringify(call.announcement.body)).not.toContain(BO)
  })

  test('mentions who last trained on Friday and said not today on another day', async () => {
    const world = clubWithTwo()
    world.logs(BO, '2026-11-20')
    world.stores.notToday.add(CLUB, BO, day('2026-11-20'), at('2026-11-20'))
    expect(sentOf(await world.compose('last-call', TUESDAY, EVENING)).names).toContain(BO)
  })

  const skips: readonly (readonly [string, string, (world: World) => void, string])[] = [
    [
      'everybody has done it',
      TUESDAY,
      ({ logs }) => {
        logs(ANA, TUESDAY)
        logs(BO, TUESDAY)
      },
      'skip: nobody',
    ],
    ['a day without strength', WEDNESDAY, () => undefined, 'skip: not-due'],
    [
      'a day off',
      TUESDAY,
      ({ amnestyOn }) => {
        amnestyOn(TUESDAY)
      },
      'skip: amnesty',
    ],
    [
      'a club race is near',
      FRIDAY,
      ({ racesOn }) => {
        racesOn('2026-11-28')
      },
      'skip: race',
    ],
    [
      'it is switched off',
      TUESDAY,
      ({ set }) => {
        set({ lastCall: { on: false, at: '19:00' } })
      },
      'skip: switched-off',
    ],
    [
      'no channel is chosen',
      TUESDAY,
      ({ set }) => {
        set({ channelId: null })
      },
      'skip: switched-off',
    ],
  ]
  test.each(skips)('%s', async (_, date, prepare, outcome) => {
    const world = clubWithTwo()
    prepare(world)
    const call = await world.compose('last-call', date, { now: `${date}T19:00:00Z` })
    expect(outcomeOf(call)).toBe(outcome)
  })

  test('nobody asked for it', async () => {
    const call = await composeWorld().compose('last-call', TUESDAY, EVENING)
    expect(outcomeOf(call)).toBe('skip: nobody')
  })
})

describe('what the last call answers to', () => {
  const sendCard = (world: World, channelId: string) => {
    const card = { ...identity('card', TUESDAY), dueAt: at(`${TUESDAY}T07:00:00Z`) }
    const now = card.dueAt
    world.stores.reminders.claim(card, { owner: 'me', now, until: now.add({ minutes: 3 }) })
    const sent = { state: 'sent', channelId, messageId: '900' } as const
    world.stores.reminders.settle(card, 'me', sent, now)
  }

  test('the day’s card', async () => {
    const world = clubWithTwo()
    sendCard(world, CHANNEL)
    const { announcement } = sentOf(await world.compose('last-call', TUESDAY, EVENING))
    expect(announcement.repliesTo).toBe('900')
  })

  test('nothing when the card stands in another channel', async () => {
    const world = clubWithTwo()
    sendCard(world, '501')
    const { announcement } = sentOf(await world.compose('last-call', TUESDAY, EVENING))
    expect(announcement.repliesTo).toBeUndefined()
  })

  test('nothing when there was no card', async () => {
    const { announcement } = sentOf(await clubWithTwo().compose('last-call', TUESDAY, EVENING))
    expect(announcement.repliesTo).toBeUndefined()
  })
})

describe('people of whom only Discord knows that they have left', () => {
  test('are not mentioned, and are known to have left from then on', async () => {
    const world = clubWithTwo()
    world.whoIs.set(ANA, 'member').set(BO, 'gone')
    const call = sentOf(await world.compose('last-call', TUESDAY, EVENING))
    expect(call.names).toEqual([ANA])
    expect(call.announcement.notifies).toEqual({ users: [ANA] })
    expect(JSON.stringify(call.announcement.body)).not.toContain(BO)
    expect(world.stores.memberships.isThere(BO, CLUB)).toBe(false)
    expect(world.stores.memberships.isThere(ANA, CLUB)).toBe(true)
  })

  test('and are all who waited: nothing is sent', async () => {
    const world = clubWithTwo()
    world.whoIs.set(ANA, 'gone').set(BO, 'gone')
    expect(outcomeOf(await world.compose('last-call', TUESDAY, EVENING))).toBe('skip: nobody')
  })

  test('are asked about, and who does it in that moment is not called', async () => {
    const world = clubWithTwo()
    const { directory } = world.app
    const lookUpMembers: typeof directory.lookUpMembers = async (clubId, ids) => {
      world.logs(BO, `${TUESDAY}T18:59:59Z`)
      return directory.lookUpMembers(clubId, ids)
    }
    const app = { ...world.app, directory: { ...directory, lookUpMembers } }
    const compose = composeLastCall(app)
    const call = await compose(identity('last-call', TUESDAY), at(EVENING.now))
    expect(sentOf(call).names).toEqual([ANA])
  })

  test('make room for those who wait behind them', async () => {
    const world = composeWorld()
    const members = Array.from({ length: 100 }, (_, i) => String(2_000 + i))
    for (const member of members) world.asks(member, { mention: true })
    for (const member of members.slice(0, 20)) world.whoIs.set(member, 'gone')
    const call = sentOf(await world.compose('last-call', TUESDAY, EVENING))
    expect(call.names.toSorted()).toEqual(members.slice(20))
    expect(textOf(call)).not.toContain('more')
  })
})

test('of three hundred people ninety are mentioned, and the rest is a number', async () => {
  const world = composeWorld()
  const members = Array.from(
    { length: 300 },
    (_, i) => `${12_345_678_901_234_567_000n + BigInt(i)}`,
  )
  for (const member of members) world.asks(member, { mention: true })
  const call = sentOf(await world.compose('last-call', TUESDAY, EVENING))
  expect(call.names).toHaveLength(90)
  expect(call.announcement.notifies?.users).toEqual(call.names)
  expect(textOf(call)).toContain('and 210 more')
  expect(faultsOf(call.announcement.body)).toEqual([])
  expect(Buffer.byteLength(JSON.stringify(call.announcement.body))).toBeLessThan(10_000)
})
