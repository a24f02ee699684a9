/** Levels, and sessions after a break. */
export const levels = {
  // One line of why on a day's card.
  comeBack: {
    setLess: (days: number) => `A come-back session, ${days} days after your last: one set less.`,
    levelLess: (days: number) =>
      `A come-back session, ${days} days after your last: one level down for two sessions.`,
    levelOne: (days: number) =>
      `A come-back session, ${days} days after your last: level 1, and up from there.`,
  },
  sinceBreak: 'Level 1 since your break, until it has gone well for two weeks.',
  lowered: {
    'too-hard': (slots: string) => `One step easier for ${slots}: it was a lot twice in a row.`,
    pain: (slots: string) => `One step easier for ${slots}: it hurt twice in a week.`,
  },
  nearRace: (date: string) => `Race on ${date}: nothing new, no jumps.`,

  // The offer to move up.
  offer: (level: number) =>
    `**Your last sessions went well, over two weeks and more.** Time for level ${level}?`,
  take: (level: number) => `Go up to level ${level}`,
  later: 'Not yet',
  taken: (level: number, about: string) =>
    `**Level ${level} from your next card on**: ${about}. Too much? \`/hips me\` takes it back.`,
  putOff: 'Fine, it stays as it is. I ask again when some more sessions went well.',
  there: (level: number) => `You are at level ${level} already.`,
  gone: 'That offer no longer stands. `/hips me` sets your level whenever you like.',
  now: (level: number) => `Just now you train at level ${level}, after your break.`,
} as const
