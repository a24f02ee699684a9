import { dayNumber } from '#core/calendar/day-number.ts'
import type { App } from '#use-cases/app.ts'
import { daySheet } from '#use-cases/day-sheet.ts'
import { planClubDay } from '#use-cases/plan-club-day.ts'
import { preRunCard } from '#views/reminder-cards.ts'
import { sheetMoves } from '#views/sheet-moves.ts'
import type { Composer } from '#reminders/composed.ts'
import { skip } from './skip.ts'

/** The short set before the club's run. */
export const composePreRun =
  (app: App): Composer =>
  async (identity) => {
    const { clubId, day } = identity
    const settings = app.clubSettings.settingsOf(clubId)
    const channelId = settings?.channelId ?? null
    if (channelId === null || !settings?.preRun.on) return skip('switched-off')
    const { club, training } = planClubDay(clubId, day, app)
    if (training.kind !== 'run') return skip('not-due')
    if (club.isAmnesty(dayNumber(day))) return skip('amnesty')
    const runAt = club.clock.momentOn(day, Temporal.PlainTime.from(settings.preRun.runAt))
    const sheet = await daySheet(app, sheetMoves(training))
    const body = preRunCard({ identity, training, runAt, sheet })
    return { kind: 'send', channelId, announcement: { body, picturesAreExtra: true }, names: [] }
  }
