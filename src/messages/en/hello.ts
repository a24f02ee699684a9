/** What the bot says when a server has added it. */
export const hello = {
  title: '## Hello from Clamshell',
  about:
    'Strong hips keep runners running. On two days a week I bring ten to twenty minutes for them: the routine with pictures, a reminder in good time, and a streak that forgives.',
  members: '**Everybody** · `/hips today` works right now, for your eyes only.',
  captains:
    '**Captains** · the button asks where and when you run, and where reminders should go. Until that is saved I post nothing by myself.',

  backTitle: '## Clamshell is back',
  back: 'Everything that was set up here is still here, and reminders go on by themselves. The button changes it.',

  setUp: 'Set up',
  onlyCaptains:
    'The set-up is for captains, who may manage this server. Yours is `/hips today`: the routine of the day, at your level.',

  /** Under the first private answer to a captain. */
  owed: 'I am new in this server and found no channel where I may write, so I say hello here: `/club setup` sets the club up. In the channel for reminders I need View Channel and Send Messages.',
} as const
