import { drawnPictures } from '#tests/support/drawn-pictures.ts'
import { openClub, TUESDAY } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { describe, expect, test } from 'vitest'

/** A club whose sheet is not there in time; each further one is what the test says, when it says so. */
async function openSlowClub() {
  const drawn = Promise.withResolvers<'drawn' | 'broken'>()
  let asked = 0
  const club = await openClub({
    at: TUESDAY,
    pictures: {
      ...drawnPictures,
      sheet: async (moves) => {
        asked += 1
        if (asked === 1) return null
        return (await drawn.promise) === 'drawn' ? drawnPictures.sheet(moves) : null
      },
    },
  })
  const edit = () =>
    club.discord.requests.next(
      ({ method, route }) => method === 'PATCH' && route.endsWith('/@original'),
    )
  const card = await club.ana.in(club.general).type('/hips today')
  const seen = () =>
    club.ana
      .in(club.general)
      .sees()
      .find(({ id }) => id === card.message.id)
  return { ...club, card, drawn, edit, seen }
}

const withoutCues = (text: string | undefined) =>
  (text ?? '').split('\n').filter((line) => line.startsWith('**'))

describe('a sheet that is not there in time', () => {
  test('is added to the private answer as soon as it is, in one edit', async () => {
    const { card, drawn, edit, seen } = await openSlowClub()
    expect(card.files).toEqual([])
    const edited = edit()
    drawn.resolve('drawn')
    await edited
    expect(seen()?.files).toHaveLength(1)
    expect(seen()?.private).toBe(true)
    expect(withoutCues(seen()?.text)).toEqual(withoutCues(card.text))
  })

  test('is not added when the member has gone on', async () => {
    const { ana, bo, general, card, drawn, edit, seen } = await openSlowClub()
    let edits = 0
    const counting = async () => {
      await edit()
      edits += 1
    }
    void counting()
    await card.press('Done')
    const now = seen()?.text
    drawn.resolve('drawn')
    // Both come after it on the way that an edit would take.
    await ana.in(general).type('/hips help')
    await bo.in(general).type('/hips help')
    expect(edits).toBe(0)
    expect(seen()?.text).toBe(now)
  })

  test('really drawn, comes by itself', async () => {
    const club = await openClub({ at: TUESDAY, picturesFolder: temporaryFolder() })
    const edited = club.discord.requests.next(
      ({ method, route }) => method === 'PATCH' && route.endsWith('/@original'),
    )
    const card = await club.ana.in(club.general).type('/hips today')
    expect(card.files).toEqual([])
    await edited
    const [seen] = club.ana.in(club.general).sees()
    expect(seen?.files[0]?.type).toBe('image/png')
  })
})

describe('a move that is not drawn yet', () => {
  test.each(['/hips exercise name:clamshell', '/hips start'])(
    'comes by itself when it is: %s',
    async (line) => {
      const club = await openClub({ at: TUESDAY, picturesFolder: temporaryFolder() })
      const edited = club.discord.requests.next(
        ({ method, route }) => method === 'PATCH' && route.endsWith('/@original'),
      )
      const answer = await club.ana.in(club.general).type(line)
      expect(answer.files).toEqual([])
      await edited
      const [seen] = club.ana.in(club.general).sees()
      expect(seen?.files.length).toBeGreaterThan(0)
      expect(seen?.text).toContain(answer.text.split('\n')[0])
    },
  )
})
