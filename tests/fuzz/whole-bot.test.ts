import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { seeded } from '#tests/support/seeded.ts'
import { InteractionType } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import * as cast from './cast.ts'
import { openEpisode } from './episode.ts'
import { createHostility, type Harvested } from './hostile-interaction.ts'

/** Few, for each goes over the wire; `router.test.ts` gives the router thousands. */
const SOME = 150

const TYPES: readonly unknown[] = [
  InteractionType.ApplicationCommand,
  InteractionType.MessageComponent,
  InteractionType.ApplicationCommandAutocomplete,
  InteractionType.ModalSubmit,
]

interface Raw {
  readonly type: InteractionType
  readonly data: unknown
}

test('the whole bot answers whatever is sent over the wire, and nothing breaks', async () => {
  const club = await openSetUpClub()
  const { commands, close } = openEpisode({ twin: false })
  close()
  const chance = seeded(20_261_124)
  // Of a shape that Discord sends: discord.js reads each once more for itself, and throws at others.
  const next = createHostility(chance, commands, { misshapen: false })
  const shown = await club.ana.in(club.general).type('/hips today')
  const message = shown.message
  const ids: readonly (readonly [string, string])[] = [
    [cast.HARBOUR, club.club.id],
    [cast.ANA, club.ana.id],
    [cast.BO, club.bo.id],
    [cast.CLEO, club.cleo.id],
  ]
  const presses: Harvested[] = []
  const unanswered: unknown[] = []
  for (let sent = 0; sent < SOME;) {
    const made = JSON.stringify(next({ presses, forms: [], values: [] }))
    const raw = JSON.parse(
      ids.reduce((text, [ours, theirs]) => text.replaceAll(ours, theirs), made),
    ) as Raw
    // The practice Discord makes the rest of an interaction itself, and knows no other kinds.
    if (!TYPES.includes(raw.type)) continue
    sent += 1
    const { type, data } = raw
    const who = [club.ana, club.bo, club.cleo][chance(3)] ?? club.ana
    const place = chance(3) === 0 ? who.inDirectMessage() : who.in(club.general)
    const isPress = type === InteractionType.MessageComponent
    const answer = await place.raw({ type, data, ...(isPress ? { message } : {}) })
    if (answer.failed || answer.interaction.answeredWith === null) unanswered.push(raw)
  }
  expect(unanswered).toEqual([])
  const errors = club.logged.filter(
    (line) => !line.includes('"level":30') && !line.includes('"level":40'),
  )
  expect(errors).toEqual([])
})
