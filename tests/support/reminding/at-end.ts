/** Has something done at the end of a test, or of whatever else uses this. The last comes first. */
export type AtEnd = (end: () => void | Promise<void>) => void
