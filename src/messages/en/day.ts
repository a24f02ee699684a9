/** The day's card: strength, run and rest. */
export const day = {
  title: {
    strength: (date: string) => `## Hip day · ${date}`,
    run: (date: string) => `## Run day · ${date}`,
    hardRun: (date: string) => `## Hard run · ${date}`,
    rest: (date: string) => `## Rest day · ${date}`,
  },
  session: {
    A: 'Session A',
    B: 'Session B',
    C: 'Session C',
    single: 'Whole-hip session',
  },
  why: {
    A: 'A hinge for push-off, turn-out and knee drive for the stride, and a trunk that stays still.',
    B: 'One leg at a time, then the side of the hip: what keeps the pelvis level when you land.',
    C: 'The wall series: the side of the hip alone first, then on the move.',
    single: 'One session for the whole hip: push-off, side, knee drive and balance.',
    'push-off-power':
      'Hinges and bridges for the big muscles at the back of the hip, which push you off.',
    'engine-ten':
      'Swing and push in turn: the hip forwards, backwards and sideways, with a quiet trunk.',
    'side-step-ladder': 'One rung at a time, from the band walk up to the run itself.',
    'wall-series': 'The side of the hip, kept honest by a wall, then taken for a walk.',
    'runners-week': 'The speed set: quick hips, strong legs, two long holds to finish.',
  },
  deload: 'An easier week: one set less, no jumps. Muscles catch up now.',
  beforeHardRun: 'Keep it easy, tomorrow is hard.',
  afterRun: 'Run first, then this.',
  warmUp: (moves: string) => `**Warm-up** · ${moves}`,
  circuit: (work: number, change: number, rounds: number) =>
    `Circuit: ${work} s work, ${change} s to change, ${rounds === 1 ? 'one round' : `${rounds} rounds`}. On one-sided moves change sides halfway.`,
  rung: (rung: number, step: number, steps: number) =>
    `Rung ${rung} of the ladder · step ${step} of ${steps}`,
  optional: 'if you like',
  leftOut: (slots: string) => `Not today, because none fits your kit and what rests: ${slots}.`,
  insteadOf: (name: string) => `in place of the ${name}`,
  lists: {
    hinge: 'hinge',
    'single-leg': 'single leg',
    'turn-out': 'turn-out',
    'side-hip': 'side of the hip',
    'knee-drive': 'knee drive',
    stability: 'stability',
    squat: 'squat',
    extra: 'extra',
    mobility: 'mobility',
    wall: 'wall series',
    'warm-up': 'warm-up',
    'pre-run': 'before the run',
    'mid-run': 'inside the run',
  },
  preRun: 'Before you head out',
  midRun: {
    'hill-sprints': 'Inside the run: hill sprints',
    'backward-running': 'Inside the run: backward running',
  },
  midRunLength: (minutes: number) =>
    `Takes about ${minutes} min of the run. Leave it out when the legs say no.`,
  nextStrength: (date: string) => `Strength is back on ${date}.`,
  noStrength: 'No strength day is planned.',
  ifYouLike: (what: string) => `If you like: ${what}.`,
  lookAtOne: 'Look at one move',
  seeDay: (weekday: string) => `See ${weekday}'s routine`,
  noClub:
    'I know of no club of yours, so this is the default week. If you run with one, type a command there once.',
  newHere: 'You are at level 1 without kit until you say otherwise: `/hips me`.',
  shared: (level: number) => `Shown at level ${level}; yours may differ: \`/hips today\`.`,
  captainsOnly:
    'Only captains see this line: the club still runs on the default plan (strength Tuesday and Friday; runs Wednesday, Saturday and a hard Sunday; UTC). `/club setup` sets your own.',
  whichClub: 'You run with more than one club. Which one is this for?',
  pickClub: 'Pick a club',
} as const
