import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { App } from '#use-cases/app.ts'
import { readMemberOf, type ClubRecord } from '#use-cases/member-record.ts'
import { planClubDay } from '#use-cases/plan-club-day.ts'
import { whyNotRemind } from '#use-cases/why-not-remind.ts'
import { lastCallCard } from '#views/reminder-cards.ts'
import type { Composer } from '#reminders/composed.ts'
import { whyClubRests } from './why-club-rests.ts'

/** Discord notifies at most 100 people by one message; longer lists nobody reads. */
const MOST_MENTIONS = 90

/** After so many members the answers that wait have their turn. */
const MEMBERS_AT_ONCE = 100

/** The evening's call to those who asked for it, are due today, and have not done it. */
export const composeLastCall =
  (app: App): Composer =>
  async (identity, now) => {
    const { clubId, day } = identity
    const settings = app.clubSettings.settingsOf(clubId)
    const channelId = settings?.channelId ?? null
    if (channelId === null || !settings?.lastCall.on)
      return { kind: 'skip', reason: 'switched-off' }
    const planned = planClubDay(clubId, day, app)
    const { training } = planned
    const reason = whyClubRests(planned, day)
    if (reason !== null || training.kind !== 'strength')
      return { kind: 'skip', reason: reason ?? 'not-due' }
    const waiting = await whoWaits(app, planned.club, day, now)
    if (waiting.length === 0) return { kind: 'skip', reason: 'nobody' }
    const names = waiting.slice(0, MOST_MENTIONS)
    const more = waiting.length - names.length
    const card = cardOf(app, identity, channelId)
    return {
      kind: 'send',
      channelId,
      announcement: {
        body: lastCallCard({ identity, routine: training.routine, memberIds: names, more }),
        notifies: { users: names },
        ...(card === null ? {} : { repliesTo: card }),
      },
      names,
    }
  }

async function whoWaits(
  app: App,
  club: ClubRecord,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const waiting: string[] = []
  for (const [index, memberId] of app.ownReminders.mentionedIn(club.clubId).entries()) {
    // oxlint-disable-next-line no-await-in-loop -- between two lots everybody else has a turn
    if (index > 0 && index % MEMBERS_AT_ONCE === 0) await app.breathe()
    if (app.preferences.preferencesOf(memberId).hidden) continue
    const record = readMemberOf(club, memberId, app)
    if (whyNotRemind(record, { memberId, day, now }, app) === null) waiting.push(memberId)
  }
  return waiting
}

/** The message id of the day's card in that channel; null when there is none to reply to. */
function cardOf(app: App, identity: ReminderIdentity, channelId: string): string | null {
  const card = app.reminders.find({ ...identity, kind: 'card', memberId: null, turn: 0 })
  return card?.state === 'sent' && card.channelId === channelId ? card.messageId : null
}
