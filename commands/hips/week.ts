import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { findClub, mayUseClub } from '#use-cases/find-club.ts'
import { outlineWeek } from '#use-cases/outline-week.ts'
import { clubQuestion } from '#views/club-question.ts'
import { weekOfClubId } from '#views/custom-ids.ts'
import { notice } from '#views/notice.ts'
import { weekCard } from '#views/week-card.ts'

/** `/hips week`: the club's seven days with what each carries. */
export const week = (app: App) =>
  subcommand({
    name: 'week',
    description: "The club's seven days: strength, runs and rest",
    options: {},
    audience: onlyMe,
    run: async (_, request) => {
      const found = await findClub(request.guildId, request.caller.id, app)
      if (found.kind === 'ask') return privately(clubQuestion(weekOfClubId.encode({}), found.clubs))
      return weekReply(app, found.kind === 'club' ? found.clubId : null, request)
    },
  })

/** The answer to "which club?" in a direct message. */
export const weekOfClub = (app: App) =>
  component({
    id: weekOfClubId,
    answers: inPlaceIfPrivate,
    run: async (_, request) => {
      const clubId = request.values[0] ?? ''
      const allowed = await mayUseClub(clubId, request.guildId, request.caller.id, app)
      if (!allowed) return privately(notice(en.trouble.notYourClub))
      return inPlace(request, weekReply(app, clubId, request))
    },
  })

function weekReply(
  app: App,
  clubId: string | null,
  request: CommandRequest | ComponentRequest,
): Reply {
  const outline = outlineWeek({ clubId, memberId: request.caller.id, now: request.now }, app)
  const forCaptainWithoutPlan = outline.onDefaultPlan && request.caller.managesServer
  return privately(weekCard({ ...outline, clubId, forCaptainWithoutPlan }))
}
