/** What the bot posts by itself: cards, calls, direct messages. */
export const reminders = {} as const
