import type { StreakReport } from '#core/streaks/streak-report.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { doneId } from './custom-ids.ts'
import { afterAllId } from './remind-ids.ts'
import { rowWords } from './streak-words.ts'
import { writtenWeekday } from './written-date.ts'

interface NotTodayCard {
  readonly clubId: string
  readonly memberId: string
  readonly day: Temporal.PlainDate
  /** It was said before. */
  readonly already: boolean
  readonly report: StreakReport
}

/** The answer to "Not today": it is quiet, nothing is lost, and there is a way back. */
export function notTodayCard(card: NotTodayCard): MessageBody {
  const { clubId: club, memberId: member, day, already, report } = card
  const m = en.remind
  const date = day.toString()
  const dayAfter = writtenWeekday(day.add({ days: 1 }))
  return container('rest', [
    text(
      already ? m.quietAlready : m.quiet,
      report.streak.sessions === 0 ? '' : m.rowAsWas(rowWords(report.streak)),
      m.canStill(writtenWeekday(day), dayAfter),
    ),
    ...buttonRow([
      button({ id: doneId.encode({ club, date }), label: en.session.done, main: true }),
      button({ id: afterAllId.encode({ club, member, date }), label: m.afterAll }),
    ]),
  ])
}
