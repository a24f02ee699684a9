import { NO_CLUB } from '#core/sessions/session.ts'
import { component } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { logMidRun } from '#use-cases/log-mid-run.ts'
import { midRunNoted } from '#views/mid-run-cards.ts'
import { notice } from '#views/notice.ts'
import { midRunId } from '#views/reminder-ids.ts'
import { writtenDay } from '#views/written-date.ts'
import { inNamedClub } from './in-club.ts'

/** The select of how many sprints or stretches were done inside a run. */
export const howMany = (app: App) =>
  component({
    id: midRunId,
    answers: () => 'private',
    run: ({ club, date }, request) =>
      inNamedClub(app, request, club, (clubId) => {
        const [picked = ''] = request.values
        if (!/^\d{1,2}$/.test(picked)) return privately(notice(en.trouble.outOfDate))
        const memberId = request.caller.id
        // Whoever answers a direct message has answered it.
        if (request.guildId === null) app.ownReminders.countAnswer(memberId)
        const day = Temporal.PlainDate.from(date)
        const whose = { clubId: clubId ?? NO_CLUB, memberId, day }
        const outcome = logMidRun({ ...whose, done: Number(picked), now: request.now }, app)
        const m = en.reminders.midRun
        switch (outcome.kind) {
          case 'noted':
            return privately(midRunNoted(outcome))
          case 'too-late':
            return privately(notice(m.tooLate(writtenDay(day, outcome.today))))
          case 'too-early':
            return privately(notice(m.tooEarly(writtenDay(day, outcome.today))))
          case 'not-planned':
            return privately(notice(m.notPlanned(writtenDay(day, outcome.today))))
        }
      }),
  })
