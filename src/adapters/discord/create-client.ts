import { Client, GatewayIntentBits, Options } from 'discord.js'

const NOTHING = 0

/** After how many refusals in ten minutes the host is told, and told again; 10,000 are too many. */
const WARNED_EVERY = 1_000

/**
 * A client that hears of clubs and of nothing else: interactions need no intent, and names of
 * members are asked for by id when they are needed. Only what the bot reads is cached.
 *
 * @param apiBase Discord's API without a version: `https://discord.com/api`
 */
export function createClient(apiBase: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    // As many connections as Discord advises, all in this process: from 2,500 clubs on it insists.
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    // A POST that is repeated after a lost answer then finds its own message again.
    enforceNonce: true,
    rest: { api: apiBase, invalidRequestWarningInterval: WARNED_EVERY },
    makeCache: Options.cacheWithLimits({
      AutoModerationRuleManager: NOTHING,
      BaseGuildEmojiManager: NOTHING,
      DMMessageManager: NOTHING,
      GuildBanManager: NOTHING,
      GuildEmojiManager: NOTHING,
      GuildInviteManager: NOTHING,
      GuildMemberManager: { maxSize: NOTHING, keepOverLimit: isItself },
      GuildMessageManager: NOTHING,
      GuildScheduledEventManager: NOTHING,
      GuildStickerManager: NOTHING,
      GuildTextThreadManager: NOTHING,
      GuildForumThreadManager: NOTHING,
      MessageManager: NOTHING,
      PresenceManager: NOTHING,
      ReactionManager: NOTHING,
      ReactionUserManager: NOTHING,
      StageInstanceManager: NOTHING,
      ThreadManager: NOTHING,
      ThreadMemberManager: NOTHING,
      UserManager: { maxSize: NOTHING, keepOverLimit: isItself },
      VoiceStateManager: NOTHING,
    }),
  })
}

const isItself = (one: { readonly id: string; readonly client: Client }): boolean =>
  one.id === one.client.user?.id
