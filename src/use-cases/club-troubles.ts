import type { ClubSettings } from '#core/reminders/club-settings.ts'
import type { Plan } from '#core/training/plan.ts'
import type { Attention, ClubSettingsStore } from './club-ports.ts'
import type { ChannelRight, ClubDirectory } from './ports.ts'

export interface TroublePorts {
  readonly clubSettings: Pick<ClubSettingsStore, 'settingsOf' | 'attentionOf'>
  readonly directory: Pick<ClubDirectory, 'channelOf' | 'roleOf'>
}

/** Something that keeps a club's reminders from being sent, or part of them. */
export type ClubTrouble =
  /**
   * A reminder could not be sent. `noticed`: what stands in its way comes next in the list. `mended`:
   * by now nothing seems to.
   */
  | { readonly kind: 'attention' | 'noticed' | 'mended'; readonly attention: Attention }
  | { readonly kind: 'no-channel' | 'channel-gone' }
  | { readonly kind: 'channel-kind'; readonly channelId: string }
  | {
      readonly kind: 'lacks'
      readonly channelId: string
      readonly rights: readonly ChannelRight[]
    }
  | { readonly kind: 'mention-role-gone' | 'captain-role-gone' | 'no-strength-day' }

/** What a captain has to look after, the worst first; as Discord has it right now. */
export function clubTroubles(
  clubId: string,
  plan: Plan,
  { clubSettings, directory }: TroublePorts,
): readonly ClubTrouble[] {
  const settings = clubSettings.settingsOf(clubId)
  const attention = clubSettings.attentionOf(clubId)
  const inChannel = settings ? channelTroubles(clubId, settings, directory) : []
  return [
    ...(attention ? [noticed(attention, inChannel)] : []),
    ...inChannel,
    ...(settings ? roleTroubles(clubId, settings, directory) : []),
    ...(plan.strengthDays.length === 0 ? [{ kind: 'no-strength-day' } as const] : []),
  ]
}

/** Reasons that can be looked up. */
const IN_CHANNEL = ['no-channel', 'cannot-see', 'cannot-write', 'cannot-attach']

function noticed(attention: Attention, inChannel: readonly ClubTrouble[]): ClubTrouble {
  if (!IN_CHANNEL.includes(attention.reason)) return { kind: 'attention', attention }
  return { kind: inChannel.length === 0 ? 'mended' : 'noticed', attention }
}

function channelTroubles(
  clubId: string,
  { channelId, mentionRoleId }: ClubSettings,
  directory: TroublePorts['directory'],
): readonly ClubTrouble[] {
  if (channelId === null) return [{ kind: 'no-channel' }]
  const channel = directory.channelOf(clubId, channelId)
  if (!channel) return [{ kind: 'channel-gone' }]
  if (!channel.takesReminders) return [{ kind: 'channel-kind', channelId }]
  const role = mentionRoleId === null ? null : directory.roleOf(clubId, mentionRoleId)
  const needsToMention = role !== null && !role.mentionable
  const rights = channel.missing.filter((right) => right !== 'mention' || needsToMention)
  return rights.length === 0 ? [] : [{ kind: 'lacks', channelId, rights }]
}

function roleTroubles(
  clubId: string,
  { mentionRoleId, captainRoleId }: ClubSettings,
  directory: TroublePorts['directory'],
): readonly ClubTrouble[] {
  const isGone = (id: string | null) => id !== null && directory.roleOf(clubId, id) === null
  return [
    ...(isGone(mentionRoleId) ? [{ kind: 'mention-role-gone' } as const] : []),
    ...(isGone(captainRoleId) ? [{ kind: 'captain-role-gone' } as const] : []),
  ]
}
