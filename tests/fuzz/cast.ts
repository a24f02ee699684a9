/** An id of Discord's own shape, told apart from all others by its end. */
const snowflake = (end: number): string => `1200000000000000${String(end).padStart(3, '0')}`

/** Clubs that the bot is in, and a server that it is not in. */
export const HARBOUR = snowflake(1)
export const SUMMIT = snowflake(2)
export const FOREIGN = snowflake(3)

export const CAPTAIN_ROLE = snowflake(11)
export const CARD_ROLE = snowflake(12)
export const BOT = snowflake(13)

/** The channel of each club that takes reminders. */
export const CHANNEL_OF: Readonly<Record<string, string>> = {
  [HARBOUR]: snowflake(21),
  [SUMMIT]: snowflake(22),
}

/** In Harbour: a member. */
export const ANA = snowflake(31)
/** In Harbour: hides from everybody and never says a word. Nothing of his may be seen by others. */
export const BO = snowflake(32)
/** In Harbour: manages the server. */
export const CLEO = snowflake(33)
/** In Harbour: a captain by the role alone. */
export const COX = snowflake(34)
/** In Summit: a member. */
export const DEE = snowflake(35)
/** Manages Summit; a member of Harbour. */
export const SOL = snowflake(36)
/** In no club. */
export const UMA = snowflake(37)
/** Was in Harbour and has left. */
export const GUS = snowflake(38)

/** Those who are in a club, as Discord knows it. */
export const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  [HARBOUR]: [ANA, BO, CLEO, COX, SOL],
  [SUMMIT]: [DEE, SOL],
}

/** Who speaks; Bo is silent. */
export const SPEAKERS = [ANA, CLEO, COX, DEE, SOL, UMA, GUS] as const

export const EVERYBODY = [...SPEAKERS, BO, BOT] as const

/** Stands in every text that is Summit's own: only its members may read it. */
export const SUMMIT_SECRET = 'Lantern'
/** The same of Harbour's. */
export const HARBOUR_SECRET = 'Bollard'

/** The rights that somebody has in a club, as Discord writes them: Manage Server, or none of note. */
export const permissionsOf = (memberId: string, clubId: string): string =>
  (memberId === CLEO && clubId === HARBOUR) || (memberId === SOL && clubId === SUMMIT)
    ? String(1 << 5)
    : '2147483648'

/** The roles that somebody has in a club. */
export const rolesOf = (memberId: string, clubId: string): readonly string[] =>
  memberId === COX && clubId === HARBOUR ? [CAPTAIN_ROLE] : []
