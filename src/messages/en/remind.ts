/** A member's own reminders. */
export const remind = {} as const
