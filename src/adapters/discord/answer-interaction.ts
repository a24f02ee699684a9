import type { Reply } from '#interactions/reply.ts'
import type { Prepared } from '#interactions/router.ts'
import type { InteractionApi, SentMessage } from './interaction-api.ts'
import type { Address } from './read-interaction.ts'

/** Calls `then` after `ms` milliseconds; the result cancels it. */
export type After = (ms: number, then: () => void) => () => void

interface Answering {
  readonly api: InteractionApi
  readonly after: After
  /** How long a handler may take before its answer is deferred, in milliseconds. */
  readonly deferAfterMs: number
  /** Told of a message for the channel that names members. */
  readonly named: (sent: SentMessage, memberIds: readonly string[]) => void
}

/**
 * Sends the answer to one interaction, and within 3 s in any case something: when the handler
 * takes long, "thinking" first and the answer when it is there. Rejects when Discord refuses.
 *
 * @returns what was sent at once, to which something may be added; null after "thinking"
 */
export async function answerInteraction(
  to: Address,
  prepared: Prepared,
  { api, after, deferAfterMs, named }: Answering,
): Promise<Reply | null> {
  const answer = prepared.answer()
  const first = await Promise.race([answer, elapsed(after, deferAfterMs, answer)])
  if (first !== SLOW) {
    await respond(api, to, first, named)
    return first
  }
  await (prepared.defer === 'update'
    ? api.deferUpdate(to)
    : api.deferMessage(to, prepared.defer === 'private'))
  await complete(api, to, prepared.defer, await answer, named)
  return null
}

/** Whom a message that others see names; nobody in all others. */
const namesIn = (reply: Reply): readonly string[] =>
  reply.kind === 'message' && reply.audience === 'channel' ? (reply.names ?? []) : []

const SLOW = Symbol('slow')

function elapsed(after: After, ms: number, unless: Promise<unknown>): Promise<typeof SLOW> {
  return new Promise((resolve) => {
    const cancel = after(ms, () => {
      resolve(SLOW)
    })
    void unless.then(cancel)
  })
}

async function respond(
  api: InteractionApi,
  to: Address,
  reply: Reply,
  named: Answering['named'],
): Promise<void> {
  const names = namesIn(reply)
  switch (reply.kind) {
    case 'message':
      if (names.length > 0) {
        const sent = await api.postedMessage(to, reply.body)
        if (sent) named(sent, names)
        return
      }
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
  named: Answering['named'],
): Promise<void> {
  if (reply.kind === 'modal') throw new Error('a modal cannot follow a deferred answer')
  if (deferred === 'update') {
    if (reply.kind === 'update') {
      await api.editOriginal(to, reply.body)
      return
    }
    return api.followUp(to, reply.body, reply.audience === 'private')
  }
  if (deferred === 'channel' && reply.kind === 'message' && reply.audience === 'private') {
    // The channel was promised an answer, but this one is for one person: take the promise back.
    await api.deleteOriginal(to)
    return api.followUp(to, reply.body, true)
  }
  const sent = await api.editOriginal(to, reply.body)
  const names = namesIn(reply)
  if (sent && names.length > 0) named(sent, names)
}
