const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `a, b and c`; empty without any. */
export const writtenList = (words: readonly string[]): string => AND.format(words)
