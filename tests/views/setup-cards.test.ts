import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import { CLUB_KINDS } from '#core/reminders/reminder.ts'
import { newDraft, SETUP_STEPS, weekOf, type SetupDraft } from '#core/reminders/setup-draft.ts'
import type { Weekday } from '#core/training/plan.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { callback } from '#tests/practice/laws/judged.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { en } from '#messages/en.ts'
import { planCard } from '#views/plan-card.ts'
import { setupCard, startOverCard } from '#views/setup-card.ts'
import { timesForm, zoneForm } from '#views/setup-forms.ts'
import { setupSavedCard } from '#views/setup-saved-card.ts'
import type { Places, SetupCard } from '#views/setup-shown.ts'
import type { Trouble } from '#views/trouble-words.ts'
import { expect, test } from 'vitest'

const ID = '12345678901234567890'
const TODAY = day('2026-11-24')
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')
const EVERY_DAY: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const LONGEST_ZONE = 'America/Argentina/ComodRivadavia'

/** Everything on, and at its longest. */
const FULLEST: ClubSettings = {
  channelId: ID,
  mentionRoleId: ID,
  captainRoleId: ID,
  card: { on: true, at: '23:59' },
  preRun: { on: true, runAt: '23:59', minutesBefore: 180 },
  lastCall: { on: true, at: '23:59' },
  recap: { on: true, at: '23:59' },
}
const WEEK = weekOf(
  aPlan({
    timeZone: LONGEST_ZONE,
    runDays: EVERY_DAY,
    hardRunDays: EVERY_DAY,
    strengthDays: EVERY_DAY,
    programme: 'runners-week',
  }),
)
const OTHER_WEEK = weekOf(aPlan({ timeZone: 'Antarctica/DumontDUrville', preRun: 'full' }))

const aDraft = (changes: Partial<SetupDraft>): SetupDraft => ({
  ...newDraft(
    { week: OTHER_WEEK, settings: DEFAULT_CLUB_SETTINGS },
    { begun: 9_999_999_999_999, mode: 'setup', step: 'zone', only: null },
  ),
  revision: 999_999_999,
  week: WEEK,
  settings: FULLEST,
  ...changes,
})

const ALL_MISSING: Places = {
  channel: { kind: 'there', id: ID, missing: ['see', 'write', 'attach', 'history', 'mention'] },
  mention: { id: ID, isThere: false },
  captains: { id: ID, isThere: true },
}
const GONE: Places = { channel: { kind: 'gone' }, mention: null, captains: null }

const NEXT = (['card', 'prerun', 'last-call'] as const).map((kind) => ({
  kind,
  day: day('2028-09-20'),
  dueAt: Temporal.Instant.from('2028-09-20T12:00:00Z'),
  timeZone: LONGEST_ZONE,
}))

/** As many at once as there can be. */
const TROUBLES: readonly Trouble[] = [
  { kind: 'attention', attention: { reason: 'refused', since: NOW, channelId: ID } },
  { kind: 'lacks', channelId: ID, rights: ['see', 'write', 'attach', 'history', 'mention'] },
  { kind: 'mention-role-gone' },
  { kind: 'captain-role-gone' },
  { kind: 'no-strength-day' },
]

const aCard = (draft: SetupDraft, changes: Partial<SetupCard> = {}): SetupCard => ({
  clubId: ID,
  captain: ID,
  draft,
  note: en.setup.times.wrongTime(en.setup.times.fields.run, 'x'.repeat(80)),
  isGoodNews: false,
  isResumed: true,
  zones: Array.from({ length: 25 }, (_, n) => ({ zone: `Zone/${n}`, label: `${n}`.repeat(50) })),
  places: ALL_MISSING,
  outlook: {
    today: TODAY,
    plan: aPlan({ ...WEEK, effectiveFrom: '2028-09-20' }),
    isFirst: false,
    zoneBegins: TODAY,
    atOnce: CLUB_KINDS,
    next: NEXT,
  },
  now: NOW,
  ...changes,
})

test('Discord takes every step of the set-up and of a change, at its fullest', () => {
  for (const step of SETUP_STEPS)
    for (const mode of ['setup', 'change'] as const)
      for (const only of SETUP_STEPS)
        for (const places of [ALL_MISSING, GONE]) {
          const draft = aDraft({ step, mode, only: mode === 'setup' ? null : only })
          expect(faultsOf(setupCard(aCard(draft, { places })))).toEqual([])
        }
})

test('Discord takes every step of a set-up in which nothing is chosen', () => {
  const nothing = newDraft(
    { week: null, settings: null },
    { begun: 1, mode: 'setup', step: 'zone', only: null },
  )
  for (const step of SETUP_STEPS) {
    const card = aCard(
      { ...nothing, step },
      { note: null, isResumed: false, zones: [], places: { ...GONE, channel: { kind: 'none' } }, outlook: null },
    ) // prettier-ignore
    expect(faultsOf(setupCard(card))).toEqual([])
  }
})

test('Discord takes every sentence that can stand on top', () => {
  const notes = [
    ...Object.values(en.setup.faults).map((words) => words('06:00')),
    ...Object.values(en.setup.review.testRefused),
    en.setup.overtaken,
    en.setup.notAsShown,
  ]
  for (const note of notes)
    expect(faultsOf(setupCard(aCard(aDraft({ step: 'review' }), { note })))).toEqual([])
})

test('Discord takes the plan, with a change to come and a draft', () => {
  const plan = aPlan(OTHER_WEEK)
  const coming = aPlan({ ...WEEK, effectiveFrom: '2028-09-20' })
  const shown = {
    clubId: ID,
    captain: ID,
    today: TODAY,
    now: NOW,
    plan,
    zoneBegins: TODAY,
    settings: FULLEST,
    troubles: TROUBLES,
    dueNow: CLUB_KINDS,
    next: NEXT,
  }
  expect(faultsOf(planCard({ ...shown, coming, draft: aDraft({}) }))).toEqual([])
  const bare = { ...shown, settings: DEFAULT_CLUB_SETTINGS, next: [], troubles: [], dueNow: [] }
  expect(faultsOf(planCard({ ...bare, coming: null, draft: null }))).toEqual([])
})

test('Discord takes what is said at the end, and the question before starting over', () => {
  const saved = { draft: aDraft({}), today: TODAY, zoneBegins: TODAY, dueNow: CLUB_KINDS }
  const bodies = [
    setupSavedCard({ ...saved, planFrom: '2026-11-24', isFirst: true, next: NEXT }),
    setupSavedCard({ ...saved, planFrom: '2028-09-20', isFirst: false, next: NEXT }),
    setupSavedCard({ ...saved, dueNow: [], planFrom: null, isFirst: false, next: [] }),
    startOverCard({ clubId: ID, captain: ID, draft: aDraft({}) }),
  ]
  for (const body of bodies) expect(faultsOf(body)).toEqual([])
})

test('Discord takes the forms, with all times on or off, and no label is cut', () => {
  for (const settings of [FULLEST, DEFAULT_CLUB_SETTINGS]) {
    for (const typedTimes of [null, { card: 'x'.repeat(10), run: '', minutes: '-9' }]) {
      const owner = { clubId: ID, captain: ID, draft: aDraft({ settings, typedTimes }) }
      for (const form of [zoneForm(owner), timesForm(owner)])
        expect(callback({ type: 9, data: form })).toEqual([])
    }
  }
  for (const label of [en.setup.zone.field, ...Object.values(en.setup.times.fields)])
    expect(label.length).toBeLessThanOrEqual(45)
})
