import type { DayTraining } from '#core/training/routine.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, separator, text } from './components.ts'
import { lookSelect } from './look-select.ts'
import { routineBlocks, routineFacts } from './routine-blocks.ts'
import { alone, withFiles, type ShownPicture } from './shown-picture.ts'
import { trialStartId } from './setup-ids.ts'
import { writtenDate, writtenWeekday } from './written-date.ts'

interface TrialCard {
  readonly clubId: string
  readonly training: Extract<DayTraining, { readonly kind: 'strength' }>
  /** The club day on which it is tried out. */
  readonly today: Temporal.PlainDate
  /** The wall time at which the real one will come; null = the card is switched off. */
  readonly at: string | null
  /** Of the day's moves. */
  readonly sheet: ShownPicture | null
}

/** What stands in a channel is nobody's own: the lowest level, without kit. */
const LEVEL = 1

/** The card of the next strength day, to see how it looks in a channel. It says that it is a test. */
export function trialCard({ clubId, training, today, at, sheet }: TrialCard): MessageBody {
  const { date, routine } = training
  const m = en.reminders.trial
  const start = trialStartId.encode({ club: clubId, date: date.toString(), at: at ?? '' })
  const body = container('strength', [
    text(
      en.day.title.strength(writtenDate(date, today)),
      routineFacts(routine, LEVEL),
      at === null ? m.testOff : m.test(writtenWeekday(date), at),
      m.canGo,
    ),
    ...alone(sheet),
    ...routineBlocks(routine, 1),
    separator(),
    ...buttonRow([button({ id: start, label: en.reminders.start, main: true })]),
    lookSelect(clubId, [...routine.warmUp, ...routine.moves]),
    text(en.common.stopShort, en.common.notMedicalAdvice),
  ])
  return withFiles(body, [sheet])
}

interface TrialStart {
  readonly date: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly at: string | null
  /** The moment at which the real one was to come has passed. */
  readonly isOver: boolean
}

/** What Start on it says: there is no such day yet, so nothing that could be started. */
export function trialStartWords({ date, today, at, isOver }: TrialStart): string {
  const m = en.reminders.trial
  if (at === null) return m.start(m.noneComes)
  return m.start(isOver ? m.isOver : m.realOne(writtenDate(date, today), at))
}
