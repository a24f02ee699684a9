import type { APIInteractionResponse } from 'discord-api-types/v10'
import { answerInteraction } from '#practice/world/answer-interaction.ts'
import { callbackResponse } from '#practice/world/callback-response.ts'
import { deleteAnswer, editAnswer, followUp } from '#practice/world/follow-up.ts'
import {
  answeredInteraction,
  interactionToAnswer,
  messageOfInteraction,
} from '#practice/world/interactions.ts'
import type { MessageRequest } from '#practice/world/messages.ts'
import type { World } from '#practice/world/world.ts'
import {
  noContent,
  ok,
  param,
  type Call,
  type LawContext,
  type Route,
  type RouteTable,
} from './route.ts'

type Params = Readonly<Record<string, string>>

function callbackContext(world: World, params: Params): LawContext {
  const { payload } = interactionToAnswer(
    world,
    params['interaction_id'] ?? '',
    params['interaction_token'] ?? '',
  )
  const message = 'message' in payload ? payload.message : undefined
  const flags = world.messages.get(message?.id ?? '')?.api.flags ?? message?.flags
  return {
    interactionType: payload.type,
    ...(flags === undefined ? {} : { componentMessageFlags: flags }),
  }
}

const interactionOf = (call: Call) =>
  answeredInteraction(call.world, param(call, 'webhook_id'), param(call, 'webhook_token'))

const messageIdOf = (call: Call) => call.params['message_id'] ?? '@original'

function editContext(world: World, params: Params): LawContext {
  const interaction = answeredInteraction(
    world,
    params['webhook_id'] ?? '',
    params['webhook_token'] ?? '',
  )
  const stored = messageOfInteraction(world, interaction, params['message_id'] ?? '@original')
  return { editedMessageFlags: stored.api.flags ?? 0 }
}

/** After a deferral a follow-up fills in the waiting message, so the token is looked at first. */
const followUpContext = (world: World, params: Params): LawContext => {
  answeredInteraction(world, params['webhook_id'] ?? '', params['webhook_token'] ?? '')
  return {}
}

const read: Route = {
  open: true,
  run: (call) => ok(messageOfInteraction(call.world, interactionOf(call), messageIdOf(call)).api),
}

const edit: Route = {
  open: true,
  context: editContext,
  run: (call) => {
    const request = call.body as MessageRequest
    return ok(editAnswer(call.world, interactionOf(call), messageIdOf(call), request, call.uploads))
  },
}

const remove: Route = {
  open: true,
  run: (call) => {
    deleteAnswer(call.world, interactionOf(call), messageIdOf(call))
    return noContent
  },
}

/** Answers to interactions: their address holds their own token, so they need no other. */
export const interactionRoutes: RouteTable = {
  'POST /interactions/:interaction_id/:interaction_token/callback': {
    open: true,
    context: callbackContext,
    run: (call) => {
      const { world, uploads } = call
      const interaction = interactionToAnswer(
        world,
        param(call, 'interaction_id'),
        param(call, 'interaction_token'),
      )
      answerInteraction(world, interaction, call.body as APIInteractionResponse, uploads)
      const wanted = call.query.get('with_response') === 'true'
      return wanted ? ok(callbackResponse(world, interaction)) : noContent
    },
  },
  'POST /webhooks/:webhook_id/:webhook_token': {
    open: true,
    context: followUpContext,
    run: (call) => {
      const request = call.body as MessageRequest
      return ok(followUp(call.world, interactionOf(call), request, call.uploads))
    },
  },
  'GET /webhooks/:webhook_id/:webhook_token/messages/@original': read,
  'PATCH /webhooks/:webhook_id/:webhook_token/messages/@original': edit,
  'DELETE /webhooks/:webhook_id/:webhook_token/messages/@original': remove,
  'GET /webhooks/:webhook_id/:webhook_token/messages/:message_id': read,
  'PATCH /webhooks/:webhook_id/:webhook_token/messages/:message_id': edit,
  'DELETE /webhooks/:webhook_id/:webhook_token/messages/:message_id': remove,
}
