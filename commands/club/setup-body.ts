import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import type { EditOutcome } from '#use-cases/setup/edit-draft.ts'
import { checkPlaces, outlookOf } from '#use-cases/setup/outlook.ts'
import type { Editor } from '#use-cases/setup/setup-ports.ts'
import { setupCard } from '#views/setup-card.ts'
import { setupFaultWords } from '#views/setup-fault-words.ts'
import type { SetupCard } from '#views/setup-shown.ts'

type Extras = Partial<Pick<SetupCard, 'note' | 'isGoodNews' | 'isResumed' | 'zones'>>

/** The step that a draft is at, as it stands right now. */
export const setupBody = (
  app: App,
  { clubId, memberId, now }: Editor,
  draft: SetupDraft,
  { note = null, isGoodNews = false, isResumed = false, zones = [] }: Extras = {},
): MessageBody =>
  setupCard({
    clubId,
    captain: memberId,
    draft,
    note,
    isGoodNews,
    isResumed,
    zones,
    places: checkPlaces(clubId, draft.settings, app),
    outlook: outlookOf(clubId, draft, now, app),
    now,
  })

/** The same after a press, with what there is to say about it. */
export function editedBody(
  app: App,
  editor: Editor,
  { draft, fault, refused, isOvertaken }: Extract<EditOutcome, { kind: 'edited' }>,
): MessageBody {
  const notes = [
    ...(isOvertaken ? [en.setup.overtaken] : []),
    ...(fault === null ? [] : [setupFaultWords(fault, refused ?? draft)]),
  ]
  return setupBody(app, editor, draft, { note: notes.join('\n') || null })
}
