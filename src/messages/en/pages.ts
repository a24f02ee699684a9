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
  facts: (programme: string, zone: string) => `${programme} · club time: ${zone}`,
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
  saved: 'Saved. It holds from your next card on.',
  follows: 'These go with you into every club. A wall, a mat or a towel need no tick.',
  pickLevel: 'Pick your level',
  pickKit: 'Tick what you have at hand',
  levelOption: (level: number, about: string) => `Level ${level} · ${about}`,
} as const

export const help = {
  title: '## Clamshell',
  intro:
    'Strong hips keep runners running. Ten to twenty minutes on two days a week, less in the easier ones, at your level and with what you have.',
  commands: [
    [
      '/hips today',
      "the day's routine with doses and cues; `day:` looks ahead, `share:` shows the channel",
    ],
    ['/hips week', 'what each of the seven days carries'],
    ['/hips exercise', 'one move from start to finish: how, why, easier, harder'],
    ['/hips me', 'your level and the kit that you have'],
    ['/hips help', 'this page'],
  ],
  privacy:
    'All of it works in a direct message too. Answers are for your eyes only unless you share them. What I keep about you: your level, your kit, and in which clubs you use me.',
  safety:
    'General exercise information, not medical advice. Pregnant, recently operated on, under 16 or under treatment: ask your clinician first. These moves may help; nothing here promises to keep injuries away.',
} as const
