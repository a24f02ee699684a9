/** Races of a club and of a member. */
export const races = {} as const
