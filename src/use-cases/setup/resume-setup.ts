import { changeDraft } from '#core/reminders/setup-change.ts'
import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import { beginDraft, findDraft, keepDraft, type KeptDraft } from './keep-draft.ts'
import type { Editor, SetupPorts } from './setup-ports.ts'

interface Resumed extends KeptDraft {
  /** It was begun before. */
  readonly isResumed: boolean
}

/**
 * The captain's set-up where they left it, or a new one. A change that was begun becomes part of it.
 *
 * @param zone the canonical IANA name, when it was given
 */
export function resumeSetup(editor: Editor, zone: string | null, ports: SetupPorts): Resumed {
  return ports.atomically(() => {
    const kept = findDraft(editor, ports)
    const draft = kept ? asWalk(kept.draft) : beginDraft(editor, FROM_THE_START, ports)
    return {
      draft: keepDraft(editor, zone === null ? draft : withZone(draft, zone), ports),
      isOvertaken: kept?.isOvertaken === true,
      isResumed: kept !== null,
    }
  })
}

/** Throws away what was chosen and begins anew; what is saved stays as it is. */
export const restartSetup = (editor: Editor, ports: SetupPorts): SetupDraft =>
  ports.atomically(() => beginDraft(editor, FROM_THE_START, ports))

const FROM_THE_START = { mode: 'setup', step: 'zone', only: null } as const

const asWalk = (draft: SetupDraft): SetupDraft =>
  draft.mode === 'setup' ? draft : { ...draft, ...FROM_THE_START, revision: draft.revision + 1 }

function withZone(draft: SetupDraft, timeZone: string): SetupDraft {
  const step = draft.step === 'zone' ? 'runs' : draft.step
  return { ...changeDraft(draft, { week: { timeZone } }).draft, step }
}
