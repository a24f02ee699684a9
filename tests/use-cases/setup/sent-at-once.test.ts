import type { SetupChange } from '#core/reminders/setup-change.ts'
import { describePlan } from '#use-cases/setup/describe-plan.ts'
import { outlookOf } from '#use-cases/setup/outlook.ts'
import { day } from '#tests/support/a-plan.ts'
import { expect, test } from 'vitest'
import { BERLIN, CLUB, setupWorld } from './setup-world.ts'

type World = ReturnType<typeof setupWorld>

const MONDAY = '2026-11-23'
/** Six in the morning in Berlin, an hour before the card. */
const TUESDAY_SIX = '2026-11-24T05:00:00Z'
const WEDNESDAY_NOON = '2026-11-25T11:00:00Z'
const EVENING = { on: true, at: '19:00' }

/** A club in Berlin with everything on, set up on Monday; strength on Tuesday and Friday. */
function aClub(): World {
  const world = setupWorld()
  const preRun = { on: true, runAt: '18:30', minutesBefore: 30 }
  const settings = { ...BERLIN.settings, preRun, lastCall: EVENING }
  world.save(world.change({ ...BERLIN, settings }, MONDAY), MONDAY)
  return world
}

/** What is promised before a change is saved at that moment, and what saving does. */
function promised(world: World, wanted: SetupChange, at: string) {
  const draft = world.change(wanted, at)
  const { now } = world.editor(at)
  const atOnce = outlookOf(CLUB, draft, now, world.ports)?.atOnce
  world.save(draft, at)
  const due = world.stores.schedule
    .ofClub(CLUB)
    .flatMap(({ kind, dueAt }) => (dueAt?.equals(now) ? [kind] : []))
  const described = describePlan(world.editor(at), world.ports)
  return { atOnce, due, dueNow: described.kind === 'plan' ? described.dueNow : null }
}

const card = (at: string): SetupChange => ({ settings: { card: { on: true, at } } })
const run = (runAt: string): SetupChange => ({
  settings: { preRun: { on: true, runAt, minutesBefore: 30 } },
})

const cases: readonly (readonly [string, string, SetupChange, readonly string[]])[] = [
  ['a card whose new time is past', TUESDAY_SIX, card('05:30'), ['card']],
  ['a card whose new time is this minute', TUESDAY_SIX, card('06:00'), ['card']],
  ['a card whose new time is to come', TUESDAY_SIX, card('06:30'), []],
  ['a card that is switched off', TUESDAY_SIX, { settings: { card: { on: false, at: '05:30' } } }, []],
  ['a card of Friday', WEDNESDAY_NOON, card('05:30'), []],
  ['a card and a last call', TUESDAY_SIX, { settings: { card: { on: true, at: '05:00' }, lastCall: { on: true, at: '05:30' } } }, ['card', 'last-call']],
  ['other strength days, from tomorrow on', TUESDAY_SIX, { week: { strengthDays: [1] } }, []],
  ['no channel any more', TUESDAY_SIX, { settings: { channelId: null, card: { on: true, at: '05:30' } } }, []],
  ['a recap', '2026-11-30T06:00:00Z', { settings: { recap: { on: true, at: '06:30' } } }, ['recap']],
  ['a set before a run that is to come', WEDNESDAY_NOON, run('12:15'), ['prerun']],
] // prettier-ignore

test.each(cases)('%s', (_, at, change, expected) => {
  expect(promised(aClub(), change, at)).toEqual({ atOnce: expected, due: expected, dueNow: expected })
}) // prettier-ignore

test('a set before a run that has begun is promised to nobody', () => {
  expect(promised(aClub(), run('11:00'), WEDNESDAY_NOON)).toMatchObject({ atOnce: [], dueNow: [] })
})

test('a card that has only just been switched on begins with the next one', () => {
  const world = aClub()
  const off = { settings: { card: { on: false, at: '07:00' } } }
  expect(promised(world, off, MONDAY).atOnce).toEqual([])
  expect(promised(world, card('05:30'), TUESDAY_SIX)).toEqual({ atOnce: [], due: [], dueNow: [] })
})

test('a card of today that went out stays the only one', () => {
  const world = aClub()
  const sent = { clubId: CLUB, kind: 'card', day: day('2026-11-24'), memberId: null, turn: 0 } as const
  const { now } = world.editor(TUESDAY_SIX)
  world.stores.reminders.claim({ ...sent, dueAt: now }, { owner: 'me', now, until: now })
  expect(promised(world, card('05:30'), TUESDAY_SIX)).toEqual({ atOnce: [], due: [], dueNow: [] })
}) // prettier-ignore

test('on a day that is taken out nothing is promised, nor near a race', () => {
  const off = aClub()
  const out = { day: day('2026-11-24'), reason: '', by: '9', at: off.editor(MONDAY).now }
  off.stores.amnesties.add(CLUB, out)
  expect(promised(off, card('05:30'), TUESDAY_SIX)).toMatchObject({ atOnce: [], dueNow: [] })
  const racing = aClub()
  const race = { day: day('2026-11-25'), distance: '10k', addedOn: day('2026-11-01') } as const
  racing.stores.races.addToClub(CLUB, { ...race, addedBy: '9' })
  expect(promised(racing, card('05:30'), TUESDAY_SIX)).toMatchObject({ atOnce: [], dueNow: [] })
})

test('hours after its new time a card goes out all the same, and is promised until it has', () => {
  const world = aClub()
  const late = { settings: { card: { on: true, at: '18:00' } } }
  expect(promised(world, late, MONDAY).atOnce).toEqual([])
  const outcome = promised(world, card('05:30'), '2026-11-24T16:00:00Z')
  expect(outcome).toEqual({ atOnce: ['card'], due: ['card'], dueNow: ['card'] })
})

test.each([
  ['Pacific/Auckland', '2026-11-26'],
  ['Europe/Paris', null],
])('the first whole day by the clock of %s is told when it is not the first of the plan', (timeZone, begins) => {
  const world = aClub()
  const draft = world.change({ week: { timeZone } }, TUESDAY_SIX)
  const { now } = world.editor(TUESDAY_SIX)
  expect(outlookOf(CLUB, draft, now, world.ports)?.zoneBegins?.toString() ?? null).toBe(begins)
  world.save(draft, TUESDAY_SIX)
  const described = describePlan(world.editor(TUESDAY_SIX), world.ports)
  expect(described.kind === 'plan' && (described.zoneBegins?.toString() ?? null)).toBe(begins)
}) // prettier-ignore

test('another hour for the day to begin says nothing of a clock', () => {
  const world = aClub()
  const draft = world.change({ week: { dayStartHour: 5 } }, TUESDAY_SIX)
  const { now } = world.editor(TUESDAY_SIX)
  expect(outlookOf(CLUB, draft, now, world.ports)).toMatchObject({
    plan: { dayStartHour: 5 },
    zoneBegins: null,
  })
})
