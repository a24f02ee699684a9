import { createClient } from '#adapters/discord/create-client.ts'
import {
  GatewayDispatchEvents,
  InteractionResponseType,
  MessageFlags,
  Routes,
  type APIInteraction,
} from 'discord-api-types/v10'
import { Events } from 'discord.js'
import { once } from 'node:events'
import { playRole } from './play-role.ts'

/** The bare reply: discord.js, set up as in the bot, and one call that says "pong". */
export async function playPongBot(settings: string): Promise<void> {
  const { apiUrl, token } = JSON.parse(settings) as { apiUrl: string; token: string }
  const client = createClient(apiUrl)
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    void client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
      auth: false,
      body: {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: { content: 'pong', flags: MessageFlags.Ephemeral },
      },
    })
  })
  const ready = once(client, Events.ClientReady)
  await client.login(token)
  await ready
  playRole(
    () => 'pong',
    () => client.destroy(),
  )
}
