/** What the bot posts by itself: cards, calls, direct messages. */
export const reminders = {
  start: 'Start',
  notToday: 'Not today',
  snooze: 'Snooze an hour',

  card: {
    calls: (role: string) => `${role}, today's hips:`,
    yours: 'Level 1 without kit; yours may differ: Start.',
    doneSoFar: (names: string) => `Done so far: ${names}`,
    off: 'There is no strength on this day any more. A session still counts.',
  },

  trial: {
    test: (weekday: string, at: string) =>
      `This is a test. The real one comes on ${weekday} at ${at}.`,
    testOff: 'This is a test. The card is switched off, so no real one comes.',
    canGo: '-# It pinged nobody. Whoever manages messages here can delete it.',
    start: (what: string) => `This is only the test card, so there is nothing to start. ${what}`,
    realOne: (date: string, at: string) =>
      `By the set-up that it shows, the real one comes on ${date} at ${at}.`,
    noneComes: 'By the set-up that it shows, no real one comes.',
    isOver: 'Your own day is in `/hips today`.',
  },

  preRun: {
    /** `at` is Discord's own way of writing a moment. */
    runAt: (at: string) => `The run starts at ${at}. These first.`,
    inside: 'Inside the run there is a bit more today: see it at your level.',
    seeOwn: 'See it at my level',
  },

  lastCall: {
    title: (weekday: string) => `**Last call for ${weekday}**`,
    facts: (minutes: number) => `-# ${minutes} min at level 1 · any amount counts`,
    names: (mentions: string, count: number) =>
      `${mentions}: ${count === 1 ? 'yours is' : 'yours are'} still open. No time today? One tap, and it stays quiet.`,
    answered: 'Everybody who asked for this call has answered.',
  },

  personal: {
    body: (moves: number, weekday: string) =>
      `${moves} ${moves === 1 ? 'move' : 'moves'}, and ${weekday} is in.`,
    first: 'It would be your first: the row starts here.',
    again: 'Here it is again, as you asked.',
    howToStop: '-# You asked for this: `/hips remind` changes the time or ends it.',
  },

  question: {
    title: '## Keep these?',
    body: (weekday: string) =>
      `${weekday} has a session for you. My last messages got no answer, which is fine; perhaps the time is wrong, or you need no reminding.`,
    meanwhile: 'Until you say so I write once a week at most. `/hips remind` changes the time.',
    keep: 'Keep them',
    stop: 'Stop them',
    see: "See today's session",
  },

  midRun: {
    title: {
      'hill-sprints': '## How many hill sprints?',
      'backward-running': '## How many times backward?',
    },
    planned: (amount: string) => `On the plan for today: ${amount}.`,
    why: 'Your next number follows from it. Fewer is a fine answer.',
    howMany: 'How many did you do?',
    none: 'None this time',
    all: (count: number) => `${count}, all of them`,
    see: 'See the run',
    said: {
      'hill-sprints': (done: number, planned: number) => `Noted: ${done} of ${planned} sprints.`,
      'backward-running': (done: number) =>
        `Noted: ${done === 1 ? 'once' : `${done} times`} backward.`,
    },
    saidNone: 'Noted: none this time.',
    next: {
      'hill-sprints': (count: string) => `The next hills: ${count} sprints.`,
      'backward-running': (count: string) => `Next time backward: ${count}.`,
    },
    tooLate: (day: string) =>
      `${day} is too long ago: what was inside a run is noted on its day or the day after.`,
    tooEarly: (day: string) => `${day} is still to come. Run first, then tell me.`,
    notPlanned: (day: string) =>
      `By your plan ${day} has nothing inside the run any more, so there is nothing to note.`,
  },

  open: {
    old: (day: string) => `This card is from ${day}. Today's is one tap away.`,
    today: "Today's card",
  },
} as const
