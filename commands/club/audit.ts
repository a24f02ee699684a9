import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { readAudit } from '#use-cases/read-audit.ts'
import { auditCard } from '#views/audit-card.ts'
import { auditPageId } from '#views/captain-ids.ts'
import { asCaptain } from './as-captain.ts'

const { onlyCaptains } = en.audit

/** `/club audit`: who changed what in the club's days. */
export const audit = (app: App) =>
  subcommand({
    name: 'audit',
    description: 'Who changed what: pauses, amnesties, corrections',
    options: {},
    audience: onlyMe,
    run: (_, request) =>
      asCaptain(app, request, { onlyCaptains }, (clubId) =>
        privately(auditCard({ clubId, ...readAudit({ clubId, page: 0, now: request.now }, app) })),
      ),
  })

/** The buttons to newer and older changes. */
export const auditPage = (app: App) =>
  component({
    id: auditPageId,
    answers: inPlaceIfPrivate,
    run: ({ club, page }, request) =>
      asCaptain(app, request, { onlyCaptains, club }, (clubId) => {
        const shown = readAudit({ clubId, page: Number(page), now: request.now }, app)
        return inPlace(request, privately(auditCard({ clubId, ...shown })))
      }),
  })
