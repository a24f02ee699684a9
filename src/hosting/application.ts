import { ApplicationFlags } from 'discord-api-types/v10'
import * as z from 'zod'

/** What Discord says about the bot's application; everything else of it is left out. */
export const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Its account; of old applications it has another id. */
  bot: z.object({ id: z.string() }).optional(),
  bot_public: z.boolean().default(true),
  bot_require_code_grant: z.boolean().default(false),
  flags: z.number().default(0),
  interactions_endpoint_url: z.string().nullish(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
})

export type Application = z.infer<typeof applicationSchema>

/** Something in the developer portal that does not fit the bot. */
export interface PortalAdvice {
  /** `mend` = something will not work; `note` = it works, and the owner should know. */
  readonly weight: 'mend' | 'note'
  /** What is so, and where to click. */
  readonly say: string
}

const GUILD_INSTALL = '0'
const USER_INSTALL = '1'

/** Intents that let a bot read members, presences and messages, which this one has no use for. */
const PRIVILEGED =
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited |
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited |
  ApplicationFlags.GatewayMessageContent |
  ApplicationFlags.GatewayMessageContentLimited

/** What does not fit among the application's settings, the worst first. */
export function portalAdvice(application: Application): readonly PortalAdvice[] {
  const installs = application.integration_types_config
  const lacks = (type: string) => installs != null && !(type in installs)
  return [
    ...mend(
      typeof application.interactions_endpoint_url === 'string' &&
        application.interactions_endpoint_url !== '',
      'An Interactions Endpoint URL is set, so commands go there and never reach the bot. Empty it: General Information > Interactions Endpoint URL.',
    ),
    ...mend(
      application.bot_require_code_grant,
      'Invitations need an OAuth2 code grant, which this bot does not answer: nobody can add it. Switch it off: Bot > Requires OAuth2 Code Grant.',
    ),
    ...mend(
      lacks(GUILD_INSTALL),
      'The bot cannot be added to servers. Tick it: Installation > Installation Contexts > Guild Install.',
    ),
    ...note(
      lacks(USER_INSTALL),
      'The bot cannot be added to accounts, so its commands work only where the bot is. Tick it if you want that: Installation > Installation Contexts > User Install.',
    ),
    ...note(
      !application.bot_public,
      'The bot is private: only the owner of the application can add it. To let other captains add it, switch on Bot > Public Bot.',
    ),
    ...note(
      (application.flags & PRIVILEGED) !== 0,
      'Privileged intents are switched on that this bot has no use for. What it may not read it cannot leak: switch them off under Bot > Privileged Gateway Intents.',
    ),
  ]
}

const advice =
  (weight: PortalAdvice['weight']) =>
  (isSo: boolean, say: string): readonly PortalAdvice[] =>
    isSo ? [{ weight, say }] : []

const mend = advice('mend')
const note = advice('note')
