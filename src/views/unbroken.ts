const SPACE = '\u00A0'

/** A dose that no line breaks in: `3 × 10`, `30 s` and `6 a side` stay in one piece. */
export const unbroken = (words: string): string =>
  words
    .replaceAll(/(?<=\d) (?=(?:s|m|min|times|×|a side)\b|×)/g, SPACE)
    .replaceAll(/(?<=×) (?=\d)/g, SPACE)
    .replaceAll(/(?<=\ba) (?=side\b)/g, SPACE)
