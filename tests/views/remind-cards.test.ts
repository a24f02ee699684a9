import type { StreakReport } from '#core/streaks/streak-report.ts'
import { day } from '#tests/support/a-plan.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { notTodayCard } from '#views/not-today-card.ts'
import { remindCard, remindForm, type RemindCard } from '#views/remind-card.ts'
import { remindOfClubId } from '#views/remind-ids.ts'
import { expect, test } from 'vitest'

const ID = '12345678901234567890'
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')
const NAME = `\`@everyone\` ${'W'.repeat(88)}`

const CARD: RemindCard = {
  memberId: ID,
  clubId: ID,
  clubName: NAME,
  reminders: { clubId: ID, personal: true, at: '18:00', mention: true, midRun: true },
  follows: NAME,
  followsAnother: true,
  next: NOW.add({ hours: 5 }),
  timeZone: 'America/Argentina/ComodRivadavia',
  hasLastCall: false,
  isHidden: false,
  now: NOW,
  news: 'Saved.',
}

const written = (card: RemindCard): string => JSON.stringify(remindCard(card))

test.each([true, false])('Discord takes one’s own reminders, with each of them: %s', (on) => {
  for (const followsAnother of [true, false]) {
    for (const next of [NOW, NOW.add({ hours: 5 }), null]) {
      const reminders = { ...CARD.reminders, personal: on, mention: on, midRun: on }
      expect(faultsOf(remindCard({ ...CARD, reminders, followsAnother, next }))).toEqual([])
    }
  }
})

test('a club’s name can neither ping nor format', () => {
  expect(written(CARD)).toContain('follow the days of `@everyone W')
})

test('when the next one comes is said as it is', () => {
  expect(written(CARD)).toContain(`Next: <t:${NOW.epochMilliseconds / 1_000 + 5 * 3_600}:F>`)
  expect(written({ ...CARD, next: NOW })).toContain('within a minute')
  expect(written({ ...CARD, next: null })).toContain('Next: none')
})

test('who hides is not told that they are mentioned', () => {
  expect(written(CARD)).toContain('I mention you')
  const hidden = written({ ...CARD, isHidden: true })
  expect(hidden).not.toContain('I mention you')
  expect(hidden).toContain('no mention of you while you are hidden')
  const off = { ...CARD, reminders: { ...CARD.reminders, mention: false }, isHidden: true }
  expect(written(off)).not.toContain('while you are hidden')
})

test('the form opens with the time that holds', () => {
  const form = remindForm({ club: ID, member: ID }, '18:00')
  expect(JSON.stringify(form)).toContain('"value":"18:00"')
  expect(form.title.length).toBeLessThanOrEqual(45)
})

test('the longest question which club is meant fits into an id', () => {
  const asked = { at: '18:00', personal: 'off', mention: 'off', midRun: 'off' } as const
  expect(remindOfClubId.decode(remindOfClubId.encode(asked))).toEqual(asked)
})

test('Discord takes the answer to “Not today”, and a newcomer hears of no row', () => {
  const streak = { streak: 0, best: 0, bestBefore: 0, freezes: 1, earned: 0, sessions: 0 }
  const report: StreakReport = {
    today: day('2026-11-24'),
    streak: { ...streak, lastEight: { kept: 0, of: 0 }, comeBacks: [], days: [] },
    open: [],
    next: null,
    pausedUntil: null,
  }
  const card = { clubId: ID, memberId: ID, day: day('2026-11-24'), report }
  for (const already of [true, false]) {
    const body = notTodayCard({ ...card, already })
    expect(faultsOf(body)).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(/in a row|Your row/)
  }
})
