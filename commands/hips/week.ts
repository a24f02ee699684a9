import { NO_CLUB } from '#core/sessions/session.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import type { App } from '#use-cases/app.ts'
import { isCaptain } from '#use-cases/is-captain.ts'
import { outlineWeek } from '#use-cases/outline-week.ts'
import { weekOfClubId } from '#views/custom-ids.ts'
import { weekCard } from '#views/week-card.ts'
import { inClub, inNamedClub } from './in-club.ts'

/** `/hips week`: the club's seven days with what each carries. */
export const week = (app: App) =>
  subcommand({
    name: 'week',
    description: "The club's seven days: strength, runs and rest",
    options: {},
    audience: onlyMe,
    run: (_, request) =>
      inClub(
        app,
        request,
        () => weekOfClubId.encode({}),
        (clubId) => weekReply(app, clubId, request),
      ),
  })

/** The answer to "which club?" in a direct message. */
export const weekOfClub = (app: App) =>
  component({
    id: weekOfClubId,
    answers: inPlaceIfPrivate,
    run: (_, request) =>
      inNamedClub(app, request, request.values[0] ?? '', (clubId) =>
        inPlace(request, weekReply(app, clubId, request)),
      ),
  })

function weekReply(
  app: App,
  clubId: string | null,
  request: CommandRequest | ComponentRequest,
): Reply {
  const outline = outlineWeek({ clubId, memberId: request.caller.id, now: request.now }, app)
  const asking = { caller: request.caller, clubId: clubId ?? NO_CLUB }
  const forCaptainWithoutPlan = outline.onDefaultPlan && isCaptain(asking, app)
  return privately(weekCard({ ...outline, clubId, forCaptainWithoutPlan }))
}
