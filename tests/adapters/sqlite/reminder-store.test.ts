import { createReminderStore } from '#adapters/sqlite/reminder-store.ts'
import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'
import type { Lease, Settled } from '#use-cases/reminder-ports.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { queryPlan, statementsOf } from './plans-of-queries.ts'

const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')
const after = (minutes: number) => NOON.add({ minutes })
const lease = (owner: string, minutes = 0): Lease => ({
  owner,
  now: after(minutes),
  until: after(minutes + 2),
})

const CARD: ReminderIdentity & { readonly dueAt: Temporal.Instant } = {
  clubId: '1',
  kind: 'card',
  day: Temporal.PlainDate.from('2026-11-24'),
  memberId: null,
  turn: 0,
  dueAt: NOON,
}
const SENT: Settled = { state: 'sent', channelId: '50', messageId: '60' }

let stores: Stores
beforeEach(() => {
  stores = openStores()
})

const sendCard = (identity = CARD): void => {
  stores.reminders.claim(identity, lease('a'))
  stores.reminders.settle(identity, 'a', SENT, NOON)
}

describe('a reminder', () => {
  test('is claimed once, whoever comes second', () => {
    const { reminders } = stores
    expect(reminders.exists(CARD)).toBe(false)
    expect(reminders.claim(CARD, lease('a'))).toBe(true)
    expect(reminders.claim(CARD, lease('b', 5))).toBe(false)
    expect(reminders.claim({ ...CARD, dueAt: after(9) }, lease('a'))).toBe(false)
    expect(reminders.exists(CARD)).toBe(true)
    expect(reminders.find(CARD)).toMatchObject({ state: 'claimed', dueAt: NOON, settledAt: null })
  })

  test.each([
    { clubId: '2' },
    { kind: 'recap' },
    { day: CARD.day.add({ days: 1 }) },
    { memberId: '7' },
    { turn: 1 },
  ] satisfies readonly Partial<ReminderIdentity>[])('is another one with %o', (change) => {
    const { reminders } = stores
    reminders.claim(CARD, lease('a'))
    expect(reminders.exists({ ...CARD, ...change })).toBe(false)
    expect(reminders.find({ ...CARD, ...change })).toBeNull()
    expect(reminders.claim({ ...CARD, ...change }, lease('a'))).toBe(true)
  })

  test('that was not sent at all is kept with the reason, and is not sent any more', () => {
    const { reminders } = stores
    reminders.skip(CARD, 'amnesty', NOON)
    expect(reminders.find(CARD)).toEqual({
      ...CARD,
      state: 'skipped',
      reason: 'amnesty',
      channelId: null,
      messageId: null,
      settledAt: NOON,
    })
    expect(reminders.claim(CARD, lease('a'))).toBe(false)
    expect(reminders.takeOver(lease('a', 9), 9)).toEqual([])
  })

  test('that is there already is not skipped', () => {
    const { reminders } = stores
    reminders.claim(CARD, lease('a'))
    reminders.skip(CARD, 'too-late', NOON)
    expect(reminders.find(CARD)).toMatchObject({ state: 'claimed', reason: null })
  })

  test.each([
    [SENT, { state: 'sent', channelId: '50', messageId: '60', reason: null }],
    [
      { state: 'skipped', reason: 'done' },
      { state: 'skipped', channelId: '40', messageId: null, reason: 'done' },
    ],
    [
      { state: 'failed', reason: 'cannot-see' },
      { state: 'failed', channelId: '40', reason: 'cannot-see' },
    ],
    [{ state: 'unknown' }, { state: 'unknown', channelId: '40', reason: null }],
  ] satisfies readonly (readonly [Settled, object])[])('ends as %o', (how, expected) => {
    const { reminders } = stores
    reminders.claim(CARD, lease('a'))
    expect(reminders.markSending(CARD, '40', lease('a'))).toBe(true)
    expect(reminders.find(CARD)).toMatchObject({ state: 'sending', channelId: '40' })
    reminders.settle(CARD, 'a', how, after(1))
    expect(reminders.find(CARD)).toMatchObject({ ...expected, settledAt: after(1) })
    // It has ended: nothing changes it any more.
    expect(reminders.markSending(CARD, '41', lease('a', 2))).toBe(false)
    reminders.settle(CARD, 'a', { state: 'failed', reason: 'closed' }, after(3))
    reminders.release(CARD, 'a', after(3))
    expect(reminders.find(CARD)).toMatchObject({ ...expected, settledAt: after(1) })
    expect(reminders.takeOver(lease('b', 60), 9)).toEqual([])
  })

  test('is changed by nobody but its owner', () => {
    const { reminders } = stores
    reminders.claim(CARD, lease('a'))
    expect(reminders.markSending(CARD, '40', lease('b'))).toBe(false)
    reminders.settle(CARD, 'b', SENT, NOON)
    reminders.release(CARD, 'b', after(-60))
    expect(reminders.find(CARD)).toMatchObject({ state: 'claimed', channelId: null })
    expect(reminders.takeOver(lease('b'), 9)).toEqual([])
  })
})

describe('a lease', () => {
  test('that has run out is taken over, with what is known of the reminder', () => {
    const { reminders } = stores
    reminders.claim(CARD, lease('a'))
    reminders.markSending(CARD, '40', lease('a'))
    expect(reminders.takeOver(lease('b', 1), 9)).toEqual([])
    expect(reminders.takeOver(lease('b', 2), 9)).toEqual([
      { ...CARD, claimedAt: NOON, state: 'sending', channelId: '40' },
    ])
    reminders.settle(CARD, 'a', SENT, after(2))
    expect(reminders.find(CARD)).toMatchObject({ state: 'sending' })
    reminders.settle(CARD, 'b', SENT, after(2))
    expect(reminders.find(CARD)).toMatchObject({ state: 'sent' })
  })

  test('is taken over once, the longest due first, no more than asked for', () => {
    const { reminders } = stores
    for (const [clubId, minutes] of [
      ['1', 3],
      ['2', 1],
      ['3', 2],
      ['4', 1],
    ] as const)
      // prettier-ignore
      reminders.claim({ ...CARD, clubId, dueAt: after(minutes) }, lease('a'))
    const clubs = (limit: number) =>
      reminders.takeOver(lease('b', 30), limit).map(({ clubId }) => clubId)
    expect(clubs(3)).toEqual(['2', '4', '3'])
    expect(clubs(3)).toEqual(['1'])
    expect(clubs(3)).toEqual([])
  })

  test('that has run out is renewed by its owner, too, who was only slow', () => {
    const { reminders } = stores
    reminders.claim(CARD, lease('a'))
    expect(reminders.takeOver(lease('a', 5), 9)).toHaveLength(1)
    expect(reminders.markSending(CARD, '40', lease('a', 6))).toBe(true)
  })

  test('never ends before its time, however short the rest of the second is', () => {
    const { reminders } = stores
    const until = NOON.add({ milliseconds: 900 })
    reminders.claim(CARD, { owner: 'a', now: NOON, until })
    const early: Lease = { owner: 'b', now: NOON.add({ milliseconds: 500 }), until: after(9) }
    expect(reminders.takeOver(early, 9)).toEqual([])
    expect(reminders.takeOver({ ...early, now: NOON.add({ seconds: 1 }) }, 9)).toHaveLength(1)
  })

  test('is lengthened for all that the owner holds, and for nothing of others', () => {
    const { reminders } = stores
    for (const [clubId, owner] of [
      ['1', 'a'],
      ['2', 'a'],
      ['3', 'b'],
    ] as const)
      // prettier-ignore
      reminders.claim({ ...CARD, clubId }, lease(owner))
    reminders.renew(lease('a', 1), 10)
    expect(reminders.takeOver(lease('c', 2), 9).map(({ clubId }) => clubId)).toEqual(['3'])
    expect(reminders.takeOver(lease('c', 3), 9)).toHaveLength(2)
  })

  test('that was given back is taken from then on, and its last owner lengthens it no more', () => {
    const { reminders } = stores
    reminders.claim(CARD, lease('a'))
    reminders.release(CARD, 'a', after(1))
    reminders.renew(lease('a', 30), 10)
    expect(reminders.markSending(CARD, '40', lease('a'))).toBe(false)
    expect(reminders.takeOver(lease('b', 0), 9)).toEqual([])
    expect(reminders.takeOver(lease('b', 1), 9)).toHaveLength(1)
  })
})

describe('cards whose list of names is old', () => {
  test('are those that were sent, until they are brought up to date', () => {
    const { reminders } = stores
    for (const clubId of ['1', '2', '3']) sendCard({ ...CARD, clubId })
    reminders.skip({ ...CARD, clubId: '4' }, 'amnesty', NOON)
    expect(reminders.staleCards(9)).toEqual([])
    for (const clubId of ['3', '2', '4']) reminders.markStale({ ...CARD, clubId })
    const clubs = (limit: number) => reminders.staleCards(limit).map(({ clubId }) => clubId)
    expect(clubs(9)).toEqual(['2', '3'])
    expect(clubs(1)).toEqual(['2'])
    expect(reminders.staleCards(1)[0]).toMatchObject({ channelId: '50', messageId: '60' })
    reminders.markFresh({ ...CARD, clubId: '2' })
    expect(clubs(9)).toEqual(['3'])
  })

  test('are also those that became old on their way, but only once they are sent', () => {
    const { reminders } = stores
    reminders.claim(CARD, lease('a'))
    reminders.markStale(CARD)
    expect(reminders.staleCards(9)).toEqual([])
    reminders.settle(CARD, 'a', SENT, NOON)
    expect(reminders.staleCards(9)).toHaveLength(1)
  })
})

describe('what became of a club’s reminders', () => {
  test('is told newest first, without what is on its way', () => {
    const { reminders } = stores
    for (const [n, kind] of (['card', 'prerun', 'recap'] as const).entries()) {
      reminders.claim({ ...CARD, kind }, lease('a'))
      reminders.settle({ ...CARD, kind }, 'a', SENT, after(n))
    }
    reminders.claim({ ...CARD, kind: 'last-call' }, lease('a'))
    const kinds = (limit: number) => reminders.latelyOf('1', limit).map(({ kind }) => kind)
    expect(kinds(9)).toEqual(['recap', 'prerun', 'card'])
    expect(kinds(2)).toEqual(['recap', 'prerun'])
    expect(reminders.latelyOf('2', 9)).toEqual([])
  })

  test('says nothing of what members have asked for by themselves', () => {
    const { reminders } = stores
    const personal = { ...CARD, kind: 'personal', memberId: '7' } as const
    reminders.skip(personal, 'paused', NOON)
    expect(reminders.exists(personal)).toBe(true)
    expect(reminders.latelyOf('1', 9)).toEqual([])
  })

  test('is forgotten by its age; what is on its way never is', () => {
    const { reminders } = stores
    const second = { ...CARD, clubId: '2' }
    sendCard()
    reminders.claim(second, lease('a'))
    reminders.forgetBefore(NOON)
    expect(reminders.exists(CARD)).toBe(true)
    reminders.forgetBefore(after(1_000))
    expect(reminders.exists(CARD)).toBe(false)
    expect(reminders.exists(second)).toBe(true)
  })
})

test('a row that somebody broke by hand is not guessed at', () => {
  stores.reminders.skip(CARD, 'done', NOON)
  stores.db.exec("UPDATE reminders SET reason = 'tired'")
  expect(() => stores.reminders.find(CARD)).toThrow(/reason/)
})

describe('with ten thousand clubs an index is asked', () => {
  test.each([
    ['RETURNING', 'USING INDEX reminders_on_their_way (lease_until<?)'],
    ['RETURNING', 'SEARCH reminders USING PRIMARY KEY (club_id=? AND kind=? AND day=?'],
    ["stale = 1 AND state = 'sent'", 'SCAN reminders USING INDEX reminders_stale'],
    ['ORDER BY settled_at DESC', 'USING INDEX reminders_lately (club_id=?'],
    ['DELETE FROM reminders WHERE settled_at < ?', 'USING INDEX reminders_settled (settled_at<?)'],
    ['settled_at > @now', 'USING INDEX reminders_settled (settled_at>?)'],
    ['lease_until <> @until', 'USING INDEX reminders_on_their_way'],
  ])('%s', (part, expected) => {
    const statements = statementsOf(stores.db, createReminderStore)
    expect(queryPlan(stores.db, statements, part)).toContain(expected)
  })
})
