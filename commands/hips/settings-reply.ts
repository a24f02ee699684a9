import { dayNumber } from '#core/calendar/day-number.ts'
import { isHeldOn } from '#core/pain/pain-state.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import type { App } from '#use-cases/app.ts'
import { changeSettings, type SettingsChange } from '#use-cases/change-settings.ts'
import { hideFromCards } from '#use-cases/hide-from-cards.ts'
import { levelNow } from '#use-cases/member-condition.ts'
import { profileCard } from '#views/profile-card.ts'

/** Changes the caller's own settings and shows them all. */
export async function settingsReply(
  app: App,
  { caller, guildId, now }: CommandRequest | ComponentRequest,
  change: SettingsChange,
  saved: boolean,
): Promise<Reply> {
  // By the calendars of all their clubs it is decided what "tomorrow" is, so of this one too.
  if (guildId !== null) app.memberships.remember(caller.id, guildId)
  const settings = changeSettings(caller.id, change, now, app)
  // Who hides is taken out of what was shown before, too.
  if (change.hidden) await hideFromCards(caller.id, app)
  const namesComeBacks = app.comeBackNames.mayName(caller.id) === true
  const [first = 'none'] = app.memberships.clubsOf(caller.id)
  const condition = {
    levelNow: levelNow(caller.id, dayNumber(settings.today), app),
    isHeld: app.pain.holdsOf(caller.id).some((hold) => isHeldOn(hold, settings.today)),
    club: guildId ?? first,
  }
  return privately(
    profileCard({ ...settings, ...condition, member: caller.id, now, namesComeBacks, saved }),
  )
}
