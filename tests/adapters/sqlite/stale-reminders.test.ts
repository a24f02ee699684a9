import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import type { OwnReminders } from '#core/reminders/own-reminders.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'
import { beforeEach, describe, expect, test } from 'vitest'

const CLUB = '1'
const ANA = '2'
const BO = '3'
const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')
const TUESDAY = Temporal.PlainDate.from('2026-11-24')
const BY = { memberId: '9', at: NOON }
const OWN: OwnReminders = { clubId: CLUB, personal: true, at: '18:00', mention: true, midRun: true }

const CLUBS = ['1 card', '1 last-call', '1 prerun', '1 recap']
const ANAS = ['1 mid-run 2', '1 personal 2']
const BOS = ['1 mid-run 3', '1 personal 3']

let stores: Stores
beforeEach(() => {
  stores = openStores()
})

const rows = (where = 'true'): readonly string[] =>
  stores.db
    .prepare<[], string>(
      `SELECT rtrim(club_id || ' ' || kind || ' ' || member_id) FROM schedule WHERE ${where}
       ORDER BY member_id, club_id, kind`,
    )
    .pluck()
    .all()

const stale = (): readonly string[] => rows('stale = 1')

/** Two clubs and two members, for whom everything was reckoned; Ana was on her way through. */
function fill(): void {
  const { clubSettings, ownReminders, db } = stores
  for (const club of [CLUB, '4']) clubSettings.save(club, DEFAULT_CLUB_SETTINGS, BY)
  for (const member of [ANA, BO]) ownReminders.save(member, OWN, NOON)
  db.exec(`
    INSERT INTO plans VALUES (1, '1', '2026-01-05', 'x', '9', '{}');
    INSERT INTO own_days VALUES (1, '2', '2026-11-01', '[1]', 'x');
    INSERT INTO own_zones VALUES (1, '2', '2026-11-01', 'Europe/Berlin', 'x');
    UPDATE schedule SET stale = 0;
  `)
}

describe('a place in the schedule', () => {
  test('is made for each reminder of a club once it is set up', () => {
    stores.clubSettings.save(CLUB, DEFAULT_CLUB_SETTINGS, BY)
    expect(rows()).toEqual(CLUBS)
    expect(stale()).toEqual(CLUBS)
  })

  test('is made for a member who asks to be reminded, in a club that has set nothing up, too', () => {
    stores.ownReminders.save(ANA, OWN, NOON)
    expect(rows()).toEqual(ANAS)
    expect(stale()).toEqual(ANAS)
  })

  test('moves with the member to another club, with what was put off', () => {
    fill()
    stores.db.exec("INSERT INTO schedule (club_id, kind, member_id) VALUES ('1', 'snooze', '2')")
    stores.ownReminders.save(ANA, { ...OWN, clubId: '4' }, NOON)
    expect(rows("member_id = '2'")).toEqual(['4 mid-run 2', '4 personal 2'])
    expect(rows("member_id = '3'")).toEqual(BOS)
  })

  test('of a club goes with its settings, and what its members asked for stays', () => {
    fill()
    stores.db.exec("DELETE FROM club_settings WHERE club_id = '1'")
    expect(rows("club_id = '1'")).toEqual([...ANAS, ...BOS])
    expect(stale()).toEqual([...ANAS, ...BOS])
  })

  test('of a member goes with all that is theirs', () => {
    fill()
    stores.db.exec("INSERT INTO schedule (club_id, kind, member_id) VALUES ('4', 'snooze', '2')")
    stores.db.exec("DELETE FROM member_reminders WHERE member_id = '2'")
    expect(rows("member_id <> ''")).toEqual(BOS)
  })
})

describe('when it is due is old as soon as', () => {
  beforeEach(fill)

  test.each([
    ["UPDATE club_settings SET settings = '{}' WHERE club_id = '1'"],
    ["INSERT OR REPLACE INTO club_settings VALUES ('1', '{}', 'x', '9', NULL, 0)"],
    ["INSERT INTO plans VALUES (2, '1', '2026-11-25', 'x', '9', '{}')"],
    ["UPDATE plans SET plan = '[]'"],
    ["UPDATE plans SET effective_from = '2026-11-30'"],
    ['DELETE FROM plans'],
  ])('something changes for the club, for its members too: %s', (sql) => {
    stores.db.exec(sql)
    expect(stale()).toEqual([...CLUBS, ...ANAS, ...BOS])
  })

  test('the settings are saved again', () => {
    stores.clubSettings.save(CLUB, { ...DEFAULT_CLUB_SETTINGS, channelId: '5' }, BY)
    expect(stale()).toEqual([...CLUBS, ...ANAS, ...BOS])
  })

  test.each([
    ["UPDATE member_reminders SET at = '07:00' WHERE member_id = '2'"],
    ["UPDATE member_reminders SET personal = 0, mid_run = 0 WHERE member_id = '2'"],
    ["INSERT INTO own_days VALUES (2, '2', '2026-11-25', NULL, 'x')"],
    ["UPDATE own_days SET days = '[2]'"],
    ['DELETE FROM own_days'],
    ["INSERT INTO own_zones VALUES (2, '2', '2026-11-25', NULL, 'x')"],
    ['UPDATE own_zones SET time_zone = NULL'],
    ['DELETE FROM own_zones'],
  ])('something changes for one member: %s', (sql) => {
    stores.db.exec(sql)
    expect(stale()).toEqual(ANAS)
  })

  test('a plan moves from one club to another, in both', () => {
    stores.db.exec("UPDATE plans SET club_id = '4'")
    expect(stale()).toEqual([...rows("member_id = ''"), ...ANAS, ...BOS])
  })

  test('but not when something else about a club or a member is written', () => {
    const { clubSettings, ownReminders } = stores
    clubSettings.markAttention(CLUB, { reason: 'no-channel', since: NOON, channelId: null })
    clubSettings.takeUntold(CLUB)
    clubSettings.clearAttention(CLUB)
    ownReminders.rememberChannel(ANA, '5')
    ownReminders.countSent(ANA, TUESDAY)
    ownReminders.countAnswer(ANA)
    stores.db.exec("UPDATE plans SET saved_by = ''")
    expect(stale()).toEqual([])
  })
})

describe('the list under a card', () => {
  const card = (changes: { readonly clubId?: string; readonly day?: string } = {}) => ({
    clubId: changes.clubId ?? CLUB,
    kind: 'card' as const,
    day: Temporal.PlainDate.from(changes.day ?? '2026-11-24'),
    memberId: null,
    turn: 0,
    dueAt: NOON,
  })
  const session = (date = '2026-11-24') =>
    ({
      day: Temporal.PlainDate.from(date),
      loggedAt: NOON,
      source: 'button',
      percent: 100,
      effort: null,
    }) as const
  const old = (): readonly string[] =>
    stores.reminders
      .staleCards(99)
      .map(({ clubId, kind, day }) => `${clubId} ${kind} ${day.toString()}`)
  const LEASE = { owner: 'a', now: NOON, until: NOON.add({ minutes: 2 }) }

  beforeEach(() => {
    for (const one of [
      card(),
      card({ clubId: '4' }),
      card({ day: '2026-11-20' }),
      { ...card(), kind: 'recap' as const },
    ]) {
      stores.reminders.claim(one, LEASE)
      stores.reminders.settle(one, 'a', { state: 'sent', channelId: '5', messageId: '6' }, NOON)
    }
  })

  test('is old when somebody logs a session of that day, or takes it back', () => {
    const { sessions, reminders } = stores
    sessions.add(CLUB, ANA, session())
    expect(old()).toEqual(['1 card 2026-11-24'])
    reminders.markFresh(card())
    sessions.add(CLUB, ANA, session())
    sessions.setEffort(CLUB, ANA, TUESDAY, 'right')
    expect(old()).toEqual([])
    sessions.remove(CLUB, ANA, TUESDAY)
    expect(old()).toEqual(['1 card 2026-11-24'])
  })

  test('is not old when the card was never sent', () => {
    const { reminders, sessions } = stores
    reminders.skip(card({ day: '2026-11-17' }), 'amnesty', NOON)
    sessions.add(CLUB, ANA, session('2026-11-17'))
    sessions.add('none', ANA, session())
    expect(old()).toEqual([])
  })

  test('is old when somebody logged while the card was on its way', () => {
    const { reminders, sessions } = stores
    const coming = card({ day: '2026-11-27' })
    reminders.claim(coming, LEASE)
    reminders.markSending(coming, '5', LEASE)
    sessions.add(CLUB, ANA, session('2026-11-27'))
    expect(old()).toEqual([])
    reminders.settle(coming, 'a', { state: 'sent', channelId: '5', messageId: '7' }, NOON)
    expect(old()).toEqual(['1 card 2026-11-27'])
  })

  test('is forgotten as old when the card that was on its way is not sent after all', () => {
    const { reminders, sessions, db } = stores
    const coming = card({ day: '2026-11-27' })
    reminders.claim(coming, LEASE)
    sessions.add(CLUB, ANA, session('2026-11-27'))
    reminders.settle(coming, 'a', { state: 'skipped', reason: 'amnesty' }, NOON)
    expect(db.prepare('SELECT count(*) FROM reminders WHERE stale = 1').pluck().get()).toBe(0)
  })

  test('is old wherever somebody stands in it who changes what others may see', () => {
    const { preferences, reminders, sessions } = stores
    for (const [club, date] of [
      [CLUB, '2026-11-24'],
      [CLUB, '2026-11-20'],
    ] as const)
      sessions.add(club, ANA, session(date))
    sessions.add('4', BO, session())
    const freshen = () => {
      for (const one of reminders.staleCards(99)) reminders.markFresh(one)
    }
    const anas = ['1 card 2026-11-20', '1 card 2026-11-24']
    for (const wanted of [
      { hidden: true, mates: 'card' },
      { hidden: false, mates: 'card' },
      { hidden: false, mates: 'off' },
    ] as const) {
      freshen()
      expect(old()).toEqual([])
      preferences.save(ANA, wanted, NOON)
      expect(old()).toEqual(anas)
    }
  })

  test('whoever trains has answered the direct messages, and nobody else has', () => {
    const { ownReminders, sessions } = stores
    for (const member of [ANA, BO]) {
      ownReminders.save(member, OWN, NOON)
      ownReminders.countSent(member, null)
    }
    sessions.add(CLUB, ANA, session())
    expect(ownReminders.directMessagesOf(ANA).unanswered).toBe(0)
    expect(ownReminders.directMessagesOf(BO).unanswered).toBe(1)
  })
})
