import { component } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { setOwnReminders } from '#use-cases/set-own-reminders.ts'
import { notice } from '#views/notice.ts'
import { keepRemindersId } from '#views/reminder-ids.ts'
import { inNamedClub } from './in-club.ts'
import { remindersWith } from './remind-reply.ts'

/** The buttons under the question that three unanswered reminders turn into. */
export const keepReminders = (app: App) =>
  component({
    id: keepRemindersId,
    answers: () => 'private',
    run: ({ club, member, answer }, request) => {
      if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
      return inNamedClub(app, request, club, () => {
        const whose = { clubId: club, memberId: member, now: request.now }
        return answer === 'keep' ? keep(app, whose) : stop(app, whose)
      })
    },
  })

interface Whose {
  readonly clubId: string
  readonly memberId: string
  readonly now: Temporal.Instant
}

function keep(app: App, whose: Whose): Reply {
  app.ownReminders.countAnswer(whose.memberId)
  const isOn = app.ownReminders.remindersOf(whose.memberId)?.personal === true
  return remindersWith(app, whose, isOn ? en.remind.kept : en.remind.offAlready)
}

function stop(app: App, whose: Whose): Reply {
  setOwnReminders({ ...whose, change: { personal: false } }, app)
  return privately(notice(en.remind.stopped, 'rest'))
}
