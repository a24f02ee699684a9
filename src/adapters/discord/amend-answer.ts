import { createBoundedMemory } from '#core/bounded-memory.ts'
import type { Reply } from '#interactions/reply.ts'
import type { InteractionApi } from './interaction-api.ts'
import type { ReadInteraction } from './read-interaction.ts'

/** How many people are known by the newest thing that they did. */
const KNOWN_PEOPLE = 10_000

/** Adds to an answer what was not there in time for it. */
export interface Amendments {
  /** Called with everything that arrives, in order. */
  readonly note: (read: ReadInteraction) => void
  /**
   * Waits for what comes later, and edits the answer once. Not when the person has done something
   * else meanwhile: the message may show something newer by then. Rejects when Discord refuses.
   */
  readonly amend: (read: ReadInteraction, reply: Reply) => Promise<void>
}

export function createAmendments(
  api: Pick<InteractionApi, 'editOriginal'>,
  isStopping: () => boolean,
): Amendments {
  const newest = createBoundedMemory<string>(KNOWN_PEOPLE)
  return {
    note: ({ request }) => {
      newest.set(request.caller.id, request.id)
    },
    amend: async ({ address, request }, reply) => {
      if (reply.kind === 'modal' || !reply.later) return
      const body = await reply.later()
      if (!body || isStopping() || newest.get(request.caller.id) !== request.id) return
      await api.editOriginal(address, body)
    },
  }
}
