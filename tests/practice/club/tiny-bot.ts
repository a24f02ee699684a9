import type { Interaction } from 'discord.js'
import type { DueThings } from '#practice/club/club-clock.ts'
import type { BotPlace, StartBot } from '#practice/club/open-stage.ts'
import { startBot, type BotOptions } from '#tests/practice/practice-bot.ts'
import { noTimes } from './no-times.ts'

const HIPS = { name: 'hips', description: 'The routine of the day' }

/** A bot on the real discord.js with the command /hips, for what the real bot does not do (yet). */
export const tinyBot =
  (
    onInteraction: (interaction: Interaction, place: BotPlace) => unknown,
    due: Partial<DueThings> = {},
    options: BotOptions = {},
  ): StartBot =>
  async (place) => {
    const { apiUrl, token } = place
    const applicationId = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()
    const { client } = await startBot(
      { apiUrl, token, applicationId },
      {
        commands: [HIPS],
        onInteraction: (interaction) => onInteraction(interaction, place),
        ...options,
      },
    )
    return { stop: () => client.destroy(), clubTimes: noTimes, ...due }
  }
