import type { ComingReminder } from '#core/reminders/next-club-reminders.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { comingReminderLines } from './coming-reminders.ts'
import { container, text } from './components.ts'
import { planWhen } from './setup-review.ts'

interface SavedCard {
  readonly today: Temporal.PlainDate
  /** YYYY-MM-DD from which on the new plan holds; null = the plan is as it was. */
  readonly planFrom: string | null
  /** It is the club's first plan. */
  readonly isFirst: boolean
  readonly next: readonly ComingReminder[]
}

/** What was saved, from when on it holds, and what comes next. */
export function setupSavedCard({ today, planFrom, isFirst, next }: SavedCard): MessageBody {
  const m = en.setup.saved
  return container('strength', [
    text(
      isFirst ? m.first : m.changed,
      planFrom === null ? '' : planWhen(planFrom, { today, isFirst }),
    ),
    text(...comingReminderLines(next, today)),
    text(m.hints),
  ])
}
