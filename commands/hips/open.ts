import { dayNumber } from '#core/calendar/day-number.ts'
import type { ReminderKind } from '#core/reminders/reminder.ts'
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
import { startReply } from './start.ts'
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
          : openDay(app, request, { clubId, kind, date: Temporal.PlainDate.from(date) })
      })
    },
  })

const THIS_MONTH = { board: 'streak', period: 'month', last: false, page: 0 } as const

/** On these the button is called Start. */
const STARTS: readonly ReminderKind[] = ['card', 'last-call', 'personal', 'snooze']

interface Opened {
  readonly clubId: string | null
  readonly kind: ReminderKind
  readonly date: Temporal.PlainDate
}

function openDay(
  app: App,
  request: ComponentRequest,
  { clubId, kind, date }: Opened,
): Reply | Promise<Reply> {
  const { clock } = readMember(clubId ?? NO_CLUB, request.caller.id, app)
  const today = clock.dayAt(request.now)
  // Nothing of such a day can be logged any more: whoever presses here wants to train now.
  if (dayNumber(today) - dayNumber(date) > 1) return privately(oldReminder({ clubId, date, today }))
  if (STARTS.includes(kind))
    return startReply(app, request, { clubId, day: date.toString(), anew: false })
  const wanted = { clubId, day: date.toString(), mayLead: true } as const
  return dayReply(app, request, { ...wanted, audience: 'private' })
}
