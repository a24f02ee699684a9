import { createBoundedMemory } from '#core/bounded-memory.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { withoutPictures } from '#interactions/without-pictures.ts'
import { MessageFlags, Routes, type APIMessage } from 'discord-api-types/v10'
import type { RawFile, REST } from 'discord.js'
import { editOf, filesOf, messagePayload, type Attachment } from './message-payload.ts'
import { isRefused } from './refusal.ts'

/** Of how many messages it is remembered which files they carry. */
const REMEMBERED = 2_000

/** Runs one request of discord.js's, within the patience that there is. */
export type Ask = <T>(request: (signal: AbortSignal) => Promise<T>) => Promise<T>

/** Changes messages of the bot's own. */
export interface MessageChanger {
  /** Whoever posts a message says what became of it. */
  readonly remember: (message: APIMessage) => void
  /**
   * Rejects with discord.js's errors.
   *
   * @param mayAttach without the right, a picture that is not there yet is left out
   */
  readonly change: (
    channelId: string,
    messageId: string,
    body: MessageBody,
    mayAttach: boolean,
  ) => Promise<void>
}

/**
 * A card is changed with each name that is added to it. A picture that it carries already, by name
 * and size, is kept and not sent again.
 */
export function createMessageChanger(rest: REST, ask: Ask): MessageChanger {
  const known = createBoundedMemory<readonly Attachment[]>(REMEMBERED)
  const remember = ({ id, attachments }: APIMessage): void => {
    known.set(id, attachments)
  }

  /** Discord is asked for what was posted before this process began. */
  const filesOn = async (channelId: string, messageId: string): Promise<readonly Attachment[]> => {
    const remembered = known.get(messageId)
    if (remembered) return remembered
    try {
      const route = Routes.channelMessage(channelId, messageId)
      const message = (await ask((signal) => rest.get(route, { signal }))) as APIMessage
      remember(message)
      return message.attachments
    } catch {
      // The history cannot be read, say: the picture is sent anew.
      return []
    }
  }

  const patch = async (
    channelId: string,
    messageId: string,
    payload: ReturnType<typeof messagePayload>,
    files: RawFile[],
  ): Promise<void> => {
    const body = { ...payload, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } }
    const route = Routes.channelMessage(channelId, messageId)
    remember((await ask((signal) => rest.patch(route, { body, files, signal }))) as APIMessage)
  }

  return {
    remember,
    change: async (channelId, messageId, body, mayAttach) => {
      const anew = () => {
        const wanted = mayAttach ? body : withoutPictures(body)
        return patch(channelId, messageId, messagePayload(wanted), filesOf(wanted))
      }
      const files = body.files ?? []
      if (files.length === 0) return anew()
      const edit = editOf(body, await filesOn(channelId, messageId))
      if (edit.files.length > 0) return anew()
      try {
        await patch(channelId, messageId, edit.payload, [])
      } catch (error) {
        if (!isRefused(error)) throw error
        // Somebody has taken the picture away meanwhile.
        known.delete(messageId)
        await anew()
      }
    },
  }
}
