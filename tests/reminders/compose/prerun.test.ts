import { markOf } from '#views/reminder-ids.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { describe, expect, test } from 'vitest'
import {
  at,
  CHANNEL,
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

const SATURDAY = '2026-11-28'
const SUNDAY = '2026-11-29'
type World = ReturnType<typeof composeWorld>

describe('the set before a run', () => {
  test('says what to do and when the run starts, in the reader’s own time', async () => {
    const set = await composeWorld().compose('prerun', WEDNESDAY)
    const seconds = at(`${WEDNESDAY}T18:30:00Z`).epochMilliseconds / 1_000
    expect(sentOf(set).channelId).toBe(CHANNEL)
    expect(textOf(set)).toContain('## Run day · Wednesday 25 November')
    expect(textOf(set)).toContain('about 3 min')
    expect(textOf(set)).toContain(`The run starts at <t:${seconds}:t>.`)
    expect(textOf(set)).toContain('**1 · ')
    expect(textOf(set)).toContain('not medical advice')
  })

  test('the run’s time is that of the club’s zone', async () => {
    const world = composeWorld()
    world.plans({ timeZone: 'Pacific/Auckland' })
    const seconds = at(`${WEDNESDAY}T05:30:00Z`).epochMilliseconds / 1_000
    expect(textOf(await world.compose('prerun', WEDNESDAY))).toContain(`<t:${seconds}:t>`)
  })

  test('carries its mark on the way to one’s own level', async () => {
    const set = await composeWorld().compose('prerun', WEDNESDAY)
    expect(labelsOf(set)).toContain('See it at my level')
    expect(idsOf(set)).toEqual([markOf(identity('prerun', WEDNESDAY))])
  })

  test('the full set takes longer', async () => {
    const world = composeWorld()
    world.plans({ preRun: 'full' })
    expect(textOf(await world.compose('prerun', WEDNESDAY))).toMatch(/about 8 min/)
  })

  test('points at what is inside the run, on the day that has something', async () => {
    const world = composeWorld()
    expect(textOf(await world.compose('prerun', WEDNESDAY))).toContain('Inside the run')
    expect(textOf(await world.compose('prerun', SATURDAY))).not.toContain('Inside the run')
  })

  test('comes before a race too, and then always short', async () => {
    const world = composeWorld()
    world.plans({ preRun: 'full' })
    world.racesOn(SUNDAY)
    const set = textOf(await world.compose('prerun', SATURDAY))
    expect(set).toContain('about 3 min')
    expect(set).not.toContain('Inside the run')
  })

  const cases: readonly (readonly [string, string, (world: World) => void, string])[] = [
    ['a hard run', SUNDAY, () => undefined, 'send'],
    ['a strength day', TUESDAY, () => undefined, 'skip: not-due'],
    ['a rest day', '2026-11-26', () => undefined, 'skip: not-due'],
    [
      'a run with strength after it',
      WEDNESDAY,
      ({ plans }) => {
        plans({ strengthDays: [3] })
      },
      'skip: not-due',
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
      'it is switched off',
      WEDNESDAY,
      ({ set }) => {
        set({ preRun: { on: false, runAt: '18:30', minutesBefore: 30 } })
      },
      'skip: switched-off',
    ],
    [
      'no channel',
      WEDNESDAY,
      ({ set }) => {
        set({ channelId: null })
      },
      'skip: switched-off',
    ],
  ]
  test.each(cases)('%s', async (_, date, prepare, outcome) => {
    const world = composeWorld()
    prepare(world)
    expect(outcomeOf(await world.compose('prerun', date))).toBe(outcome)
  })

  test('Discord takes it', async () => {
    for (const preRun of ['short', 'full'] as const) {
      const world = composeWorld()
      world.plans({ preRun })
      const { announcement } = sentOf(await world.compose('prerun', WEDNESDAY))
      expect(faultsOf(announcement.body)).toEqual([])
    }
  })
})
