import type { PainReport } from '#core/pain/pain-report.ts'
import type { Exercise } from '#core/training/exercise.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { dayId } from './custom-ids.ts'
import { clearedButton } from './pain-cards.ts'
import { takeBackId } from './pain-ids.ts'
import { shortName } from './written-dose.ts'

interface Mistaken {
  readonly report: PainReport
  readonly exercise: Exercise | null
}

/** More than anybody says by mistake; a row takes five. */
const MOST_REPORTS = 5

/** Asks once which of what was said lately was a mistake; each has a button of its own. */
export function mistakeCard(
  reports: readonly Mistaken[],
  { club, today }: { readonly club: string; readonly today: Temporal.PlainDate },
): MessageBody {
  const m = en.pain.mistake
  if (reports.length === 0) return container('rest', [text(m.none), ...seeToday(club, today)])
  return container('attention', [
    text(m.ask, m.askMore),
    ...buttonRow(
      reports.slice(0, MOST_REPORTS).map(({ report, exercise }) =>
        button({
          id: takeBackId.encode({ club, report: String(report.id) }),
          label: m.takeBack(exercise ? shortName(exercise) : m.noMove, report.score),
        }),
      ),
    ),
    ...seeToday(club, today),
  ])
}

/** Said after it; where a hold stands, with the way out of that. */
export const takenBackCard = (
  { exercise, isHeld }: { readonly exercise: Exercise | null; readonly isHeld: boolean },
  { club, today }: { readonly club: string; readonly today: Temporal.PlainDate },
): MessageBody =>
  container(isHeld ? 'attention' : 'strength', [
    text(
      exercise ? en.pain.mistake.done(shortName(exercise)) : en.pain.mistake.doneNoMove,
      isHeld ? en.pain.mistake.holdStays : '',
    ),
    ...seeToday(club, today, isHeld),
  ])

const seeToday = (club: string, today: Temporal.PlainDate, isHeld = false) =>
  buttonRow([
    button({ id: dayId.encode({ club, date: today.toString() }), label: en.pain.seeToday }),
    ...(isHeld ? [clearedButton(club)] : []),
  ])
