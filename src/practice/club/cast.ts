/** Somebody of the practice club. */
export interface CastMember {
  /** The account's name, by which the history calls them. */
  readonly name: string
  readonly displayName: string
  readonly about: string
  readonly captain?: boolean
}

export const CLUB_NAME = 'Harbour Runners'
export const CLUB_TIME_ZONE = 'Europe/Berlin'

/** The club's channels; #general comes with every server. */
export const CHANNELS = ['general', 'hips'] as const
export type ChannelName = (typeof CHANNELS)[number]

/** Where the bot reminds the club that has set itself up. */
export const REMINDER_CHANNEL: ChannelName = 'hips'

/** A role that everybody of the club has; a card can mention it. */
export const CLUB_ROLE = 'Runners'

/** Who is in the club. The first one is whom a visitor is at the start. */
export const CAST = [
  { name: 'ana', displayName: 'Ana', about: 'Runs marathons; level 2, has a band' },
  { name: 'bo', displayName: 'Bo', about: 'Back from an injury; level 1, no kit' },
  { name: 'dilek', displayName: 'Dilek', about: 'Trail runner; level 3, band, weight and box' },
  { name: 'emre', displayName: 'Emre', about: 'Ten kilometres on a Sunday; level 1, has a weight' },
  { name: 'cleo', displayName: 'Cleo', about: 'Captain: manages the server', captain: true },
  { name: 'finn', displayName: 'Finn', about: 'New: has never used the bot' },
] as const satisfies readonly CastMember[]

export type CastName = (typeof CAST)[number]['name']
