import { isSame, type SetupDraft } from '#core/reminders/setup-draft.ts'
import { finishedWeek, setupFaults, type SetupFault } from '#core/reminders/setup-faults.ts'
import { planFor } from '#core/reminders/setup-plan.ts'
import { clubToday } from '#core/training/club-today.ts'
import type { Plan } from '#core/training/plan.ts'
import { planSchedule } from '#use-cases/plan-schedule.ts'
import { findDraft, keepDraft } from './keep-draft.ts'
import type { Editor, SetupPorts } from './setup-ports.ts'

export type SaveOutcome =
  | {
      readonly kind: 'saved'
      /** The new plan; null = it stayed as it was. */
      readonly plan: Plan | null
      readonly isFirst: boolean
      readonly settingsChanged: boolean
      readonly draft: SetupDraft
    }
  /** Nothing was different; the draft is gone. */
  | { readonly kind: 'nothing-new' }
  /** Something has changed since it was shown. */
  | { readonly kind: 'not-as-shown'; readonly draft: SetupDraft }
  | { readonly kind: 'not-ready'; readonly draft: SetupDraft; readonly fault: SetupFault }
  | { readonly kind: 'no-draft' }

/**
 * Saves what was shown, all of it or nothing: the plan from its date on, settings at once. When the
 * club's reminders are due is reckoned anew.
 *
 * @param shown the draft and its revision that the captain has looked at
 */
export function saveSetup(
  editor: Editor,
  shown: { readonly begun: number; readonly revision: number },
  ports: SetupPorts,
): SaveOutcome {
  return ports.atomically(() => {
    const { clubId, memberId, now } = editor
    const draft = findDraft(editor, ports)?.draft
    if (draft?.begun !== shown.begun) return { kind: 'no-draft' }
    if (draft.revision !== shown.revision)
      return { kind: 'not-as-shown', draft: keepDraft(editor, draft, ports) }
    const [fault] = setupFaults(draft)
    const week = finishedWeek(draft)
    if (fault !== undefined || week === null)
      return { kind: 'not-ready', draft, fault: fault ?? 'no-zone' }

    const by = { memberId, at: now }
    const before = ports.plans.plansOf(clubId)
    const plan = planFor(week, before, now)
    const settingsChanged = !isSame(draft.base.settings, draft.settings)
    ports.drafts.remove(clubId, memberId)
    if (!plan && !settingsChanged) return { kind: 'nothing-new' }
    if (plan) {
      ports.plans.savePlan(clubId, plan, by)
      const from = Temporal.PlainDate.from(plan.effectiveFrom)
      addToAudit(editor, 'plan', from, ports)
    }
    if (settingsChanged) {
      ports.clubSettings.save(clubId, draft.settings, by)
      // What was wrong with another channel is nobody's trouble any more.
      if (draft.base.settings?.channelId !== draft.settings.channelId)
        ports.clubSettings.clearAttention(clubId)
      const today = clubToday(ports.plans.plansOf(clubId), now)
      addToAudit(editor, 'settings', today, ports)
    }
    planSchedule({ clubId }, now, ports)
    return { kind: 'saved', plan, isFirst: before.length === 0, settingsChanged, draft }
  })
}

function addToAudit(
  { clubId, memberId, now }: Editor,
  action: 'plan' | 'settings',
  day: Temporal.PlainDate,
  { audit }: SetupPorts,
): void {
  audit.add(clubId, { at: now, by: memberId, action, memberId: null, from: day, to: day, note: '' })
}
