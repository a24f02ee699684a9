import { NO_CLUB } from '#core/sessions/session.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { undoSession } from '#use-cases/undo-session.ts'
import { undoId, undoOfClubId } from '#views/custom-ids.ts'
import { undoneCard } from '#views/done-card.ts'
import { notice } from '#views/notice.ts'
import { writtenDay } from '#views/written-date.ts'
import { inClub, inNamedClub } from './in-club.ts'

/** `/hips undo`: takes back what was logged last. */
export const undo = (app: App) =>
  subcommand({
    name: 'undo',
    description: 'Take back the session that you logged last',
    options: {},
    audience: onlyMe,
    run: (_, request) =>
      inClub(
        app,
        request,
        () => undoOfClubId.encode({}),
        (clubId) => takeBack(app, request, clubId, undefined),
      ),
  })

/** The answer to "which club?" in a direct message. */
export const undoOfClub = (app: App) =>
  component({
    id: undoOfClubId,
    answers: inPlaceIfPrivate,
    run: (_, request) =>
      inNamedClub(app, request, request.values[0] ?? '', (clubId) =>
        takeBack(app, request, clubId, undefined),
      ),
  })

/** The Undo button under the answer to Done. */
export const undoButton = (app: App) =>
  component({
    id: undoId,
    answers: inPlaceIfPrivate,
    run: ({ club, member, date }, request) => {
      if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
      return inNamedClub(app, request, club, (clubId) =>
        takeBack(app, request, clubId, Temporal.PlainDate.from(date)),
      )
    },
  })

function takeBack(
  app: App,
  request: CommandRequest | ComponentRequest,
  clubId: string | null,
  day: Temporal.PlainDate | undefined,
): Reply {
  const { caller, now } = request
  const asked = { clubId: clubId ?? NO_CLUB, memberId: caller.id, day, now }
  const outcome = undoSession(asked, app)
  switch (outcome.kind) {
    case 'undone': {
      const reply = privately(undoneCard(outcome.session.day, outcome.report))
      // Only over the answer that is no longer true; what cannot be taken back stays readable.
      return request.kind === 'component' ? inPlace(request, reply) : reply
    }
    case 'nothing':
      return privately(
        notice(
          outcome.day === null
            ? en.session.nothingToUndo
            : en.session.notInAnyMore(writtenDay(outcome.day, outcome.today)),
        ),
      )
    case 'captain-said-yes':
      return privately(
        notice(en.session.captainSaidYes(writtenDay(outcome.session.day, outcome.today))),
      )
    case 'too-late': {
      const askCaptain = clubId === null ? '' : ` ${en.session.captainCanUndo}`
      const written = writtenDay(outcome.day, outcome.today)
      return privately(notice(en.session.tooLateToUndo(written) + askCaptain))
    }
  }
}
