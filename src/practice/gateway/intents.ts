import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10'

/** Intents that the application must have been granted. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent

const EVERY_INTENT = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0)

/** Why Discord would close on these intents: 4013 invalid, 4014 not granted; null when they do. */
export function closeCodeForIntents(intents: unknown, granted: number): number | null {
  if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0)
    return GatewayCloseCodes.InvalidIntents
  if ((intents & ~EVERY_INTENT) !== 0) return GatewayCloseCodes.InvalidIntents
  if ((intents & PRIVILEGED & ~granted) !== 0) return GatewayCloseCodes.DisallowedIntents
  return null
}
