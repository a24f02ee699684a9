import type { MessageBody } from '#interactions/reply.ts'
import type { Choice } from '#interactions/option.ts'
import type {
  APIInteractionResponse,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import { InteractionResponseType, MessageFlags, Routes } from 'discord-api-types/v10'
import { DiscordAPIError, type RawFile, type REST } from 'discord.js'
import * as z from 'zod'
import { editOf, filesOf, messagePayload } from './message-payload.ts'
import { isRefused } from './refusal.ts'
import type { Address } from './read-interaction.ts'

/** Where a message ended up. */
export interface SentMessage {
  readonly channelId: string
  readonly messageId: string
}

/** The calls that answer one interaction. All reject with discord.js's errors. */
export interface InteractionApi {
  readonly message: (to: Address, body: MessageBody, hidden: boolean) => Promise<void>
  /** A message for the channel; null when Discord does not say which one it became. */
  readonly postedMessage: (to: Address, body: MessageBody) => Promise<SentMessage | null>
  readonly update: (to: Address, body: MessageBody) => Promise<void>
  readonly modal: (to: Address, modal: APIModalInteractionResponseCallbackData) => Promise<void>
  readonly choices: (to: Address, choices: readonly Choice[]) => Promise<void>
  /** "The bot is thinking", private or not. */
  readonly deferMessage: (to: Address, hidden: boolean) => Promise<void>
  /** Nothing visible; the message under the pressed component will be edited. */
  readonly deferUpdate: (to: Address) => Promise<void>
  readonly editOriginal: (to: Address, body: MessageBody) => Promise<SentMessage | null>
  readonly deleteOriginal: (to: Address) => Promise<void>
  readonly followUp: (to: Address, body: MessageBody, hidden: boolean) => Promise<void>
}

/** Discord had already taken an answer to this interaction. */
const ALREADY_ACKNOWLEDGED = 40060

/** How often the first answer is tried. */
const ATTEMPTS = 2

/**
 * @param attemptMs how long one attempt at the first answer may take. Shorter than discord.js's
 *   own 15 s, because the first answer has 3 s in all: a connection that hangs must leave time
 *   for another.
 */
export function createInteractionApi(rest: REST, attemptMs: number): InteractionApi {
  const send = async (
    to: Address,
    response: APIInteractionResponse,
    files: RawFile[],
    query?: URLSearchParams,
  ): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      const patience = new AbortController()
      const timer = setTimeout(() => {
        patience.abort(new DOMException('the attempt took too long', 'TimeoutError'))
      }, attemptMs)
      try {
        return await rest.post(Routes.interactionCallback(to.id, to.token), {
          auth: false,
          body: response,
          files,
          signal: patience.signal,
          ...(query ? { query } : {}),
        })
      } catch (error) {
        // The attempt before was heard after all.
        if (attempt > 1 && isCode(error, ALREADY_ACKNOWLEDGED)) return undefined
        const again = attempt < ATTEMPTS && !(error instanceof DiscordAPIError)
        if (!again) throw error
      } finally {
        clearTimeout(timer)
      }
    }
  }

  const respond = async (to: Address, response: APIInteractionResponse, files: RawFile[] = []) => {
    await send(to, response, files)
  }

  return {
    postedMessage: async (to, body) => {
      const response: APIInteractionResponse = {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: { ...payload(body), flags: flagsOf(false) },
      }
      const query = new URLSearchParams({ with_response: 'true' })
      const answer = await send(to, response, filesOf(body), query)
      return callbackSchema.safeParse(answer).data?.resource.message ?? null
    },
    message: (to, body, hidden) =>
      respond(
        to,
        {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: { ...payload(body), flags: flagsOf(hidden) },
        },
        filesOf(body),
      ),
    update: async (to, body) => {
      const rewrite = ({ payload: data, files }: ReturnType<typeof editOf>) => {
        const flags = MessageFlags.IsComponentsV2
        const all = { ...payload(body), ...data, flags }
        return respond(to, { type: InteractionResponseType.UpdateMessage, data: all }, files)
      }
      const anew = editOf(body, [])
      const edit = editOf(body, to.attachments ?? [])
      if (edit.files.length === anew.files.length) return rewrite(anew)
      try {
        await rewrite(edit)
      } catch (error) {
        if (!isRefused(error)) throw error
        // A file that it had is gone meanwhile.
        await rewrite(anew)
      }
    },
    modal: (to, data) => respond(to, { type: InteractionResponseType.Modal, data }),
    choices: (to, choices) =>
      respond(to, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: [...choices] },
      }),
    deferMessage: (to, hidden) =>
      respond(to, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: hidden ? { flags: MessageFlags.Ephemeral } : {},
      }),
    deferUpdate: (to) => respond(to, { type: InteractionResponseType.DeferredMessageUpdate }),
    editOriginal: async (to, body) => {
      const route = Routes.webhookMessage(to.applicationId, to.token, '@original')
      const message = await rest.patch(route, {
        auth: false,
        body: { ...payload(body), flags: MessageFlags.IsComponentsV2 },
        files: filesOf(body),
      })
      return sentSchema.safeParse(message).data ?? null
    },
    deleteOriginal: async (to) => {
      await rest.delete(Routes.webhookMessage(to.applicationId, to.token, '@original'), {
        auth: false,
      })
    },
    followUp: async (to, body, hidden) => {
      await rest.post(Routes.webhook(to.applicationId, to.token), {
        auth: false,
        body: { ...payload(body), flags: flagsOf(hidden) },
        files: filesOf(body),
      })
    },
  }
}

const sentSchema = z
  .object({ id: z.string(), channel_id: z.string() })
  .transform(({ id, channel_id: channelId }): SentMessage => ({ channelId, messageId: id }))

const callbackSchema = z.object({ resource: z.object({ message: sentSchema }) })

const isCode = (error: unknown, code: number): boolean =>
  error instanceof DiscordAPIError && error.code === code

const flagsOf = (hidden: boolean): MessageFlags =>
  hidden ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral : MessageFlags.IsComponentsV2

/** Mentions are drawn and ping nobody. */
const payload = (body: MessageBody) => ({
  ...messagePayload(body),
  allowed_mentions: { parse: [] },
})
