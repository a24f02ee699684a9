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
import { readFileSync } from 'node:fs'
import { playRole } from './play-role.ts'

interface PongBotSettings {
  readonly apiUrl: string
  readonly token: string
  /** A picture that is uploaded with each reply. */
  readonly picture?: string
}

/** The bare reply: discord.js, set up as in the bot, and one call that says "pong". */
export async function playPongBot(settings: string): Promise<void> {
  const { apiUrl, token, picture } = JSON.parse(settings) as PongBotSettings
  const data = picture === undefined ? null : readFileSync(picture)
  const client = createClient(apiUrl)
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    void client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
      auth: false,
      ...(data && { files: [{ name: 'moves.png', data }] }),
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
