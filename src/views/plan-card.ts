import type { ClubSettings } from '#core/reminders/club-settings.ts'
import type { ComingReminder } from '#core/reminders/next-club-reminders.ts'
import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import type { Plan } from '#core/training/plan.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { dueNowLine } from './at-once-line.ts'
import { comingReminderLines } from './coming-reminders.ts'
import { button, buttonRow, container, selectRow, separator, text } from './components.ts'
import { comingPlanLines, planLines } from './plan-lines.ts'
import { PLAN_PARTS, planPartId } from './setup-ids.ts'
import { setupIdOf } from './setup-shown.ts'
import { lines, settingsWords } from './setup-words.ts'
import { troubleLines, type Trouble } from './trouble-words.ts'
import { writtenDate } from './written-date.ts'

interface PlanCard {
  readonly clubId: string
  /** Who may use what stands under it. */
  readonly captain: string
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
  readonly plan: Plan
  /** What holds from a later day on; null = nothing. */
  readonly coming: Plan | null
  /** The first whole day by another clock to come, when it is not that plan's first. */
  readonly zoneBegins: Temporal.PlainDate | null
  readonly settings: ClubSettings
  readonly troubles: readonly Trouble[]
  /** What is due and on its way. */
  readonly dueNow: readonly ComingReminder['kind'][]
  readonly next: readonly ComingReminder[]
  /** What the captain has begun and not saved; null = nothing. */
  readonly draft: SetupDraft | null
}

/** A club's plan as it stands, and a way to change each part of it. */
export function planCard(card: PlanCard): MessageBody {
  const { clubId, captain, today, now, plan, coming, settings, troubles, next, draft } = card
  const m = en.plan
  return container(troubles.length > 0 ? 'attention' : 'strength', [
    ...(troubles.length > 0
      ? [text(m.title, ...troubleLines(troubles)), text(...planLines(plan, now))]
      : [text(m.title, ...planLines(plan, now))]),
    ...(coming ? [text(...comingLines(coming, card))] : []),
    separator(),
    text(...lines(settingsWords(settings))),
    text(dueNowLine(card.dueNow), ...comingReminderLines(next, today)),
    selectRow({
      id: planPartId.encode({ club: clubId, captain }),
      placeholder: m.pick,
      options: PLAN_PARTS.map((part) => ({ label: m.parts[part], value: part })),
    }),
    ...buttonRow(
      draft ? [button({ id: setupIdOf({ clubId, captain, draft }, 'stay'), label: m.goOn })] : [],
    ),
  ])
}

function comingLines(
  coming: Plan,
  { plan, today, zoneBegins }: Pick<PlanCard, 'plan' | 'today' | 'zoneBegins'>,
): readonly string[] {
  return [
    ...comingPlanLines({ plan, coming, today }),
    zoneBegins ? en.setup.review.zoneBegins(writtenDate(zoneBegins, today)) : '',
  ]
}
