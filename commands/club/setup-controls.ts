import { changeDraft, goToStep, type ChangedDraft } from '#core/reminders/setup-change.ts'
import type { ClubSettings } from '#core/reminders/club-settings.ts'
import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import { component, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { ComponentRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { editDraft } from '#use-cases/setup/edit-draft.ts'
import { notice } from '#views/notice.ts'
import { setupGoId, setupPickId, setupSwitchId, type SetupSwitch } from '#views/setup-ids.ts'
import { asEditor, draftGone, overPrivate } from './as-editor.ts'
import { readSetupPick } from './read-setup-pick.ts'
import { editedBody, setupBody } from './setup-body.ts'

interface Whose {
  readonly club: string
  readonly captain: string
  readonly draft: string
}

type Work = (draft: SetupDraft) => ChangedDraft

/** Does something to the draft that a button names, and shows it. */
export const setupEdit = (app: App, whose: Whose, request: ComponentRequest, work: Work): Reply =>
  asEditor(app, request, whose, (editor) => {
    const outcome = editDraft(editor, Number(whose.draft), work, app)
    return outcome.kind === 'no-draft'
      ? draftGone()
      : overPrivate(request, editedBody(app, editor, outcome))
  })

/** The buttons to another step. */
export const setupGo = (app: App) =>
  component({
    id: setupGoId,
    answers: inPlaceIfPrivate,
    run: ({ step, ...whose }, request) =>
      setupEdit(app, whose, request, (draft) => goToStep(draft, step)),
  })

/** The buttons that switch a reminder, or hills and backward running. */
export const setupSwitch = (app: App) =>
  component({
    id: setupSwitchId,
    answers: inPlaceIfPrivate,
    run: ({ what, to, ...whose }, request) =>
      setupEdit(app, whose, request, (draft) => switched(draft, what, to === 'on')),
  })

function switched(draft: SetupDraft, what: SetupSwitch, on: boolean): ChangedDraft {
  const set = (settings: Partial<ClubSettings>) => changeDraft(draft, { settings })
  const { card, preRun, lastCall, recap } = draft.settings
  switch (what) {
    case 'card':
      return set({ card: { ...card, on } })
    case 'prerun':
      return set({ preRun: { ...preRun, on } })
    case 'last-call':
      return set({ lastCall: { ...lastCall, on } })
    case 'recap':
      return set({ recap: { ...recap, on } })
    case 'mid-run':
      return changeDraft(draft, { week: { midRun: on } })
  }
}

/** The selects. */
export const setupPick = (app: App) =>
  component({
    id: setupPickId,
    answers: inPlaceIfPrivate,
    run: ({ field, ...whose }, request) =>
      asEditor(app, request, whose, (editor) => {
        const read = readSetupPick(app, editor.clubId, field, request.values)
        if (read.kind === 'never-offered') return privately(notice(en.trouble.outOfDate))
        const work: Work = (draft) =>
          read.kind === 'change' ? changeDraft(draft, read.change) : { draft, fault: null }
        const outcome = editDraft(editor, Number(whose.draft), work, app)
        if (outcome.kind === 'no-draft') return draftGone()
        const body =
          read.kind === 'change'
            ? editedBody(app, editor, outcome)
            : setupBody(app, editor, outcome.draft, { note: read.because })
        return overPrivate(request, body)
      }),
  })
