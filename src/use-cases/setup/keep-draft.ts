import {
  broughtUpToDate,
  newDraft,
  setupDraftSchema,
  weekOf,
  type ClubStanding,
  type SetupDraft,
} from '#core/reminders/setup-draft.ts'
import { lastSet } from '#core/reminders/setup-plan.ts'
import type { Editor, SetupPorts } from './setup-ports.ts'

export interface KeptDraft {
  readonly draft: SetupDraft
  /** Somebody else has saved something since it was looked at last. */
  readonly isOvertaken: boolean
}

/** How the club stands once everything that is saved has taken effect. */
function standingOf(
  clubId: string,
  { plans, clubSettings }: Pick<SetupPorts, 'plans' | 'clubSettings'>,
): ClubStanding {
  const last = lastSet(plans.plansOf(clubId))
  return { week: last ? weekOf(last) : null, settings: clubSettings.settingsOf(clubId) }
}

/** The captain's draft, on top of how the club stands now; null = there is none that can be read. */
export function findDraft({ clubId, memberId }: Editor, ports: SetupPorts): KeptDraft | null {
  const written = ports.drafts.draftOf(clubId, memberId)
  const parsed = setupDraftSchema.safeParse(written === null ? null : JSON.parse(written))
  if (!parsed.success) return null
  const draft = broughtUpToDate(parsed.data, standingOf(clubId, ports))
  return { draft, isOvertaken: draft !== parsed.data }
}

export function keepDraft({ clubId, memberId, now }: Editor, draft: SetupDraft, ports: SetupPorts) {
  ports.drafts.save(clubId, memberId, JSON.stringify(draft), now)
  return draft
}

/** Begins anew from how the club stands; an older draft of the captain's is gone. */
export function beginDraft(
  editor: Editor,
  how: Pick<SetupDraft, 'mode' | 'step' | 'only'>,
  ports: SetupPorts,
): SetupDraft {
  const older = findDraft(editor, ports)?.draft.begun ?? 0
  // Each has another name, so that buttons of the older one are known as such.
  const begun = Math.max(editor.now.epochMilliseconds, older + 1)
  return keepDraft(editor, newDraft(standingOf(editor.clubId, ports), { begun, ...how }), ports)
}
