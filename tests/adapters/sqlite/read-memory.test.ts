import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createReadMemory } from '#adapters/sqlite/read-memory.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { dayNumberOf } from '#core/calendar/day-number.ts'
import type { Stores } from '#tests/support/open-stores.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

const CLUB = '1'
const ANA = '2'
const AT = Temporal.Instant.from('2026-11-24T12:00:00Z')
const TUESDAY = Temporal.PlainDate.from('2026-11-24')
const SESSION = {
  day: TUESDAY,
  loggedAt: AT,
  source: 'button',
  percent: 100,
  effort: null,
} as const

const RACE = { day: TUESDAY.add({ days: 12 }), distance: '10k', addedOn: TUESDAY } as const
const OWN_REMINDERS = { clubId: CLUB, personal: true, at: '18:00', mention: true, midRun: true }

const remindersSeen = (stores: Omit<Stores, 'db'>) => ({
  card: stores.clubSettings.settingsOf(CLUB)?.card.at,
  clubRaces: stores.races.ofClub(CLUB).map((race) => race.removedOn?.toString() ?? null),
  ownRaces: stores.races.ofMember(ANA).map((race) => race.removedOn?.toString() ?? null),
  sprints: stores.midRuns.ofMember(CLUB, ANA).map(({ done }) => done),
  asked: stores.ownReminders.remindersOf(ANA)?.personal,
})

function open(path = ':memory:') {
  const db = openDatabase(path)
  onTestFinished(() => {
    db.close()
  })
  return db
}

describe('what was read lately', () => {
  test('is not read again until it is forgotten', () => {
    const memory = createReadMemory(open())
    let reads = 0
    const read = () => (reads += 1)
    expect([memory.recall('a', '1', read), memory.recall('a', '1', read)]).toEqual([1, 1])
    expect(memory.recall('a', '2', read)).toBe(2)
    memory.forget('a', '1')
    expect(memory.recall('a', '1', read)).toBe(3)
    expect(memory.recall('a', '2', read)).toBe(2)
  })

  test('is read again when another connection has written', () => {
    const path = join(temporaryFolder(), 'clamshell.db')
    const stores = createStores(open(path))
    const others = createStores(open(path))
    expect(stores.sessions.daysOf(CLUB, ANA)).toEqual([])
    others.sessions.add(CLUB, ANA, SESSION)
    expect(stores.sessions.daysOf(CLUB, ANA)).toEqual([dayNumberOf('2026-11-24')])
  })

  test('is not what a transaction saw that was rolled back', () => {
    const { atomically, sessions } = createStores(open())
    expect(sessions.daysOf(CLUB, ANA)).toEqual([])
    expect(() =>
      atomically(() => {
        sessions.add(CLUB, ANA, SESSION)
        expect(sessions.daysOf(CLUB, ANA)).toHaveLength(1)
        throw new Error('the disk is on fire')
      }),
    ).toThrow('the disk is on fire')
    expect(sessions.daysOf(CLUB, ANA)).toEqual([])
  })

  test('goes with every write of the stores', () => {
    const stores = createStores(open())
    const by = { memberId: '9', at: AT }
    const seen = () => ({
      days: stores.sessions.daysOf(CLUB, ANA).length,
      amnesties: stores.amnesties.daysOf(CLUB).length,
      ownDays: stores.own.daysOf(ANA).length,
      ownZones: stores.own.zonesOf(ANA).length,
      pauses: stores.pauses.pausesOf(ANA).map(({ to }) => to.toString()),
      level: stores.profiles.profileOf(ANA)?.level,
      hidden: stores.preferences.preferencesOf(ANA).hidden,
      isThere: stores.memberships.isThere(ANA, CLUB),
      ...remindersSeen(stores),
    })
    seen()
    stores.sessions.add(CLUB, ANA, SESSION)
    stores.amnesties.add(CLUB, { day: TUESDAY, reason: '', by: by.memberId, at: AT })
    stores.own.saveDays(ANA, { effectiveFrom: '2026-11-25', days: [1] }, AT)
    stores.own.saveZone(ANA, { effectiveFrom: '2026-11-25', timeZone: 'Asia/Tokyo' }, AT)
    stores.pauses.add(ANA, { from: TUESDAY, to: TUESDAY.add({ days: 5 }), reason: 'ill' }, AT)
    stores.profiles.saveProfile(ANA, { level: 2, kit: new Set() }, AT)
    stores.preferences.save(ANA, { hidden: true, mates: 'off' }, AT)
    stores.memberships.remember(ANA, CLUB)
    stores.clubSettings.save(CLUB, DEFAULT_CLUB_SETTINGS, by)
    stores.races.addToClub(CLUB, { ...RACE, addedBy: by.memberId })
    stores.races.addToMember(ANA, RACE)
    stores.midRuns.save(CLUB, ANA, { day: TUESDAY, kind: 'hill-sprints', planned: 4, done: 3 }, AT)
    stores.ownReminders.save(ANA, OWN_REMINDERS, AT)
    const written = { days: 1, amnesties: 1, ownDays: 1, ownZones: 1, level: 2, hidden: true }
    const reminders = {
      card: '07:00',
      clubRaces: [null],
      ownRaces: [null],
      sprints: [3],
      asked: true,
    }
    expect(seen()).toEqual({ ...written, ...reminders, pauses: ['2026-11-29'], isThere: true })
    stores.sessions.remove(CLUB, ANA, TUESDAY)
    stores.amnesties.remove(CLUB, TUESDAY)
    stores.pauses.endOn(ANA, 1, TUESDAY)
    stores.memberships.markLeft(ANA, CLUB, AT)
    stores.clubSettings.save(
      CLUB,
      { ...DEFAULT_CLUB_SETTINGS, card: { on: true, at: '06:00' } },
      by,
    )
    stores.races.removeFromClub(CLUB, 1, TUESDAY)
    stores.races.removeFromMember(ANA, 1, TUESDAY)
    stores.midRuns.save(CLUB, ANA, { day: TUESDAY, kind: 'hill-sprints', planned: 4, done: 4 }, AT)
    stores.ownReminders.refuse(ANA, AT)
    const removed = { clubRaces: ['2026-11-24'], ownRaces: ['2026-11-24'] }
    const fewer = { days: 0, amnesties: 0, card: '06:00', ...removed, sprints: [4], asked: false }
    const later = { ...written, ...fewer }
    expect(seen()).toEqual({ ...later, pauses: ['2026-11-24'], isThere: false })
    stores.pauses.remove(ANA, 1)
    stores.personalData.deleteAll(ANA)
    expect(seen()).toMatchObject({ pauses: [], ownDays: 0, hidden: false, level: undefined })
    expect(seen()).toMatchObject({ ownRaces: [], sprints: [], asked: undefined, card: '06:00' })
  })
})
