import { asTyped } from '#messages/as-typed.ts'

/** What several messages share. */
export const common = {
  notMedicalAdvice: '-# General exercise information, not medical advice.',
  stopAlways:
    'In any exercise: sharp pain, groin pain or a pinch at the front of the hip, numbness, a leg that gives way, dizziness: stop. Chest pain or fainting: stop and call for help.',
  stopShort:
    '-# Sharp pain, groin pain, a pinch at the front of the hip, numbness, dizziness: stop. Chest pain or fainting: call for help.',
  kit: {
    weight: 'a weight (kettlebell or dumbbell)',
    barbell: 'a barbell',
    band: 'a loop band',
    box: 'a sturdy box or step',
    hill: 'a hill',
  },
  kitShort: { weight: 'weight', barbell: 'barbell', band: 'band', box: 'box', hill: 'hill' },
  noKit: 'no kit',
  bring: (things: string) => `bring ${things}`,
  level: (level: number) => `level ${level}`,
  levelAbout: {
    1: 'two sets, bodyweight, the place to start',
    2: 'three sets, a band or a light weight',
    3: 'full doses, up to four sets, with real weight',
  },
  /** In the place of a mention of somebody who has deleted their data. */
  somebody: 'somebody',
  minutes: (minutes: number) => `${minutes} min`,
  aboutMinutes: (minutes: number) => `about ${minutes} min`,
} as const

/** Sentences for when something does not go as the person hoped. */
export const trouble = {
  unknownCommand:
    'I do not know that command. Perhaps Discord still shows an old list: reload it, then type `/hips` and pick from the list.',
  badOption: (option: string) =>
    `What I got for ${asTyped(option)} is not something I can use. Pick it from the list that Discord shows while you type.`,
  outOfDate:
    'This button or list is out of date, so it does nothing any more. Type the command again for a fresh one.',
  failed: (reference: string) =>
    `That went wrong on my side. Nothing was lost. Please try again in a minute; if it stays so, tell whoever hosts me this reference: ${reference}.`,
  notYours: 'This belongs to somebody else. Type the command to get your own.',
  notYourClub:
    'I can only do that for a club you are in. `/hips today` brings a card of your own club.',
  notADay: (written: string) =>
    `I can't read ${asTyped(written)} as a day. Try today, tomorrow, yesterday, a weekday such as friday, or a date such as 2026-12-24.`,
  noSuchDate: (written: string) =>
    `There is no ${asTyped(written)} in the calendar. Which day did you mean?`,
  noSuchExercise: (written: string) => `I know no exercise called ${asTyped(written)}.`,
  didYouMean: (names: string) => `Did you mean ${names}?`,
  pickFromList: 'Type a few letters after `name:` and pick from the list.',
  notKit: (written: string) =>
    `I can't read ${asTyped(written)} as kit. Give any of weight, barbell, band, box, hill with commas between, or none.`,
} as const
