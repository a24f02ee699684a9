import { NO_CLUB } from '#core/sessions/session.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately, type MessageBody, type Reply } from '#interactions/reply.ts'
import type { ComponentRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { readMember } from '#use-cases/member-record.ts'
import { streakReport } from '#core/streaks/streak-report.ts'
import { walkGuided, type WalkOutcome } from '#use-cases/walk-guided.ts'
import { alreadyInCard } from '#views/done-card.ts'
import { elsewhereCard, lateSessionCard, stopCard } from '#views/guided-end-cards.ts'
import { guideId } from '#views/guided-ids.ts'
import { notice } from '#views/notice.ts'
import { logReply } from './done.ts'
import { ownerOf, stepReply } from './guided-reply.ts'
import { inNamedClub } from './in-club.ts'

/**
 * The buttons of a session. Its message is its owner's alone, and each press rewrites it; on a message
 * that others see, where the bot never puts them, nothing is rewritten.
 */
export const guide = (app: App) =>
  component({
    id: guideId,
    answers: inPlaceIfPrivate,
    run: ({ club, member, date, session, version, act }, request) => {
      if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
      return inNamedClub(app, request, club, async (clubId) => {
        const press = { memberId: member, act, now: request.now }
        const step = { id: Number(session), version: Number(version) }
        // What is logged and what is put away are one: a session is never half over.
        const answer = app.atomically((): Answer => {
          const outcome = walkGuided({ ...press, ...step }, app)
          return answerTo(app, request, { clubId, date: Temporal.PlainDate.from(date) }, outcome)
        })
        return inPlace(request, 'body' in answer ? privately(answer.body) : await answer.drawn())
      })
    },
  })

/** There at once, or with a picture. */
type Answer = { readonly body: MessageBody } | { readonly drawn: () => Promise<Reply> }

interface On {
  readonly clubId: string | null
  /** On which the session is logged. */
  readonly date: Temporal.PlainDate
}

function answerTo(app: App, request: ComponentRequest, on: On, outcome: WalkOutcome): Answer {
  const { clubId } = on
  const memberId = request.caller.id
  switch (outcome.kind) {
    case 'step':
      return { drawn: () => stepReply(app, outcome.place, { note: outcome.note }) }
    case 'asks-to-log':
    case 'held': {
      const { place } = outcome
      const why = outcome.kind === 'held' ? 'held' : 'stop'
      return { body: stopCard({ owner: ownerOf(place), progress: place.progress, why }) }
    }
    case 'ends': {
      const { percent, held, logs } = outcome
      const wanted = { clubId, percent, held, day: logs.toString(), effort: null } as const
      const reply = logReply(app, request, { ...wanted, source: 'guided' })
      app.guided.end(memberId)
      return { body: bodyOf(reply) }
    }
    case 'nothing-done':
      return { body: notice(en.guided.stop.nothing, 'rest') }
    case 'dropped':
      return { body: notice(en.guided.stop.dropped, 'rest') }
    case 'elsewhere':
      return { body: elsewhereCard(ownerOf(outcome.place)) }
    case 'already-in':
      return { body: alreadyInCard({ ...outcome, clubId, memberId }) }
    case 'too-late':
      return { body: lateSessionCard({ ...outcome, clubId }) }
    case 'over':
      return { body: overBody(app, request, on) }
  }
}

/** A second click on the button that logged it says that it is in. */
function overBody(app: App, { caller, now }: ComponentRequest, { clubId, date }: On): MessageBody {
  const club = clubId ?? NO_CLUB
  const session = app.sessions.find(club, caller.id, date)
  if (!session) return notice(en.guided.over, 'rest')
  const report = streakReport(readMember(club, caller.id, app), now)
  return alreadyInCard({ session, report, clubId, memberId: caller.id })
}

/** What is said of a log is always a message. */
function bodyOf(reply: Reply): MessageBody {
  if (reply.kind === 'modal') throw new TypeError('a form is no answer to a log')
  return reply.body
}
