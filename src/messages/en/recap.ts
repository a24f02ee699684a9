/** `3,000`: a club can have many sessions. */
const figure = (count: number): string => FIGURES.format(count)
const FIGURES = new Intl.NumberFormat('en-GB')

const counted = (count: number, one: string, many: string): string =>
  `${figure(count)} ${count === 1 ? one : many}`

const sessionsIn = (count: number): string => `${counted(count, 'session', 'sessions')} in`

/** Progress, never blame: fewer than before is said as what it was before. */
const against = (count: number, before: number): string => {
  if (count > before) return `${figure(count - before)} more than the week before`
  return count === before ? 'as many as the week before' : `after ${figure(before)} the week before`
}

/** The days of everybody are added up: where there are several, that is said. */
const kept = (count: number, due: number, members: number): string => {
  const together = members > 1 ? 'together: ' : ''
  if (count < due) return `${together}${figure(count)} of ${figure(due)} strength days kept`
  return due === 1 ? 'the one strength day kept' : `${together}${allOf(due)} strength days kept`
}

/** `all 9`, `both`. */
const allOf = (count: number): string => (count === 2 ? 'both' : `all ${figure(count)}`)

/** "Who are in": a club has more members than those who ever told the bot of a session. */
const moved = (count: number, members: number): string => {
  if (count === members && count > 1) return `${allOf(members)} who are in moved`
  // Where most did nothing, how many there are is nobody's encouragement.
  return 2 * count < members || members === 1
    ? `${unnamed(count)} moved`
    : `${figure(count)} of ${figure(members)} who are in moved`
}

const unnamed = (count: number): string => (count === 1 ? 'one of us' : `${figure(count)} of us`)

/** The club's week, on Mondays. */
export const recap = {
  title: (span: string) => `## The club's week · ${span}`,
  /** Often it was one single day, and a freeze had covered it. */
  comeBacks: (names: string) => `**Back after a day that went by**: ${names}. Good to have you.`,
  more: (count: number) => `${figure(count)} more`,
  kept: (count: number, due: number, members: number) =>
    `**${capital(kept(count, due, members))}**`,
  sessions: (count: number) => `${sessionsIn(count)}.`,
  sessionsAgainst: (count: number, before: number) =>
    `${sessionsIn(count)}, ${against(count, before)}.`,
  firstWeek: (count: number) => `${sessionsIn(count)}: the club's first week.`,
  stillOpen: (count: number) =>
    count === 1
      ? "-# One of Sunday's can still be made up today."
      : `-# ${figure(count)} of Sunday's can still be made up today.`,
  quiet: 'A quiet week. Nothing is lost: every session before it still counts.',
  milestone: {
    sessions: (count: number, names: string) => `**${count} sessions** · ${names}`,
    best: (names: string) => `**Longest row of their own yet** · ${names}`,
  },
  unnamed,
  board: '**In a row**',
  inARow: (count: number) => `${figure(count)} in a row`,
  ahead: (parts: string) => `**This week**: ${parts}.`,
  strengthOn: (days: string) => `strength on ${days}`,
  strengthDaily: 'strength every day',
  noStrength: 'no strength day',
  allOff: 'the club has taken its strength days off',
  off: (days: string) => `${days} off`,
  lighter: 'a lighter one, one set less in everything',
  race: (date: string, distance: string) => `race on ${date}, ${distance}`,
  toBoard: "This month's board",

  /** What stands in the picture. */
  picture: {
    title: 'The club’s week',
    figure,
    kept: (count: number, due: number, members: number) => capital(kept(count, due, members)),
    moved,
    movedShort: (count: number, members: number) =>
      moved(count, members).replace(' who are in', ''),
    sessionsIn: (count: number) => (count === 1 ? 'session in' : 'sessions in'),
    /** Short: the bars say more or fewer. */
    against: (count: number, before: number) =>
      count > before ? `+${figure(count - before)} on the week before` : against(count, before),
    quiet: 'A quiet week',
    firstWeek: "the club's first week",
    beginning: ['Every row', 'starts here'],
    date: (day: number, month: string) => `${day} ${month}`,
    weekOf: (date: string) => `week of ${date}`,
    cameBack: 'came back',
    longestRow: 'longest row',
    freezes: (count: number) => (count === 1 ? 'freeze helped' : 'freezes helped'),
    strength: 'session days',
    extra: 'extra',
  },
  /** The same, read aloud. */
  alt: {
    title: (span: string, facts: string) => `The club's week, ${span}: ${facts}.`,
    nothing: 'no session in',
    sessionsIn,
    against,
    kept,
    moved,
    strength: (weekday: string, count: number) => `${weekday} ${figure(count)}`,
    extra: (weekday: string, count: number) => `${weekday} ${figure(count)} extra`,
    both: (weekday: string, count: number, extra: number) =>
      `${weekday} ${figure(count)} and ${figure(extra)} extra`,
    weeks: (counts: readonly number[]) =>
      `Week by week, up to this one: ${counts.map(figure).join(', ')}.`,
    others: (facts: string) => `${capital(facts)}.`,
    cameBack: (count: number) => `${figure(count)} came back`,
    longestRow: (count: number) => `longest row ${figure(count)}`,
    freezes: (count: number) => `${counted(count, 'freeze', 'freezes')} helped`,
  },
} as const

/** Whether the recap may name somebody who has come back. */
export const comeBack = {
  ask: "May Monday's recap of the club name you as back again? Otherwise you add to a number.",
  answer: { name: 'Name me in the recap', 'leave-out': 'Rather not' },
  noted: {
    name: "Noted: the club's recap may name your come-backs. `/hips me` can change that.",
    'leave-out': 'Noted: your come-backs only add to a number. `/hips me` can change that.',
  },
  /** Under one's own settings. */
  setting: {
    name: '**Come-backs** · the Monday recap may name you',
    'leave-out': '**Come-backs** · only add to a number in the Monday recap',
  },
  settingHidden: '**Come-backs** · only add to a number while you are hidden',
  settingButton: { name: 'Name my come-backs', 'leave-out': 'Leave my come-backs unnamed' },
} as const

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
