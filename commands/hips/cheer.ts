import { component } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { cheerMates } from '#use-cases/cheer-mates.ts'
import { cheerId } from '#views/custom-ids.ts'
import { notice } from '#views/notice.ts'
import { inNamedClub } from './in-club.ts'
import { writtenList } from '#views/written-list.ts'

/** The Cheer button on a private day's card. */
export const cheer = (app: App) =>
  component({
    id: cheerId,
    answers: () => 'private',
    run: ({ club, date }, request) =>
      inNamedClub(app, request, club, (clubId) => {
        if (clubId === null) return privately(notice(en.mates.nobody))
        const day = Temporal.PlainDate.from(date)
        const cheered = cheerMates(
          { clubId, fromId: request.caller.id, day, now: request.now },
          app,
        )
        if (cheered.length === 0) return privately(notice(en.mates.nobody))
        const names = writtenList(cheered.map(({ memberId }) => `<@${memberId}>`))
        return privately(notice(en.mates.cheered(names), 'strength'))
      }),
  })
