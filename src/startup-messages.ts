import type { Lost } from '#adapters/discord/discord-bot.ts'
import { GatewayCloseCodes } from 'discord-api-types/v10'
import type { ConfigFault } from './config.ts'

/** For somebody who starts the bot for the first time. */
export const HOW_TO_GET_A_TOKEN = `Clamshell needs a bot token to talk to Discord, and DISCORD_TOKEN is not set.

1. Open https://discord.com/developers/applications and press "New Application".
2. Under "Bot", press "Reset Token" and copy what it shows.
3. Copy the file .env.example to .env and paste the token after DISCORD_TOKEN=
4. Run npm start again.

Nothing else has to be switched on there: the bot needs no privileged intents.`

/** For somebody who has no token yet, and need not have one to try the bot. */
export const explainPractice = (url: string): string => `The practice club is open: ${url}

It is the bot itself in a Discord on this computer; nothing leaves it. Ctrl-C closes the club.
To run the bot on the real Discord, put a token into .env: README.md says how.`

/** Every fault of the configuration, a line each. */
export function explainFaults(faults: readonly ConfigFault[]): string {
  const lines = faults.map(({ key, reason }) => `- ${key} ${reason}.`)
  return ['The configuration cannot be used. Look at .env:', ...lines].join('\n')
}

const TOKEN_RESET =
  'Discord does not take the token any more. Most often it was reset: put the new one into .env and start again.'

/** For a host who finds that the bot has ended by itself. */
export function explainLost(why: Lost): string {
  if (why.kind === 'token') return TOKEN_RESET
  switch (why.code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return TOKEN_RESET
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
      return 'The bot is in so many clubs by now that Discord wants it to use more connections. Start it again: it asks at each start how many, and takes as many.'
    case GatewayCloseCodes.InvalidIntents:
    case GatewayCloseCodes.DisallowedIntents:
      return 'Discord does not let the bot hear of its clubs (intents). Clamshell needs no privileged intent: is this its code as it was released, and is DISCORD_API_URL right?'
    case GatewayCloseCodes.InvalidAPIVersion:
      return 'Discord does not speak this version of its interface any more. A newer version of Clamshell does.'
    default:
      return `Discord has closed the connection for good, with code ${String(why.code)}. Start again; if it comes back, look at https://discordstatus.com and at the token.`
  }
}

/** What to do when Discord would not let the bot in. Never quotes the error: it may hold secrets. */
export function explainLogin(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'TokenInvalid' || code === 0) {
    return 'Discord does not accept the token. Make a new one under "Bot" > "Reset Token" in the developer portal and put it into .env.'
  }
  return 'Discord could not be reached, or would not let the bot in; the line above says more. Check the network and DISCORD_API_URL, then start again.'
}
