import { findClub, mayUseClub, type ClubPorts } from '#use-cases/find-club.ts'
import { describe, expect, test } from 'vitest'

interface World {
  /** Clubs that the bot is in. */
  readonly clubs: Readonly<Record<string, string>>
  /** Clubs that the person has used the bot in. */
  readonly used?: readonly string[]
  /** What Discord says; a club that is missing here was not answered in time. */
  readonly says?: Readonly<Record<string, boolean>>
}

function ports({ clubs, used = [], says = {} }: World) {
  const remembered: string[] = []
  const asked: string[] = []
  const world: ClubPorts = {
    memberships: {
      clubsOf: () => used,
      remember: (_, clubId) => remembered.push(clubId),
    },
    directory: {
      all: () => Object.keys(clubs),
      nameOf: (id) => clubs[id] ?? null,
      lookUp: (_, ids) => {
        asked.push(...ids)
        return Promise.resolve(new Map(ids.map((id) => [id, says[id] ?? null])))
      },
    },
  }
  return { world, remembered, asked }
}

describe('which club a command speaks of', () => {
  test('in a club it is that club, and the bot remembers that the person runs there', async () => {
    const { world, remembered, asked } = ports({ clubs: { '1': 'Harbour' } })
    expect(await findClub('1', 'ana', world)).toEqual({ kind: 'club', clubId: '1' })
    expect(remembered).toEqual(['1'])
    expect(asked).toEqual([])
  })

  test('in a direct message it is the person’s only club', async () => {
    const { world } = ports({ clubs: { '1': 'Harbour', '2': 'Hill' }, used: ['2'] })
    expect(await findClub(null, 'ana', world)).toEqual({ kind: 'club', clubId: '2' })
  })

  test('somebody with two clubs is asked, in the order of the names', async () => {
    const { world } = ports({ clubs: { '1': 'Hill', '2': 'Harbour' }, used: ['1', '2'] })
    expect(await findClub(null, 'ana', world)).toEqual({
      kind: 'ask',
      clubs: [
        { id: '2', name: 'Harbour' },
        { id: '1', name: 'Hill' },
      ],
    })
  })

  test('somebody who has used it in one club is still asked about the other', async () => {
    const { world } = ports({
      clubs: { '1': 'Hill', '2': 'Harbour' },
      used: ['1'],
      says: { '1': true, '2': true },
    })
    expect(await findClub(null, 'ana', world)).toMatchObject({ kind: 'ask' })
  })

  test('somebody who has left their club is found in the one they are in', async () => {
    const { world } = ports({
      clubs: { '1': 'Hill', '2': 'Harbour' },
      used: ['1'],
      says: { '1': false, '2': true },
    })
    expect(await findClub(null, 'ana', world)).toEqual({ kind: 'club', clubId: '2' })
  })

  test('a club that the person has left does not count', async () => {
    const { world } = ports({
      clubs: { '1': 'Hill', '2': 'Harbour' },
      used: ['1', '2'],
      says: { '1': false, '2': true },
    })
    expect(await findClub(null, 'ana', world)).toEqual({ kind: 'club', clubId: '2' })
  })

  test('a club that has removed the bot does not count', async () => {
    const { world } = ports({ clubs: { '2': 'Harbour' }, used: ['1', '2'] })
    expect(await findClub(null, 'ana', world)).toEqual({ kind: 'club', clubId: '2' })
  })

  test('somebody new to the bot is looked for in its clubs', async () => {
    const { world } = ports({ clubs: { '1': 'Hill', '2': 'Harbour' }, says: { '1': true } })
    expect(await findClub(null, 'ana', world)).toEqual({ kind: 'club', clubId: '1' })
  })

  test('nobody is looked for in hundreds of clubs', async () => {
    const clubs = Object.fromEntries(Array.from({ length: 300 }, (_, id) => [`${id}`, 'Club']))
    const { world, asked } = ports({ clubs })
    expect(await findClub(null, 'ana', world)).toEqual({ kind: 'no-club' })
    expect(asked).toEqual([])
  })

  test('somebody who shares no club with the bot gets the default plan', async () => {
    const { world } = ports({ clubs: { '1': 'Hill' }, says: { '1': false } })
    expect(await findClub(null, 'ana', world)).toEqual({ kind: 'no-club' })
  })
})

describe('whether a button’s club may be used', () => {
  test('in a club only that club’s own', async () => {
    const { world } = ports({ clubs: { '1': 'Hill', '2': 'Harbour' }, used: ['1', '2'] })
    expect(await mayUseClub('1', '1', 'ana', world)).toBe(true)
    expect(await mayUseClub('2', '1', 'ana', world)).toBe(false)
  })

  test('in a direct message only a club that the person is in', async () => {
    const { world } = ports({ clubs: { '1': 'Hill', '2': 'Harbour' }, used: ['1'] })
    expect(await mayUseClub('1', null, 'ana', world)).toBe(true)
    expect(await mayUseClub('2', null, 'ana', world)).toBe(false)
    expect(await mayUseClub('made-up', null, 'ana', world)).toBe(false)
  })

  test('in a direct message also one that the person has not used it in yet', async () => {
    const clubs = Object.fromEntries(Array.from({ length: 300 }, (_, id) => [`${id}`, 'Club']))
    const { world, asked } = ports({ clubs, used: ['1'], says: { '2': true, '3': false } })
    expect(await mayUseClub('2', null, 'ana', world)).toBe(true)
    expect(await mayUseClub('3', null, 'ana', world)).toBe(false)
    expect(asked).toEqual(['2', '3'])
  })

  test('the default plan is nobody’s secret', async () => {
    expect(await mayUseClub(null, null, 'ana', ports({ clubs: {} }).world)).toBe(true)
  })
})
