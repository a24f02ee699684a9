import type { APIMessageComponent } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { visitPracticeClub } from '#tests/support/practice-club.ts'

type Visit = Awaited<ReturnType<typeof visitPracticeClub>>

const at = (written: string) => Temporal.Instant.from(written).epochMilliseconds

interface Control {
  readonly custom_id?: string
  readonly label?: string
  readonly placeholder?: string
}

/** All parts of a message, with those inside others. */
const partsOf = (components: readonly APIMessageComponent[]): readonly Control[] =>
  components.flatMap((one) => [
    one as Control,
    ...('components' in one ? partsOf(one.components) : []),
  ])

/** Cleo, who presses her way through the set-up in #hips. */
async function captainIn(club: Visit) {
  const cleo = club.as('Cleo')
  const channel = await cleo.channel('hips')
  const find = async (label: string) => {
    const message = (await cleo.messages('hips')).at(-1)?.message
    const parts = partsOf(message?.components ?? [])
    const part = parts.find((one) => one.label === label || one.placeholder === label)
    const names = parts.flatMap((one) => one.label ?? one.placeholder ?? [])
    if (!message || !part) throw new Error(`There is no ${label} among ${names.join(', ')}`)
    return { person: cleo.id, channel, message: message.id, customId: part.custom_id ?? '' }
  }
  return {
    ...cleo,
    press: async (label: string) => club.act({ kind: 'press', ...(await find(label)) }),
    pick: async (label: string, ...values: readonly string[]) =>
      club.act({ kind: 'select', ...(await find(label)), values: [...values] }),
  }
}

test('what a captain sets up is on the clock at once: the zone, and the time of the card', async () => {
  const club = await visitPracticeClub({ clock: '2026-11-24T12:00:00Z' })
  const cleo = await captainIn(club)
  const cleosEvents = await cleo.events()
  const anasEvents = await club.as('Ana').events()
  expect((await club.state()).clock.timeZone).toBe('UTC')
  await cleo.type('hips', 'club setup', { zone: 'Europe/Berlin' })
  await cleo.press('Next')
  await cleo.press('Next')
  await cleo.pick('Pick the channel for reminders', await cleo.channel('hips'))
  await cleo.press('Next')
  await cleo.press('Set the times')
  const { modal } = await cleosEvents.nextOf('modal')
  const fields = { card: '06:10', run: '', minutes: '30', 'last-call': '', recap: '08:00' }
  const { openerId: opener, channelId: channel } = modal
  await club.act({ kind: 'submit', person: cleo.id, channel, opener, fields })
  await cleo.press('Next')
  await cleo.press('Next')
  await cleo.press('Save')
  const { clock } = await anasEvents.nextOf('clock')
  expect(clock.timeZone).toBe('Europe/Berlin')
  expect((await club.state()).clock).toEqual(clock)
  expect(clock.moves.slice(1).map((one) => one.at)).toEqual([
    at('2026-11-25T06:10:00+01:00'),
    // The proposal of a club that said nothing of its hard days: Monday and Thursday.
    at('2026-11-26T06:10:00+01:00'),
  ])
  expect(await club.act({ kind: 'move clock', move: 'strength day' })).toEqual({ kind: 'done' })
  const card = (await club.as('Ana').messages('hips')).at(-1)
  expect(card?.message.timestamp).toBe('2026-11-26T05:10:00.000000+00:00')
  expect(JSON.stringify(card)).toContain('Hip day · Thursday 26 November')
})
