import { CLUB_TABLES, LAST_CLUB_TABLES } from '#adapters/sqlite/club-tables.ts'
import { DEFAULT_PROFILE } from '#core/training/member-profile.ts'
import { forgetLeftClubs } from '#use-cases/forget-left-clubs.ts'
import { clubLeft, compareClubs } from '#use-cases/clubs-there.ts'
import { everythingIn, insertEveryonesRows } from '#tests/adapters/sqlite/everyones-rows.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { describe, expect, test } from 'vitest'

const CLUB = '111111111111111111'
const OTHER_CLUB = '222222222222222222'
const ME = '333333333333333333'
const MATE = '444444444444444444'
const LEFT = Temporal.Instant.from('2026-11-24T12:00:00Z')
const days = (count: number) => LEFT.add({ hours: 24 * count })

function openClubs() {
  const stores = openStores()
  insertEveryonesRows(stores.db, { club: CLUB, secondClub: OTHER_CLUB, me: ME, other: MATE })
  // They have used the bot in one club alone.
  for (const table of [...CLUB_TABLES, 'memberships'])
    stores.db.prepare(`DELETE FROM ${table} WHERE club_id <> ?`).run(CLUB)
  const forget = (now: Temporal.Instant, there: readonly string[] = []) =>
    forgetLeftClubs(now, {
      ...stores,
      directory: { all: () => there },
      breathe: () => Promise.resolve(),
    })
  return { ...stores, forget }
}

describe('a club that took the bot out', () => {
  test('is kept for 30 days, and then nothing of it is left in any table', async () => {
    const { db, forget, ...stores } = openClubs()
    clubLeft(CLUB, LEFT, stores)
    expect(await forget(days(29))).toEqual([])
    expect(everythingIn(db)).toContain(CLUB)
    const [forgotten] = await forget(days(30))
    expect(forgotten).toMatchObject({ clubId: CLUB, people: 2 })
    expect(forgotten?.rows).toBeGreaterThan(40)
    for (const id of [CLUB, ME, MATE]) expect(everythingIn(db)).not.toContain(id)
  })

  test('leaves another club as it is, and those who are in both', async () => {
    const { db, forget, memberships, profiles, ...stores } = openClubs()
    memberships.remember(ME, OTHER_CLUB)
    clubLeft(CLUB, LEFT, stores)
    const [forgotten] = await forget(days(31))
    expect(forgotten?.people).toBe(1)
    expect(memberships.clubsOf(ME)).toEqual([OTHER_CLUB])
    expect(profiles.profileOf(ME)).not.toBeNull()
    expect(profiles.profileOf(MATE)).toBeNull()
    expect(everythingIn(db)).not.toContain(CLUB)
  })

  test('does not take along who goes on in direct messages', async () => {
    const { forget, profiles, ...stores } = openClubs()
    clubLeft(CLUB, LEFT, stores)
    profiles.saveProfile(ME, DEFAULT_PROFILE, days(20))
    const [forgotten] = await forget(days(30))
    expect(forgotten?.people).toBe(1)
    expect(profiles.profileOf(ME)).toEqual(DEFAULT_PROFILE)
  })

  test('nor who did so while the bot was off afterwards, and the 30 days were long over', async () => {
    const { forget, profiles, ...stores } = openClubs()
    clubLeft(CLUB, LEFT, stores)
    profiles.saveProfile(ME, DEFAULT_PROFILE, days(2))
    expect(await forget(days(60))).toMatchObject([{ people: 1 }])
    expect(profiles.profileOf(ME)).toEqual(DEFAULT_PROFILE)
  })

  test('nor who has logged without a club', async () => {
    const { db, forget, ...stores } = openClubs()
    clubLeft(CLUB, LEFT, stores)
    db.prepare(
      `INSERT INTO sessions (club_id, member_id, day, logged_at, source, percent)
       VALUES ('none', ?, '2026-10-06', '2026-10-06T18:00:00Z', 'button', 100)`,
    ).run(MATE)
    expect(await forget(days(30))).toMatchObject([{ people: 1 }])
    expect(everythingIn(db)).toContain(MATE)
  })

  test('and is back in time keeps everything', async () => {
    const { forget, plans, leftClubs, ...stores } = openClubs()
    clubLeft(CLUB, LEFT, { leftClubs, ...stores })
    expect(await forget(days(40), [CLUB])).toEqual([])
    expect(leftClubs.leftUntil(days(40))).toEqual([])
    expect(plans.plansOf(CLUB).length).toBeGreaterThan(0)
  })

  test('gets nothing reckoned while it is away, and everything when it is back', () => {
    const { db, leftClubs, schedule, ...stores } = openClubs()
    clubLeft(CLUB, LEFT, { leftClubs, ...stores })
    db.exec('UPDATE schedule SET stale = 1')
    expect(schedule.stale(100)).toEqual([])
    expect(schedule.staleOf({ memberId: ME })).toEqual([])
    expect(schedule.due(days(400), 100)).toEqual([])
    leftClubs.markBack(CLUB)
    expect(schedule.stale(100).length).toBeGreaterThan(0)
  })
})

test('a club that Discord does not name at the login has left, and one that it names is back', () => {
  const { leftClubs, ...stores } = openClubs()
  const ports = { leftClubs, ...stores }
  expect(compareClubs([CLUB], LEFT, ports)).toBe(0)
  expect(compareClubs([OTHER_CLUB], LEFT, ports)).toBe(1)
  expect(compareClubs([OTHER_CLUB], days(3), ports)).toBe(0)
  expect(leftClubs.leftUntil(LEFT)).toEqual([CLUB])
  expect(compareClubs([CLUB], days(4), ports)).toBe(0)
  expect(leftClubs.leftUntil(days(4))).toEqual([])
})

test('no table with a column for clubs is forgotten', () => {
  const { db } = openStores()
  const found = db
    .prepare<[], string>(
      `SELECT DISTINCT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
       WHERE t.schema = 'main' AND c.name LIKE '%club%' ORDER BY 1`,
    )
    .pluck()
    .all()
  expect([...CLUB_TABLES, ...LAST_CLUB_TABLES].toSorted()).toEqual(found)
})
