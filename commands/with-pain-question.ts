import { NO_CLUB } from '#core/sessions/session.ts'
import type { CommandSet } from '#interactions/command-set.ts'
import { nameOf } from '#interactions/custom-id.ts'
import { withChange, type Reply } from '#interactions/reply.ts'
import type { App } from '#use-cases/app.ts'
import { painToAsk } from '#use-cases/answer-pain.ts'
import { guideId } from '#views/guided-ids.ts'
import { painQuestion } from '#views/pain-cards.ts'
import { hasRoomFor, withBlocks } from '#views/with-note.ts'
import { overAnswers, type Asking } from './over-answers.ts'

/**
 * The same commands; under each private answer that is a message of its own stands the question how
 * something is that hurt a little the day before, until it is answered: once a message, and not while
 * it stands in a direct message of today. A session is one message that is written over at each step,
 * so it stays under that. Nobody else sees it.
 */
export const withPainQuestion = (app: App, commands: CommandSet): CommandSet =>
  overAnswers(commands, (request, reply) => asking(app, request, reply))

function asking(app: App, request: Asking, reply: Reply): Reply {
  if (reply.kind === 'modal' || !isForThemAlone(request, reply)) return reply
  const { caller, guildId, now } = request
  const [first = NO_CLUB] = app.memberships.clubsOf(caller.id)
  const clubId = guildId ?? first
  const asked = painToAsk({ clubId, memberId: caller.id, now }, app)
  if (!asked || asked.report.askedOn?.equals(asked.today)) return reply
  const question = painQuestion(asked, clubId)
  if (!hasRoomFor(reply.body, question)) return reply
  return withChange(reply, (body) =>
    hasRoomFor(body, question) ? withBlocks(body, question) : null,
  )
}

const isForThemAlone = (request: Asking, reply: Exclude<Reply, { kind: 'modal' }>): boolean =>
  reply.kind === 'message'
    ? reply.audience === 'private'
    : 'customId' in request && nameOf(request.customId) === guideId.name
