import type { CommandSet } from '#interactions/command-set.ts'
import type { App } from '#use-cases/app.ts'
import { amnesty, takeBackAmnesty } from './club/amnesty.ts'
import { audit, auditPage } from './club/audit.ts'
import { correct } from './club/correct.ts'
import { helloSetup } from './club/hello-setup.ts'
import { changePlan, plan } from './club/plan.ts'
import { setupTimesForm, setupZoneForm } from './club/setup-answers.ts'
import { setupGo, setupPick, setupSwitch } from './club/setup-controls.ts'
import { setupAsk, setupButton } from './club/setup-draft-buttons.ts'
import { setupSave } from './club/setup-save.ts'
import { setupTest } from './club/setup-try-out.ts'
import { setup } from './club/setup.ts'
import { trialStart } from './club/trial-start.ts'
import { clubRace, removeClubRace } from './club/race.ts'
import { endPauseOfClub, pauseTheClub } from './club/pause.ts'
import { lookAgain, status } from './club/status.ts'
import { back, backButton } from './hips/back.ts'
import { cheer } from './hips/cheer.ts'
import { answerComeBack, toggleComeBacks } from './hips/come-back.ts'
import { done, doneButton, doneOfClub, effortButton } from './hips/done.ts'
import { exercise, lookAtMove, otherExercise } from './hips/exercise.ts'
import { guide } from './hips/guide.ts'
import { help } from './hips/help.ts'
import { clearNow, cleared } from './hips/cleared.ts'
import { hurts, hurtsCheck, hurtsForm } from './hips/hurts.ts'
import { mistake, takeBack } from './hips/mistake.ts'
import { keepReminders } from './hips/keep-reminders.ts'
import {
  forgetSwap,
  pickKit,
  pickLevel,
  pickMates,
  pickOwnDays,
  toggleBoards,
} from './hips/me-controls.ts'
import { boardOfClub, boardPage, leaderboard, pickBoard } from './hips/leaderboard.ts'
import { me } from './hips/me.ts'
import { howMany } from './hips/mid-run.ts'
import { afterAll, notToday } from './hips/not-today.ts'
import { open } from './hips/open.ts'
import { pause } from './hips/pause.ts'
import { confirmDelete, deleteData, exportData, keepData, privacy } from './hips/privacy.ts'
import { race, removeRaceOfMine } from './hips/race.ts'
import { remind, remindOfClub, remindSwitch, remindTime, remindTimeForm } from './hips/remind.ts'
import { snooze } from './hips/snooze.ts'
import { stepUp } from './hips/step-up.ts'
import { dayOfClub, seeDay, today } from './hips/today.ts'
import { start, startAnew, startButton, startOfClub } from './hips/start.ts'
import { streak, streakOfClub } from './hips/streak.ts'
import { undo, undoButton, undoOfClub } from './hips/undo.ts'
import { week, weekOfClub } from './hips/week.ts'
import { withNotes } from './with-notes.ts'
import { withPainQuestion } from './with-pain-question.ts'

/** The only list of what a club can type and press: dispatch and registration both read it. */
export const commandSet = (app: App): CommandSet =>
  withNotes(app, withPainQuestion(app, everything(app)))

const everything = (app: App): CommandSet => ({
  groups: [
    {
      name: 'hips',
      description: 'Hip strength for runners',
      subcommands: [
        today(app),
        start(app),
        done(app),
        undo(app),
        streak(app),
        remind(app),
        pause(app),
        back(app),
        leaderboard(app),
        week(app),
        race(app),
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
      subcommands: [
        setup(app),
        plan(app),
        status(app),
        pauseTheClub(app),
        amnesty(app),
        clubRace(app),
        correct(app),
        audit(app),
      ],
    },
  ],
  components: [
    open(app),
    notToday(app),
    afterAll(app),
    snooze(app),
    keepReminders(app),
    remindOfClub(app),
    remindSwitch(app),
    remindTime(app),
    startButton(app),
    startAnew(app),
    startOfClub(app),
    guide(app),
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
    endPauseOfClub(app),
    lookAgain(app),
    removeClubRace(app),
    removeRaceOfMine(app),
    auditPage(app),
    changePlan(app),
    helloSetup(app),
    setupGo(app),
    setupSwitch(app),
    setupPick(app),
    setupAsk(app),
    setupButton(app),
    setupSave(app),
    setupTest(app),
    trialStart(app),
    boardPage(app),
    pickBoard(app),
    boardOfClub(app),
    lookAtMove(app),
    hurts(app),
    hurtsCheck(app),
    cleared(app),
    clearNow(app),
    mistake(app),
    takeBack(app),
    stepUp(app),
    howMany(app),
    otherExercise(app),
    pickLevel(app),
    pickKit(app),
    pickOwnDays(app),
    pickMates(app),
    toggleBoards(app),
    forgetSwap(app),
    answerComeBack(app),
    toggleComeBacks(app),
    exportData(app),
    deleteData(app),
    confirmDelete(app),
    keepData(app),
  ],
  modals: [remindTimeForm(app), hurtsForm(app), setupZoneForm(app), setupTimesForm(app)],
})
