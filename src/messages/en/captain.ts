/** What captains can do: `/club amnesty`, `/club correct`, `/club audit`. */
export const captain = {
  onlyInClub:
    'This works in a club that I am a member of. Type it in a channel of your own server.',
} as const

/** A date that counts against nobody. */
export const amnesty = {
  onlyCaptains: 'Only captains can take a day out for the whole club. Ask one of yours.',
  set: (date: string) => `## Amnesty · ${date}`,
  reason: (words: string) => `Reason: ${words}`,
  about: "It counts against nobody's row; a session on it still counts.",
  notDue: "By the club's plan it is no strength day; it helps those who chose their own days.",
  already: (date: string) => `**${date} is an amnesty already.** Nothing was changed.`,
  tooFar: (date: string) => `${date} is too far away: up to 366 days back or ahead can be set.`,
  takeBack: 'Take it back',
  lifted: (date: string) => `${date} counts again.`,
  notSet: (date: string) => `${date} is no amnesty, so there is nothing to take back.`,
} as const

/** A captain's last word on a day of a member. */
export const correction = {
  onlyCaptains: "Only captains can correct a member's day. Ask one of yours.",
  choice: { done: 'done', 'not-done': 'not done' },
  done: (day: string, member: string) => `**${day} is in for ${member}.**`,
  notDone: (day: string, member: string) => `**${day} is set to not done for ${member}.**`,
  staysOut: 'They cannot log that day again; a captain can.',
  none: 'They have no session now.',
  nowAt: (row: string) => `They stand at ${row}.`,
  inAudit: '-# It is in `/club audit`, with your name. Their streak follows at once.',
  alreadyIn: (day: string, member: string) =>
    `${day} is already in for ${member}. Nothing was changed.`,
  nothingLogged: (day: string, member: string) =>
    `Nothing was logged for ${member} on ${day}. Nothing was changed.`,
  stillToCome: (day: string) => `${day} is still to come, so there is nothing to correct yet.`,
  tooLongAgo: (day: string) => `${day} is too long ago: up to 366 days back can be corrected.`,
  bot: 'That is a bot. It has no hips to train.',
  notHere: 'That person is not in this club, so there is no day of theirs to correct.',
} as const

/** Who changed what in the club's days. */
export const audit = {
  onlyCaptains: 'Only captains can read who changed what. Ask one of yours.',
  title: '## Who changed what',
  nothingYet: 'Nothing yet. Pauses, amnesties and corrections will stand here.',
  page: (page: number, pages: number) => `-# Page ${page} of ${pages}, the newest first`,
  somebody: 'somebody who has deleted their data',
  line: (when: string, what: string) => `${when} · ${what}`,
  action: {
    pause: (who: string, days: string) => `${who} paused: ${days}`,
    'pause-ended': (who: string, days: string) =>
      `${who} ended a pause early; counts again: ${days}`,
    amnesty: (who: string, days: string) => `${who} gave the club an amnesty: ${days}`,
    'amnesty-lifted': (who: string, days: string) => `${who} took an amnesty back: ${days}`,
    'club-pause': (who: string, days: string) => `${who} paused the club: ${days}`,
    'club-pause-ended': (who: string, days: string) =>
      `${who} ended the club's pause; counts again: ${days}`,
    'correct-done': (who: string, days: string, whom: string) =>
      `${who} set ${days} to done for ${whom}`,
    'correct-not-done': (who: string, days: string, whom: string) =>
      `${who} set ${days} to not done for ${whom}`,
    race: (who: string, days: string) => `${who} added a race: ${days}`,
    'race-removed': (who: string, days: string) => `${who} took a race out: ${days}`,
    plan: (who: string, days: string) =>
      `${who} changed the club's plan, which holds from ${days} on`,
    settings: (who: string) => `${who} changed the club's channel, times or roles`,
  },
  newer: 'Newer',
  older: 'Older',
} as const
