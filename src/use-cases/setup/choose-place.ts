import type { SetupChange } from '#core/reminders/setup-change.ts'
import type { SetupPorts } from './setup-ports.ts'

export type PlaceField = 'channel' | 'mention' | 'captains'

export type PlaceAnswer =
  | { readonly kind: 'change'; readonly change: SetupChange }
  /** Not of this club, or gone since. */
  | { readonly kind: 'no-such-channel' | 'no-such-role' }
  /** A channel of another kind, in which messages stand elsewhere. */
  | { readonly kind: 'takes-no-reminders' }
  | { readonly kind: 'is-everyone' }
  /** A bot's own role. */
  | { readonly kind: 'is-managed' }

/**
 * What picking a channel or a role means. Ids come from outside: Discord's client offers the club's
 * own alone, and @everyone among the roles.
 *
 * @param id null = none any more
 */
export function choosePlace(
  clubId: string,
  field: PlaceField,
  id: string | null,
  { directory }: Pick<SetupPorts, 'directory'>,
): PlaceAnswer {
  if (field === 'channel') {
    const channel = id === null ? null : directory.channelOf(clubId, id)
    if (id !== null && !channel) return { kind: 'no-such-channel' }
    if (channel && !channel.takesReminders) return { kind: 'takes-no-reminders' }
    return { kind: 'change', change: { settings: { channelId: id } } }
  }
  const role = id === null ? null : directory.roleOf(clubId, id)
  if (id !== null && !role) return { kind: 'no-such-role' }
  if (role?.isEveryone) return { kind: 'is-everyone' }
  if (role?.isManaged) return { kind: 'is-managed' }
  const settings = field === 'mention' ? { mentionRoleId: id } : { captainRoleId: id }
  return { kind: 'change', change: { settings } }
}
