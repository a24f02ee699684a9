/** What is counted, where it is not whole moves. */
const UNIT = { moves: 'moves', turns: 'turns', sets: 'sets' } as const

type Unit = keyof typeof UNIT

/** The guided session: one private message, step by step. */
export const guided = {
  title: {
    warmUp: (name: string) => `## Warm-up · ${name}`,
    extra: (name: string) => `## ${name}`,
    move: (number: number, of: number, name: string) => `## ${number} of ${of} · ${name}`,
    rest: (seconds: number) => `## Rest · ${seconds} s`,
    change: (seconds: number) => `## Change over · ${seconds} s`,
  },
  facts: {
    set: (set: number, sets: number) => `set ${set} of ${sets}`,
    round: (round: number, rounds: number) => `round ${round} of ${rounds}`,
    optional: 'if you like',
  },
  progress: (bar: string, done: number, of: number, unit: Unit) =>
    unit === 'moves'
      ? `${done} of ${of} moves done ${bar}`
      : `${done} of ${of} ${UNIT[unit]} done ${bar}`,

  amount: {
    reps: (count: string) => (count === '1' ? 'once' : `${count} times`),
    seconds: (count: string) => `${count} s`,
    metres: (count: string) => `${count} m`,
  },
  side: {
    right: 'right side',
    left: 'left side',
    weaker: 'your weaker side',
    other: 'the other side',
  },
  whichSide:
    'Which side is weaker? Tap it below: from now on it goes first. The picture shows both.',
  readyThen: (ready: number, amount: string) => `${ready} s to get ready, then ${amount}`,
  insteadOf: (name: string) => `today instead of the ${name}`,
  alt: {
    /** `how` is empty for a move without sides. */
    move: (name: string, how: string, works: string) =>
      `${name}${how === '' ? '' : `, ${how}`}. Works: ${works}.`,
    inTurn: 'left and right in turn',
    clock: (ready: number, seconds: number) =>
      ready === 0
        ? `${seconds} seconds, counted down.`
        : `${ready} seconds to get ready, then ${seconds} seconds, counted down.`,
  },
  easyWay: (how: string) => `Easier: ${how}`,
  breathe: (seconds: number) => `Rest ${seconds} s. Shake it loose.`,
  changeOver: (seconds: number) => `${seconds} s to change over.`,
  next: (what: string) => `-# Next: ${what}`,
  nextRest: (seconds: number) => `${seconds} s rest`,
  nextChange: (seconds: number) => `${seconds} s to change over`,
  nextSet: (set: number, sets: number, name: string) => `set ${set} of ${sets}, ${name}`,
  last: 'Finish, and the session is in.',

  button: {
    next: 'Next',
    finish: 'Finish',
    skip: 'Go on',
    back: 'Back',
    easier: 'Easier',
    asPlanned: 'As planned',
    swap: 'Swap',
    keep: 'Keep this swap',
    forget: 'Forget this swap',
    stop: 'Stop',
    right: 'Right is weaker',
    left: 'Left is weaker',
    // Under the question itself, so that they fit beside Swap on a phone.
    rightSide: 'Right side',
    leftSide: 'Left side',
    drop: "Don't log",
    close: 'Put it away',
    goOn: 'Go on',
    goOnHere: 'Go on here',
    begin: (weekday: string) => `Begin ${weekday}'s`,
    goOnWith: (weekday: string) => `Go on with ${weekday}'s`,
  },
  note: {
    'no-swap': 'Nothing else here does the same job with what you have. Easier may help.',
    pain: 'After what you said: what rests is out or swapped, what hurt a little is easier.',
    kept: 'Kept: you get it in that place from now on, wherever it fits.',
    forgotten: 'Forgotten: from the next session on it is as planned again.',
  },

  // Stopping, and what cannot go on.
  stop: {
    title: '## Stop here?',
    log: (done: number, of: number) => `Log ${done} of ${of}?`,
    logUnit: (done: number, of: number, unit: Unit) => `Log ${done} of ${of} ${UNIT[unit]}?`,
    begun: 'Log what you began?',
    any: 'Any amount keeps the day.',
    over: '## That was what there is today',
    nothing: 'Stopped. Nothing was done yet, so nothing is logged. The day is still there.',
    dropped: 'Put away, and nothing is logged. The day is still there.',
    confirm: 'Log it',
  },
  held: {
    title: '## Stop here for now',
    words:
      'What you said is for a professional to look at first, so this session does not go on. What you did still counts.',
  },
  elsewhere: 'This session continued elsewhere, so these buttons are old. It is where you left it.',
  over: 'That session is over. `/hips start` begins one.',
  tooLate: (day: string) =>
    `That was ${day}'s session, and it is too long ago to log. Today's card is one tap away.`,
  another: (weekday: string, done: number, of: number) =>
    `You are in the middle of ${weekday}'s session, ${done} of ${of} done. One at a time: which one?`,
} as const
