import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { choosePlace } from '#use-cases/setup/choose-place.ts'
import { checkPlaces } from '#use-cases/setup/outlook.ts'
import type { ClubChannel, ClubRole } from '#use-cases/ports.ts'
import { describe, expect, test } from 'vitest'
import { CLUB, setupWorld } from './setup-world.ts'

const channel = (id: string, changes: Partial<ClubChannel> = {}): ClubChannel => ({
  id,
  name: 'hips',
  takesReminders: true,
  missing: [],
  ...changes,
})
const role = (id: string, changes: Partial<ClubRole> = {}): ClubRole => ({
  id,
  name: 'runners',
  isEveryone: false,
  isManaged: false,
  mentionable: false,
  ...changes,
})
const { ports } = setupWorld(
  [channel('5'), channel('6', { takesReminders: false }), channel('7', { missing: ['write', 'mention'] })],
  [role('1'), role('2', { mentionable: true }), role('3', { isManaged: true }), role(CLUB, { isEveryone: true })],
) // prettier-ignore

describe('picking', () => {
  test.each([
    ['channel', '5', { settings: { channelId: '5' } }],
    ['channel', null, { settings: { channelId: null } }],
    ['mention', '1', { settings: { mentionRoleId: '1' } }],
    ['captains', '2', { settings: { captainRoleId: '2' } }],
    ['captains', null, { settings: { captainRoleId: null } }],
  ] as const)('%s %s is taken', (field, id, change) => {
    expect(choosePlace(CLUB, field, id, ports)).toEqual({ kind: 'change', change })
  })

  test.each([
    ['channel', '99', 'no-such-channel'],
    ['channel', '6', 'takes-no-reminders'],
    ['mention', '99', 'no-such-role'],
    ['mention', CLUB, 'is-everyone'],
    ['captains', CLUB, 'is-everyone'],
    ['mention', '3', 'is-managed'],
    ['captains', '3', 'is-managed'],
  ] as const)('%s %s is refused: %s', (field, id, kind) => {
    expect(choosePlace(CLUB, field, id, ports)).toEqual({ kind })
  })

  test('a channel of another club is none of this one', () => {
    expect(choosePlace('200', 'channel', '5', ports)).toEqual({ kind: 'no-such-channel' })
  })
})

describe('looking at what is picked', () => {
  const check = (settings: Partial<typeof DEFAULT_CLUB_SETTINGS>) =>
    checkPlaces(CLUB, { ...DEFAULT_CLUB_SETTINGS, ...settings }, ports)

  test('a channel that was deleted is gone, and so is a role', () => {
    expect(check({ channelId: '99', mentionRoleId: '98' })).toEqual({
      channel: { kind: 'gone' },
      mention: { id: '98', isThere: false },
      captains: null,
    })
  })

  test.each([
    ['no role is mentioned', null, ['write']],
    ['everybody may mention the role', '2', ['write']],
    ['only some may mention the role', '1', ['write', 'mention']],
  ])('when %s, the right to mention counts accordingly', (_, mentionRoleId, missing) => {
    expect(check({ channelId: '7', mentionRoleId }).channel).toEqual({
      kind: 'there',
      id: '7',
      missing,
    })
  })

  test('nothing picked is nothing to look at', () => {
    expect(check({})).toEqual({ channel: { kind: 'none' }, mention: null, captains: null })
  })
})
