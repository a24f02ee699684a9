import type { ClubSettings } from '#core/reminders/club-settings.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import type { ComingReminder } from '#core/reminders/next-club-reminders.ts'
import { isSame, weekOf, type SetupDraft } from '#core/reminders/setup-draft.ts'
import { lastSet } from '#core/reminders/setup-plan.ts'
import { clubToday } from '#core/training/club-today.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan } from '#core/training/plan.ts'
import { findDraft } from './keep-draft.ts'
import { comingReminders } from './outlook.ts'
import type { Editor, SetupPorts } from './setup-ports.ts'

export type PlanDescription =
  | {
      readonly kind: 'plan'
      readonly today: Temporal.PlainDate
      readonly plan: Plan
      /** What was saved and holds from a later day on; null = nothing. */
      readonly coming: Plan | null
      readonly settings: ClubSettings
      readonly next: readonly ComingReminder[]
      /** What the captain has begun and not saved; null = nothing. */
      readonly draft: SetupDraft | null
    }
  /** The club has never been set up. */
  | { readonly kind: 'no-plan' }

/** A club's plan and settings as they stand. */
export function describePlan(editor: Editor, ports: SetupPorts): PlanDescription {
  const { clubId, now } = editor
  const plans = ports.plans.plansOf(clubId)
  const last = lastSet(plans)
  if (!last) return { kind: 'no-plan' }
  const today = clubToday(plans, now)
  const plan = planOn(plans, today)
  const settings = ports.clubSettings.settingsOf(clubId) ?? DEFAULT_CLUB_SETTINGS
  return {
    kind: 'plan',
    today,
    plan,
    coming: isSame(weekOf(last), weekOf(plan)) ? null : last,
    settings,
    next: comingReminders({ clubId, plans, settings, now }, ports),
    draft: findDraft(editor, ports)?.draft ?? null,
  }
}
