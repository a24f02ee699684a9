import { dayNumber } from '#core/calendar/day-number.ts'
import { isHeldOn, painState } from '#core/pain/pain-state.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import type { App } from '#use-cases/app.ts'
import { changeSettings, type SettingsChange } from '#use-cases/change-settings.ts'
import { hideFromCards } from '#use-cases/hide-from-cards.ts'
import { levelNow } from '#use-cases/member-condition.ts'
import { painToTakeBack } from '#use-cases/take-back-pain.ts'
import type { KeptSwap } from '#views/own-way-blocks.ts'
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
  const known = { reports: app.pain.reportsOf(caller.id), holds: app.pain.holdsOf(caller.id) }
  const pain = painState(known, settings.today, app.content)
  const condition = {
    pain,
    easedMoves: [...pain.eased].flatMap((id) => app.content.exercises.get(id) ?? []),
    swaps: keptSwaps(app, caller.id),
    levelNow: levelNow(caller.id, dayNumber(settings.today), app),
    isHeld: known.holds.some((hold) => isHeldOn(hold, settings.today)),
    saidPain: painToTakeBack({ memberId: caller.id, now }, app).length > 0,
    club: guildId ?? first,
  }
  return privately(
    profileCard({ ...settings, ...condition, member: caller.id, now, namesComeBacks, saved }),
  )
}

/** Without what has left the catalogue: nothing stands in the place of that any more. */
const keptSwaps = ({ ownWay, content }: App, memberId: string): readonly KeptSwap[] =>
  [...ownWay.swapsOf(memberId)].flatMap(([from, to]) => {
    const [exercise, wanted] = [content.exercises.get(from), content.exercises.get(to)]
    return exercise && wanted ? [{ exercise, wanted }] : []
  })
