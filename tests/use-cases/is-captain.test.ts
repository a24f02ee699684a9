import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import { isCaptain } from '#use-cases/is-captain.ts'
import { expect, test } from 'vitest'

const CLUB = '100'
const ROLE = '7'

const asks = (
  captainRoleId: string | null,
  caller: { readonly managesServer: boolean; readonly roles: readonly string[] },
): boolean => {
  const settings: ClubSettings = { ...DEFAULT_CLUB_SETTINGS, captainRoleId }
  const clubSettings = { settingsOf: (id: string) => (id === CLUB ? settings : null) }
  return isCaptain(
    { caller: { ...caller, roles: new Set(caller.roles) }, clubId: CLUB },
    { clubSettings },
  )
}

test.each([
  ['who manages the server', null, true, [], true],
  ['who manages the server of a club with a role', ROLE, true, [], true],
  ['who has the role', ROLE, false, ['3', ROLE], true],
  ['who has other roles', ROLE, false, ['3'], false],
  ['a member of a club without such a role', null, false, ['3'], false],
  ['everybody, were it ever stored', CLUB, false, [CLUB], false],
])('%s', (_, role, managesServer, roles, expected) => {
  expect(asks(role, { managesServer, roles })).toBe(expected)
})

test('a club that has set nothing up has no role', () => {
  const caller = { managesServer: false, roles: new Set([ROLE]) }
  const clubSettings = { settingsOf: () => null }
  expect(isCaptain({ caller, clubId: CLUB }, { clubSettings })).toBe(false)
})
