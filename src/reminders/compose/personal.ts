import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { App } from '#use-cases/app.ts'
import { daySheet } from '#use-cases/day-sheet.ts'
import { readMember } from '#use-cases/member-record.ts'
import { planDay } from '#use-cases/plan-day.ts'
import { whyNotRemind } from '#use-cases/why-not-remind.ts'
import { keepRemindersQuestion, ownReminderCard } from '#views/own-reminder-cards.ts'
import { sheetMoves } from '#views/sheet-moves.ts'
import type { Composed, Composer } from '#reminders/composed.ts'
import { skip } from './skip.ts'

/** So many direct messages in a row without an answer, and it is asked whether to go on. */
const UNANSWERED = 3
const DAYS_BETWEEN_QUESTIONS = 7

/** How long a reminder is put off. */
const SNOOZE = { hours: 1 }

/** A member's own reminder by direct message, also one that was put off. */
export const composePersonal =
  (app: App): Composer =>
  (identity, now) => {
    const { clubId, day } = identity
    const memberId = identity.memberId ?? ''
    const own = app.ownReminders.remindersOf(memberId)
    if (!own?.personal || own.clubId !== clubId) return skip('switched-off')
    if (!app.memberships.isThere(memberId, clubId)) return skip('not-there')
    const record = readMember(clubId, memberId, app)
    const reason = whyNotRemind(record, { memberId, day, now }, app)
    if (reason !== null) return skip(reason)
    const { unanswered, askedOn } = app.ownReminders.directMessagesOf(memberId)
    if (unanswered >= UNANSWERED)
      return isAskedLately(askedOn, day)
        ? skip('unanswered')
        : send(keepRemindersQuestion(identity, memberId), () => {
            app.ownReminders.countSent(memberId, day)
          })
    const ends = record.clock.startOf(day.add({ days: 1 }))
    const canSnooze = Temporal.Instant.compare(now.add(SNOOZE), ends) < 0
    return remind(app, identity, { memberId, now, canSnooze })
  }

async function remind(
  app: App,
  identity: ReminderIdentity,
  { memberId, now, canSnooze }: { memberId: string; now: Temporal.Instant; canSnooze: boolean },
): Promise<Composed> {
  const { clubId, day } = identity
  const asked = { clubId, memberId, day: day.toString(), now, mayLead: false }
  const planned = planDay(asked, app)
  if (planned.kind !== 'planned' || planned.training.kind !== 'strength') return skip('race')
  const { training, profile, state } = planned
  const { level } = profile
  const { streak } = state.report
  const sheet = await daySheet(app, sheetMoves(training))
  const card = { identity, memberId, training, level, streak, canSnooze, sheet }
  return send(ownReminderCard(card), () => {
    app.ownReminders.countSent(memberId, null)
  })
}

const isAskedLately = (askedOn: Temporal.PlainDate | null, day: Temporal.PlainDate): boolean =>
  askedOn !== null && askedOn.until(day, { largestUnit: 'days' }).days < DAYS_BETWEEN_QUESTIONS

type Sent = Extract<Composed, { readonly kind: 'send' }>

const send = (body: Sent['announcement']['body'], onSent: () => void): Promise<Composed> =>
  Promise.resolve({
    kind: 'send',
    channelId: null,
    announcement: { body, picturesAreExtra: true },
    names: [],
    onSent,
  })
