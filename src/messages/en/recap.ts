/** The club's week, on Mondays. */
export const recap = {} as const
