import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { nextClubReminders } from '#core/reminders/next-club-reminders.ts'
import { aPlan } from '#tests/support/a-plan.ts'
import { expect, test } from 'vitest'

const SETTINGS = { ...DEFAULT_CLUB_SETTINGS, channelId: '5' }
/** Tuesday and Friday are strength days. */
const PLAN = aPlan({ timeZone: 'Europe/Berlin' })
const TUESDAY_NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')

const looking = {
  plans: [PLAN],
  settings: SETTINGS,
  now: TUESDAY_NOON,
  count: 3,
  isTaken: () => false,
}

const written = (found: ReturnType<typeof nextClubReminders>) =>
  found.map(({ kind, dueAt, timeZone }) =>
    [kind, dueAt.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })].join(' '),
  ) // prettier-ignore

test('the next ones come in order, by the clocks of the club', () => {
  expect(written(nextClubReminders(looking))).toEqual([
    'card 2026-11-27T07:00',
    'recap 2026-11-30T08:00',
    'card 2026-12-01T07:00',
  ])
})

test('a plan that comes tomorrow counts from tomorrow on, with its own zone', () => {
  const coming = aPlan({
    timeZone: 'America/New_York',
    effectiveFrom: '2026-11-25',
    strengthDays: [4],
  })
  const found = nextClubReminders({ ...looking, plans: [PLAN, coming] })
  expect(written(found)[0]).toBe('card 2026-11-26T07:00')
  expect(found[0]?.timeZone).toBe('America/New_York')
})

test('what has had its turn is left out', () => {
  const isTaken = (kind: string, day: Temporal.PlainDate) =>
    kind === 'card' && day.toString() === '2026-11-27'
  expect(written(nextClubReminders({ ...looking, isTaken, count: 2 }))).toEqual([
    'recap 2026-11-30T08:00',
    'card 2026-12-01T07:00',
  ])
})

test('without a channel there are none', () => {
  expect(nextClubReminders({ ...looking, settings: DEFAULT_CLUB_SETTINGS })).toEqual([])
})

test('all kinds are among them when they are on', () => {
  const settings = {
    ...SETTINGS,
    preRun: { on: true, runAt: '18:30', minutesBefore: 30 },
    lastCall: { on: true, at: '19:00' },
  }
  expect(written(nextClubReminders({ ...looking, settings, count: 4 }))).toEqual([
    'last-call 2026-11-24T19:00',
    'prerun 2026-11-25T18:00',
    'card 2026-11-27T07:00',
    'last-call 2026-11-27T19:00',
  ])
})
