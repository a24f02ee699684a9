import { PERSONAL_TABLES } from '#adapters/sqlite/personal-tables.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import * as cast from './cast.ts'
import type { Fault } from './answer-law.ts'
import { tablesFor } from './write-allowances.ts'
import type { Speaker } from './speaker.ts'
import type { Write } from './watch-writes.ts'

interface Asked {
  readonly about: string
  readonly speaker: Speaker
  readonly clubsOf: (memberId: string) => readonly string[]
}

/** Computed from facts, and computed anew whenever it is needed. */
const COMPUTED = new Set(['standings', 'board_revisions', 'closed_boards', 'closed_periods'])

/** Tables of a club, which only its captains write. */
const CLUB_TABLES = new Set(['plans', 'club_settings', 'amnesties', 'club_races', 'corrections'])

/** What a captain may write about others: a correction, and what hangs on it. */
const CORRECTED = new Set([
  'corrections',
  'sessions',
  'session_slots',
  'audit',
  'cheers',
  'memberships',
])

/** Everything that was written and should not have been. */
export const writeFaults = (asked: Asked, writes: readonly Write[]): readonly Fault[] =>
  writes.flatMap((write) => {
    const why = whyNot(asked, write)
    return why === null
      ? []
      : [{ law: 'only what is theirs', how: `${why}: ${JSON.stringify(write)}` }]
  })

/** null = it may be written. */
function whyNot(asked: Asked, write: Write): string | null {
  const { speaker, about, clubsOf } = asked
  const { table, before, after } = write
  if (speaker.id === null) return 'nobody is known to have asked'
  if (isBookkeeping(asked, write)) return null
  if (!tablesFor(about).has(table)) return `"${about}" writes no ${table}`
  if (isUnsigning(asked, write)) return null
  const row = after ?? before ?? {}
  const clubId = row['club_id']
  const isOfClub = clubId !== undefined && clubId === speaker.clubId
  if (CLUB_TABLES.has(table)) {
    if (!isOfClub) return 'it is of another club'
    if (!speaker.isCaptain) return 'it is for captains'
    return isSignedBy(speaker, write) ? null : 'somebody else signs it'
  }
  const owner = PERSONAL_TABLES[table]?.owner
  if (owner === undefined) return 'nobody owns it'
  const isTheirs = row[owner] === speaker.id && (before?.[owner] ?? speaker.id) === speaker.id
  if (!isTheirs) return mayForOthers(asked, write, isOfClub)
  const isMoved = after !== null && before?.['club_id'] !== clubId
  // A pause is noted in every club that they have used the bot in.
  const isNoted = table === 'audit' && clubsOf(speaker.id).includes(String(clubId))
  return !isMoved || isNoted || isClubOf(speaker, clubId) ? null : 'they are not in that club'
}

/** A captain's doings in their club; and cheers go with one's own session. */
function mayForOthers({ speaker, about }: Asked, write: Write, isOfClub: boolean): string | null {
  const { table, before, after } = write
  if (table === 'cheers' && after === null && before?.['member_id'] === speaker.id) return null
  if (table === 'audit' && (after?.['member_id'] ?? null) === null)
    return isOfClub && speaker.isCaptain && isSignedBy(speaker, write) ? null : 'it is for captains'
  const isCorrection = about === 'club correct' && CORRECTED.has(table)
  return isCorrection && isOfClub && speaker.isCaptain ? null : "it is somebody else's"
}

const isClubOf = (speaker: Speaker, clubId: unknown): boolean =>
  clubId === NO_CLUB || (typeof clubId === 'string' && speaker.clubs.includes(clubId))

/** What a captain takes back of another's stays signed by the other. */
function isSignedBy(speaker: Speaker, { table, before, after }: Write): boolean {
  const column = PERSONAL_TABLES[table]?.signer?.column
  if (column === undefined || after === null) return true
  return after[column] === speaker.id || (before !== null && before[column] === after[column])
}

/** What an update has changed. */
const changedIn = ({ before, after }: Write): readonly string[] =>
  before && after ? Object.keys(after).filter((name) => before[name] !== after[name]) : []

const changedOnly = (write: Write, ...names: readonly string[]): boolean =>
  write.before !== null &&
  write.after !== null &&
  changedIn(write).every((name) => names.includes(name))

/** Whoever deletes their data takes their name off what they did for a club, and nothing else. */
function isUnsigning({ about, speaker }: Asked, write: Write): boolean {
  const signer = PERSONAL_TABLES[write.table]?.signer
  if (about !== 'delete-now' || !signer || !write.before) return false
  const was = write.before[signer.column]
  return changedOnly(write, signer.column) && was === speaker.id
}

/** What may be written by everything, reading included. */
function isBookkeeping({ speaker, clubsOf }: Asked, write: Write): boolean {
  const { table, before, after } = write
  const row = after ?? before ?? {}
  const isOwn = row['member_id'] === speaker.id
  const isNear =
    isClubOf(speaker, row['club_id']) || clubsOf(speaker.id ?? '').includes(String(row['club_id']))
  switch (table) {
    // Where somebody uses the bot; and that somebody else has left, if Discord says so.
    case 'memberships':
      return isOwn ? after !== null && isNear : changedOnly(write, 'left_at') && hasLeft(row)
    // That a refusal was told, that they have answered, that the question was put.
    case 'member_reminders':
      return isOwn && changedOnly(write, 'refused', 'unanswered')
    case 'pain_reports':
      return isOwn && changedOnly(write, 'asked_on')
    case 'club_settings':
      return speaker.isCaptain && isNear && changedOnly(write, 'attention_told')
    // That the hello which found no channel was told to a captain.
    case 'greetings':
      return speaker.isCaptain && isNear && changedOnly(write, 'state', 'at')
    // Which card is drawn anew; and when reminders are due, which follows from what captains set.
    case 'reminders':
      return isNear && changedOnly(write, 'stale')
    case 'schedule':
      return isOwn || (isNear && speaker.isCaptain && before !== null && after !== null)
    case 'named_cards':
      return before === null
    default:
      return COMPUTED.has(table) && isNear
  }
}

const hasLeft = (row: Write['after']): boolean =>
  !cast.MEMBERS[String(row?.['club_id'])]?.includes(String(row?.['member_id']))
