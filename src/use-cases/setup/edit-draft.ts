import type { ChangedDraft } from '#core/reminders/setup-change.ts'
import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import { findDraft, keepDraft, type KeptDraft } from './keep-draft.ts'
import type { Editor, SetupPorts } from './setup-ports.ts'

export type EditOutcome =
  | (KeptDraft & ChangedDraft & { readonly kind: 'edited' })
  /** It was saved or thrown away, and another may have been begun since. */
  | { readonly kind: 'no-draft' }

/**
 * Does something to the captain's draft and keeps it.
 *
 * @param begun the name of the draft that is meant
 */
export function editDraft(
  editor: Editor,
  begun: number,
  work: (draft: SetupDraft) => ChangedDraft,
  ports: SetupPorts,
): EditOutcome {
  return ports.atomically(() => {
    const kept = findDraft(editor, ports)
    if (kept?.draft.begun !== begun) return { kind: 'no-draft' }
    const changed = work(kept.draft)
    keepDraft(editor, changed.draft, ports)
    return { kind: 'edited', ...changed, isOvertaken: kept.isOvertaken }
  })
}

/** The draft that is meant, as it is; null = it is gone. */
export function lookAtDraft(editor: Editor, begun: number, ports: SetupPorts): SetupDraft | null {
  const kept = findDraft(editor, ports)
  return kept?.draft.begun === begun ? kept.draft : null
}

/** Throws the draft away that is meant; false = it was gone already. */
export function dropDraft(editor: Editor, begun: number, ports: SetupPorts): boolean {
  return ports.atomically(() => {
    if (findDraft(editor, ports)?.draft.begun !== begun) return false
    ports.drafts.remove(editor.clubId, editor.memberId)
    return true
  })
}
