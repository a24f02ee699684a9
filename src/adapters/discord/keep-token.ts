import { Routes } from 'discord-api-types/v10'
import { DiscordAPIError, RESTEvents, type REST } from 'discord.js'
import type { After } from './answer-interaction.ts'
import type { BotLog } from './discord-bot.ts'

interface Settings {
  readonly rest: REST
  readonly token: string
  readonly log: Pick<BotLog, 'warn'>
  readonly after: After
  /** After how long Discord is asked again where it did not say, in milliseconds. */
  readonly askAgainMs: number
  /** Discord does not take the token any more. */
  readonly onRefused: () => void
}

const UNAUTHORISED = 401

/**
 * discord.js forgets the token for good at the first 401, and every request after that fails here
 * without leaving the process. So the token is handed over anew, and Discord is asked once whether it
 * takes it: a reset token ends in words, a passing fault in nothing.
 */
export function keepToken({ rest, token, log, after, askAgainMs, onRefused }: Settings): void {
  let isAsking = false

  const ask = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    rest.setToken(token)
    try {
      await rest.get(Routes.user('@me'))
      log.warn({}, 'Discord refused the token once, and takes it again')
    } catch (err) {
      if (err instanceof DiscordAPIError && err.status === UNAUTHORISED) return onRefused()
      log.warn({ err }, 'Discord refused the token once, and does not say whether it takes it')
      after(askAgainMs, () => void ask())
    }
    isAsking = false
  }

  rest.on(RESTEvents.Response, ({ data }, { status }) => {
    // Requests with a token of their own in the address say nothing about the bot's.
    if (status !== UNAUTHORISED || data.auth === false) return
    // Only after that does discord.js forget.
    setImmediate(() => void ask())
  })
}
