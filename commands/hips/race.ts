import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { latestToday } from '#use-cases/latest-today.ts'
import { pickOwnClub } from '#use-cases/pick-own-club.ts'
import { notice } from '#views/notice.ts'
import { ownRaceId } from '#views/race-ids.ts'
import { raceOptions } from '#commands/race-options.ts'
import { raceReply, removeReply } from '#commands/race-reply.ts'

/** `/hips race`: races of one's own, which hold in every club. */
export const race = (app: App) =>
  subcommand({
    name: 'race',
    description: 'Your own races: add one, see them, take one out',
    options: raceOptions(({ caller, now }) => latestToday(caller.id, now, app)),
    audience: onlyMe,
    run: async (typed, request) => raceReply(await asking(app, request), typed, app),
  })

/** The select under them. */
export const removeRaceOfMine = (app: App) =>
  component({
    id: ownRaceId,
    answers: inPlaceIfPrivate,
    run: async ({ member }, request) =>
      request.caller.id === member
        ? inPlace(request, removeReply(await asking(app, request), request.values[0] ?? '', app))
        : privately(notice(en.trouble.notYours)),
  })

async function asking(app: App, { guildId, caller, now }: CommandRequest | ComponentRequest) {
  const clubId = await pickOwnClub(guildId, caller.id, app)
  return { owner: { kind: 'member', memberId: caller.id, clubId }, by: caller.id, now } as const
}
