import type { ComingReminder } from '#core/reminders/next-club-reminders.ts'
import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { dueNowLine } from './at-once-line.ts'
import { comingReminderLines } from './coming-reminders.ts'
import { container, text } from './components.ts'
import { setupChanges } from './setup-changes.ts'
import { planWhen } from './setup-review.ts'
import type { ChangedLine } from './setup-words.ts'

interface SavedCard {
  /** What was saved, on top of what held before. */
  readonly draft: SetupDraft
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
  const { week, settings } = setupChanges(card.draft)
  // All of a first set-up is new, and was shown just before.
  const changed = (all: readonly ChangedLine[]) =>
    isFirst ? [] : all.filter(({ isNew }) => isNew).map(({ line }) => line)
  const atOnce = changed(settings)
  return container('strength', [
    text(
      isFirst ? m.first : m.changed,
      ...(planFrom === null ? [] : planWhen(planFrom, card)),
      ...changed(week),
      ...(atOnce.length === 0 ? [] : [m.atOnce, ...atOnce]),
      dueNowLine(card.dueNow),
    ),
    text(...comingReminderLines(next, today)),
    text(m.hints),
  ])
}
