import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'
import type { Attention } from '#use-cases/club-ports.ts'
import { beforeEach, describe, expect, test } from 'vitest'

const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')
const BY = { memberId: '9', at: NOON }
const day = (date: string) => Temporal.PlainDate.from(date)

let stores: Stores
beforeEach(() => {
  stores = openStores()
})

describe('how a club wants to be reminded', () => {
  test('is unknown for a club that has set nothing up', () => {
    expect(stores.clubSettings.settingsOf('1')).toBeNull()
    expect(stores.clubSettings.attentionOf('1')).toBeNull()
  })

  test('is what was saved last, club by club', () => {
    const { clubSettings } = stores
    const settings = { ...DEFAULT_CLUB_SETTINGS, channelId: '50', card: { on: true, at: '06:45' } }
    clubSettings.save('1', DEFAULT_CLUB_SETTINGS, BY)
    expect(clubSettings.settingsOf('1')).toEqual(DEFAULT_CLUB_SETTINGS)
    clubSettings.save('1', settings, BY)
    clubSettings.save('2', DEFAULT_CLUB_SETTINGS, BY)
    expect(clubSettings.settingsOf('1')).toEqual(settings)
    expect(clubSettings.settingsOf('2')).toEqual(DEFAULT_CLUB_SETTINGS)
  })

  test.each(['{}', '{"channelId":"here"}', '[]', 'null'])(
    'is not guessed at when somebody broke it by hand: %s',
    (json) => {
      stores.db.prepare("INSERT INTO club_settings VALUES ('1', ?, 'x', '9', NULL, 0)").run(json)
      expect(() => stores.clubSettings.settingsOf('1')).toThrow(/invalid/i)
    },
  )
})

describe('what needs attention', () => {
  const lost: Attention = { reason: 'cannot-write', since: NOON, channelId: '50' }
  const later: Attention = { reason: 'no-channel', since: NOON.add({ hours: 9 }), channelId: null }

  test('is marked once: the older mark stays until a reminder goes out again', () => {
    const { clubSettings } = stores
    clubSettings.save('1', DEFAULT_CLUB_SETTINGS, BY)
    expect(clubSettings.markAttention('1', lost)).toBe(true)
    expect(clubSettings.markAttention('1', later)).toBe(false)
    expect(clubSettings.attentionOf('1')).toEqual(lost)
    clubSettings.clearAttention('1')
    expect(clubSettings.attentionOf('1')).toBeNull()
    expect(clubSettings.markAttention('1', later)).toBe(true)
    expect(clubSettings.attentionOf('1')).toEqual(later)
  })

  test('is told once for each mark', () => {
    const { clubSettings } = stores
    clubSettings.save('1', DEFAULT_CLUB_SETTINGS, BY)
    expect(clubSettings.takeUntold('1')).toBeNull()
    clubSettings.markAttention('1', lost)
    expect(clubSettings.takeUntold('1')).toEqual(lost)
    expect(clubSettings.takeUntold('1')).toBeNull()
    expect(clubSettings.attentionOf('1')).toEqual(lost)
    clubSettings.clearAttention('1')
    clubSettings.markAttention('1', later)
    expect(clubSettings.takeUntold('1')).toEqual(later)
  })

  test('is another club’s own, and stays when its settings change', () => {
    const { clubSettings } = stores
    for (const club of ['1', '2']) clubSettings.save(club, DEFAULT_CLUB_SETTINGS, BY)
    clubSettings.markAttention('1', lost)
    clubSettings.save('1', { ...DEFAULT_CLUB_SETTINGS, channelId: '51' }, BY)
    expect(clubSettings.attentionOf('1')).toEqual(lost)
    expect(clubSettings.attentionOf('2')).toBeNull()
    clubSettings.clearAttention('2')
    expect(clubSettings.attentionOf('1')).toEqual(lost)
  })

  test('of a club without settings is nothing to keep', () => {
    expect(stores.clubSettings.markAttention('1', lost)).toBe(false)
    expect(stores.clubSettings.takeUntold('1')).toBeNull()
  })
})

describe('a draft of the set-up', () => {
  test('is each captain’s own, the last one saved, until it is removed', () => {
    const { drafts } = stores
    expect(drafts.draftOf('1', '9')).toBeNull()
    drafts.save('1', '9', '{"step":1}', NOON)
    drafts.save('1', '9', '{"step":2}', NOON)
    drafts.save('1', '8', '{"step":3}', NOON)
    drafts.save('2', '9', '{"step":4}', NOON)
    expect(drafts.draftOf('1', '9')).toBe('{"step":2}')
    drafts.remove('1', '9')
    expect(drafts.draftOf('1', '9')).toBeNull()
    expect(drafts.draftOf('1', '8')).toBe('{"step":3}')
    expect(drafts.draftOf('2', '9')).toBe('{"step":4}')
  })
})

describe('races', () => {
  const SPRING = { day: day('2027-04-04'), distance: 'half', addedOn: day('2026-11-24') } as const
  const ADVENT = { day: day('2026-12-06'), distance: '10k', addedOn: day('2026-11-25') } as const

  test('of a club are by date, and only that club’s', () => {
    const { races } = stores
    expect(races.ofClub('1')).toEqual([])
    races.addToClub('1', { ...SPRING, addedBy: '9' })
    races.addToClub('1', { ...ADVENT, addedBy: '9' })
    races.addToClub('2', { ...ADVENT, addedBy: '9' })
    races.addToMember('1', ADVENT)
    expect(races.ofClub('1')).toEqual([
      { ...ADVENT, id: 2, removedOn: null },
      { ...SPRING, id: 1, removedOn: null },
    ])
  })

  test('of a member are by date, and only theirs', () => {
    const { races } = stores
    races.addToMember('7', SPRING)
    races.addToMember('7', ADVENT)
    races.addToMember('8', ADVENT)
    expect(races.ofMember('7').map(({ distance }) => distance)).toEqual(['10k', 'half'])
    expect(races.ofMember('8')).toEqual([{ ...ADVENT, id: 3, removedOn: null }])
  })

  test('that are removed stay in the list, with the day; a second time changes nothing', () => {
    const { races } = stores
    const on = day('2026-11-26')
    races.addToClub('1', { ...ADVENT, addedBy: '9' })
    races.addToMember('7', ADVENT)
    expect(races.removeFromClub('1', 1, on)).toBe(true)
    expect(races.removeFromClub('1', 1, on.add({ days: 1 }))).toBe(false)
    expect(races.ofClub('1')).toEqual([{ ...ADVENT, id: 1, removedOn: on }])
    expect(races.removeFromMember('7', 1, on)).toBe(true)
    expect(races.removeFromMember('7', 1, on.add({ days: 1 }))).toBe(false)
    expect(races.ofMember('7')).toEqual([{ ...ADVENT, id: 1, removedOn: on }])
  })

  test('are removed by nobody else, and an id that does not exist removes nothing', () => {
    const { races } = stores
    const on = day('2026-11-26')
    races.addToClub('1', { ...ADVENT, addedBy: '9' })
    races.addToMember('7', ADVENT)
    expect(races.removeFromClub('2', 1, on)).toBe(false)
    expect(races.removeFromMember('8', 1, on)).toBe(false)
    expect(races.removeFromClub('1', 99, on)).toBe(false)
    expect(races.ofClub('1')[0]?.removedOn).toBeNull()
    expect(races.ofMember('7')[0]?.removedOn).toBeNull()
  })
})
