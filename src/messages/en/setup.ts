import { asTyped } from '#messages/as-typed.ts'
import { setupReview } from './setup-review.ts'

const tooEarly = (what: string, begins: string): string =>
  `**The ${what} would come before the day begins** (${begins}). Give it a time from ${begins} to 23:59. Nothing was changed.`

/** The set-up of a club, and changes of its plan. */
export const setup = {
  onlyCaptains: 'Only captains can set up the club and change its plan. Ask one of yours.',
  title: (step: string) => `## Set-up · ${step}`,
  changeTitle: (step: string) => `## Change · ${step}`,
  place: (step: number, steps: number) =>
    `-# Step ${step} of ${steps} · Nothing is saved yet; you can stop and come back.`,
  changePlace: '-# Nothing is saved yet; you can stop and come back.',
  steps: {
    zone: 'time zone',
    runs: 'run days',
    strength: 'strength days',
    channel: 'channel and roles',
    times: 'times',
    training: 'programme',
    review: 'all of it',
  },
  resumed: 'Good to see you again. This is where you left off.',
  next: 'Next',
  back: 'Back',
  seeChange: 'See what changes',
  notNow: 'Not now',
  startOver: 'Start over',
  startOverTitle: '## Start over?',
  startOverAbout:
    'What you have picked since you began goes. What the club has saved stays as it is.',
  goOn: 'Go on with it',
  gone: 'That was saved or put away already, so this card does nothing any more. `/club plan` shows how the club stands, `/club setup` walks through it.',
  overtaken: '**Another captain has saved something in the meantime.** It is in here now.',
  notAsShown: '**Something was changed since this page was shown.** Look it over once more.',
  nothingNew: 'Nothing was different, so nothing was changed.',
  putAway: 'Put away. Nothing was changed.',

  zone: {
    ask: '**What time is it where you run?** Tell me the time there, or the city, and I find the zone.',
    about: '-# The zone decides when a day begins, summer and winter.',
    is: (zone: string, time: string) => `**${zone}** · ${time} there now`,
    button: 'Tell the time or the city',
    choices: '**Which one is yours?**',
    many: '-# Not among them? Name a city instead of the time.',
    pick: 'Pick the zone',
    formTitle: 'Where do you run?',
    field: 'The time there now, or a city',
    fieldAbout: 'Such as 14:05, 2:05 pm, or Lisbon',
    notATime: (written: string) =>
      `**${asTyped(written)} is no time of day.** Write it like 14:05 or 2:05 pm. Nothing was changed.`,
    nobodyHas: (time: string) =>
      `**It is ${time} nowhere just now.** Look at the clock once more, or name a city. Nothing was changed.`,
    notAZone: (written: string) =>
      `**I know no zone or city called ${asTyped(written)}.** Try a larger city near you, or a name such as Europe/Berlin. Nothing was changed.`,
    near: (names: readonly string[]) => `Close to it: ${names.join(', ')}.`,
    unsure: (written: string) =>
      `**I can't tell for sure which zone ${asTyped(written)} is.** Nothing was changed.`,
    isItOne: 'Is it one of these? If not, try a larger city near you.',
  },

  runs: {
    about: 'On which days does the club run, and which of those are hard (long run, intervals)?',
    days: (days: string) => `**Runs** · ${days}`,
    hard: (days: string) => `**Hard** · ${days}`,
    none: 'none',
    pickDays: 'Pick the run days',
    pickHard: 'Pick the hard ones among them',
  },

  strength: {
    proposal: '**My proposal**, from the run days:',
    chosen: '**Your choice:**',
    day: (weekday: string, why: string) => `**${weekday}** · ${why}`,
    none: 'no day at all',
    noRun: 'no run that day',
    afterRun: 'after the run',
    afterThatHardRun: 'after the hard run',
    minding: (place: string, what: string) => `${place}; ${what}`,
    beforeHard: 'the next day is hard, so keep it light',
    afterHard: 'the day before is hard, so go easy',
    betweenHard: 'hard runs on both sides, so go easy',
    neighbours:
      '-# Some of these stand side by side. A day between them gives the work time to sink in; it is your choice.',
    impossible:
      'Every day is a run before a hard one, so I have no day to propose. Pick at least one yourself.',
    about: '-# Two days a week is what most people keep up.',
    target: { 1: 'One day a week', 2: 'Two days a week', 3: 'Three days a week' },
    pickTarget: 'How many should I propose?',
    pickDays: 'Or pick the days yourself',
    propose: 'Take the proposal',
  },

  channel: {
    about: "Where do reminders go, whom does the day's card mention, and who else is a captain?",
    is: (channel: string) => `**Channel** · ${channel}`,
    none: 'none yet: nothing is posted until you pick one',
    gone: 'gone, or out of my sight: pick another',
    mentions: (role: string) => `**Mentions** · ${role}`,
    nobody: 'nobody',
    captains: (who: string) => `**Captains** · ${who}`,
    manage: 'who manages the server',
    manageAnd: (role: string) => `who manages the server, and ${role}`,
    roleGone: 'a role that is gone: pick another',
    allWell: (channel: string) =>
      `-# In ${channel} I can do all I need: see, write, attach, read back and mention.`,
    missing: (channel: string, rights: string) =>
      `**In ${channel} I cannot ${rights}.** Allow it for me in the channel's settings; reminders wait for that.`,
    right: {
      see: 'see the channel',
      write: 'write',
      attach: 'attach pictures',
      history: 'read back what I wrote',
      mention: 'mention that role (or let everybody mention it)',
    },
    pickChannel: 'Pick the channel for reminders',
    pickMention: 'A role to mention, or none',
    pickCaptains: 'A role whose members are captains, or none',
    noSuchChannel: '**That is no channel of this club.** Nothing was changed.',
    takesNone: '**Reminders need a text channel.** Nothing was changed.',
    noSuchRole: '**That is no role of this club.** Nothing was changed.',
    everyone:
      '**@everyone is too many:** it would ping the whole server, or make everybody a captain. Pick another role. Nothing was changed.',
    managed:
      '**That role belongs to a bot:** no person ever has it. Pick another role. Nothing was changed.',
  },

  times: {
    about: (zone: string) => `When do I speak up? All times by the clocks of ${zone}.`,
    kind: {
      card: "Day's card",
      prerun: 'Before the run',
      'last-call': 'Last call',
      recap: 'Recap',
    },
    line: (kind: string, when: string) => `**${kind}** · ${when}`,
    off: 'off',
    /** While it is off, what it would be. */
    offLine: (line: string, what: string) => `${line}\n-# ${what}`,
    whatIsIt: {
      card: 'The routine of a strength day, with Start and Done, posted in the channel',
      prerun: 'The short set before a run, posted a while before the club runs',
      'last-call': 'An evening word to those who asked for it and have not done it yet',
      recap: 'Last week in numbers and a picture',
    },
    card: (time: string) => `${time} on strength days`,
    prerun: (time: string, minutes: number, run: string) =>
      `${time} on run days, ${minutes} min before the run at ${run}`,
    'last-call': (time: string) => `${time} on strength days, for those who asked`,
    recap: (time: string) => `Mondays ${time}`,
    switchOn: (kind: string) => `Turn on: ${kind}`,
    switchOff: (kind: string) => `Turn off: ${kind}`,
    button: 'Set the times',
    again: 'Mend what you typed',
    formTitle: 'When do I speak up?',
    fields: {
      card: "Day's card, on strength days",
      run: 'Start of the run; the set comes before it',
      minutes: 'How many minutes before the run',
      'last-call': 'Last call, on strength days',
      recap: 'Recap, on Mondays',
    },
    fieldAbout: 'Such as 07:00 or 7 am; empty: off',
    minutesAbout: '5 to 180',
    wrongTime: (field: string, written: string) =>
      `**${asTyped(written)} is no time of day** (${field}). Write it like 19:00 or 7 pm. Nothing was changed.`,
    wrongMinutes: (written: string) =>
      `**${asTyped(written)} minutes before the run won't do:** 5 to 180. Nothing was changed.`,
  },

  training: {
    about: 'What is trained, and around what?',
    programme: (name: string) => `**Programme** · ${name}`,
    programmes: {
      'balanced-week': 'The whole hip over the week; a new pick each week',
      'push-off-power': 'Hinges and bridges, heavy: 30 to 40 min, a weight helps',
      'engine-ten': 'Ten moves as a circuit, 10 min a round',
      'side-step-ladder': 'Six rungs from the band walk up to the run',
      'wall-series': 'The side of the hip with a wall and a band',
      'runners-week': 'Speed set, pre-run set and hills, as its article has it',
    },
    dayStart: (time: string) => `**A day begins** · ${time}`,
    dayStartOption: (time: string) => `A day begins at ${time}`,
    dayStartAbout: (time: string) => `What is done before ${time} counts for the day before`,
    preRun: (kind: string) => `**Pre-run set** · ${kind}`,
    preRunOption: (kind: string) => `Pre-run set: ${kind}`,
    preRuns: { short: 'short, about 3 min', full: 'full, about 10 min' },
    midRun: (kind: string) => `**Inside a run** · ${kind}`,
    midRuns: { on: 'hills or backward running, once a week', off: 'nothing' },
    pickProgramme: 'Pick the programme',
    pickDayStart: 'Pick when a day begins',
    pickPreRun: 'Pick the pre-run set',
    midRunOn: 'Turn on: hills and backward running',
    midRunOff: 'Turn off: hills and backward running',
  },

  faults: {
    'no-zone': () => '**First the time zone.** Without it I cannot tell what day it is for you.',
    'no-strength-day': () => '**It takes one strength day at least.** Nothing was changed.',
    'card-too-early': (begins: string) => tooEarly("day's card", begins),
    'prerun-too-early': (begins: string) =>
      `**The set before the run would come before the day begins** (${begins}). Fewer minutes, or a later run. Nothing was changed.`,
    'last-call-too-early': (begins: string) => tooEarly('last call', begins),
    'recap-too-early': (begins: string) => tooEarly('recap', begins),
  },

  review: setupReview,

  saved: {
    first: '## The club is set up',
    changed: '## Saved',
    atOnce: '**From now on**',
    hints:
      '-# `/club plan` shows it and changes one thing, `/hips remind` is for members who want more.',
  },
} as const
