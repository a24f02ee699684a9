import { changeDraft } from '#core/reminders/setup-change.ts'
import { component, inPlaceIfPrivate } from '#interactions/component.ts'
import type { Reply } from '#interactions/reply.ts'
import type { ComponentRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { dropDraft, lookAtDraft } from '#use-cases/setup/edit-draft.ts'
import { restartSetup } from '#use-cases/setup/resume-setup.ts'
import type { Editor } from '#use-cases/setup/setup-ports.ts'
import { notice } from '#views/notice.ts'
import { startOverCard } from '#views/setup-card.ts'
import { timesForm, zoneForm } from '#views/setup-forms.ts'
import { setupAskId, setupId } from '#views/setup-ids.ts'
import { asEditor, draftGone, overPrivate } from './as-editor.ts'
import { setupBody } from './setup-body.ts'
import { setupEdit } from './setup-controls.ts'

/** The buttons that open a form. */
export const setupAsk = (app: App) =>
  component({
    id: setupAskId,
    answers: inPlaceIfPrivate,
    run: ({ form, draft, ...whose }, request) =>
      asEditor<Reply>(app, request, whose, (editor) => {
        const found = lookAtDraft(editor, Number(draft), app)
        if (!found) return draftGone()
        const owner = { clubId: editor.clubId, captain: editor.memberId, draft: found }
        return { kind: 'modal', modal: form === 'zone' ? zoneForm(owner) : timesForm(owner) }
      }),
  })

/** The buttons that decide what becomes of a draft. */
export const setupButton = (app: App) =>
  component({
    id: setupId,
    answers: inPlaceIfPrivate,
    run: ({ action, ...whose }, request) => {
      switch (action) {
        case 'propose':
          return setupEdit(app, whose, request, (draft) =>
            changeDraft(draft, { week: { strengthDays: null } }),
          )
        case 'stay':
          return setupEdit(app, whose, request, (draft) => ({ draft, fault: null }))
        case 'start-over':
        case 'start-over-now':
        case 'not-now':
          return asEditor(app, request, whose, (editor) =>
            leave(app, editor, request, { begun: Number(whose.draft), action }),
          )
      }
    },
  })

function leave(
  app: App,
  editor: Editor,
  request: ComponentRequest,
  how: { readonly begun: number; readonly action: 'start-over' | 'start-over-now' | 'not-now' },
): Reply {
  const draft = lookAtDraft(editor, how.begun, app)
  if (!draft) return draftGone()
  switch (how.action) {
    case 'start-over':
      return overPrivate(
        request,
        startOverCard({ clubId: editor.clubId, captain: editor.memberId, draft }),
      )
    case 'start-over-now':
      return overPrivate(request, setupBody(app, editor, restartSetup(editor, app)))
    case 'not-now':
      dropDraft(editor, how.begun, app)
      return overPrivate(request, notice(en.setup.putAway, 'rest'))
  }
}
