import { PROGRAMME_IDS } from '#core/training/programme.ts'
import { KIT } from '#core/training/member-profile.ts'
import { markOf } from '#views/reminder-ids.ts'
import { day } from '#tests/support/a-plan.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { describe, expect, test } from 'vitest'
import {
  ANA,
  at,
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

function withReminder(): World {
  const world = composeWorld()
  world.asks(ANA, { personal: true })
  return world
}

const EVENING = { memberId: ANA, now: `${TUESDAY}T18:00:00Z` }
const remind = (world: World, asked: Partial<typeof EVENING & { turn: number }> = {}) =>
  world.compose('personal', TUESDAY, { ...EVENING, ...asked })

describe('a member’s own reminder', () => {
  test('goes to their direct messages, with the session in short', async () => {
    const world = withReminder()
    const reminder = await remind(world)
    expect(sentOf(reminder).channelId).toBeNull()
    expect(sentOf(reminder).announcement.notifies).toBeUndefined()
    expect(textOf(reminder)).toContain('## Hip day · Tuesday 24 November')
    expect(textOf(reminder)).toContain('5 moves, and Tuesday is in.')
    expect(textOf(reminder)).toContain('**1 · ')
    expect(textOf(reminder)).toContain('`/hips remind`')
    expect(labelsOf(reminder)).toEqual(['Start', 'Done', 'Snooze an hour', 'Not today'])
    expect(idsOf(reminder)).toContain(markOf(identity('personal', TUESDAY, { memberId: ANA })))
  })

  test('is at their own level and kit, and says how they are doing', async () => {
    const world = withReminder()
    const profile = { level: 2, kit: new Set(['band'] as const) } as const
    world.stores.profiles.saveProfile(ANA, profile, at(TUESDAY))
    world.logs(ANA, '2026-11-17', '2026-11-20')
    const text = textOf(await remind(world))
    expect(text).toContain('level 2')
    expect(text).toContain('2 in a row')
  })

  test('never shows somebody new a bare nought', async () => {
    const text = textOf(await remind(withReminder()))
    expect(text).toContain('the row starts here')
    expect(text).not.toMatch(/\b0 /)
  })

  test('a snoozed one says that it was asked for', async () => {
    const world = withReminder()
    const again = await world.compose('snooze', TUESDAY, { ...EVENING, turn: 2 })
    expect(textOf(again)).toContain('Here it is again, as you asked.')
    const mark = markOf(identity('snooze', TUESDAY, { memberId: ANA, turn: 2 }))
    expect(idsOf(again)).toContain(mark)
  })

  test.each([
    [`${TUESDAY}T23:00:00Z`, true],
    ['2026-11-25T01:59:00Z', true],
    ['2026-11-25T02:00:00Z', false],
    ['2026-11-25T02:30:00Z', false],
  ])('an hour later than %s is still on the day: %s', async (now, fits) => {
    const reminder = await remind(withReminder(), { now })
    expect(labelsOf(reminder).includes('Snooze an hour')).toBe(fits)
  })

  const skips: readonly (readonly [string, (world: World) => void, string])[] = [
    ['nothing stands against it', () => undefined, 'send'],
    [
      'it is done',
      ({ logs }) => {
        logs(ANA, TUESDAY)
      },
      'skip: done',
    ],
    [
      'an extra of Monday keeps it',
      ({ logs }) => {
        logs(ANA, '2026-11-23')
      },
      'skip: done',
    ],
    [
      'it is done in spite of a pause',
      ({ logs, pauses }) => {
        logs(ANA, TUESDAY)
        pauses(ANA, TUESDAY, TUESDAY)
      },
      'skip: done',
    ],
    [
      'they are paused',
      ({ pauses }) => {
        pauses(ANA, TUESDAY, TUESDAY)
      },
      'skip: paused',
    ],
    [
      'the club has the day off',
      ({ amnestyOn }) => {
        amnestyOn(TUESDAY)
      },
      'skip: amnesty',
    ],
    [
      'a club race is near',
      ({ racesOn }) => {
        racesOn('2026-11-26')
      },
      'skip: race',
    ],
    [
      'they said not today',
      ({ stores }) => {
        stores.notToday.add(CLUB, ANA, day(TUESDAY), at(TUESDAY))
      },
      'skip: not-today',
    ],
    [
      'a captain has set the day to not done',
      ({ stores }) => {
        const no = { day: day(TUESDAY), done: false, by: '9', at: at(TUESDAY) }
        stores.corrections.save(CLUB, ANA, no)
      },
      'skip: done',
    ],
    [
      'they train on other days',
      ({ stores }) => {
        const own = { effectiveFrom: '2026-11-20', days: [1, 4] } as const
        stores.own.saveDays(ANA, own, at('2026-11-19'))
      },
      'skip: not-due',
    ],
    [
      'they have switched it off',
      ({ asks }) => {
        asks(ANA)
      },
      'skip: switched-off',
    ],
    [
      'it follows another club now',
      ({ asks }) => {
        asks(ANA, { personal: true, clubId: '200' })
      },
      'skip: switched-off',
    ],
    [
      'they have left the club',
      ({ stores }) => {
        stores.memberships.markLeft(ANA, CLUB, at(TUESDAY))
      },
      'skip: not-there',
    ],
  ]
  test.each(skips)('%s', async (_, prepare, outcome) => {
    const world = withReminder()
    prepare(world)
    expect(outcomeOf(await remind(world))).toBe(outcome)
  })

  test('who never asked is not written to', async () => {
    expect(outcomeOf(await remind(composeWorld()))).toBe('skip: switched-off')
  })

  test('a day that is over by the member’s own clock is not spoken of', async () => {
    const late = await remind(withReminder(), { now: `${WEDNESDAY}T03:00:00Z` })
    expect(outcomeOf(late)).toBe('skip: too-late')
  })
})

describe('without an answer', () => {
  /** Sends the reminders of these days; what became of each. */
  async function sendOn(world: World, ...days: readonly string[]): Promise<readonly string[]> {
    const outcomes: string[] = []
    for (const date of days) {
      const reminder = await world.compose('personal', date, { memberId: ANA, now: date })
      if (reminder.kind === 'send') reminder.onSent?.()
      outcomes.push(
        reminder.kind === 'skip'
          ? reminder.reason
          : textOf(reminder).includes('Keep these?')
            ? 'question'
            : 'reminder',
      )
    }
    return outcomes
  }
  const DAYS = ['2026-11-03', '2026-11-06', '2026-11-10', '2026-11-13', '2026-11-17', '2026-11-20']

  test('three in a row turn into one question a week', async () => {
    const outcomes = await sendOn(withReminder(), ...DAYS, TUESDAY, FRIDAY)
    expect(outcomes).toEqual([
      'reminder',
      'reminder',
      'reminder',
      'question',
      'unanswered',
      'question',
      'unanswered',
      'question',
    ])
  })

  test('an answer in between begins the count anew', async () => {
    const world = withReminder()
    await sendOn(world, ...DAYS.slice(0, 2))
    world.stores.ownReminders.countAnswer(ANA)
    expect(await sendOn(world, ...DAYS.slice(2))).toEqual([
      'reminder',
      'reminder',
      'reminder',
      'question',
    ])
  })

  test('training is an answer', async () => {
    const world = withReminder()
    await sendOn(world, ...DAYS.slice(0, 4))
    world.logs(ANA, DAYS[3] ?? '')
    expect(await sendOn(world, ...DAYS.slice(4))).toEqual(['reminder', 'reminder'])
  })

  test('the question has keep, stop and the session itself', async () => {
    const world = withReminder()
    await sendOn(world, ...DAYS.slice(0, 3))
    const question = await world.compose('personal', TUESDAY, { memberId: ANA })
    expect(labelsOf(question)).toEqual(['Keep them', 'Stop them', "See today's session"])
    expect(idsOf(question)).toContain(markOf(identity('personal', TUESDAY, { memberId: ANA })))
    expect(faultsOf(sentOf(question).announcement.body)).toEqual([])
  })
})

test.each(PROGRAMME_IDS)(
  'Discord takes the reminders of six weeks of the %s',
  async (programme) => {
    const world = withReminder()
    world.plans({ programme, effectiveFrom: '2026-11-02', strengthDays: [1, 2, 5] })
    let sent = 0
    for (const [level, kit] of [
      [1, []],
      [3, KIT],
    ] as const) {
      world.stores.profiles.saveProfile(ANA, { level, kit: new Set(kit) }, at(TUESDAY))
      for (let days = 0; days < 42; days += 1) {
        const date = day('2026-11-02').add({ days }).toString()
        const reminder = await world.compose('personal', date, { memberId: ANA, now: date })
        if (reminder.kind === 'skip') continue
        expect(faultsOf(reminder.announcement.body)).toEqual([])
        sent += 1
      }
    }
    expect(sent).toBe(36)
  },
)
