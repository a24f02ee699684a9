const SESSIONS_SAY: Readonly<Record<number, string>> = {
  10: 'That is a habit.',
  25: 'The hips have noticed.',
  50: 'Half a hundred.',
  100: 'A hundred. Hats off.',
}

/** Logging a session, taking it back, and what the member is told of their streak. */
export const session = {
  // The day's card.
  done: 'Done',
  lead: (weekday: string) => `## ${weekday} is still open`,
  leadHow: 'Do it today and it counts.',
  leadRest: (weekday: string) => `${weekday} itself has no strength planned.`,
  seeOwnDay: (weekday: string) => `${weekday}'s own card`,
  ahead: (weekday: string) => `Feel like it a day early? Do it today and it counts for ${weekday}.`,
  isIn: '**In.**',
  isInBy: (weekday: string) => `**In**, by ${weekday}'s session.`,
  paused: (date: string) => `You are paused until ${date}; a session still counts.`,
  amnesty: 'The club has taken this day off; a session still counts.',

  // The answer to Done.
  in: 'In.',
  inOn: (day: string) => `${day} is in.`,
  firstEver: 'Your first session: the row starts here.',
  firstEverExtra: 'Your first session.',
  backAgain: 'Good to have you back.',
  alreadyIn: (day: string, row: string) => `${day} is already in. ${row}.`,
  frozen: (days: string, count: number, left: number) =>
    `${days} went by. ${count === 1 ? 'A freeze covered it' : 'Freezes covered both'}; ${left === 0 ? 'none' : left} left.`,
  rowOver: 'That row is over; every session in it still counts.',
  missed: 'The row begins anew; every session before it still counts.',
  countsFor: (weekday: string) => `It counts for ${weekday}.`,
  partly: 'Any amount keeps the day.',
  extra: 'An extra, on top of your strength days.',
  row: (streak: number) => `${streak} in a row`,
  lastEight: (kept: number, of: number) => `${kept} of your last ${of}`,
  soFar: (sessions: number) => `${sessions} ${sessions === 1 ? 'session' : 'sessions'} so far`,
  bestRow: (best: number) => `best row ${best}`,
  freezes: (count: number) => (count === 1 ? '1 freeze in hand' : `${count} freezes in hand`),

  next: (day: string) => `Next: ${day}`,
  openToday: 'Today is due',
  openYesterday: (weekday: string, today: string) =>
    `${weekday} is still open until ${today} is over`,
  noNext: 'No strength day is planned',
  howWasIt: 'How did it feel?',
  effort: { easy: 'Easy', right: 'Right', hard: 'Hard' },
  effortNoted: {
    easy: 'Noted: easy.',
    right: 'Noted: just right.',
    hard: 'Noted: hard. That is worth knowing.',
  },
  undo: 'Undo',
  cheered: (count: number) =>
    count === 1 ? '1 cheer from the club' : `${count} cheers from the club`,
  milestone: {
    firstSession: '',
    sessions: (count: number, now: number) =>
      `**${now > count ? `Past ${count}` : count} sessions.** ${SESSIONS_SAY[count] ?? ''}`.trimEnd(),
    comeBack: '**A come-back.** Picking it up again is what keeps runners running.',
    best: (before: number) => `**Your longest row yet**, past the ${before} before it.`,
  },

  // Taking back.
  undone: (day: string) => `${day} is taken back.`,
  nothingToUndo: 'There is nothing of today or yesterday to take back.',
  notInAnyMore: (day: string) => `${day} is not in any more, so there is nothing to take back.`,
  captainSaidYes: (day: string) =>
    `${day} was set to done by a captain, so only a captain can change it.`,

  // What cannot be.
  tooEarly: (day: string) =>
    `${day} is still to come. A session can be logged on its day or the day after.`,
  tooLate: (day: string) =>
    `${day} is too long ago to log: that works on the day and the day after.`,
  oldCard: (day: string) =>
    `This card is for ${day}, so it can't be logged any more. \`/hips today\` brings today's.`,
  askCaptain: 'If it was done, ask a captain to set it right.',
  tooLateToUndo: (day: string) => `${day} is too long ago to take back.`,
  captainCanUndo: 'A captain can still change it.',
  captainSaidNo: (day: string) =>
    `A captain has set ${day} to not done. If that is a mistake, ask one of them.`,
  ratedNothing: 'That session is not in any more, so there is nothing to rate.',
  howMuch: { all: 'All of it', most: 'Most of it', half: 'About half', some: 'A little' },
} as const

/** `/hips streak`. */
export const streak = {
  title: '## How you are doing',
  titleOf: (mention: string) => `## How ${mention} is doing`,
  nothingYet: 'Nothing is in yet. The first session starts the row: `/hips today`.',
  nothingToShow: (mention: string) => `There is nothing to show for ${mention}.`,
  theirLastEight: (kept: number, of: number) => `${kept} of the last ${of}`,
  best: (best: number) => `best row ${best}`,
  sessions: (count: number) => `${count} ${count === 1 ? 'session' : 'sessions'} in all`,
  comeBacks: (count: number) => `${count} ${count === 1 ? 'come-back' : 'come-backs'}`,
  noFreeze: 'No freeze left',
  covered: (count: number) =>
    count === 1
      ? 'One of those strength days was covered by a freeze'
      : `${count} of those strength days were covered by freezes`,
  freezesAbout:
    '-# A freeze covers a missed strength day by itself. You start with one; every 8 kept days bring another, up to two in hand.',
  cheers: (count: number) =>
    count === 1 ? '1 cheer for the latest session' : `${count} cheers for the latest session`,
} as const

/** Club-mates who have finished, and cheering them. */
export const mates = {
  list: (names: string) => `Done today: ${names}`,
  listOn: (weekday: string, names: string) => `Done on ${weekday}: ${names}`,
  withCheers: (mention: string, cheers: number) =>
    cheers === 0 ? mention : `${mention} (${cheers} ${cheers === 1 ? 'cheer' : 'cheers'})`,
  more: (count: number) => `${count} more`,
  onlyMore: (count: number) => (count === 1 ? '1 club-mate' : `${count} club-mates`),
  cheer: 'Cheer',
  cheered: (names: string) => `Cheered: ${names}.`,
  nobody: 'There is nobody left to cheer just now.',
} as const
