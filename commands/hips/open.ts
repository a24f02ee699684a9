import { dayNumber } from '#core/calendar/day-number.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import { component } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { ComponentRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { readMember } from '#use-cases/member-record.ts'
import { notice } from '#views/notice.ts'
import { oldReminder } from '#views/old-reminder.ts'
import { openId } from '#views/reminder-ids.ts'
import { inNamedClub } from './in-club.ts'
import { boardReply } from './leaderboard.ts'
import { dayReply } from './today.ts'

/** The button on whatever the bot posts by itself: what it is about, at the presser's own level. */
export const open = (app: App) =>
  component({
    id: openId,
    answers: () => 'private',
    run: ({ kind, club, date, member }, request) => {
      const presser = request.caller.id
      if (member !== '' && member !== presser) return privately(notice(en.trouble.notYours))
      return inNamedClub(app, request, club, (clubId) => {
        // Whoever presses something on a direct message has answered it.
        if (member !== '') app.ownReminders.countAnswer(presser)
        return kind === 'recap'
          ? boardReply(app, request, clubId, { ...THIS_MONTH, audience: 'private' })
          : openDay(app, request, clubId, Temporal.PlainDate.from(date))
      })
    },
  })

const THIS_MONTH = { board: 'streak', period: 'month', last: false, page: 0 } as const

function openDay(
  app: App,
  request: ComponentRequest,
  clubId: string | null,
  date: Temporal.PlainDate,
): Reply {
  const { clock } = readMember(clubId ?? NO_CLUB, request.caller.id, app)
  const today = clock.dayAt(request.now)
  // Nothing of such a day can be logged any more: whoever presses here wants to train now.
  if (dayNumber(today) - dayNumber(date) > 1) return privately(oldReminder({ clubId, date, today }))
  const wanted = { clubId, day: date.toString(), mayLead: true } as const
  return dayReply(app, request, { ...wanted, audience: 'private' })
}
