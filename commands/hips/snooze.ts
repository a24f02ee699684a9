import { component } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { snoozeReminder, type SnoozeOutcome } from '#use-cases/snooze-reminder.ts'
import { notice } from '#views/notice.ts'
import { snoozeId } from '#views/reminder-ids.ts'
import { writtenWeekday } from '#views/written-date.ts'
import { timeThere } from '#views/written-moment.ts'
import { inNamedClub } from './in-club.ts'

/** The button under a member's own reminder: the same again in an hour. */
export const snooze = (app: App) =>
  component({
    id: snoozeId,
    answers: () => 'private',
    run: ({ club, member, date, turn }, request) => {
      if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
      return inNamedClub(app, request, club, () => {
        const day = Temporal.PlainDate.from(date)
        const whose = { clubId: club, memberId: member, day, turn: Number(turn) }
        return replyTo(day, snoozeReminder({ ...whose, now: request.now }, app))
      })
    },
  })

function replyTo(day: Temporal.PlainDate, outcome: SnoozeOutcome): Reply {
  const m = en.remind
  const weekday = writtenWeekday(day)
  const say = (sentence: string) => privately(notice(sentence, 'rest'))
  switch (outcome.kind) {
    case 'snoozed':
      return say(m.snoozed(timeThere(outcome.until)))
    case 'day-ends':
      return say(m.snoozeOver(weekday, timeThere(outcome.at)))
    case 'came-again':
      return say(m.snoozeAgain)
    case 'old':
      return say(m.snoozeOld(weekday))
    case 'kept':
      return say(m.snoozeKept(weekday))
    case 'nothing-asked':
      return say(m.snoozeNotDue(weekday))
    case 'not-today':
      return say(m.snoozeQuiet)
    case 'switched-off':
      return say(m.snoozeOff)
  }
}
