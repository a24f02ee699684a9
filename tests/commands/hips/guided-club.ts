import type { Answer } from '#practice/people/answer.ts'
import { everyComponent } from '#practice/world/components.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { ComponentType } from 'discord-api-types/v10'

const ONWARDS = ['Next', 'Go on', 'Finish']

/** A club in which somebody goes through a session. */
export async function openGuidedClub(options: Parameters<typeof openLoggingClub>[0] = {}) {
  const club = await openLoggingClub({ at: TUESDAY, ...options })
  return {
    ...club,
    start: (line = '/hips start') => club.ana.in(club.general).type(line),
    /** Rows of Ana's in a table. */
    rows: (table: string): readonly unknown[] =>
      club.db.prepare(`SELECT * FROM ${table} WHERE member_id = ?`).all(club.ana.id),
  }
}

/** Onwards so many times; to the very end when it is left out. */
export async function onwards(card: Answer, times = Infinity): Promise<Answer> {
  let now = card
  for (let press = 0; press < times; press += 1) {
    const next = now.buttons.find(({ label }) => ONWARDS.includes(label ?? ''))
    if (!next) return now
    // Each press is on what the one before has brought.
    // oxlint-disable-next-line no-await-in-loop
    now = await now.press(next.label ?? '')
  }
  return now
}

export const labels = (card: Answer): readonly (string | null | undefined)[] =>
  card.buttons.map(({ label }) => label)

/** Those that can be pressed now. */
export const offered = (card: Answer): readonly string[] =>
  card.buttons.filter(({ disabled }) => !disabled).map(({ label }) => label ?? '')

/** Those that keep their place and cannot be pressed. */
export const offOf = (card: Answer): readonly string[] =>
  card.buttons.filter(({ disabled }) => disabled).map(({ label }) => label)

/** How many rows of buttons it has. */
export const rowsOf = (card: Answer): number =>
  everyComponent(card.message.components).filter(({ type }) => type === ComponentType.ActionRow)
    .length

/** `2 of 5 · Clamshell against a wall`. */
export const titleOf = (card: Answer): string => card.text.split('\n')[0]?.replace(/^## /, '') ?? ''
