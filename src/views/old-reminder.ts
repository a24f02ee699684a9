import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { dayId } from './custom-ids.ts'
import { writtenDate } from './written-date.ts'

interface OldReminder {
  /** null = nobody's club. */
  readonly clubId: string | null
  readonly date: Temporal.PlainDate
  readonly today: Temporal.PlainDate
}

/** The answer to a button on a message of a day long gone, with the way to today's card. */
export function oldReminder({ clubId, date, today }: OldReminder): MessageBody {
  const id = dayId.encode({ club: clubId ?? 'none', date: today.toString() })
  return container('attention', [
    text(en.reminders.open.old(writtenDate(date, today))),
    ...buttonRow([button({ id, label: en.reminders.open.today, main: true })]),
  ])
}
