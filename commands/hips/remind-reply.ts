import { privately, type Reply } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { asTyped } from '#messages/as-typed.ts'
import type { App } from '#use-cases/app.ts'
import {
  readOwnReminders,
  setOwnReminders,
  type OwnRemindersChange,
  type OwnRemindersOutcome,
  type OwnRemindersState,
} from '#use-cases/set-own-reminders.ts'
import { notice } from '#views/notice.ts'
import { remindCard } from '#views/remind-card.ts'

interface Asked {
  /** null = nobody's club. */
  readonly clubId: string | null
  readonly memberId: string
  readonly now: Temporal.Instant
}

/**
 * Changes the caller's own reminders, or shows them when nothing is to be changed.
 *
 * @param over puts the card over an older one; what is refused leaves that readable
 */
export function remindReply(
  app: App,
  asked: Asked,
  change: OwnRemindersChange,
  over: (card: Reply) => Reply = (card) => card,
): Reply {
  const { clubId } = asked
  if (clubId === null) return privately(notice(en.remind.noClub))
  const whose = { ...asked, clubId }
  if (Object.values(change).every((value) => value === undefined))
    return over(shown(app, whose, readOwnReminders(whose, app), ''))
  const outcome = setOwnReminders({ ...whose, change }, app)
  return outcome.kind === 'saved'
    ? over(shown(app, whose, outcome.state, en.remind.saved))
    : privately(notice(refusal(outcome)))
}

/** The same card after a press on a direct message. */
export const remindersWith = (
  app: App,
  whose: Asked & { readonly clubId: string },
  news: string,
): Reply => shown(app, whose, readOwnReminders(whose, app), news)

const shown = (
  app: App,
  { clubId, memberId, now }: Asked & { readonly clubId: string },
  state: OwnRemindersState,
  news: string,
): Reply => {
  const clubName = app.directory.nameOf(clubId) ?? clubId
  const isHidden = app.preferences.preferencesOf(memberId).hidden
  return privately(remindCard({ ...state, clubId, clubName, memberId, isHidden, now, news }))
}

function refusal(outcome: Exclude<OwnRemindersOutcome, { kind: 'saved' }>): string {
  switch (outcome.kind) {
    case 'not-a-time':
      return en.remind.notATime(asTyped(outcome.written))
    case 'before-day-start': {
      const begins = `${String(outcome.dayStartHour).padStart(2, '0')}:00`
      return en.remind.beforeDayStart(outcome.at, begins)
    }
  }
}
