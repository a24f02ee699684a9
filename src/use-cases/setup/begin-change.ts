import type { SetupDraft, SetupStep } from '#core/reminders/setup-draft.ts'
import { beginDraft } from './keep-draft.ts'
import type { Editor, SetupPorts } from './setup-ports.ts'

/**
 * Begins a change of one part of how a club is set up; what the captain had begun before is put away.
 * null = the club has never been set up.
 */
export function beginChange(
  editor: Editor,
  part: Exclude<SetupStep, 'review'>,
  ports: SetupPorts,
): SetupDraft | null {
  return ports.atomically(() => {
    if (ports.plans.plansOf(editor.clubId).length === 0) return null
    return beginDraft(editor, { mode: 'change', step: part, only: part }, ports)
  })
}
