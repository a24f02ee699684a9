/** Typed for a setting of one's own, it gives the club's back. */
export const CLUB_WORD = 'club'

/** `club`, and the ways in which people write it: `the club's`. */
export const isClubWord = (written: string): boolean =>
  /^(?:the\s+)?club(?:['’]?s)?$/i.test(written.trim())
