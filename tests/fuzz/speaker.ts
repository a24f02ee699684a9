import * as cast from './cast.ts'

/** Who is at the other end, and what may be theirs, read off an interaction without the bot's help. */
export interface Speaker {
  /** null = the interaction does not say, so nothing at all may be written for it. */
  readonly id: string | null
  /** The club of ours in which it was made; null = in none. */
  readonly clubId: string | null
  readonly isCaptain: boolean
  /** Clubs of ours that they are in, by Discord or because they use the bot there just now. */
  readonly clubs: readonly string[]
}

const ADMINISTRATOR = 1n << 3n
const MANAGE_GUILD = 1n << 5n

const at = (value: unknown, ...way: readonly string[]): unknown =>
  way.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  )

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** @param captainRoleOf the role that a club has named, if it has */
export function speakerOf(raw: unknown, captainRoleOf: (clubId: string) => string | null): Speaker {
  const id = text(at(raw, 'member', 'user', 'id')) ?? text(at(raw, 'user', 'id'))
  const guildId = text(at(raw, 'guild_id'))
  const isOurs =
    guildId !== null &&
    (guildId in cast.MEMBERS || at(raw, 'authorizing_integration_owners', '0') === guildId)
  const clubId = isOurs ? guildId : null
  const permissions = text(at(raw, 'member', 'permissions')) ?? ''
  const manages =
    /^\d+$/.test(permissions) && (BigInt(permissions) & (ADMINISTRATOR | MANAGE_GUILD)) !== 0n
  const roles = at(raw, 'member', 'roles')
  const role = clubId === null ? null : captainRoleOf(clubId)
  const hasRole = role !== null && role !== clubId && Array.isArray(roles) && roles.includes(role)
  const clubs = Object.entries(cast.MEMBERS).flatMap(([club, members]) =>
    id !== null && members.includes(id) ? [club] : [],
  )
  return {
    id,
    clubId,
    isCaptain: clubId !== null && (manages || hasRole),
    clubs: [...new Set(clubId === null ? clubs : [...clubs, clubId])],
  }
}

/** The command or the button that it is about, as far as it says: `hips done`, `undo`. */
export function aboutOf(raw: unknown): string {
  const customId = text(at(raw, 'data', 'custom_id'))
  if (customId !== null) return customId.slice(0, Math.max(0, customId.indexOf(':')))
  return `${text(at(raw, 'data', 'name')) ?? ''} ${text(at(raw, 'data', 'options', '0', 'name')) ?? ''}`
}

/** The flags of the message that was pressed; undefined = there is none. */
export function messageFlagsOf(raw: unknown): number | undefined {
  const flags = at(raw, 'message', 'flags')
  return typeof flags === 'number' ? flags : undefined
}

/** Whether Discord could take any answer at all: it goes by the id and the token. */
export function canBeAnswered(raw: unknown): boolean {
  const isId = (value: unknown) => typeof value === 'string' && /^\d{1,20}$/.test(value)
  const token = text(at(raw, 'token'))
  const isToken = token !== null && token !== '' && token.isWellFormed()
  return isId(at(raw, 'id')) && isId(at(raw, 'application_id')) && isToken
}

export const typeOf = (raw: unknown): unknown => at(raw, 'type')
