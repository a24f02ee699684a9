/**
 * Every table with something of a club's in it, in the order in which they are emptied: what is
 * reckoned from others goes first, so that nothing is reckoned anew for a club that is going.
 */
export const CLUB_TABLES = [
  'standings',
  'board_revisions',
  'schedule',
  'club_settings',
  'plans',
  'setup_drafts',
  'amnesties',
  'club_races',
  'audit',
  'reminders',
  'closed_boards',
  'closed_periods',
  'member_reminders',
  'guided_sessions',
  'not_today',
  'mid_runs',
  'announcements',
  'corrections',
  'cheers',
  'session_slots',
  'sessions',
  'greetings',
] as const

/** Emptied after them, because it knows who was there; then the note that the club has left. */
export const LAST_CLUB_TABLES = ['memberships', 'left_clubs'] as const
