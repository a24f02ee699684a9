/** `/hips remind`, and the answers to the buttons under a reminder. */
export const remind = {
  title: '## Your reminders',
  saved: 'Saved.',
  nothingAsked: 'Nothing is sent to you unless you ask for it here.',
  personal: {
    on: (time: string, zone: string) =>
      `**Direct message** · on your strength days at ${time} (${zone})`,
    off: '**Direct message** · none',
  },
  /** Both are Discord's own way of writing a moment. */
  next: (at: string, left: string) => `Next: ${at}, ${left}.`,
  atOnce: "Today's comes within a minute: the new time is past already.",
  noNext: 'Next: none, as things stand.',
  notIfDone:
    '-# Only while the session is not in yet, and never on a day that is paused or taken out.',
  mention: {
    on: "**Last call** · I mention you in the club's evening message while your day is open",
    off: '**Last call** · no mention of you',
    hidden: '**Last call** · no mention of you while you are hidden (`/hips me`)',
  },
  noLastCall: '-# The club sends no last call at the moment.',
  midRun: {
    on: '**Hills** · after a run with hills or backward running I ask how many you did',
    off: '**Hills** · no question after a run',
  },
  follows: (club: string) => `They follow the days of ${club}.`,
  unanswered:
    '-# Three direct messages in a row without an answer turn into one question a week: keep these?',
  howToStop: '-# Off again: the button here, or `/hips remind personal:Off`.',
  button: {
    personal: { on: 'Send me reminders', off: 'No direct messages' },
    time: 'Set the time',
    mention: { on: 'Mention me', off: 'Do not mention me' },
    midRun: { on: 'Ask me after hills', off: 'Do not ask after hills' },
    follow: (club: string) => `Follow ${club}`,
  },
  form: {
    title: 'When shall I write?',
    label: 'Time on your strength days',
    about: 'Such as 18:00 or 6 pm. A time switches the messages on.',
  },
  choice: { on: 'On', off: 'Off' },
  notATime: (written: string) =>
    `I can't read ${written} as a time. Write it like 18:00 or 6pm. Nothing has changed.`,
  beforeDayStart: (time: string, begins: string) =>
    `At ${time} it is still the day before: the club's day begins at ${begins}. Pick a time from then on. Nothing has changed.`,
  noClub:
    "Your own reminders follow a club's strength days, and I know of no club of yours. Type `/hips remind` in a club that I am a member of.",

  kept: 'They stay. Good.',
  stopped: 'They are off. `/hips remind` brings them back whenever you like.',
  offAlready: 'They are off at the moment.',

  // Not today.
  quiet: '**Quiet for today.** I will not ask again.',
  quietAlready: '**It is quiet for today already.**',
  rowAsWas: (row: string) => `Your row is as it was: ${row}.`,
  canStill: (weekday: string, dayAfter: string) =>
    `If you change your mind: ${weekday} can be kept until ${dayAfter} is over.`,
  afterAll: 'I do want to train today',
  loud: (weekday: string) => `Good. ${weekday} is on again; what is still to come today comes.`,
  loudAlready: (weekday: string) => `${weekday} was not quiet, so nothing had to change.`,
  quietKept: (day: string, row: string) => `${day} is in already: ${row}. Nothing more will come.`,
  quietNotDue: (day: string) => `${day} asks nothing of you, so nothing will come.`,
  quietOld: (day: string) =>
    `This card is from ${day}; nothing more comes about it. \`/hips today\` brings today's.`,
  quietAhead: (day: string) => `${day} has not begun yet. Nothing is lost by waiting.`,

  // Snooze.
  snoozed: (at: string) => `I will be back at ${at}.`,
  snoozeOver: (weekday: string, at: string) =>
    `In an hour ${weekday} will be over: it ends at ${at}. I leave it here for you.`,
  snoozeAgain: 'That one has come again since. Use the buttons of the newer message.',
  snoozeOld: (day: string) =>
    `This reminder is from ${day}. \`/hips today\` brings what is on now.`,
  snoozeKept: (day: string) => `${day} is in already, so there is nothing to come back for.`,
  snoozeNotDue: (day: string) => `${day} asks nothing of you any more, so I will not come back.`,
  snoozeQuiet: 'You said not today, so it stays quiet.',
  snoozeOff: 'Your reminders are off. `/hips remind` brings them back.',

  // Told once, under the next answer.
  refused:
    '**Your reminders are off.** Discord did not let my direct message through. To get them: allow direct messages from this server in its privacy settings, then switch on what you want in `/hips remind`.',
} as const
