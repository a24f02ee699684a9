import type { Asked } from './ask-discord.ts'

/** What to do when Discord did not say what it was asked. Holds neither the token nor an address. */
export function refusalWords(asked: Exclude<Asked, { kind: 'answer' }>): string {
  if (asked.kind === 'unreachable')
    return 'Discord did not answer. Check the network and DISCORD_API_URL, then try again.'
  return asked.status === 401
    ? 'Discord does not accept the token. Make a new one under "Bot" > "Reset Token" in the developer portal and put it into .env.'
    : `Discord refused the question (${asked.status}, code ${asked.code}). Check DISCORD_API_URL, then try again.`
}
