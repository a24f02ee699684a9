import type { Reply } from '#interactions/reply.ts'
import type { Prepared } from '#interactions/router.ts'
import type { InteractionApi } from './interaction-api.ts'
import type { Address } from './read-interaction.ts'

/** Calls `then` after `ms` milliseconds; the result cancels it. */
export type After = (ms: number, then: () => void) => () => void

interface Answering {
  readonly api: InteractionApi
  readonly after: After
  /** How long a handler may take before its answer is deferred, in milliseconds. */
  readonly deferAfterMs: number
}

/**
 * Sends the answer to one interaction, and within 3 s in any case something: when the handler
 * takes long, "thinking" first and the answer when it is there. Rejects when Discord refuses.
 */
export async function answerInteraction(
  to: Address,
  prepared: Prepared,
  { api, after, deferAfterMs }: Answering,
): Promise<void> {
  const answer = prepared.answer()
  const first = await Promise.race([answer, elapsed(after, deferAfterMs, answer)])
  if (first !== SLOW) return respond(api, to, first)
  await (prepared.defer === 'update'
    ? api.deferUpdate(to)
    : api.deferMessage(to, prepared.defer === 'private'))
  await complete(api, to, prepared.defer, await answer)
}

const SLOW = Symbol('slow')

function elapsed(after: After, ms: number, unless: Promise<unknown>): Promise<typeof SLOW> {
  return new Promise((resolve) => {
    const cancel = after(ms, () => {
      resolve(SLOW)
    })
    void unless.then(cancel)
  })
}

function respond(api: InteractionApi, to: Address, reply: Reply): Promise<void> {
  switch (reply.kind) {
    case 'message':
      return api.message(to, reply.body, reply.audience === 'private')
    case 'update':
      return api.update(to, reply.body)
    case 'modal':
      return api.modal(to, reply.modal)
  }
}

/** After "thinking": the promise made there decides how the answer can still be given. */
async function complete(
  api: InteractionApi,
  to: Address,
  deferred: Prepared['defer'],
  reply: Reply,
): Promise<void> {
  if (reply.kind === 'modal') throw new Error('a modal cannot follow a deferred answer')
  if (deferred === 'update') {
    if (reply.kind === 'update') return api.editOriginal(to, reply.body)
    return api.followUp(to, reply.body, reply.audience === 'private')
  }
  if (deferred === 'channel' && reply.kind === 'message' && reply.audience === 'private') {
    // The channel was promised an answer, but this one is for one person: take the promise back.
    await api.deleteOriginal(to)
    return api.followUp(to, reply.body, true)
  }
  return api.editOriginal(to, reply.body)
}
