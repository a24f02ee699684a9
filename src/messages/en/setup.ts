/** The set-up of a club, and changes of its plan. */
export const setup = {} as const
