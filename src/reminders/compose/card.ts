import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { App } from '#use-cases/app.ts'
import { daySheet } from '#use-cases/day-sheet.ts'
import { planClubDay } from '#use-cases/plan-club-day.ts'
import { whoIsDone } from '#use-cases/who-is-done.ts'
import { MOST_NAMES } from '#views/finished-mates.ts'
import { clubCard } from '#views/reminder-cards.ts'
import { sheetMoves } from '#views/sheet-moves.ts'
import type { Composer } from '#reminders/composed.ts'
import type { RenewedCard } from '#reminders/refresh-cards.ts'
import { roleToMention } from './role-to-mention.ts'
import { whyClubRests } from './why-club-rests.ts'

/** The routine of a strength day, for the club's channel. */
export const composeCard =
  (app: App): Composer =>
  async (identity) => {
    const { clubId, day } = identity
    const settings = app.clubSettings.settingsOf(clubId)
    const channelId = settings?.channelId ?? null
    if (channelId === null || !settings?.card.on) return { kind: 'skip', reason: 'switched-off' }
    const reason = whyClubRests(planClubDay(clubId, day, app), day)
    if (reason !== null) return { kind: 'skip', reason }
    const roleId = roleToMention(clubId, settings, app)
    const { body, names } = await cardNow(app)(identity)
    return {
      kind: 'send',
      channelId,
      announcement: {
        body,
        notifies: { roles: roleId === null ? [] : [roleId] },
        picturesAreExtra: true,
      },
      names,
    }
  }

/** A club's card as it is now, with those who are done so far, and whom of them it names. */
export const cardNow =
  (app: App) =>
  async (identity: ReminderIdentity): Promise<RenewedCard> => {
    const { clubId, day } = identity
    const settings = app.clubSettings.settingsOf(clubId)
    const { training } = planClubDay(clubId, day, app)
    const [{ named, unnamed }, sheet] = await Promise.all([
      whoIsDone(clubId, day, app),
      daySheet(app, sheetMoves(training)),
    ])
    const done = { named: named.map((memberId) => ({ memberId, cheers: 0 })), unnamed }
    const roleId = settings && roleToMention(clubId, settings, app)
    return {
      body: clubCard({ identity, training, roleId, done, sheet }),
      names: named.slice(0, MOST_NAMES),
    }
  }
