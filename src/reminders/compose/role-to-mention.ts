import type { ClubSettings } from '#core/reminders/club-settings.ts'
import type { App } from '#use-cases/app.ts'

/** The role that a club's card mentions; null = none, or it is there no more. Never @everyone. */
export function roleToMention(
  clubId: string,
  { mentionRoleId }: ClubSettings,
  { directory }: Pick<App, 'directory'>,
): string | null {
  if (mentionRoleId === null) return null
  const role = directory.roleOf(clubId, mentionRoleId)
  return role === null || role.isEveryone ? null : role.id
}
