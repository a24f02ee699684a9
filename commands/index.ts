import type { CommandSet } from '#interactions/command-set.ts'
import type { App } from '#use-cases/app.ts'
import { amnesty, takeBackAmnesty } from './club/amnesty.ts'
import { audit, auditPage } from './club/audit.ts'
import { correct } from './club/correct.ts'
import { back, backButton } from './hips/back.ts'
import { cheer } from './hips/cheer.ts'
import { done, doneButton, doneOfClub, effortButton } from './hips/done.ts'
import { exercise, lookAtMove, otherExercise } from './hips/exercise.ts'
import { help } from './hips/help.ts'
import { pickKit, pickLevel, pickMates, pickOwnDays, toggleBoards } from './hips/me-controls.ts'
import { boardOfClub, boardPage, leaderboard, pickBoard } from './hips/leaderboard.ts'
import { me } from './hips/me.ts'
import { pause } from './hips/pause.ts'
import { confirmDelete, deleteData, exportData, keepData, privacy } from './hips/privacy.ts'
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
      subcommands: [
        today(app),
        done(app),
        undo(app),
        streak(app),
        pause(app),
        back(app),
        leaderboard(app),
        week(app),
        exercise(app),
        me(app),
        privacy(app),
        help(),
      ],
    },
    {
      name: 'club',
      description: "For captains: the club's days",
      where: 'clubs',
      subcommands: [amnesty(app), correct(app), audit(app)],
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
    backButton(app),
    takeBackAmnesty(app),
    auditPage(app),
    boardPage(app),
    pickBoard(app),
    boardOfClub(app),
    lookAtMove(app),
    otherExercise(app),
    pickLevel(app),
    pickKit(app),
    pickOwnDays(app),
    pickMates(app),
    toggleBoards(app),
    exportData(app),
    deleteData(app),
    confirmDelete(app),
    keepData(app),
  ],
})
