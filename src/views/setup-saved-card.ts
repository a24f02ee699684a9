import type { ComingReminder } from '#core/reminders/next-club-reminders.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { dueNowLine } from './at-once-line.ts'
import { comingReminderLines } from './coming-reminders.ts'
import { container, text } from './components.ts'
import { planWhen } from './setup-review.ts'

interface SavedCard {
  readonly today: Temporal.PlainDate
  /** YYYY-MM-DD from which on the new plan holds; null = the plan is as it was. */
  readonly planFrom: string | null
  /** It is the club's first plan. */
  readonly isFirst: boolean
  /** The first whole day by another clock, when it is not the plan's first. */
  readonly zoneBegins: Temporal.PlainDate | null
  /** What is due and on its way. */
  readonly dueNow: readonly ComingReminder['kind'][]
  readonly next: readonly ComingReminder[]
}

/** What was saved, from when on it holds, and what comes next. */
export function setupSavedCard(card: SavedCard): MessageBody {
  const { today, planFrom, isFirst, next } = card
  const m = en.setup.saved
  return container('strength', [
    text(
      isFirst ? m.first : m.changed,
      ...(planFrom === null ? [] : planWhen(planFrom, card)),
      dueNowLine(card.dueNow),
    ),
    text(...comingReminderLines(next, today)),
    text(m.hints),
  ])
}
