/** `/hips pause` and `/hips back`. */
export const pause = {
  reason: {
    ill: 'ill',
    injured: 'injured',
    away: 'away',
    race: 'a race',
    other: 'something else',
  },
  set: (days: string) => `## Paused · ${days}`,
  untilThen: 'Nothing is due until then, in any of your clubs, and nothing breaks.',
  thoseDays: 'Nothing is due on those days, in any of your clubs, and nothing breaks.',
  pastDays:
    'Nothing was due on those days; what you did still counts. It holds in all of your clubs.',
  row: (row: string) => `Your row waits for you: ${row}.`,
  rowNow: (row: string) => `You stand at ${row}.`,
  getWell: 'Get well soon.',
  why: (reason: string) => `-# Reason: ${reason}. Only you see it; your captains see the days.`,
  noWhy: '-# Your captains see the days, and no reason.',
  imBack: "I'm back",

  back: '**Good to have you back.** From today on your strength days count again.',
  calledOff: (days: string) => `The pause of ${days} is off.`,
  later: (days: string) => `Another pause is still to come: ${days}.`,
  notPaused: 'You are not paused.',
  otherPause: (until: string) =>
    `That pause is over. Another one runs until ${until}; \`/hips back\` ends it.`,

  already: (days: string) => `${days}: paused already. \`/hips back\` ends a pause early.`,
  over: (to: string) =>
    `${to} is over already. For days of the last week give \`from:\` as well; it reaches 7 days back.`,
  tooFarBack: (from: string) => `${from} is too long ago: a pause can begin up to 7 days back.`,
  tooFarAhead: (from: string) => `${from} is more than a year away. Set it when it is nearer.`,
  endsBeforeStart: (from: string, to: string) =>
    `That pause would end on ${to}, before it starts on ${from}.`,
  tooLong: (days: string) => `${days} is longer than 366 days. Take a shorter pause and renew it.`,
} as const
