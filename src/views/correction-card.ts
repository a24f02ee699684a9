import type { StreakReport } from '#core/streaks/streak-report.ts'
import type { Streak } from '#core/streaks/streak.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { container, text } from './components.ts'
import { rowWords } from './streak-words.ts'
import { writtenDate } from './written-date.ts'

interface CorrectionCard {
  readonly memberId: string
  readonly day: Temporal.PlainDate
  readonly done: boolean
  /** null for a member who keeps their row to themself. */
  readonly report: StreakReport | null
  readonly today: Temporal.PlainDate
}

/** What is so now, for the captain who said it. */
export function correctionCard(card: CorrectionCard): MessageBody {
  const { memberId, day, done, report, today } = card
  const m = en.correction
  const words = done ? m.done : m.notDone
  return container('rest', [
    text(
      words(writtenDate(day, today), `<@${memberId}>`),
      done ? '' : m.staysOut,
      report ? theirRow(report.streak) : '',
      m.inAudit,
    ),
  ])
}

/** Said to somebody else than its owner. */
const theirRow = (streak: Streak): string =>
  streak.sessions === 0
    ? en.correction.none
    : en.correction.nowAt(rowWords(streak, en.streak.theirLastEight))
