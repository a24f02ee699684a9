import { dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { ClubWeek } from '#core/boards/club-week.ts'
import { recapAlt } from '#pictures/recap-alt.ts'
import { recapPicture } from '#pictures/recap.ts'
import { markOf } from '#views/reminder-ids.ts'
import { namesInRecap, recapCard, recapSpan, type RecapCard } from '#views/recap-card.ts'
import type { App } from '#use-cases/app.ts'
import { clubRecap } from '#use-cases/club-recap.ts'
import { readClubWeek } from '#use-cases/read-club-week.ts'
import type { SkipReason } from '#use-cases/reminder-ports.ts'
import type { Composed, Composer } from '#reminders/composed.ts'

/** After so many weeks without a session there is nobody to tell. */
const SILENT_WEEKS = 4

/** The Monday recap of a club, as things stand. */
export const composeRecap =
  (app: App): Composer =>
  async (identity, now): Promise<Composed> => {
    const { clubId, day: monday } = identity
    const stopped = whyNot(app, clubId, dayNumber(monday))
    if (stopped) return { kind: 'skip', reason: stopped }
    const read = await readClubWeek(clubId, monday, now, app)
    if (isSilent(read.week)) return { kind: 'skip', reason: 'nobody' }
    const picture = await draw(app, read.week)
    // Drawing took a moment: settings and names are those of now.
    const channelId = app.clubSettings.settingsOf(clubId)?.channelId ?? null
    if (channelId === null) return { kind: 'skip', reason: 'switched-off' }
    const recap = clubRecap(clubId, monday, read, app)
    return {
      kind: 'send',
      channelId,
      announcement: { body: recapCard({ ...recap, mark: markOf(identity), picture }) },
      names: namesInRecap(recap),
    }
  }

function whyNot(app: App, clubId: string, monday: DayNumber): SkipReason | null {
  const settings = app.clubSettings.settingsOf(clubId)
  if (!settings?.recap.on || settings.channelId === null) return 'switched-off'
  const off = new Set(app.amnesties.daysOf(clubId))
  // A club that is paused hears nothing, and a week that was taken off whole has nothing to tell.
  if (off.has(monday)) return 'amnesty'
  const week = Array.from({ length: 7 }, (_, days) => monday - 7 + days)
  return week.every((day) => off.has(day)) ? 'amnesty' : null
}

const isSilent = ({ weeks }: ClubWeek): boolean =>
  weeks.slice(-SILENT_WEEKS).every((count) => count === 0)

/** A week without a session is told in words alone. */
async function draw(app: App, week: ClubWeek): Promise<RecapCard['picture']> {
  if (week.sessions === 0) return null
  const span = recapSpan(week)
  const png = await app.drawing.png(recapPicture(week, span))
  return png && { png, alt: recapAlt(week, span) }
}
