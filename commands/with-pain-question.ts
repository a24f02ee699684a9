import { NO_CLUB } from '#core/sessions/session.ts'
import type { CommandSet } from '#interactions/command-set.ts'
import { withChange, type Reply } from '#interactions/reply.ts'
import type { App } from '#use-cases/app.ts'
import { painToAsk } from '#use-cases/answer-pain.ts'
import { painQuestion } from '#views/pain-cards.ts'
import { hasRoomFor, withBlocks } from '#views/with-note.ts'
import { overAnswers, type Asking } from './over-answers.ts'

/**
 * The same commands; under the first private answer of a day that is a message of its own stands the
 * question how something is that hurt a little the day before. Nobody else sees it.
 */
export const withPainQuestion = (app: App, commands: CommandSet): CommandSet =>
  overAnswers(commands, (request, reply) => asking(app, request, reply))

function asking(app: App, { caller, guildId, now }: Asking, reply: Reply): Reply {
  if (reply.kind !== 'message' || reply.audience !== 'private') return reply
  const [first = NO_CLUB] = app.memberships.clubsOf(caller.id)
  const clubId = guildId ?? first
  const asked = painToAsk({ clubId, memberId: caller.id, now }, app)
  if (!asked || asked.report.askedOn?.equals(asked.today)) return reply
  const question = painQuestion(asked, clubId)
  if (!hasRoomFor(reply.body, question)) return reply
  app.pain.markAsked(caller.id, asked.report.id, asked.today)
  return withChange(reply, (body) =>
    hasRoomFor(body, question) ? withBlocks(body, question) : null,
  )
}
