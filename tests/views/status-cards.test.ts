import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { CLUB_KINDS } from '#core/reminders/reminder.ts'
import { CHANNEL_RIGHTS } from '#use-cases/ports.ts'
import { FAIL_REASONS, SKIP_REASONS } from '#use-cases/reminder-ports.ts'
import { en } from '#messages/en.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { clubPauseCard, clubPauseEnded, standingClubPause } from '#views/club-pause-card.ts'
import { container, text } from '#views/components.ts'
import { latelyLine } from '#views/past-reminder.ts'
import { statusCard, type StatusCard } from '#views/status-card.ts'
import { failureWords, troubleWords } from '#views/trouble-words.ts'
import { hasRoomForNote, withNote } from '#views/with-note.ts'
import { describe, expect, test } from 'vitest'

const ID = '12345678901234567890'
const TODAY = day('2026-11-24')
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')
/** The longest dates there are, in another year. */
const FROM = day('2027-09-22')
const TO = day('2028-09-20')
const ZONE = 'America/Argentina/ComodRivadavia'
const REASON = '🧊'.repeat(40)
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

const contentOf = (body: unknown): string =>
  [...JSON.stringify(body).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].map(([, t]) => t).join('\n')

const attention = { reason: 'cannot-attach', since: NOW, channelId: ID } as const
const plan = aPlan({ timeZone: ZONE, runDays: [...EVERY_DAY], hardRunDays: [...EVERY_DAY] })

/** Everything at once, and each of it at its longest. */
const FULLEST: StatusCard = {
  clubId: ID,
  today: TODAY,
  now: NOW,
  setUp: {
    plan: { ...plan, strengthDays: [...EVERY_DAY] },
    coming: {
      ...aPlan({ effectiveFrom: TO.toString(), timeZone: 'America/Argentina/Buenos_Aires' }),
      strengthDays: EVERY_DAY.slice(0, 6),
      programme: 'side-step-ladder',
      dayStartHour: 6,
    },
    settings: {
      ...DEFAULT_CLUB_SETTINGS,
      channelId: ID,
      mentionRoleId: ID,
      captainRoleId: ID,
      card: { on: false, at: '07:00' },
      recap: { on: false, at: '07:00' },
    },
  },
  troubles: [
    { kind: 'attention', attention },
    { kind: 'lacks', channelId: ID, rights: CHANNEL_RIGHTS },
    { kind: 'mention-role-gone' },
    { kind: 'captain-role-gone' },
    { kind: 'no-strength-day' },
  ],
  next: CLUB_KINDS.map((kind) => ({
    kind,
    day: TO,
    dueAt: NOW.add({ hours: 9_999 }),
    timeZone: ZONE,
  })),
  reminded: 10_000,
  lately: Array.from({ length: 6 }, () => ({
    kind: 'last-call',
    day: TO,
    state: 'unknown' as const,
    reason: null,
    settledAt: NOW,
  })),
  pauses: Array.from({ length: 180 }, () => ({ from: FROM, to: TO, reason: REASON })),
  races: Array.from({ length: 20 }, (_, id) => ({
    id,
    day: TO,
    distance: 'half' as const,
    addedOn: TODAY,
    removedOn: null,
  })),
}

test('Discord takes the fullest overview, and a note below it is left out rather than refused', () => {
  const body = statusCard(FULLEST)
  expect(faultsOf(body)).toEqual([])
  const noted = hasRoomForNote(body) ? withNote(body, 'x'.repeat(600)) : body
  expect(faultsOf(noted)).toEqual([])
})

test('Discord takes the emptiest one', () => {
  const nothing = { troubles: [], next: [], reminded: 0, lately: [], pauses: [], races: [] }
  const bodies = [
    statusCard({ ...FULLEST, ...nothing, setUp: null }),
    statusCard({ ...FULLEST, ...nothing, setUp: { plan, coming: null, settings: null } }),
  ]
  for (const body of bodies) expect(faultsOf(body)).toEqual([])
})

test('what needs attention stands first, and long lists end with a number', () => {
  const written = contentOf(statusCard(FULLEST))
  expect(written.indexOf(en.status.attention)).toBeLessThan(written.indexOf(en.status.plan))
  expect(written).toContain('and 175 more')
  expect(written).toContain('and 15 more')
})

test('that reminders go on by themselves is said where something keeps them from being sent', () => {
  const says = (...troubles: StatusCard['troubles'][number][]) =>
    contentOf(statusCard({ ...FULLEST, troubles })).includes('reminders go on by themselves')
  expect(says({ kind: 'channel-gone' })).toBe(true)
  expect(says({ kind: 'attention', attention })).toBe(true)
  expect(says({ kind: 'lacks', channelId: ID, rights: ['write', 'mention'] })).toBe(true)
  expect(says({ kind: 'lacks', channelId: ID, rights: ['history', 'mention'] })).toBe(false)
  expect(
    says({ kind: 'mention-role-gone' }, { kind: 'captain-role-gone' }, { kind: 'no-strength-day' }),
  ).toBe(false)
  expect(says({ kind: 'captain-role-gone' }, { kind: 'no-channel' })).toBe(true)
})

test('a pause that has begun says so first, and until when', () => {
  const listed = (...pauses: StatusCard['pauses'][number][]) =>
    contentOf(statusCard({ ...FULLEST, pauses })).split('**Taken out**\\n')[1]
  const later = { from: day('2026-12-01'), to: day('2026-12-02'), reason: '' }
  const now = { from: TODAY, to: day('2026-11-29'), reason: 'ice' }
  expect(listed(now, later)).toMatch(
    /^\*\*Paused now\*\*, until Sunday 29 November · `ice`\\nTuesday 1 December – Wednesday/,
  )
  expect(listed({ ...now, to: TODAY })).toMatch(/^\*\*Paused today\*\* · `ice`/)
  expect(listed(later)).toMatch(/^Tuesday 1 December/)
})

test('a change to come names what changes and nothing else', () => {
  const coming = aPlan({ effectiveFrom: '2026-11-25', strengthDays: [1, 4] })
  const setUp = { plan: aPlan(), coming, settings: null }
  const written = contentOf(statusCard({ ...FULLEST, setUp }))
  expect(written).toContain(
    '**From Wednesday 25 November on**\\n**Strength** · Monday, Thursday *(was: Tuesday, Friday)*\n',
  )
  const other = { ...setUp, coming: aPlan({ effectiveFrom: '2026-11-25', preRun: 'full' }) }
  expect(contentOf(statusCard({ ...FULLEST, setUp: other }))).toContain(
    '**From Wednesday 25 November on**\\n**Pre-run set** · full',
  )
})

test('Discord takes every card of a club’s pause', () => {
  const pause = { clubId: ID, from: FROM, to: TO, today: TODAY, reason: REASON, strengthDays: 366 }
  const span = { from: FROM, to: TO, reason: REASON }
  const bodies = [
    clubPauseCard({ ...pause, already: false }),
    clubPauseCard({ ...pause, already: true, reason: '' }),
    clubPauseEnded(FROM, TO, TODAY),
    standingClubPause(ID, [], TODAY),
    standingClubPause(ID, [{ ...span, from: TODAY }], TODAY),
    standingClubPause(
      ID,
      Array.from({ length: 180 }, () => span),
      TODAY,
    ),
  ]
  for (const body of bodies) expect(faultsOf(body)).toEqual([])
})

describe('every reason has words', () => {
  test.each(FAIL_REASONS)('%s', (reason) => {
    for (const channelId of [ID, null])
      expect(en.status.note(failureWords({ reason, since: NOW, channelId })).length).toBeLessThan(
        600,
      )
    const past = { kind: 'card', day: TODAY, state: 'failed', reason, settledAt: NOW } as const
    expect(latelyLine(past, TODAY)).toMatch(/ · failed: ./)
  })

  test.each(SKIP_REASONS)('%s', (reason) => {
    const past = { kind: 'card', day: TODAY, state: 'skipped', reason, settledAt: NOW } as const
    expect(latelyLine(past, TODAY)).toMatch(/ · not sent: ./)
  })

  test('a recap that nobody trained for says so, a last call that nobody waited for too', () => {
    const past = { day: TODAY, state: 'skipped', reason: 'nobody', settledAt: NOW } as const
    expect(latelyLine({ ...past, kind: 'recap' }, TODAY)).toContain('nobody trained lately')
    expect(latelyLine({ ...past, kind: 'last-call' }, TODAY)).toContain('nobody was waiting')
  })

  test('where there is no reason there are words too', () => {
    const states = ['claimed', 'sending', 'skipped', 'failed', 'unknown', 'sent'] as const
    for (const state of states) {
      const past = { kind: 'recap', day: TODAY, state, reason: null, settledAt: NOW }
      expect(latelyLine(past, TODAY)).toMatch(/^Tuesday 24 November · Recap · ./)
    }
  })

  test('and a trouble that is mended says so', () => {
    expect(troubleWords({ kind: 'mended', attention })).toContain('It looks mended')
  })
})

describe('a note', () => {
  const note = 'x'.repeat(600)
  const withTexts = (count: number, length: number, letter = 'y') =>
    container(
      'rest',
      Array.from({ length: count }, () => text(letter.repeat(length))),
    )

  test.each([
    ['37 texts beside their container', withTexts(37, 1), true],
    ['38 of them', withTexts(38, 1), false],
    ['3400 characters', withTexts(1, 3_400), true],
    ['3401 characters', withTexts(1, 3_401), false],
    ['few characters of many bytes', withTexts(1, 3_000, '漢'), false],
    ['no container', { components: [text('hello')] }, true],
  ])('%s', (_, body, fits) => {
    expect(faultsOf(body)).toEqual([])
    expect(hasRoomForNote(body)).toBe(fits)
    if (fits) expect(faultsOf(withNote(body, note))).toEqual([])
  })

  test('stands at the end of the one container', () => {
    const body = withNote(withTexts(1, 1), 'note')
    expect(body.components).toHaveLength(1)
    expect(contentOf(body)).toMatch(/^y\nnote$/)
  })

  test('both notes there are fit, one after the other', () => {
    expect(en.remind.refused.length).toBeLessThan(600)
    const body = withNote(withNote(withTexts(1, 1), note), note)
    expect(faultsOf(body)).toEqual([])
  })
})
