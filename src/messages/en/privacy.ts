const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

/** `/hips privacy`: what is kept about a person, handing it out and deleting it. */
export const privacy = {
  title: '## What I keep about you',
  until:
    'It stays until you delete it; what is of a club goes 30 days after it took me out, and the rest with it if no club is left. Each row carries your Discord id, never your name.',
  nothingYet: 'Right now that is nothing. If you use me, it will be some of this:',

  // Every table that has something about a person: what, and what for.
  onlyYou: '**For you alone**',
  forYou: {
    profiles: ['Level and kit', 'so that each routine fits you'],
    own_days: ['Strength days of your own', 'so that the right days are due'],
    own_zones: ['Time zones of your own', 'so that your day ends when it ends for you'],
    pauses: [
      'Pauses and their reasons',
      'so that nothing is due then; a reason is shown to nobody else',
    ],
    session_slots: [
      'What your sessions were made of',
      'so that only what was too hard gets easier',
    ],
    level_marks: ['When your level was set', 'so that the next step is offered in time'],
    pain_reports: [
      'What you said of something that hurts',
      'move, place, number, signs and how it was the next morning, so that the right moves rest; shown to nobody else',
    ],
    pain_holds: [
      'Times in which a professional had to look first',
      'so that nothing was due then; shown to nobody else',
    ],
    guided_sessions: ['The session that you are in', 'so that you can go on with it anywhere'],
    own_swaps: ['Moves that you swapped for good', 'so that you get the ones you like'],
    weaker_sides: ['Your weaker side', 'so that it goes first'],
    preferences: ['What others may see of you', 'so that I keep to it'],
    memberships: [
      'Clubs that you use me in',
      'so that a direct message finds yours; with the moment you left one',
    ],
    announcements: ['Milestones you were told of', 'so that each is told once'],
    member_reminders: [
      'How you want to be reminded',
      'so that you get what you asked for; with the channel of our direct messages and how many in a row went unanswered',
    ],
    schedule: ['When your next reminder is due', 'reckoned from your settings'],
    reminders: [
      'Reminders that came due for you',
      'so that none comes twice; each is forgotten after about a year',
    ],
    not_today: ['Days of which you said "not today"', 'so that I leave you alone on them'],
    mid_runs: ['What you did inside runs', 'so that the next number follows from it'],
    own_races: ['Races of your own', 'so that the days around them are lighter'],
    come_back_names: [
      'Whether you may be named when you have come back',
      'so that you are asked once',
    ],
    setup_drafts: ['A set-up that you have not saved yet', 'so that you can go on with it'],
  },
  yourClub: '**What your club can see**',
  forClub: {
    sessions: [
      'Sessions',
      'day, when and how logged, how much, how it felt. Streaks come from the days; how it felt is for you alone',
    ],
    standings: ['Your row on the boards', 'counted from the sessions; not shown while you hide'],
    closed_boards: [
      'Rows on boards that are over',
      'so that they stay as they were; not shown while you hide',
    ],
    cheers: ['Cheers given and received', 'so that each counts once'],
    named_cards: ['Messages of mine that name you', 'so that I can take you out of them'],
  },
  captains: '**What captains can see**',
  forCaptains: {
    corrections: ["Captains' corrections of your days", 'so that the last word on a day stands'],
    audit: [
      'Changes to your days, or made by you',
      'so that nothing changes in secret: who, what, when, never why a pause',
    ],
    amnesties: ['Days off you gave a club', 'so that the club knows who and why'],
    plans: ["Changes you made to a club's plan", 'so that the right plan holds on each day'],
    club_settings: ["Clubs' reminders that you set last", 'so that the club gets them'],
    club_races: ['Races you put down for a club', 'so that the days around them are lighter'],
  },
  line: (what: string, count: number, why: string) =>
    `- ${what}${count > 0 ? ` (${count})` : ''}: ${why}`,
  host: '-# It is all in one file, which whoever hosts me can read. Your messages and where you run are not in it.',
  exportButton: 'Export my data',
  deleteButton: 'Delete everything',
  keepButton: 'Keep it',

  count: {
    sessions: (count: number, clubs: number) =>
      counted(count, 'session', 'sessions') +
      (clubs > 0 ? ` in ${counted(clubs, 'club', 'clubs')}` : ''),
    pauses: (count: number) => counted(count, 'pause', 'pauses'),
    cheers_given: (count: number) => `${counted(count, 'cheer', 'cheers')} given`,
    cheers_received: (count: number) =>
      `cheers for ${counted(count, 'session', 'sessions')} of yours`,
    pain_reports: (count: number) =>
      `${counted(count, 'answer', 'answers')} about something that hurts`,
    pain_holds: (count: number) =>
      `${counted(count, 'time', 'times')} in which a professional had to look first`,
    level_marks: (count: number) => `${counted(count, 'choice', 'choices')} of level`,
    session_slots: (count: number) => `what ${counted(count, 'session', 'sessions')} held`,
    guided_sessions: () => 'the session that you are in',
    own_swaps: (count: number) => counted(count, 'swap', 'swaps'),
    weaker_sides: () => 'your weaker side',
    profiles: () => 'your level and kit',
    own_days: (count: number) => counted(count, 'choice of days', 'choices of days'),
    own_zones: (count: number) => counted(count, 'choice of zone', 'choices of zone'),
    preferences: () => 'what others may see of you',
    memberships: (count: number) =>
      `the note that you use me in ${counted(count, 'club', 'clubs')}`,
    announcements: (count: number) => counted(count, 'milestone', 'milestones'),
    member_reminders: () => 'how you want to be reminded',
    reminders: (count: number) =>
      `${counted(count, 'reminder', 'reminders')} that came due for you`,
    not_today: (count: number) => `${counted(count, 'day', 'days')} with "not today"`,
    mid_runs: (count: number) => `what you did inside ${counted(count, 'run', 'runs')}`,
    own_races: (count: number) => `${counted(count, 'race', 'races')} of your own`,
    come_back_names: () => 'whether you may be named when you have come back',
    setup_drafts: (count: number) => `${counted(count, 'set-up', 'set-ups')} not saved yet`,
    corrections: (count: number) =>
      `${counted(count, 'correction', 'corrections')} of your days by a captain`,
    closed_boards: (count: number) => `${counted(count, 'row', 'rows')} on boards that are over`,
    named_cards: (count: number) =>
      `your mention in ${counted(count, 'message', 'messages')} of mine`,
    audit: (count: number) => `${counted(count, 'line', 'lines')} about you in the audit`,
  },
  signedCount: {
    plans: (count: number) => counted(count, 'plan', 'plans'),
    reminders: (count: number) => `the reminders of ${counted(count, 'club', 'clubs')}`,
    races: (count: number) => counted(count, 'race', 'races'),
    daysOff: (count: number) => counted(count, 'day off', 'days off'),
    changes: (count: number) => `${counted(count, 'change', 'changes')} to the days of others`,
  },

  // The question before deleting, and what comes of it.
  sure: '## Delete everything?',
  goes: 'This goes at once, for good, in all clubs:',
  item: (what: string) => `- ${what}`,
  forgets: 'Boards, closed ones too, and the audit forget you.',
  endsHiding:
    'It also ends hiding: if you log again, you appear on boards again unless you hide again.',
  staysUnsigned: (what: string) =>
    `What you did as a captain stays with the club, without your id: ${what}.`,
  backups: '-# Backups of whoever hosts me may hold it for a while.',
  askedLongAgo: 'That question was a while ago, so here it is with the numbers of now.',
  deleted:
    'Done. Everything that I kept about you is gone, in all clubs. Should you ever feel like it: `/hips today` starts afresh.',
  cardsLeft: (count: number) =>
    `In ${counted(count, 'message', 'messages')} of mine I could not take your mention out: gone, or out of my reach. A captain can delete what is left.`,
  nothingStored: 'I keep nothing about you, so there is nothing to export or to delete.',
  kept: 'Nothing was deleted.',

  // The export.
  exported: '## Your data',
  exportedAbout:
    'Everything that I keep about you, twice: the JSON file for programs, the CSV file for a spreadsheet. Only you see this message; save what you want to keep.',
  leftOut: (rows: number) =>
    `It is more than a message can carry: ${counted(rows, 'row is', 'rows are')} left out, the oldest of the longest lists. Ask whoever hosts me for them.`,
  fileNotes: [
    'Days and moments are as they were stored; moments are in UTC.',
    'The club "none" stands for sessions without a club.',
    'Ids of other people are left out: null where they stood, … where they were mentioned.',
    'Your row on the running boards is not in here: it is counted from the sessions.',
    'When your next reminder is due is not in here either: it follows from your settings.',
  ],
} as const
