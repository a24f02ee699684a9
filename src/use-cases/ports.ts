import type { Side } from '#core/guided/guided-routine.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import type { MemberProfile } from '#core/training/member-profile.ts'
import type { Plan } from '#core/training/plan.ts'

/** Keeps each club's plans. Ids are Discord's snowflakes. */
export interface PlanStore {
  /** Oldest first; empty for a club that has set nothing up. */
  readonly plansOf: (clubId: string) => readonly Plan[]
  readonly savePlan: (
    clubId: string,
    plan: Plan,
    by: { readonly memberId: string; readonly at: Temporal.Instant },
  ) => void
}

/** Keeps what belongs to a person. */
export interface ProfileStore {
  /** null for somebody who has set nothing. */
  readonly profileOf: (memberId: string) => MemberProfile | null
  readonly saveProfile: (memberId: string, profile: MemberProfile, at: Temporal.Instant) => void
}

/** Remembers in which clubs a person has used the bot. */
export interface MembershipStore {
  readonly clubsOf: (memberId: string) => readonly string[]
  /** Who was thought to have left is back. */
  readonly remember: (memberId: string, clubId: string) => void
  /** Whether the person has used the bot there, and is not known to have left. */
  readonly isThere: (memberId: string, clubId: string) => boolean
  /** Discord does not know the person there any more; they come back with `remember`. */
  readonly markLeft: (memberId: string, clubId: string, at: Temporal.Instant) => void
}

/** What Discord knows about clubs right now. */
export interface ClubDirectory {
  /** Ids of the clubs that the bot is a member of. */
  readonly all: () => readonly string[]
  /** null when the bot is not there (any more). */
  readonly nameOf: (clubId: string) => string | null
  /** A channel of this very club; null for any other. As the bot knows it now. */
  readonly channelOf: (clubId: string, channelId: string) => ClubChannel | null
  /** A role of this very club; null for any other. */
  readonly roleOf: (clubId: string, roleId: string) => ClubRole | null
  /** For each club whether the person is in it; null where Discord did not say in time. */
  readonly lookUp: (
    memberId: string,
    clubIds: readonly string[],
  ) => Promise<ReadonlyMap<string, boolean | null>>
  /** For each person who they are there; null where Discord did not say in time. At most 100. */
  readonly lookUpMembers: (
    clubId: string,
    memberIds: readonly string[],
  ) => Promise<ReadonlyMap<string, 'member' | 'bot' | 'gone' | null>>
}

/** What the bot needs in a channel for reminders. */
export const CHANNEL_RIGHTS = ['see', 'write', 'attach', 'history', 'mention'] as const
/** `mention` = to notify a role that not everybody may mention. */
export type ChannelRight = (typeof CHANNEL_RIGHTS)[number]

/** A channel of a club. */
export interface ClubChannel {
  readonly id: string
  readonly name: string
  /** A text or announcement channel, which are those that reminders go to. */
  readonly takesReminders: boolean
  readonly missing: readonly ChannelRight[]
}

/** A role of a club. */
export interface ClubRole {
  readonly id: string
  readonly name: string
  /** The role that all have: it is neither mentioned nor does it make anybody a captain. */
  readonly isEveryone: boolean
  /** A bot's own role, which Discord manages: nobody but that bot ever has it. */
  readonly isManaged: boolean
  /** Whether anybody may mention it, and so the bot too. */
  readonly mentionable: boolean
}

/** Remembers which commands Discord was last told, by application and API base. */
export interface RegistrationStore {
  readonly hashOf: (applicationId: string, apiBase: string) => string | null
  readonly save: (
    applicationId: string,
    apiBase: string,
    hash: string,
    at: Temporal.Instant,
  ) => void
}

/** Draws pictures. */
export interface Drawing {
  /** A PNG of an SVG; null when it cannot be drawn, which the host is told: the text still stands. */
  readonly png: (svg: string) => Promise<Buffer | null>
}

/** A picture of a move, to be uploaded with a message. */
export interface MovePicture {
  /** Of the file. */
  readonly name: string
  readonly data: Buffer
  readonly alt: string
}

/**
 * Pictures of moves. None of it rejects, and none waits for drawing: null = not there (yet), and the
 * text stands alone.
 */
export interface MovePictures {
  /** @param square as large as a loop, of the one pose that is held, to stand beside a countdown */
  readonly still: (
    exercise: ExerciseId,
    square?: { readonly side: Side | null },
  ) => Promise<MovePicture | null>
  /** @param side null = a move without sides, or the side is not known */
  readonly loop: (exercise: ExerciseId, side: Side | null) => Promise<MovePicture | null>
  /** One picture of a day's moves. */
  readonly sheet: (
    moves: readonly { readonly exercise: ExerciseId; readonly dose: string }[],
  ) => Promise<MovePicture | null>
  /** Plays once. `ready` = seconds to get into place, counted before; none without it. */
  readonly countdown: (seconds: number, ready?: number) => Promise<MovePicture | null>
}

/** A message in a channel that names members. */
export interface NamedCard {
  readonly channelId: string
  readonly messageId: string
}

/** Remembers which messages name whom, so that a person can be taken out of them. */
export interface NamedCardStore {
  readonly add: (
    card: NamedCard & { readonly memberIds: readonly string[]; readonly at: Temporal.Instant },
  ) => void
  readonly naming: (memberId: string) => readonly NamedCard[]
  readonly forget: (memberId: string) => void
}

/** Edits messages that the bot has posted. */
export interface PostedCards {
  /** Takes every line and mention of the person out. false = not there or not ours to edit any more. */
  readonly takeOut: (card: NamedCard, memberId: string) => Promise<boolean>
}
