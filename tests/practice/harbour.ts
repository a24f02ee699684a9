import type { ChatInputCommandInteraction, Interaction } from 'discord.js'
import { REST } from 'discord.js'
import { onTestFinished } from 'vitest'
import { ManualClock } from '#practice/manual-clock.ts'
import { startPracticeDiscord, type PracticeOptions } from '#practice/start-practice-discord.ts'
import { startBot, type BotOptions } from './practice-bot.ts'

/** A Discord that stands still in time, with a club of two runners; gone after the test. */
export async function openHarbour(options: PracticeOptions = {}) {
  const clock = new ManualClock()
  const discord = await startPracticeDiscord({ realClock: clock, ...options })
  onTestFinished(() => discord.stop())
  const club = discord.addGuild({ name: 'Harbour Runners' })
  const ana = discord.addUser({ name: 'ana' })
  const bo = discord.addUser({ name: 'bo' })
  club.join(ana)
  club.join(bo)
  const general = club.channel('general')
  /** The bot's REST client alone, without a gateway. */
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token)
  return { discord, clock, club, general, ana, bo, rest }
}

/** The same with a bot that has logged in. */
export async function openHarbourWithBot(bot: BotOptions = {}, options: PracticeOptions = {}) {
  const harbour = await openHarbour(options)
  const { client, failures } = await startBot(harbour.discord, bot)
  onTestFinished(() => client.destroy())
  return { ...harbour, client, failures }
}

export const HIPS = { name: 'hips', description: 'The routine of the day' }

/** A bot whose only command is /hips, answered by `run`. */
export const hipsBot = (
  run: (interaction: ChatInputCommandInteraction) => unknown,
): BotOptions => ({
  commands: [HIPS],
  onInteraction: (interaction: Interaction) =>
    interaction.isChatInputCommand() ? run(interaction) : undefined,
})

/** The status and code of Discord's refusal, as in `404 10062`. */
function codeOf(error: unknown): string {
  const { status, code } = error as { status?: number; code?: number | string }
  return `${status} ${code}`
}

/** The status and code of the refusal that a request ends in. */
export const refusalOf = (request: Promise<unknown>): Promise<string> =>
  request.then(() => 'none', codeOf)
