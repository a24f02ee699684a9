import { pickOwnClub } from '#use-cases/pick-own-club.ts'
import { expect, test } from 'vitest'

/** The bot is in the clubs 1, 2 and 3; the person is in `isIn` and has used it in `used`. */
function portsOf({ isIn, used }: { isIn: readonly string[]; used: readonly string[] }) {
  const remembered: string[] = []
  return {
    remembered,
    memberships: {
      clubsOf: () => used,
      remember: (_: string, clubId: string) => {
        remembered.push(clubId)
      },
    },
    directory: {
      all: () => ['1', '2', '3'],
      nameOf: (clubId: string) => `Club ${clubId}`,
      lookUp: (_: string, clubIds: readonly string[]) =>
        Promise.resolve(new Map(clubIds.map((id) => [id, isIn.includes(id)]))),
    },
  }
}

test('in a club it is that club, which is remembered', async () => {
  const ports = portsOf({ isIn: ['1', '2'], used: ['1'] })
  expect(await pickOwnClub('2', 'ana', ports)).toBe('2')
  expect(ports.remembered).toEqual(['2'])
})

test.each([
  ['the first that they have used it in', { isIn: ['1', '2', '3'], used: ['2', '3'] }, '2'],
  ['never one that they have left', { isIn: ['1', '3'], used: ['2', '3'] }, '3'],
  ['the first of all, for somebody who has used it in none', { isIn: ['2', '3'], used: [] }, '2'],
  ['the only one', { isIn: ['3'], used: [] }, '3'],
  ['nobody’s, for somebody without a club', { isIn: [], used: ['1'] }, 'none'],
])('in a direct message it is %s', async (_, person, clubId) => {
  expect(await pickOwnClub(null, 'ana', portsOf(person))).toBe(clubId)
})
