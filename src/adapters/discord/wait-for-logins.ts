import { Routes } from 'discord-api-types/v10'
import { DiscordAPIError, DiscordjsErrorCodes, type REST } from 'discord.js'
import * as z from 'zod'
import type { BotLog } from './discord-bot.ts'

/** Logins that are left for shards that lose their session later in the day. */
const KEPT = 10

const adviceSchema = z.object({
  shards: z.int(),
  session_start_limit: z.object({ remaining: z.int(), reset_after: z.number() }),
})

interface Settings {
  readonly rest: REST
  readonly log: Pick<BotLog, 'warn'>
  /** Resolves after so many milliseconds; rejects when the bot is stopped. */
  readonly pause: (ms: number) => Promise<void>
}

/**
 * Resolves once Discord allows enough logins: whoever logs in more than a thousand times a day has
 * the token reset. Rejects with discord.js's errors.
 */
export async function waitForLogins({ rest, log, pause }: Settings): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- asked again only after a long pause
    const advice = adviceSchema.parse(await rest.get(Routes.gatewayBot()).catch(asInLogin))
    const { remaining, reset_after: resetAfterMs } = advice.session_start_limit
    if (remaining >= advice.shards + KEPT) return
    log.warn(
      { remaining, shards: advice.shards, minutes: Math.ceil(resetAfterMs / 60_000) },
      'few logins are left today; waiting until Discord allows more, for it resets the token of a bot that uses them up',
    )
    // oxlint-disable-next-line no-await-in-loop -- as above
    await pause(resetAfterMs)
  }
}

/** What the login itself would have said to a token that Discord does not know. */
class InvalidTokenError extends Error {
  override readonly name = 'InvalidTokenError'
  readonly code = DiscordjsErrorCodes.TokenInvalid
}

function asInLogin(error: unknown): never {
  const isUnknown = error instanceof DiscordAPIError && error.status === 401
  throw isUnknown ? new InvalidTokenError('Discord does not know the token', { cause: error }) : error // prettier-ignore
}
