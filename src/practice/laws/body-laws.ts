import { MessageFlags } from 'discord-api-types/v10'
import type { ApiRequest } from './api-request.ts'
import { callbackFaults } from './callback-laws.ts'
import { commandFaults, commandSetFaults } from './command-laws.ts'
import { messageFaults } from './message-laws.ts'
import type { RequestFault } from './request-fault.ts'
import type { SentCommand } from './sent-command.ts'

type BodyLaw = (request: ApiRequest) => readonly RequestFault[]

const editable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2
const creatable = editable | MessageFlags.SuppressNotifications | MessageFlags.IsVoiceMessage

const created =
  (settable: number): BodyLaw =>
  ({ body, files }) =>
    messageFaults({
      message: body ?? {},
      path: [],
      files,
      settable,
      edit: false,
      flagsBefore: undefined,
    })

const edited: BodyLaw = ({ body, files, context }) =>
  messageFaults({
    message: body ?? {},
    path: [],
    files,
    settable: editable,
    edit: true,
    flagsBefore: context?.editedMessageFlags,
  })

const oneCommand: BodyLaw = ({ body }) => commandFaults(body as SentCommand, [], false)
const changedCommand: BodyLaw = ({ body }) => commandFaults(body as SentCommand, [], true)
const allCommands: BodyLaw = ({ body }) => commandSetFaults(body as SentCommand[])

const laws: Readonly<Record<string, BodyLaw>> = {
  'POST /channels/:channel_id/messages': created(creatable),
  'PATCH /channels/:channel_id/messages/:message_id': edited,
  'POST /webhooks/:webhook_id/:webhook_token': created(creatable | MessageFlags.Ephemeral),
  'PATCH /webhooks/:webhook_id/:webhook_token/messages/@original': edited,
  'PATCH /webhooks/:webhook_id/:webhook_token/messages/:message_id': edited,
  'POST /interactions/:interaction_id/:interaction_token/callback': callbackFaults,
  'PUT /applications/:application_id/commands': allCommands,
  'POST /applications/:application_id/commands': oneCommand,
  'PATCH /applications/:application_id/commands/:command_id': changedCommand,
  'PUT /applications/:application_id/guilds/:guild_id/commands': allCommands,
  'POST /applications/:application_id/guilds/:guild_id/commands': oneCommand,
  'PATCH /applications/:application_id/guilds/:guild_id/commands/:command_id': changedCommand,
}

/** What Discord asks of a body beyond its shape, for the routes that have such laws. */
export function bodyFaults(request: ApiRequest): readonly RequestFault[] {
  return laws[`${request.method.toUpperCase()} ${request.route}`]?.(request) ?? []
}
