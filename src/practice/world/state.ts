import type {
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIOverwrite,
  ChannelType,
  InteractionResponseType,
  Locale,
} from 'discord-api-types/v10'

/** An account of this Discord: a person or the bot. */
export interface User {
  readonly id: string
  name: string
  /** The name people read, where it differs from the account's. */
  displayName: string | null
  readonly bot: boolean
  locale: `${Locale}`
  /** The IANA zone of the person's device, in which times are shown to them. */
  timeZone: string
  /** Whether the person refuses direct messages from the bot. */
  closedToMessages: boolean
  /** Whether the person added the bot to their own account. */
  installedBot: boolean
}

export interface Role {
  readonly id: string
  name: string
  permissions: bigint
  position: number
  /** RGB in 24 bits; 0 for none. */
  colour: number
  mentionable: boolean
  /** Set on the role that Discord makes for the bot when it joins. */
  readonly botId?: string
}

export interface Member {
  readonly user: User
  nick: string | null
  roleIds: string[]
  /** ISO 8601. */
  readonly joinedAt: string
}

export interface Guild {
  readonly id: string
  name: string
  ownerId: string
  locale: `${Locale}`
  /** By id; @everyone has the guild's own id. */
  readonly roles: Map<string, Role>
  readonly members: Map<string, Member>
  /** False during an outage: the guild is there, but Discord cannot serve it. */
  available: boolean
  /** Where Discord itself greets people; null = nowhere. */
  systemChannelId: string | null
}

/** What the owner of the application set in the developer portal. */
export interface ApplicationSettings {
  /** Whether others than the owner may add the bot. */
  isPublic: boolean
  /** Whether an invitation has to go through a website of the owner's. */
  requiresCodeGrant: boolean
  /** Bits: which privileged intents were granted, among others. */
  flags: number
  /** Where the bot can be added: 0 = to servers, 1 = to accounts. */
  installs: readonly (0 | 1)[]
  /** Where interactions go in place of the gateway; null = to the gateway. */
  interactionsUrl: string | null
}

export interface Channel {
  readonly id: string
  readonly type: ChannelType.GuildText | ChannelType.GuildAnnouncement | ChannelType.DM
  readonly guildId: string | null
  name: string | null
  overwrites: APIOverwrite[]
  /** Lower ones stand higher in the list; of equals, the older one does. */
  position: number
  /** The people of a direct conversation, the bot among them in its own. */
  readonly recipientIds: readonly string[]
  /** The newest last. */
  readonly messageIds: string[]
}

/** Whom a message sent a notification to. */
export interface Pings {
  readonly everyone: boolean
  readonly userIds: readonly string[]
  readonly roleIds: readonly string[]
}

export interface StoredMessage {
  api: APIMessage
  /** The only person who sees it (an ephemeral message), or null for everyone in the channel. */
  readonly onlyFor: string | null
  readonly pings: Pings
}

export interface StoredFile {
  readonly name: string
  readonly type: string
  readonly data: Uint8Array
}

/** One thing that happened to an interaction; `message` is how the message was at that moment. */
export interface InteractionStep {
  readonly kind:
    | 'deferred'
    | 'deferred update'
    | 'message'
    | 'update'
    | 'modal'
    | 'choices'
    | 'edit'
    | 'follow-up'
    | 'delete'
    | 'failed'
    | 'expired'
  /** Real milliseconds since 1970. */
  readonly at: number
  readonly message?: APIMessage
}

/** An interaction from the moment a person started it until its token ends. */
export interface OpenInteraction {
  readonly payload: APIInteraction
  readonly person: User
  /** Real milliseconds since 1970. */
  readonly openedAt: number
  readonly deadline: number
  readonly expiresAt: number
  /** The kind of the first answer. */
  answeredWith: InteractionResponseType | null
  failed: boolean
  expired: boolean
  /** The message that "@original" means. */
  originalId: string | null
  readonly followUpIds: string[]
  modal: APIModalInteractionResponseCallbackData | null
  choices: readonly { readonly name: string; readonly value: string | number }[] | null
  readonly steps: InteractionStep[]
}
