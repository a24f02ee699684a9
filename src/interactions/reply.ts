import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'

/** Who sees an answer: only the person who asked, or everyone in the channel. */
export type Audience = 'private' | 'channel'

/** A Components V2 message: everything that people see is a component. */
export interface MessageBody {
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly files?: readonly { readonly name: string; readonly data: Buffer }[]
}

/**
 * The same message with what was not there in time, such as a picture that is being drawn. Asked for
 * once, after the answer; null = it stays as it is.
 */
export type Later = () => Promise<MessageBody | null>

/** What a handler answers with; only the adapter talks to Discord. */
export type Reply =
  | {
      readonly kind: 'message'
      readonly audience: Audience
      readonly body: MessageBody
      /** Members whom a message for the channel names: remembered, so that they can be taken out. */
      readonly names?: readonly string[]
      readonly later?: Later
    }
  /** Rewrites the message that the pressed component sits on. */
  | { readonly kind: 'update'; readonly body: MessageBody; readonly later?: Later }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }

export const privately = (
  body: MessageBody,
  later?: Later,
): Extract<Reply, { kind: 'message' }> => ({
  kind: 'message',
  audience: 'private',
  body,
  ...(later && { later }),
})

export const update = (body: MessageBody, later?: Later): Reply => ({
  kind: 'update',
  body,
  ...(later && { later }),
})

/**
 * The same message with a change to what it shows, now and later; null = that body cannot take it,
 * and then nothing comes later.
 */
export function withChange(
  reply: Exclude<Reply, { readonly kind: 'modal' }>,
  change: (body: MessageBody) => MessageBody | null,
): Reply {
  const { later } = reply
  const changed = { ...reply, body: change(reply.body) ?? reply.body }
  if (!later) return changed
  const changedLater: Later = async () => {
    const body = await later()
    return body && change(body)
  }
  return { ...changed, later: changedLater }
}
