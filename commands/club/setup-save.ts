import { component, inPlaceIfPrivate } from '#interactions/component.ts'
import type { Reply } from '#interactions/reply.ts'
import type { ComponentRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { describePlan } from '#use-cases/setup/describe-plan.ts'
import { saveSetup, type SaveOutcome } from '#use-cases/setup/save-setup.ts'
import type { Editor } from '#use-cases/setup/setup-ports.ts'
import { notice } from '#views/notice.ts'
import { setupFaultWords } from '#views/setup-fault-words.ts'
import { setupSaveId } from '#views/setup-ids.ts'
import { setupSavedCard } from '#views/setup-saved-card.ts'
import { asEditor, draftGone, overPrivate } from './as-editor.ts'
import { setupBody } from './setup-body.ts'

/** The button that saves what is shown. */
export const setupSave = (app: App) =>
  component({
    id: setupSaveId,
    answers: inPlaceIfPrivate,
    run: ({ club, captain, draft, revision }, request) =>
      asEditor(app, request, { club, captain }, (editor) => {
        const shown = { begun: Number(draft), revision: Number(revision) }
        return saveReply(app, editor, request, saveSetup(editor, shown, app))
      }),
  })

function saveReply(
  app: App,
  editor: Editor,
  request: ComponentRequest,
  outcome: SaveOutcome,
): Reply {
  switch (outcome.kind) {
    case 'no-draft':
      return draftGone()
    case 'nothing-new':
      return overPrivate(request, notice(en.setup.nothingNew, 'rest'))
    case 'not-as-shown':
      return overPrivate(
        request,
        setupBody(app, editor, outcome.draft, { note: en.setup.notAsShown }),
      )
    case 'not-ready':
      return overPrivate(
        request,
        setupBody(app, editor, outcome.draft, {
          note: setupFaultWords(outcome.fault, outcome.draft),
        }),
      )
    case 'saved': {
      const now = describePlan(editor, app)
      const planFrom = outcome.plan?.effectiveFrom ?? null
      return now.kind === 'plan'
        ? overPrivate(
            request,
            setupSavedCard({ ...now, planFrom, isFirst: outcome.isFirst, draft: outcome.draft }),
          )
        : draftGone()
    }
  }
}
