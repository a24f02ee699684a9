import type { PreferencesStore } from './member-ports.ts'
import type { ClubDirectory, MembershipStore } from './ports.ts'

interface LookPorts {
  readonly preferences: PreferencesStore
  readonly memberships: MembershipStore
  readonly directory: Pick<ClubDirectory, 'lookUpMembers'>
}

/**
 * Whether anything of a club-mate may be shown to others: not of somebody who hides, nor of somebody
 * who has left, as far as Discord says in time.
 */
export async function mayLookAt(
  clubId: string,
  memberId: string,
  { preferences, memberships, directory }: LookPorts,
): Promise<boolean> {
  if (preferences.preferencesOf(memberId).hidden) return false
  const found = (await directory.lookUpMembers(clubId, [memberId])).get(memberId) ?? null
  return found === null ? memberships.isThere(memberId, clubId) : found === 'member'
}
