import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { AskedMidRun } from '#core/training/asked-mid-run.ts'
import type { Span } from '#core/training/routine.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, selectRow, text } from './components.ts'
import { markOf, midRunId } from './reminder-ids.ts'
import { writtenAmount } from './written-dose.ts'

/** Most options that a select takes. */
const MOST_OPTIONS = 25

/** Select: how many were done; what was said already is chosen. */
export function howManySelect(
  { midRun, planned, done }: AskedMidRun,
  { clubId, date }: { readonly clubId: string; readonly date: Temporal.PlainDate },
) {
  const m = en.reminders.midRun
  // Of a span every number from its lower end on is all that was planned.
  const isFixed = midRun.moves.every(({ prescription: { sets } }) => sets.from === sets.to)
  const label = (count: number): string => {
    if (count === 0) return m.none
    return isFixed && count === planned ? m.all(count) : String(count)
  }
  const counts = Array.from({ length: Math.min(planned + 1, MOST_OPTIONS) }, (_, count) => count)
  return selectRow({
    id: midRunId.encode({ club: clubId, date: date.toString() }),
    placeholder: m.howMany,
    options: counts.map((count) => ({
      label: label(count),
      value: String(count),
      default: count === done,
    })),
  })
}

/** The direct message after a run with hills or backward running in it. */
export function midRunQuestion(identity: ReminderIdentity, asked: AskedMidRun): MessageBody {
  const { midRun } = asked
  const m = en.reminders.midRun
  const amounts = midRun.moves.map(({ prescription, exercise }) =>
    writtenAmount(prescription, exercise),
  )
  return container('run', [
    text(m.title[midRun.kind], m.planned(amounts.join(', ')), m.why),
    howManySelect(asked, { clubId: identity.clubId, date: identity.day }),
    ...buttonRow([button({ id: markOf(identity), label: m.see })]),
  ])
}

interface NotedMidRun {
  readonly asked: AskedMidRun
  readonly done: number
  /** What the next one of this kind carries; null = nothing, as things stand. */
  readonly next: Span | null
}

/** The answer to how many. */
export function midRunNoted({ asked, done, next }: NotedMidRun): MessageBody {
  const m = en.reminders.midRun
  const { kind } = asked.midRun
  const said = done === 0 ? m.saidNone : m.said[kind](done, asked.planned)
  return container('run', [
    text(`**${said}**`, next === null ? '' : m.next[kind](writtenSpan(next))),
  ])
}

const writtenSpan = ({ from, to }: Span): string => (from === to ? `${to}` : `${from}–${to}`)
