import { en } from '#messages/en.ts'
import { writtenDate } from './written-date.ts'
import { timeThere } from './written-moment.ts'

type Words = typeof en.status

/** A reminder of a club that came due, and what became of it. */
export interface PastReminder {
  readonly kind: string
  readonly day: Temporal.PlainDate
  readonly state: 'claimed' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown'
  readonly reason: keyof Words['skipped'] | keyof Words['failed'] | null
  readonly settledAt: Temporal.Instant | null
}

/** `Tuesday 24 November · Last call · not sent: nobody was waiting for it`. */
export function latelyLine(past: PastReminder, today: Temporal.PlainDate): string {
  const { kind } = en.setup.times
  const name = past.kind in kind ? kind[past.kind as keyof typeof kind] : past.kind
  return en.status.latelyLine(writtenDate(past.day, today), name, outcomeWords(past))
}

function outcomeWords({ kind, state, reason, settledAt }: PastReminder): string {
  const m = en.status
  switch (state) {
    case 'sent':
      return m.sent(settledAt ? timeThere(settledAt) : '')
    case 'skipped':
      return reason !== null && isSkip(reason) ? skipWords(kind, reason) : m.notSent
    case 'failed':
      return reason !== null && isFailure(reason) ? m.failed[reason] : m.notSent
    case 'unknown':
      return m.unknown
    case 'claimed':
    case 'sending':
      return m.onItsWay
  }
}

/** A recap waits for nobody: it has nothing to tell of a club in which nobody trains. */
const skipWords = (kind: string, reason: keyof Words['skipped']): string =>
  kind === 'recap' && reason === 'nobody' ? en.status.nobodyTrained : en.status.skipped[reason]

const isSkip = (reason: string): reason is keyof Words['skipped'] => reason in en.status.skipped

const isFailure = (reason: string): reason is keyof Words['failed'] => reason in en.status.failed
