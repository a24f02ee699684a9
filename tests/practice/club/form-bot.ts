import type { StartBot } from '#practice/club/open-stage.ts'
import { startFormBot } from '#tests/adapters/discord/a-form-bot.ts'
import { noTimes } from './no-times.ts'

/** The bot's own wiring around a card with a form and selects of channels and roles. */
export const formBot: StartBot = async (place) => {
  const { apiUrl, token, now } = place
  const bot = await startFormBot({ apiUrl, token, now })
  return { stop: bot.stop, clubTimes: noTimes }
}
