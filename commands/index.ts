import type { CommandSet } from '#interactions/command-set.ts'
import type { App } from '#use-cases/app.ts'
import { cheer } from './hips/cheer.ts'
import { done, doneButton, doneOfClub, effortButton } from './hips/done.ts'
import { exercise, lookAtMove, otherExercise } from './hips/exercise.ts'
import { help } from './hips/help.ts'
import { me, pickKit, pickLevel } from './hips/me.ts'
import { dayOfClub, seeDay, today } from './hips/today.ts'
import { streak, streakOfClub } from './hips/streak.ts'
import { undo, undoButton, undoOfClub } from './hips/undo.ts'
import { week, weekOfClub } from './hips/week.ts'

/** The only list of what a club can type and press: dispatch and registration both read it. */
export const commandSet = (app: App): CommandSet => ({
  groups: [
    {
      name: 'hips',
      description: 'Hip strength for runners',
      subcommands: [today(app), done(app), undo(app), streak(app), week(app), exercise(app), me(app), help()],
    },
  ],
  components: [
    seeDay(app),
    dayOfClub(app),
    weekOfClub(app),
    doneButton(app),
    doneOfClub(app),
    effortButton(app),
    undoButton(app),
    undoOfClub(app),
    cheer(app),
    streakOfClub(app),
    lookAtMove(app),
    otherExercise(app),
    pickLevel(app),
    pickKit(app),
  ],
})
