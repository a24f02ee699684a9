import { component, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { beginChange } from '#use-cases/setup/begin-change.ts'
import { describePlan } from '#use-cases/setup/describe-plan.ts'
import { notice } from '#views/notice.ts'
import { planCard } from '#views/plan-card.ts'
import { PLAN_PARTS, planPartId } from '#views/setup-ids.ts'
import { asCaptain } from './as-captain.ts'
import { asEditor, overPrivate } from './as-editor.ts'
import { setupBody } from './setup-body.ts'

const { onlyCaptains } = en.setup

/** `/club plan`: how the club is set up, and a way to change one thing. */
export const plan = (app: App) =>
  subcommand({
    name: 'plan',
    description: "The club's plan and reminders; change one thing",
    options: {},
    audience: onlyMe,
    run: (_, request) =>
      asCaptain(app, request, { onlyCaptains }, (clubId) => {
        const captain = request.caller.id
        const found = describePlan({ clubId, memberId: captain, now: request.now }, app)
        return found.kind === 'plan'
          ? privately(planCard({ ...found, clubId, captain, now: request.now }))
          : privately(notice(en.plan.notYet, 'rest'))
      }),
  })

/** The select under it. */
export const changePlan = (app: App) =>
  component({
    id: planPartId,
    answers: inPlaceIfPrivate,
    run: (whose, request) =>
      asEditor(app, request, whose, (editor) => {
        const part = PLAN_PARTS.find((one) => one === request.values[0])
        if (part === undefined) return privately(notice(en.trouble.outOfDate))
        const draft = beginChange(editor, part, app)
        return draft
          ? overPrivate(request, setupBody(app, editor, draft))
          : privately(notice(en.plan.notYet, 'rest'))
      }),
  })
