import { NO_CLUB } from '#core/sessions/session.ts'
import { findClub, type ClubPorts } from './find-club.ts'

/**
 * The club by whose clock and plan something is said that holds in all of a person's clubs: the one
 * at hand, else the first that they have used the bot in, else NO_CLUB.
 */
export async function pickOwnClub(
  guildId: string | null,
  memberId: string,
  ports: ClubPorts,
): Promise<string> {
  const found = await findClub(guildId, memberId, ports)
  if (found.kind === 'club') return found.clubId
  if (found.kind === 'no-club') return NO_CLUB
  const used = ports.memberships.clubsOf(memberId)
  const clubs = found.clubs.map(({ id }) => id)
  return used.find((id) => clubs.includes(id)) ?? clubs[0] ?? NO_CLUB
}
