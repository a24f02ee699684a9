interface PersonalTable {
  /** The column that says whose the row is; it goes with them. */
  readonly owner?: string
  /** The column that says who wrote the row for others; it stays, with `unsigned` in its place. */
  readonly signer?: { readonly column: string; readonly unsigned: null | '' }
  /** A captain's own words, in which somebody may be mentioned. */
  readonly words?: string
}

/**
 * Every table that holds something about a person. A session's cheers are not their receiver's here:
 * they go with the session.
 */
export const PERSONAL_TABLES: Readonly<Record<string, PersonalTable>> = {
  profiles: { owner: 'member_id' },
  preferences: { owner: 'member_id' },
  own_days: { owner: 'member_id' },
  own_zones: { owner: 'member_id' },
  memberships: { owner: 'member_id' },
  sessions: { owner: 'member_id' },
  session_slots: { owner: 'member_id' },
  level_marks: { owner: 'member_id' },
  pain_reports: { owner: 'member_id' },
  pain_holds: { owner: 'member_id' },
  guided_sessions: { owner: 'member_id' },
  own_swaps: { owner: 'member_id' },
  weaker_sides: { owner: 'member_id' },
  corrections: { owner: 'member_id', signer: { column: 'corrected_by', unsigned: null } },
  pauses: { owner: 'member_id' },
  cheers: { owner: 'from_id' },
  announcements: { owner: 'member_id' },
  standings: { owner: 'member_id' },
  closed_boards: { owner: 'member_id' },
  named_cards: { owner: 'member_id' },
  audit: {
    owner: 'member_id',
    signer: { column: 'changed_by', unsigned: null },
    words: 'note',
  },
  amnesties: { signer: { column: 'set_by', unsigned: null }, words: 'reason' },
  plans: { signer: { column: 'saved_by', unsigned: '' } },
  club_settings: { signer: { column: 'saved_by', unsigned: '' } },
  setup_drafts: { owner: 'member_id' },
  club_races: { signer: { column: 'added_by', unsigned: null } },
  own_races: { owner: 'member_id' },
  // Takes its rows of `schedule` along.
  member_reminders: { owner: 'member_id' },
  not_today: { owner: 'member_id' },
  mid_runs: { owner: 'member_id' },
  come_back_names: { owner: 'member_id' },
  // Rows without a member are the club's.
  schedule: { owner: 'member_id' },
  reminders: { owner: 'member_id' },
}
