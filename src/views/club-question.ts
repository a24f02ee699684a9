import { en } from '#messages/en.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { container, selectRow, text } from './components.ts'

export interface NamedClub {
  readonly id: string
  readonly name: string
}

/** Most options that a select takes. */
const MAX_CLUBS = 25

/** Asks somebody in a direct message which of their clubs is meant; the select carries `id`. */
export const clubQuestion = (id: string, clubs: readonly NamedClub[]): MessageBody =>
  container('attention', [
    text(en.day.whichClub),
    selectRow({
      id,
      placeholder: en.day.pickClub,
      options: clubs.slice(0, MAX_CLUBS).map((club) => ({ label: club.name, value: club.id })),
    }),
  ])
