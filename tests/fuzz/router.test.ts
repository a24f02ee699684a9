import { seeded } from '#tests/support/seeded.ts'
import { describe, expect, test } from 'vitest'
import { writtenId, FORMS, PRESSES } from './custom-id-grammar.ts'
import * as cast from './cast.ts'
import { openEpisode } from './episode.ts'
import { fuzz, writtenCase } from './fuzz.ts'
import { createHostility } from './hostile-interaction.ts'

/** Enough for each command and button to be tried dozens of times; `npm run fuzz` does far more. */
const SOME = 3_000

describe('whatever comes in', () => {
  test('it is answered once and kindly, and writes nothing that it should not', async () => {
    const found = await fuzz({ count: SOME, seed: 20_261_124 })
    expect(found && writtenCase(found)).toBeNull()
  })

  test('the same seed does the same, or a case could not be told again', async () => {
    const rounds: unknown[][] = []
    for (let round = 0; round < 2; round += 1) {
      const episode = openEpisode({ twin: false })
      const next = createHostility(seeded(7), episode.commands)
      const sent: unknown[] = []
      while (sent.length < 100) {
        const raw = next(episode.harvest)
        sent.push(raw)
        await episode.send(raw)
      }
      episode.close()
      rounds.push(sent)
    }
    expect(rounds[0]).toEqual(rounds[1])
  })
})

describe('what the fuzzer presses', () => {
  const { commands, close } = openEpisode({ twin: false })
  close()

  test('every button and every form of the bot is among it', () => {
    expect(Object.keys(PRESSES).toSorted()).toEqual(
      commands.components.map(({ name }) => name).toSorted(),
    )
    expect(Object.keys(FORMS).toSorted()).toEqual(
      commands.modals.map(({ name }) => name).toSorted(),
    )
  })

  test('its ids are those that the bot itself would write', () => {
    const me = { id: cast.ANA, guildId: cast.HARBOUR }
    const request = {
      id: '1',
      caller: { id: cast.ANA, managesServer: false, roles: new Set<string>() },
      guildId: cast.HARBOUR,
      now: Temporal.Instant.from('2026-11-24T12:00:00Z'),
      onPrivateMessage: true,
    }
    const chance = seeded(1)
    const strange = [
      ...commands.components.filter(({ name, parse }) => {
        const customId = writtenId(chance, { [name]: PRESSES[name] ?? [] }, me)
        return parse({ ...request, kind: 'component', customId, values: [] }).kind !== 'ready'
      }),
      ...commands.modals.filter(({ name, parse }) => {
        const customId = writtenId(chance, { [name]: FORMS[name] ?? [] }, me)
        return parse({ ...request, kind: 'modal', customId, fields: new Map() }).kind !== 'ready'
      }),
    ].map(({ name }) => name)
    expect(strange).toEqual([])
  })
})
