/** `/club plan`. */
export const plan = {
  title: "## The club's plan",
  notYet: 'The club runs on the default plan. `/club setup` sets your own in a few minutes.',
  coming: (date: string) => `**From ${date} on**`,
  pick: 'What do you want to change?',
  parts: {
    zone: 'Time zone',
    runs: 'Run days',
    strength: 'Strength days',
    times: 'Times',
    channel: 'Channel and roles',
    training: 'Programme, sets around a run, start of the day',
  },
  goOn: 'Go on with what you began',
} as const
