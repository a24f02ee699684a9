import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import { finishedWeek, setupFaults } from '#core/reminders/setup-faults.ts'
import { component, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { lookAtDraft } from '#use-cases/setup/edit-draft.ts'
import type { Editor } from '#use-cases/setup/setup-ports.ts'
import type { TryOutOutcome } from '#use-cases/setup/try-out.ts'
import { notice } from '#views/notice.ts'
import { setupFaultWords } from '#views/setup-fault-words.ts'
import { setupTestId } from '#views/setup-ids.ts'
import { asEditor, draftGone, overPrivate } from './as-editor.ts'
import { setupBody } from './setup-body.ts'

/** The button that posts the coming card into the channel that was picked. */
export const setupTest = (app: App) =>
  component({
    id: setupTestId,
    answers: inPlaceIfPrivate,
    run: ({ draft: begun, ...whose }, request) =>
      asEditor(app, request, whose, async (editor) => {
        const draft = lookAtDraft(editor, Number(begun), app)
        if (!draft) return draftGone()
        const { note, isGoodNews } = await tried(app, editor, draft)
        // Meanwhile it may have been saved, or gone on with.
        const now = lookAtDraft(editor, Number(begun), app)
        return now
          ? overPrivate(request, setupBody(app, editor, now, { note, isGoodNews }))
          : privately(notice(note, isGoodNews ? 'rest' : 'attention'))
      }),
  })

/** What came of it, in words. */
interface Tried {
  readonly note: string
  readonly isGoodNews: boolean
}

const refused = (note: string): Tried => ({ note, isGoodNews: false })

async function tried(app: App, { clubId, now }: Editor, draft: SetupDraft): Promise<Tried> {
  const { settings } = draft
  const { channelId } = settings
  const [fault] = setupFaults(draft)
  if (fault !== undefined) return refused(setupFaultWords(fault, draft))
  const week = finishedWeek(draft)
  if (channelId === null || week === null) return refused(en.setup.review.noChannel)
  return triedWords(await app.tryOut({ clubId, channelId, week, settings, now }), channelId)
}

function triedWords(outcome: TryOutOutcome, channelId: string): Tried {
  const m = en.setup.review
  switch (outcome.kind) {
    case 'sent':
      return { note: m.tested(`<#${channelId}>`), isGoodNews: true }
    case 'refused':
      return refused(m.testRefused[outcome.why])
    case 'unreachable':
      return refused(m.testUnreachable)
  }
}
