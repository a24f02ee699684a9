/** The captain's overview, club pauses, and what needs attention. */
export const status = {} as const
