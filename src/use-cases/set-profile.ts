import {
  DEFAULT_PROFILE,
  KIT,
  type Kit,
  type Level,
  type MemberProfile,
} from '#core/training/member-profile.ts'
import type { ProfileStore } from './ports.ts'

/** What is left out stays as it is. */
export interface ProfileChange {
  readonly level?: Level | undefined
  readonly kit?: ReadonlySet<Kit> | undefined
}

/** Changes what is given and keeps the rest; writes nothing when nothing is given. */
export function setProfile(
  memberId: string,
  change: ProfileChange,
  at: Temporal.Instant,
  profiles: ProfileStore,
): MemberProfile {
  const before = profiles.profileOf(memberId) ?? DEFAULT_PROFILE
  if (change.level === undefined && change.kit === undefined) return before
  const after = { level: change.level ?? before.level, kit: change.kit ?? before.kit }
  profiles.saveProfile(memberId, after, at)
  return after
}

/**
 * Kit as somebody types it: `band, weight`, `none`. null when a word is not kit at all.
 */
export function readKit(written: string): ReadonlySet<Kit> | null {
  const words = written
    .toLowerCase()
    .split(/[\s,;+&]+|\band\b/)
    .filter((word) => word !== '')
  if (words.length === 1 && words[0] === 'none') return new Set()
  const kit = words.map((word) => KIT.find((one) => one === word || `${one}s` === word))
  return words.length > 0 && kit.every((one) => one !== undefined) ? new Set(kit) : null
}
