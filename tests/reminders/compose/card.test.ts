import { PROGRAMME_IDS } from '#core/training/programme.ts'
import { cardNow } from '#reminders/compose/card.ts'
import { markOf } from '#views/reminder-ids.ts'
import { day } from '#tests/support/a-plan.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { describe, expect, test } from 'vitest'
import {
  ANA,
  at,
  BO,
  CHANNEL,
  CLEO,
  CLUB,
  composeWorld,
  FRIDAY,
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

describe('the card of a strength day', () => {
  test('shows the day at level 1 without kit, and says that one’s own may differ', async () => {
    const card = await composeWorld().compose('card', TUESDAY)
    expect(sentOf(card).channelId).toBe(CHANNEL)
    expect(textOf(card)).toContain('## Hip day · Tuesday 24 November')
    expect(textOf(card)).toContain('level 1 · no kit')
    expect(textOf(card)).toContain('Level 1 without kit; yours may differ: Start.')
    expect(textOf(card)).toContain('not medical advice')
    expect(labelsOf(card)).toEqual(expect.arrayContaining(['Start', 'Done', 'Not today']))
  })

  test('carries its mark, by which it is found again', async () => {
    const card = await composeWorld().compose('card', TUESDAY)
    expect(idsOf(card)).toContain(markOf(identity('card', TUESDAY)))
  })

  test('says that a race is near', async () => {
    const world = composeWorld()
    world.racesOn('2026-12-06')
    expect(textOf(await world.compose('card', TUESDAY))).toContain('Race on Sunday 6 December')
  })

  test('on the ladder it is the step of somebody who kept every strength day', async () => {
    const world = composeWorld()
    world.plans({ programme: 'side-step-ladder', effectiveFrom: '2026-11-02' })
    const step = async (date: string) =>
      /step (\d+) of/.exec(textOf(await world.compose('card', date)))?.[1]
    expect(await step('2026-11-03')).toBe('1')
    expect(await step('2026-11-06')).toBe('2')
    world.amnestyOn('2026-11-10')
    expect(await step(TUESDAY)).toBe('6')
    expect(textOf(await world.compose('card', '2027-03-02'))).toContain('Session A')
  })

  const cases: readonly (readonly [string, string, (world: World) => void, string])[] = [
    ['a strength day', TUESDAY, () => undefined, 'send'],
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
      'two days before a race',
      FRIDAY,
      ({ racesOn }) => {
        racesOn('2026-11-29')
      },
      'skip: race',
    ],
    [
      'the plan of that day trains on Wednesday',
      WEDNESDAY,
      ({ plans }) => {
        plans({ effectiveFrom: '2026-11-23', strengthDays: [3] })
      },
      'send',
    ],
    [
      'cards are switched off',
      TUESDAY,
      ({ set }) => {
        set({ card: { on: false, at: '07:00' } })
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
  test.each(cases)('%s on %s', async (_, date, prepare, outcome) => {
    const world = composeWorld()
    prepare(world)
    expect(outcomeOf(await world.compose('card', date))).toBe(outcome)
  })

  test('the role is mentioned and notified, and nobody else is', async () => {
    const world = composeWorld({ mentionRoleId: '77' })
    world.roles.set('77', {
      id: '77',
      name: 'hips',
      isEveryone: false,
      isManaged: false,
      mentionable: true,
    })
    const { announcement } = sentOf(await world.compose('card', TUESDAY))
    expect(JSON.stringify(announcement.body)).toContain(
      "## Hip day · Tuesday 24 November\\n<@&77>, today's hips:\\n-# ",
    )
    expect(announcement.notifies).toEqual({ roles: ['77'] })
  })

  test.each(['gone', 'everyone'])('a role that is %s is not mentioned', async (what) => {
    const world = composeWorld({ mentionRoleId: '77' })
    if (what === 'everyone')
      world.roles.set('77', {
        id: '77',
        name: '@everyone',
        isEveryone: true,
        isManaged: false,
        mentionable: true,
      })
    const { announcement } = sentOf(await world.compose('card', TUESDAY))
    expect(JSON.stringify(announcement.body)).not.toContain('<@&')
    expect(announcement.notifies).toEqual({ roles: [] })
  })
})

describe('the list of who is done', () => {
  const cardText = async (world: World, date = TUESDAY): Promise<string> =>
    JSON.stringify((await cardNow(world.app)(identity('card', date))).body)

  test('nobody yet: no line', async () => {
    expect(await cardText(composeWorld())).not.toContain('Done so far')
  })

  test('names in the order of logging, hidden members as a number', async () => {
    const world = composeWorld()
    world.stores.preferences.save(CLEO, { hidden: true, mates: 'card' }, at(TUESDAY))
    world.logs(BO, `${TUESDAY}T08:00:00Z`)
    world.logs(ANA, `${TUESDAY}T09:00:00Z`)
    world.logs(CLEO, `${TUESDAY}T10:00:00Z`)
    expect(await cardText(world)).toContain(`Done so far: <@${BO}>, <@${ANA}> and 1 more`)
    expect((await cardNow(world.app)(identity('card', TUESDAY))).names).toEqual([BO, ANA])
  })

  test('one who is hidden and alone is a number', async () => {
    const world = composeWorld()
    world.stores.preferences.save(CLEO, { hidden: true, mates: 'card' }, at(TUESDAY))
    world.logs(CLEO, TUESDAY)
    expect(await cardText(world)).toContain('Done so far: 1 club-mate')
    expect(await cardText(world)).not.toContain(CLEO)
  })

  test('twenty names, then a number', async () => {
    const world = composeWorld()
    const members = Array.from({ length: 25 }, (_, i) => `${2_000 + i}`)
    for (const member of members) world.logs(member, TUESDAY)
    const { names } = await cardNow(world.app)(identity('card', TUESDAY))
    expect(names).toEqual(members.slice(0, 20))
    expect(await cardText(world)).toContain('and 5 more')
  })

  test.each([
    ['before', '2026-11-23'],
    ['after', WEDNESDAY],
  ])('a session of the day %s that keeps the day is on it', async (_, date) => {
    const world = composeWorld()
    world.logs(CLEO, TUESDAY)
    for (const member of [ANA, BO]) {
      world.logs(member, '2026-11-20')
      world.logs(member, date)
    }
    world.stores.preferences.save(BO, { hidden: true, mates: 'card' }, at(TUESDAY))
    expect(await cardText(world)).toContain(`Done so far: <@${CLEO}>, <@${ANA}> and 1 more`)
  })

  test('one that keeps nothing there is not, nor one of somebody who has left', async () => {
    const world = composeWorld()
    // Cleo trains on Mondays and Thursdays: her Monday keeps no Tuesday of the club's.
    world.stores.own.saveDays(CLEO, { effectiveFrom: '2026-01-05', days: [1, 4] }, at('2026-01-05'))
    world.logs(CLEO, '2026-11-23')
    // Ana began on Wednesday.
    world.logs(ANA, WEDNESDAY)
    world.logs(BO, '2026-11-20')
    world.logs(BO, WEDNESDAY)
    world.stores.memberships.remember(BO, CLUB)
    world.stores.memberships.markLeft(BO, CLUB, at(WEDNESDAY))
    expect(await cardText(world)).not.toContain('Done so far')
  })

  test('the card stays a card when a race takes the session out of the day afterwards', async () => {
    const world = composeWorld()
    world.logs(ANA, FRIDAY)
    world.racesOn('2026-11-29')
    expect(await cardText(world, FRIDAY)).toContain('no strength on this day any more')
    expect(await cardText(world, FRIDAY)).toContain(`Done so far: <@${ANA}>`)
    expect(faultsOf((await cardNow(world.app)(identity('card', FRIDAY))).body)).toEqual([])
  })
})

describe('Discord takes', () => {
  test.each(PROGRAMME_IDS)(
    'every card of six weeks of the %s, with a full list',
    async (programme) => {
      const world = composeWorld({ mentionRoleId: '77' })
      world.roles.set('77', {
        id: '77',
        name: 'hips',
        isEveryone: false,
        isManaged: false,
        mentionable: true,
      })
      world.plans({ programme, effectiveFrom: '2026-11-02', strengthDays: [1, 2, 5] })
      const longest = Array.from(
        { length: 30 },
        (_, i) => `${12_345_678_901_234_567_000n + BigInt(i)}`,
      )
      let cards = 0
      for (let days = 0; days < 42; days += 1) {
        const date = day('2026-11-02').add({ days }).toString()
        for (const member of longest) world.logs(member, date)
        const { body } = await cardNow(world.app)(identity('card', date))
        expect(faultsOf(body)).toEqual([])
        expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(10_000)
        cards += 1
      }
      expect(cards).toBe(42)
    },
  )
})
