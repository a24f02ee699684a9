import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import { clubStatus } from '#use-cases/club-status.ts'
import type { ChannelRight, ClubChannel, ClubRole } from '#use-cases/ports.ts'
import type { FailReason } from '#use-cases/reminder-ports.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { expect, test } from 'vitest'

const NOW = Temporal.Instant.from(TUESDAY)
const CLUB = '1'
const BY = { memberId: '9', at: NOW }
const SETTINGS: ClubSettings = { ...DEFAULT_CLUB_SETTINGS, channelId: '5' }

function aClub(settings: ClubSettings | null = SETTINGS) {
  const stores = openStores()
  if (settings) {
    stores.plans.savePlan(CLUB, aPlan({ timeZone: 'Europe/Berlin' }), BY)
    stores.clubSettings.save(CLUB, settings, BY)
  }
  const channel: { is: ClubChannel | null } = {
    is: { id: '5', name: 'general', takesReminders: true, missing: [] },
  }
  const roles = new Map<string, ClubRole>()
  const directory = {
    channelOf: (clubId: string, id: string) => (clubId === CLUB && id === '5' ? channel.is : null),
    roleOf: (_: string, id: string) => roles.get(id) ?? null,
  }
  const lack = (...missing: ChannelRight[]) => {
    channel.is = { id: '5', name: 'general', takesReminders: true, missing }
  }
  const status = () => clubStatus({ clubId: CLUB, now: NOW }, { ...stores, directory })
  return {
    ...stores,
    channel,
    roles,
    lack,
    status,
    fail: (reason: FailReason) =>
      stores.clubSettings.markAttention(CLUB, { reason, since: NOW, channelId: '5' }),
    troubles: () => status().troubles.map((one) => ('rights' in one ? one.rights : one.kind)),
    next: () => status().next.map(({ kind, dueAt }) => `${kind} ${dueAt.toString()}`),
  }
}

test('a club that has set nothing up has nothing to attend to either', () => {
  expect(aClub(null).status()).toMatchObject({ setUp: null, troubles: [], next: [], lately: [] })
})

test('the next reminders of a club, by time', () => {
  expect(aClub().next()).toEqual([
    'card 2026-11-27T06:00:00Z',
    'recap 2026-11-30T07:00:00Z',
    'card 2026-12-01T06:00:00Z',
    'card 2026-12-04T06:00:00Z',
  ])
})

test('no reminder is promised for a day that is taken out, or before a race', () => {
  const { amnesties, races, next } = aClub()
  amnesties.add(CLUB, { day: day('2026-11-27'), reason: '', by: '9', at: NOW })
  const race = { day: day('2026-12-02'), distance: '5k', addedOn: day('2026-11-24') } as const
  races.addToClub(CLUB, { ...race, addedBy: '9' })
  expect(next().find((line) => line.startsWith('card'))).toBe('card 2026-12-04T06:00:00Z')
})

test('the recap is promised neither on a day that is taken out nor for a whole week of them', () => {
  const { amnesties, next } = aClub()
  for (let days = 0; days < 7; days += 1)
    amnesties.add(CLUB, { day: day('2026-11-30').add({ days }), reason: '', by: '9', at: NOW })
  expect(next().filter((line) => line.startsWith('recap'))).toEqual(['recap 2026-12-14T07:00:00Z'])
})

test('a change to come is told with its date', () => {
  const { plans, status } = aClub()
  plans.savePlan(CLUB, aPlan({ effectiveFrom: '2026-11-25', strengthDays: [1, 4] }), BY)
  expect(status().setUp).toMatchObject({
    plan: { strengthDays: [2, 5] },
    coming: { effectiveFrom: '2026-11-25', strengthDays: [1, 4] },
  })
})

test('members’ own reminders are counted and nothing more', () => {
  const { memberships, ownReminders, schedule, status } = aClub()
  for (const id of ['21', '22', '23']) {
    memberships.remember(id, CLUB)
    const own = { clubId: CLUB, personal: id !== '23', at: '18:00', mention: false, midRun: true }
    ownReminders.save(id, own, NOW)
    for (const entry of schedule.staleOf({ memberId: id }))
      schedule.save({ ...entry, day: day('2026-11-27'), dueAt: id === '23' ? null : NOW })
  }
  expect(status().reminded).toBe(2)
  expect(JSON.stringify(status())).not.toContain('"21"')
})

test.each([
  ['the channel is gone', null, ['channel-gone']],
  ['a voice channel', { takesReminders: false, missing: [] }, ['channel-kind']],
  ['everything is there', { takesReminders: true, missing: [] }, []],
  ['nobody mentions roles', { takesReminders: true, missing: ['mention'] }, []],
  [
    'it cannot be seen',
    { takesReminders: true, missing: ['see', 'write', 'mention'] },
    [['see', 'write']],
  ],
] as const)('in the channel: %s', (_, channel, expected) => {
  const club = aClub()
  club.channel.is = channel && { id: '5', name: 'general', ...channel }
  expect(club.troubles()).toEqual(expected)
})

test('the right to mention is missed where a role has to be mentioned that not all may', () => {
  const club = aClub({ ...SETTINGS, mentionRoleId: '8' })
  club.lack('mention')
  club.roles.set('8', {
    id: '8',
    name: 'runners',
    isEveryone: false,
    isManaged: false,
    mentionable: true,
  })
  expect(club.troubles()).toEqual([])
  club.roles.set('8', {
    id: '8',
    name: 'runners',
    isEveryone: false,
    isManaged: false,
    mentionable: false,
  })
  expect(club.troubles()).toEqual([['mention']])
})

test('roles that are gone, no channel, no strength day', () => {
  const roles = { mentionRoleId: '8', captainRoleId: '9' }
  const club = aClub({ ...SETTINGS, ...roles, channelId: null })
  club.plans.savePlan(CLUB, aPlan({ strengthDays: [] }), BY)
  expect(club.troubles()).toEqual([
    'no-channel',
    'mention-role-gone',
    'captain-role-gone',
    'no-strength-day',
  ])
})

test('a failure is told by its reason, by what is still in the way, or as mended', () => {
  const club = aClub()
  club.fail('cannot-write')
  expect(club.troubles()).toEqual(['mended'])
  club.lack('write')
  expect(club.troubles()).toEqual(['noticed', ['write']])
  club.clubSettings.clearAttention(CLUB)
  club.lack()
  club.fail('refused')
  expect(club.troubles()).toEqual(['attention'])
})

test('races to come are listed by date, without those that were removed', () => {
  const { races, status } = aClub()
  for (const [date, distance] of [
    ['2026-12-20', 'half'],
    ['2026-12-06', '10k'],
    ['2026-11-23', '5k'],
  ] as const)
    races.addToClub(CLUB, { day: day(date), distance, addedOn: day('2026-11-01'), addedBy: '9' })
  const half = races.ofClub(CLUB).find(({ distance }) => distance === 'half')
  races.removeFromClub(CLUB, half?.id ?? 0, day('2026-11-24'))
  expect(status().races.map(({ distance }) => distance)).toEqual(['10k'])
})
