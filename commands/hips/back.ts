import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { endPause } from '#use-cases/end-pause.ts'
import { pickOwnClub } from '#use-cases/pick-own-club.ts'
import { notice } from '#views/notice.ts'
import { backCard, notPausedCard } from '#views/pause-card.ts'
import { backId } from '#views/pause-ids.ts'

/** `/hips back`: ends one's own pause. */
export const back = (app: App) =>
  subcommand({
    name: 'back',
    description: 'End your pause: from today on your strength days count again',
    options: {},
    audience: onlyMe,
    run: (_, request) => end(app, request, undefined),
  })

/** The button under a pause. */
export const backButton = (app: App) =>
  component({
    id: backId,
    answers: inPlaceIfPrivate,
    run: ({ member, from }, request) =>
      request.caller.id === member
        ? end(app, request, from)
        : privately(notice(en.trouble.notYours)),
  })

/** @param planned the first day of the pause that the button is under */
async function end(
  app: App,
  request: CommandRequest | ComponentRequest,
  planned: string | undefined,
): Promise<Reply> {
  const { guildId, caller, now } = request
  const over = (reply: Reply) => (request.kind === 'component' ? inPlace(request, reply) : reply)
  const clubId = await pickOwnClub(guildId, caller.id, app)
  const outcome = endPause({ clubId, memberId: caller.id, planned, now }, app)
  switch (outcome.kind) {
    case 'back':
      return over(privately(backCard({ ...outcome, calledOff: null })))
    case 'called-off':
      return over(privately(backCard({ ...outcome, calledOff: outcome.pause, later: null })))
    case 'not-paused':
      return privately(notPausedCard(outcome.report))
  }
}
