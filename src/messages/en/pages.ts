import { asTyped } from '#messages/as-typed.ts'

/** One exercise, the week, one's own settings and help. */
export const exercisePage = {
  alsoCalled: (names: string) => `also called ${names}`,
  how: '**How**',
  why: '**Why for runners**',
  mistake: '**Common mistake**',
  dose: '**Dose by level**',
  level: (level: number) => `Level ${level}`,
  yours: 'yours',
  without: (kit: string, way: string) => `no ${kit}: ${way}`,
  needs: (kit: string) => `needs ${kit}`,
  easier: '**Easier**',
  harder: '**Harder**',
  stop: '**Stop**',
  works: (muscles: string) => `Works: ${muscles}`,
  hip: (actions: string) => `Hip: ${actions}`,
  noHip: 'Works the ankle; kept as a helper for the hip',
  kit: (equipment: string, substitute: string) => `Kit: ${equipment} · instead: ${substitute}`,
  noKit: 'Kit: none',
  source: {
    described: (title: string, dose: string) => `From ${title}. Dose there: ${dose}.`,
    named: (title: string, dose: string) =>
      `Named in ${title}, described from standard practice. Dose there: ${dose}.`,
    mentioned: (title: string, dose: string) =>
      `Mentioned in ${title}, described from standard practice. Dose there: ${dose}.`,
    title: (title: string) => `“${title}”`,
  },
  easierButton: (name: string) => `Easier: ${name}`,
  harderButton: (name: string) => `Harder: ${name}`,
} as const

export const week = {
  title: (span: string) => `## The club's week · ${span}`,
  ownTitle: (span: string) => `## Your week · ${span}`,
  off: {
    paused: 'paused',
    held: 'on hold until you are cleared',
    amnesty: 'taken out of the count by the club',
  },
  today: 'today',
  strength: 'strength',
  run: 'run',
  hardRun: 'hard run',
  preRun: 'pre-run set',
  fullPreRun: 'full pre-run set',
  rest: 'rest',
  afterRun: 'after the run',
  keepEasy: 'keep it easy, tomorrow is hard',
  midRun: {
    'hill-sprints': 'hill sprints',
    'backward-running': 'backward running',
  },
  facts: (programme: string, zone: string) => `${programme} · days by ${zone}`,
  programmes: {
    'balanced-week': 'Balanced week',
    'push-off-power': 'Push-off power',
    'engine-ten': 'Engine ten',
    'side-step-ladder': 'Side-step ladder',
    'wall-series': 'Wall series',
    'runners-week': "Runner's week",
  },
  seeToday: "See today's card",
} as const

export const me = {
  title: '## Your hips, your way',
  level: (level: number, about: string) => `**Level ${level}** · ${about}`,
  kit: (kit: string) => `**Kit** · ${kit}`,
  kitNone: 'none: everything works without',
  days: (days: string) => `**Strength days** · ${days}`,
  everyDay: 'every day',
  zone: (zone: string) => `**Time zone** · ${zone}`,
  zoneNow: (zone: string, time: string) => `${zone}, ${time} now`,
  zoneHow: 'another: `/hips me zone:`',
  theClubs: "the club's",
  from: (date: string, value: string) => `→ from ${date}: ${value}`,
  firstWholeDay: (date: string) => `; the first whole day by that clock is ${date}`,
  setAside: (moves: string) => `**Set aside** · ${moves}, because it hurt`,
  resting: (moves: string, date: string) =>
    `**Set aside** · ${moves} until ${date}. See a physiotherapist or doctor`,
  eased: (moves: string) => `**Easier for now** · ${moves}: half the sets until it is calm`,
  noStretch: '**Set aside** · stretches, while the groin is sore',
  swaps: (swaps: string) => `**Your swaps** · ${swaps}`,
  swap: (wanted: string, exercise: string) => `${wanted} for ${exercise}`,
  pickForget: 'Forget one of your swaps',
  forgetSwap: (exercise: string, wanted: string) => `${exercise} again, not ${wanted}`,
  boards: {
    show: '**Boards** · you are on them',
    hide: '**Boards** · hidden: nothing of yours is shown to others',
  },
  mates: {
    off: '**Club-mates** · are not told when you are done: you add to a number. Boards are a setting of their own',
    card: "**Club-mates** · find your name under the club's card when you are done",
    shown: '**Club-mates** · see that you are done, on their own cards too',
    cheers: '**Club-mates** · see that you are done, on their own cards too, and can cheer',
  },
  matesHidden: '**Club-mates** · see nothing while you are hidden',
  saved: 'Saved.',
  follows:
    'Level and kit hold from your next card on. All of it goes with you into every club. No need to tick a wall, a mat or a towel.',
  pickLevel: 'Pick your level',
  pickKit: 'Tick what you have at hand',
  pickDays: "Strength days of your own; none: the club's",
  pickMates: 'What club-mates see',
  levelOption: (level: number, about: string) => `Level ${level} · ${about}`,
  clubsDays: "the club's days",
  clubsZone: "the club's zone",
  matesOption: {
    off: 'Tell nobody when I am done: I add to a number',
    card: "Name me under the club's card when I am done",
    shown: "Name me on club-mates' own cards too",
    cheers: 'Name me there, and let club-mates cheer',
  },
  boardsOption: { show: 'Show me on boards', hide: 'Hide me, and all that is mine' },
  boardsButton: { show: 'Show me on boards', hide: 'Hide me from boards' },
  notAWeekday: (word: string) =>
    `I can't read ${asTyped(word)} as a weekday. Write them like \`mon, thu\`, or \`club\` for the club's days. Nothing has changed.`,
  noWeekday:
    "Your own week needs one strength day at least, such as `mon, thu`; `club` gives the club's days back. Nothing has changed.",
  notAZone: (written: string) =>
    `I can't tell which zone ${asTyped(written)} is. Give a city or a name such as Europe/Berlin and pick from the list; an offset or an abbreviation does not say when the clocks change. Nothing has changed.`,
  zonesNear: (names: readonly string[]) => `Close to it: ${names.join(', ')}.`,
} as const

export const help = {
  title: '## Clamshell',
  intro:
    'Strong hips keep runners running. Ten to twenty minutes on two days a week, less in the easier ones, at your level and with what you have.',
  commands: [
    ['/hips today', "the day's routine; `day:` looks ahead, `share:` shows the channel"],
    ['/hips start', 'goes through the session with you, move by move'],
    ['/hips done', "logs today's session, or yesterday's"],
    ['/hips undo', 'takes back what you logged last'],
    ['/hips streak', 'your row, your freezes, your last 26 weeks'],
    ['/hips leaderboard', "the club's boards and your place"],
    ['/hips remind', 'your own reminder and its time, a mention in the last call'],
    ['/hips pause', 'ill, hurt or away: nothing is due, nothing breaks'],
    ['/hips back', 'ends the pause'],
    ['/hips week', 'what each of the seven days carries'],
    ['/hips race', 'a race of yours: lighter days before it, free ones after'],
    ['/hips exercise', 'one move from start to finish'],
    ['/hips me', 'level, kit, own days and time zone, what others see and cheer'],
    ['/hips privacy', 'what I keep about you; export and delete it'],
    ['/hips help', 'this page'],
  ],
  forgives:
    'A streak forgives: a missed strength day can be made up the day after, or a freeze covers it by itself. You start with one, and every 8 kept days bring another.',
  hurts:
    'Something hurts? The button under your card says what to do: go on, go easy, leave it, or see somebody. Only you see it.',
  forCaptains: 'For captains:',
  captains: [
    ['/club setup', 'sets up days, times and channel, step by step'],
    ['/club plan', 'how it stands; changes one thing'],
    ['/club status', 'plan, reminders, and what needs attention'],
    ['/club pause', 'silences the club for a stretch of days: holidays'],
    ['/club amnesty', 'one single date that counts against nobody'],
    ['/club correct', "sets a member's day right"],
    ['/club race', 'race dates: lighter days before, free ones after'],
    ['/club audit', 'who changed what, and when'],
  ],
  privacy:
    'What starts with `/hips` works in a direct message too. Answers are for your eyes only unless you share them. What I keep about you, and how to get or delete it: `/hips privacy`.',
  safety:
    'General exercise information, not medical advice. Pregnant, recently operated on, under 16 or under treatment: ask your clinician first. These moves may help; nothing here promises to keep injuries away.',
} as const
