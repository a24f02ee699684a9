import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { App } from '#use-cases/app.ts'
import { readMemberOf, type ClubRecord } from '#use-cases/member-record.ts'
import { planClubDay } from '#use-cases/plan-club-day.ts'
import { whyNotRemind } from '#use-cases/why-not-remind.ts'
import { answeredCall, lastCallCard } from '#views/reminder-cards.ts'
import type { Composer } from '#reminders/composed.ts'
import type { Renewer } from '#reminders/refresh-cards.ts'
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
    const waits = whetherWaiting(app, planned.club, day, now)
    const { there, more } = await whoIsThere(app, clubId, await whoWaits(app, clubId, waits), now)
    // Discord took a moment to say: who has done it meanwhile is left alone.
    const names = there.filter(waits)
    if (names.length === 0) return { kind: 'skip', reason: 'nobody' }
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

/** The call as it is now: who is in, or wants none of it today, is not called any more. */
export const lastCallNow =
  (app: App): Renewer =>
  async (identity, now) => {
    const { clubId, day } = identity
    const { training, club } = planClubDay(clubId, day, app)
    const waits = whetherWaiting(app, club, day, now)
    const waiting = training.kind === 'strength' ? await whoWaits(app, clubId, waits) : []
    const names = waiting.slice(0, MOST_MENTIONS)
    if (training.kind !== 'strength' || names.length === 0)
      return { body: answeredCall(identity), names: [] }
    const { routine } = training
    const more = waiting.length - names.length
    return { body: lastCallCard({ identity, routine, memberIds: names, more }), names }
  }

/** Whether somebody who asked for it is called, as things stand when it is asked. */
const whetherWaiting =
  (app: App, club: ClubRecord, day: Temporal.PlainDate, now: Temporal.Instant) =>
  (memberId: string): boolean => {
    if (app.preferences.preferencesOf(memberId).hidden) return false
    const record = readMemberOf(club, memberId, app)
    return whyNotRemind(record, { memberId, day, now }, app) === null
  }

async function whoWaits(
  app: App,
  clubId: string,
  waits: (memberId: string) => boolean,
): Promise<readonly string[]> {
  const waiting: string[] = []
  for (const [index, memberId] of app.ownReminders.mentionedIn(clubId).entries()) {
    // oxlint-disable-next-line no-await-in-loop -- between two lots everybody else has a turn
    if (index > 0 && index % MEMBERS_AT_ONCE === 0) await app.breathe()
    if (waits(memberId)) waiting.push(memberId)
  }
  return waiting
}

/** How often the list is filled again after people on it turned out to have left. */
const REFILLS = 4

/** Those who are mentioned, and how many wait besides: Discord is asked who of them is still there. */
async function whoIsThere(
  { directory, memberships }: App,
  clubId: string,
  waiting: readonly string[],
  now: Temporal.Instant,
): Promise<{ readonly there: readonly string[]; readonly more: number }> {
  const left = new Set<string>()
  const mentioned = () => waiting.filter((id) => !left.has(id)).slice(0, MOST_MENTIONS)
  for (let look = 0; look <= REFILLS && mentioned().length > 0; look += 1) {
    const names = mentioned()
    // oxlint-disable-next-line no-await-in-loop -- each look depends on the one before
    const found = await directory.lookUpMembers(clubId, names)
    const away = names.filter((id) => found.get(id) === 'gone' || found.get(id) === 'bot')
    if (away.length === 0) break
    for (const id of away) {
      memberships.markLeft(id, clubId, now)
      left.add(id)
    }
  }
  const there = mentioned()
  return { there, more: waiting.length - left.size - there.length }
}

/** The message id of the day's card in that channel; null when there is none to reply to. */
function cardOf(app: App, identity: ReminderIdentity, channelId: string): string | null {
  const card = app.reminders.find({ ...identity, kind: 'card', memberId: null, turn: 0 })
  return card?.state === 'sent' && card.channelId === channelId ? card.messageId : null
}
