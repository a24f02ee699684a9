import type { ClubDirectory, MembershipStore } from './ports.ts'

export interface NamedClub {
  readonly id: string
  readonly name: string
}

export type FoundClub =
  | { readonly kind: 'club'; readonly clubId: string }
  /** The person shares no club with the bot: the default plan serves them. */
  | { readonly kind: 'no-club' }
  | { readonly kind: 'ask'; readonly clubs: readonly NamedClub[] }

export interface ClubPorts {
  readonly memberships: Pick<MembershipStore, 'clubsOf' | 'remember'>
  readonly directory: Pick<ClubDirectory, 'all' | 'nameOf' | 'lookUp'>
}

/**
 * In how many clubs Discord is asked about one person. A bot with more clubs cannot ask in all of
 * them within the time that an answer has, and asks where the person has used it.
 */
const CLUBS_TO_ASK = 20

/** The club that a command speaks of: the one it was typed in, else the person's own. */
export async function findClub(
  guildId: string | null,
  memberId: string,
  ports: ClubPorts,
): Promise<FoundClub> {
  if (guildId !== null) {
    ports.memberships.remember(memberId, guildId)
    return { kind: 'club', clubId: guildId }
  }
  const clubs = await clubsOf(memberId, ports)
  const [first] = clubs
  if (!first) return { kind: 'no-club' }
  return clubs.length === 1 ? { kind: 'club', clubId: first.id } : { kind: 'ask', clubs }
}

/**
 * Whether the person may be answered about that club, wherever the button was pressed. The default
 * plan (null) is nobody's secret.
 */
export async function mayUseClub(
  clubId: string | null,
  guildId: string | null,
  memberId: string,
  ports: ClubPorts,
): Promise<boolean> {
  if (clubId === null) return true
  if (guildId !== null) return guildId === clubId
  if (!ports.directory.all().includes(clubId)) return false
  const used = ports.memberships.clubsOf(memberId).includes(clubId)
  const membership = await ports.directory.lookUp(memberId, [clubId])
  return membership.get(clubId) ?? used
}

/**
 * The person's clubs among those that the bot is in, by name. A club they have used the bot in
 * counts unless Discord says that they have left; any other only if Discord says that they are in.
 */
async function clubsOf(
  memberId: string,
  { memberships, directory }: ClubPorts,
): Promise<NamedClub[]> {
  const present = directory.all()
  const used = memberships.clubsOf(memberId).filter((id) => present.includes(id))
  const candidates = present.length > CLUBS_TO_ASK ? used : present
  if (candidates.length === 0) return []
  const membership = await directory.lookUp(memberId, candidates)
  return candidates
    .filter((id) => membership.get(id) ?? used.includes(id))
    .map((id) => ({ id, name: directory.nameOf(id) ?? id }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id))
}
