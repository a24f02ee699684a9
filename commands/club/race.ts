import { NO_CLUB } from '#core/sessions/session.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { readClub } from '#use-cases/member-record.ts'
import { clubRaceId } from '#views/race-ids.ts'
import { raceOptions } from '#commands/race-options.ts'
import { raceReply, removeReply } from '#commands/race-reply.ts'
import { asCaptain } from './as-captain.ts'

const { onlyCaptains } = en.races

/** `/club race`: races of the whole club. */
export const clubRace = (app: App) =>
  subcommand({
    name: 'race',
    description: "The club's races: add one, see them, take one out",
    options: raceOptions(({ guildId, now }) => readClub(guildId ?? NO_CLUB, app).clock.dayAt(now)),
    audience: onlyMe,
    run: (typed, request) =>
      asCaptain(app, request, { onlyCaptains }, (clubId) => {
        const { caller, now } = request
        return raceReply({ owner: { kind: 'club', clubId }, by: caller.id, now }, typed, app)
      }),
  })

/** The select under them. */
export const removeClubRace = (app: App) =>
  component({
    id: clubRaceId,
    answers: inPlaceIfPrivate,
    run: ({ club }, request) =>
      asCaptain(app, request, { onlyCaptains, club }, (clubId) => {
        const { caller, now, values } = request
        const asking = { owner: { kind: 'club', clubId }, by: caller.id, now } as const
        return inPlace(request, removeReply(asking, values[0] ?? '', app))
      }),
  })
