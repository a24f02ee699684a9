/** Races of a club and of a member. */
export const races = {
  distance: { '5k': '5 km', '10k': '10 km', half: 'half marathon', marathon: 'marathon' },

  // One line of why on a day's card.
  raceDay: (date: string) => `## Race day · ${date}`,
  today: (distance: string) =>
    `Today it is ${distance}. The short set below, and off you go. Have a good one.`,
  taper: (date: string) => `Race on ${date}: one set less, nothing new, no jumps.`,
  sharpen: (date: string) =>
    `Race on ${date}: about ten minutes, nothing heavy, the one session of these days.`,
  before: (date: string) => `Race on ${date}: only the short set before a run until then.`,
  noStrength: (date: string) => `Race on ${date}: no strength in the last days before it.`,
  sharpened: (date: string) => `Race on ${date}: one short session is enough in these days.`,
  recovery: (date: string, days: string) =>
    `Race on ${date} behind you: ${days} without strength. Walk, eat, sleep.`,
  easing: (date: string) => `Race on ${date} behind you: one set less for a week.`,
  days: (days: number) => (days === 1 ? 'one day' : `${days} days`),
  racedOut: 'By the plan a strength day; nothing is due, and your row waits.',

  // The week.
  week: {
    race: (distance: string) => `race, ${distance}`,
    taper: 'a set less before the race',
    sharpen: 'short, before the race',
    easing: 'a set less after the race',
    racedOut: 'no strength around the race',
  },

  // `/hips race` and `/club race`.
  onlyCaptains: 'Only captains can set races for the whole club. A race of your own: `/hips race`.',
  dateOption: "The race's day: a weekday or YYYY-MM-DD; left out: the list",
  distanceOption: 'How far',
  title: { club: "## The club's races", member: '## Your races' },
  none: {
    club: 'No race ahead. Add one with `/club race date: distance:`, and the days around it get lighter for everybody.',
    member:
      'No race ahead. Add one with `/hips race date: distance:`, and the days around it get lighter for you.',
  },
  line: (date: string, distance: string, when: string) => `**${date}** · ${distance} · ${when}`,
  clubs: (date: string, distance: string) => `-# The club's: ${date} · ${distance}`,
  when: (days: number) => {
    if (days === 0) return 'today'
    if (days > 0) return days === 1 ? 'tomorrow' : `in ${days} days`
    return days === -1 ? 'yesterday' : `${-days} days ago`
  },
  added: (date: string, distance: string) => `**Noted: ${distance} on ${date}.**`,
  removed: (date: string, distance: string) =>
    `**${distance} on ${date} is taken out.** From today on the plan holds as before; days that it has ruled stay as they were.`,
  gone: 'That race is not on the list any more. Nothing was changed.',
  what: (date: string) => `**What ${date} does to the days around it**`,
  stage: (days: string, what: string) => `- ${days}: ${what}`,
  stages: {
    taper: 'one set less, nothing new, no jumps',
    sharpen: 'one session of about ten minutes, nothing heavy',
    before: 'only the short set before a run',
    recovery: 'no strength',
    easing: 'one set less',
  },
  off: (days: string) => `Strength days that are off, and no row minds: ${days}.`,
  noneOff: 'No strength day falls out.',
  midRunWaits: '-# Hills and backward running wait from a week before it until it is rested off.',
  remove: 'Take a race out',
  inAudit: '-# It is in `/club audit`, with your name.',

  // What cannot be.
  both: (command: string) =>
    `A race needs its day and its distance: \`${command} date:2027-04-18 distance:10 km\`. Nothing was changed.`,
  past: (date: string) => `${date} is over. A race can be set from today on. Nothing was changed.`,
  tooFar: (date: string) =>
    `${date} is more than a year away. Set it when it is nearer. Nothing was changed.`,
  sameDay: (date: string, distance: string) =>
    `There is a race on ${date} already: ${distance}. Take it out first if it has changed. Nothing was changed.`,
  tooMany: (most: number) =>
    `${most} races stand already. Take one out first. Nothing was changed.`,
} as const
