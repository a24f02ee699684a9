import type { ClubSettings } from '#core/reminders/club-settings.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import type { ComingReminder } from '#core/reminders/next-club-reminders.ts'
import { isSame, weekOf, type SetupDraft } from '#core/reminders/setup-draft.ts'
import { lastSet } from '#core/reminders/setup-plan.ts'
import { clubToday } from '#core/training/club-today.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan } from '#core/training/plan.ts'
import { clubTroubles, type ClubTrouble } from '#use-cases/club-troubles.ts'
import { firstWholeDay } from './first-whole-day.ts'
import { findDraft } from './keep-draft.ts'
import { comingReminders } from './outlook.ts'
import { dueNow } from './sent-at-once.ts'
import type { Editor, SetupPorts } from './setup-ports.ts'

export type PlanDescription =
  | {
      readonly kind: 'plan'
      readonly today: Temporal.PlainDate
      readonly plan: Plan
      /** What was saved and holds from a later day on; null = nothing. */
      readonly coming: Plan | null
      /** The first whole day by the clock of another zone to come, when that plan's first is none. */
      readonly zoneBegins: Temporal.PlainDate | null
      readonly settings: ClubSettings
      /** What needs a captain, the worst first. */
      readonly troubles: readonly ClubTrouble[]
      /** What is due and on its way. */
      readonly dueNow: readonly ComingReminder['kind'][]
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
  const coming = isSame(weekOf(last), weekOf(plan)) ? null : last
  return {
    kind: 'plan',
    today,
    plan,
    coming,
    zoneBegins: coming && firstWholeDay(plans, coming),
    settings,
    troubles: clubTroubles(clubId, plan, ports),
    dueNow: dueNow({ clubId, plans, settings, now }, ports),
    next: comingReminders({ clubId, plans, settings, now }, ports),
    draft: findDraft(editor, ports)?.draft ?? null,
  }
}
