/** The last page of the set-up: all of it, before it is saved. */
export const setupReview = {
  zone: (zone: string) => `**Time zone** · ${zone}`,
  runs: (days: string) => `**Runs** · ${days}`,
  runsHard: (days: string, hard: string) => `${days}; hard: ${hard}`,
  strength: (days: string) => `**Strength** · ${days}`,
  was: (line: string, before: string) => `${line} *(was: ${before})*`,
  nothingNew: 'Nothing is different from what holds.',
  firstPlan: (date: string) => `**The plan holds from today on**, ${date}.`,
  laterPlan: (date: string) => `**The plan changes on ${date}.** Until then all stays as it is.`,
  zoneBegins: (date: string) => `By the new clock the first whole day is ${date}.`,
  todays: {
    card: "today's card",
    prerun: "the set before today's run",
    'last-call': "today's last call",
    recap: "today's recap",
  },
  onSaving: (what: string, count: number) =>
    count === 1
      ? `**${capital(what)} goes out within a minute of saving**: its new time is past already.`
      : `**${capital(what)} go out within a minute of saving**: their new times are past already.`,
  dueNow: (what: string, count: number) =>
    `**${capital(what)} ${count === 1 ? 'goes' : 'go'} out within a minute.**`,
  settingsAtOnce: 'Channel, times and roles hold as soon as you save.',
  nextTitle: '**Next reminders**',
  next: (date: string, time: string, kind: string, relative: string) =>
    `${date}, ${time} · ${kind} · ${relative}`,
  byZone: (zone: string) => `-# By the clocks of ${zone}`,
  noNext: 'No reminders: there is no channel, or all of them are off.',
  save: 'Save',
  test: 'Send a test card',
  tested: (channel: string) =>
    `**It is there:** ${channel}. It pinged nobody; delete it when you have seen it.`,
  testUnreachable:
    '**Discord did not answer.** The card may be there or not; look, and try again in a minute.',
  testRefused: {
    'no-channel': '**That channel is gone.** Pick another one.',
    'cannot-see': '**I cannot see that channel.** Allow me to view it, then try again.',
    'cannot-write': '**I cannot write there.** Allow me to send messages, then try again.',
    'cannot-attach':
      '**I cannot attach pictures there.** Allow me to attach files, then try again.',
    closed: '**Discord does not let me write there.** Pick another channel.',
    refused:
      '**Discord would not take the card**, which is a fault of mine. Saving works all the same.',
  },
  noChannel: '**There is no channel yet to send it to.** Pick one first.',
} as const

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
