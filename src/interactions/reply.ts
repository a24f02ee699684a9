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

/** What a handler answers with; only the adapter talks to Discord. */
export type Reply =
  | {
      readonly kind: 'message'
      readonly audience: Audience
      readonly body: MessageBody
      /** Members whom a message for the channel names: remembered, so that they can be taken out. */
      readonly names?: readonly string[]
    }
  /** Rewrites the message that the pressed component sits on. */
  | { readonly kind: 'update'; readonly body: MessageBody }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }

export const privately = (body: MessageBody): Reply => ({
  kind: 'message',
  audience: 'private',
  body,
})

export const update = (body: MessageBody): Reply => ({ kind: 'update', body })
