/** `/club status`, `/club pause`, and what is said when something needs a captain. */
export const status = {
  onlyCaptains: "Only captains can look at the club's set-up. Ask one of yours.",
  lookAgain: 'Look again',
  title: '## How the club stands',
  nothingYet:
    '**Nothing is set up yet.** Until then the default plan holds, and I post nothing by myself. `/club setup` takes two minutes.',

  // The plan.
  plan: '**Plan**',
  zone: (zone: string, time: string) => `${zone}, ${time} there now`,

  // What is sent.
  members: (count: number) =>
    count === 1
      ? '1 member gets a direct message of their own'
      : `${count} members get a direct message of their own`,
  lately: '**Lately**',
  latelyLine: (date: string, kind: string, what: string) => `${date} · ${kind} · ${what}`,
  sent: (when: string) => `sent ${when}`,
  unknown: 'may have gone out: I could not look it up, and did not send it twice',
  onItsWay: 'on its way',
  notSent: 'not sent',
  skipped: {
    'too-late': 'not sent: I was away until the time for it was over',
    'not-due': 'not sent: the plan has nothing on that day',
    amnesty: 'not sent: the day was taken out',
    paused: 'not sent: the club was paused',
    race: 'not sent: a race comes first',
    nobody: 'not sent: nobody was waiting for it',
    done: 'not sent: it was done already',
    'not-today': 'not sent: not today',
    'switched-off': 'not sent: switched off',
    'not-there': 'not sent: I was not in the club',
    unanswered: 'not sent: no answer to the ones before',
  },
  nobodyTrained: 'not sent: nobody trained lately',
  failed: {
    'no-channel': 'failed: the channel is gone',
    'cannot-see': 'failed: I cannot see the channel',
    'cannot-write': 'failed: I may not write there',
    'cannot-attach': 'failed: I may not attach pictures there',
    closed: 'failed: the person takes no direct messages',
    unreachable: 'failed: Discord did not answer in time',
    refused: 'failed: Discord refused it, a fault of mine',
  },
  noneLately: 'Nothing has come due yet.',
  ahead: '**Taken out**',
  aheadLine: (days: string, reason: string) => (reason === '' ? days : `${days} · ${reason}`),
  pausedToday: '**Paused today**',
  pausedUntil: (until: string) => `**Paused now**, until ${until}`,
  more: (count: number) => `and ${count} more`,
  races: '**Races**',

  // What needs attention.
  attention: '### Needs attention',
  noticed: (when: string) => `A reminder could not be sent ${when}.`,
  mended: (when: string) =>
    `A reminder could not be sent ${when}. It looks mended by now: the next one will show.`,
  resumes: '-# Nothing is lost by it; reminders go on by themselves once it is mended.',
  reason: {
    'no-channel': 'The channel for reminders is gone. Pick another one: `/club setup`.',
    'cannot-see': (channel: string) =>
      `I cannot see ${channel}. Edit the channel → Permissions → add me → allow View Channel.`,
    'cannot-write': (channel: string) =>
      `I may not write in ${channel}. Edit the channel → Permissions → add me → allow Send Messages.`,
    'cannot-attach': (channel: string) =>
      `I may not attach pictures in ${channel}. Edit the channel → Permissions → add me → allow Attach Files.`,
    closed: 'A direct message was refused.',
    unreachable: 'Discord did not answer for a while. There is nothing for you to do.',
    refused: 'Discord refused a reminder, which is a fault of mine. Please tell whoever hosts me.',
  },
  lacks: (channel: string, rights: string) =>
    `In ${channel} I lack: ${rights}. Edit the channel → Permissions → add me → allow them.`,
  right: {
    see: 'View Channel',
    write: 'Send Messages',
    attach: 'Attach Files',
    history: 'Read Message History',
    mention: 'Mention @everyone, @here and All Roles',
  },
  thatChannel: 'the channel for reminders',
  channelGone: 'The channel for reminders is gone. Pick another one: `/club setup`.',
  channelKind: (channel: string) =>
    `${channel} is no text channel, so nothing can be posted there. Pick another one: \`/club setup\`.`,
  noChannelYet: 'No channel is chosen, so nothing is posted: `/club setup`.',
  mentionRoleGone: 'The role that the card mentions is gone: `/club setup` takes another one.',
  captainRoleGone: 'The role that makes captains is gone: `/club setup` takes another one.',
  noStrengthDay: 'The plan has no strength day, so no card ever comes: `/club plan`.',
  note: (words: string) => `**Reminders need a captain.** ${words} \`/club status\` shows it all.`,

  // `/club pause`.
  pause: {
    onlyCaptains: 'Only captains can pause the club. Ask one of yours.',
    set: (days: string) => `## Club paused · ${days}`,
    about:
      "I post nothing on these days, and they count against nobody's row. A session still counts.",
    strengthDays: (count: number) => {
      if (count === 0) return 'By the plan no strength day is among them.'
      return count === 1
        ? '1 strength day is among them.'
        : `${count} strength days are among them.`
    },
    already: (days: string) => `**${days}: paused already.** Nothing was changed.`,
    end: 'End the pause',
    takeBack: 'Take it back',
    ended: (days: string) => `The club is on again. These days count: ${days}.`,
    nothingLeft: 'Nothing of that pause is left to end.',
    until: (until: string) => `**The club is paused until ${until}.**`,
    notNow: 'The club is not paused today.',
    later: (days: string) => `Still to come: ${days}`,
    none: 'The club is not paused. `/club pause to:` silences it until a day, from today or from another one on.',
    toMissing: 'Until when? Give the last day too: `/club pause from: to:`.',
    inThePast: (from: string) =>
      `${from} is over. A club is paused from today on; \`/club amnesty\` takes single days out afterwards.`,
    over: (to: string) => `${to} is over already. Give a day that is still to come.`,
    tooFarAhead: (from: string) => `${from} is more than a year away. Set it when it is nearer.`,
    endsBeforeStart: (from: string, to: string) =>
      `That pause would end on ${to}, before it starts on ${from}.`,
    tooLong: (days: string) =>
      `${days} is longer than 366 days. Take a shorter pause and renew it.`,
  },
} as const
