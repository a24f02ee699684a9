import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { clubStatus } from '#use-cases/club-status.ts'
import { statusCard } from '#views/status-card.ts'
import { lookAgainId } from '#views/status-ids.ts'
import { asCaptain } from './as-captain.ts'

const { onlyCaptains } = en.status

/** `/club status`: plan, reminders, and what needs a captain. */
export const status = (app: App) =>
  subcommand({
    name: 'status',
    description: 'The plan, the next reminders, the last ones, and what needs attention',
    options: {},
    audience: onlyMe,
    run: (_, request) =>
      asCaptain(app, request, { onlyCaptains }, (clubId) => statusReply(app, clubId, request.now)),
  })

/** The button under it. */
export const lookAgain = (app: App) =>
  component({
    id: lookAgainId,
    answers: inPlaceIfPrivate,
    run: ({ club }, request) =>
      asCaptain(app, request, { onlyCaptains, club }, (clubId) =>
        inPlace(request, statusReply(app, clubId, request.now)),
      ),
  })

function statusReply(app: App, clubId: string, now: Temporal.Instant): Reply {
  // What is said here need not be said under another answer.
  app.clubSettings.takeUntold(clubId)
  return privately(statusCard({ ...clubStatus({ clubId, now }, app), clubId, now }))
}
