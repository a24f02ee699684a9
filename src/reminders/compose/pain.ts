import { dayNumber } from '#core/calendar/day-number.ts'
import type { App } from '#use-cases/app.ts'
import { painToAsk } from '#use-cases/answer-pain.ts'
import { readMember } from '#use-cases/member-record.ts'
import { painQuestionCard } from '#views/pain-cards.ts'
import type { Composer } from '#reminders/composed.ts'
import { skip } from './skip.ts'

/** The morning after something hurt a little: how is it? By direct message. */
export const composePain =
  (app: App): Composer =>
  (identity, now) => {
    const { clubId, day } = identity
    const memberId = identity.memberId ?? ''
    const own = app.ownReminders.remindersOf(memberId)
    if (!own?.personal || own.clubId !== clubId) return skip('switched-off')
    if (!app.memberships.isThere(memberId, clubId)) return skip('not-there')
    if (readMember(clubId, memberId, app).isHeld(dayNumber(day))) return skip('paused')
    const asked = painToAsk({ clubId, memberId, now }, app)
    if (!asked || asked.report.askedOn?.equals(asked.today)) return skip('done')
    return Promise.resolve({
      kind: 'send',
      channelId: null,
      announcement: { body: painQuestionCard(asked, identity) },
      names: [],
      onSent: () => {
        app.pain.markAsked(memberId, asked.report.id, asked.today)
        app.ownReminders.countSent(memberId, null)
      },
    })
  }
