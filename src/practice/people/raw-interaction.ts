import type { APIMessage, InteractionType } from 'discord-api-types/v10'
import type { Until } from './await-answer.ts'

/** An interaction made by hand, as no client of Discord's would send it. */
export interface RawInteraction {
  readonly type: InteractionType
  readonly data: unknown
  readonly message?: APIMessage
  readonly until?: Until
}
