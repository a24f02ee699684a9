import { PAIN_ANSWERS, type PainReport } from '#core/pain/pain-report.ts'
import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { PainLight } from '#core/pain/pain-light.ts'
import type { Exercise } from '#core/training/exercise.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { APIComponentInContainer } from 'discord-api-types/v10'
import { button, buttonRow, container, text } from './components.ts'
import { dayId } from './custom-ids.ts'
import { guideButton } from './guided-buttons.ts'
import type { GuidedOwner } from './guided-card.ts'
import { clearedId, hurtsCheckId, mistakeId } from './pain-ids.ts'
import { markOf } from './reminder-ids.ts'
import { shortName } from './written-dose.ts'
import { writtenDate, writtenDay } from './written-date.ts'
import { writtenList } from './written-list.ts'

interface Verdict {
  readonly light: PainLight
  /** null = it came from no move of ours. */
  readonly exercise: Exercise | null
  /** null when the move is not stopped. */
  readonly stoppedUntil: Temporal.PlainDate | null
  readonly second: {
    readonly rests: readonly Exercise[]
    readonly until: Temporal.PlainDate
  } | null
  readonly swap: { readonly exercise: Exercise; readonly on: 'session' | 'card' } | null
  readonly noStretch: boolean
  readonly today: Temporal.PlainDate
}

/**
 * The private answer to something that hurts: the light, what follows, where to go on.
 *
 * @param session the one that they are in, which is where they go on
 */
export function painCard(
  verdict: Verdict,
  club: string,
  session: GuidedOwner | null = null,
): MessageBody {
  const { light, today, noStretch } = verdict
  const m = en.pain
  const see = button({
    id: dayId.encode({ club, date: today.toString() }),
    label: m.seeToday,
    main: light !== 'professional' && session === null,
  })
  const isHeld = light === 'professional'
  const look = isHeld ? 'plain' : 'main'
  const back = session ? [guideButton(session, 'open', m.backToSession, look)] : []
  return container(light === 'green' ? 'strength' : 'attention', [
    text(...lines(verdict), noStretch ? m.noStretch : ''),
    ...buttonRow([
      ...back,
      see,
      ...(isHeld ? [clearedButton(club)] : []),
      ...(light === 'green' ? [] : [mistakeButton(club)]),
    ]),
    text(
      light === 'green' ? '' : `-# ${m.clinician}`,
      `-# ${m.onlyYou}`,
      en.common.stopShort,
      en.common.notMedicalAdvice,
    ),
  ])
}

export const clearedButton = (club: string) =>
  button({ id: clearedId.encode({ club }), label: en.pain.cleared })

export const mistakeButton = (club: string) =>
  button({ id: mistakeId.encode({ club }), label: en.pain.mistake.button })

function lines(verdict: Verdict): readonly string[] {
  const m = en.pain
  const { light, exercise } = verdict
  switch (light) {
    case 'green':
      return [m.green, m.greenMore]
    case 'amber':
      return exercise
        ? [m.amber(shortName(exercise)), m.amberHow(exercise.easier.text), m.amberAsks]
        : [m.amberNoMove, m.amberAsks]
    case 'red':
      return redLines(verdict)
    case 'professional':
      return [m.professional, m.professionalWhy, m.professionalHold]
  }
}

function redLines({ exercise, stoppedUntil, second, swap, today }: Verdict): readonly string[] {
  const m = en.pain
  return [
    exercise && stoppedUntil
      ? m.red(shortName(exercise), writtenDate(stoppedUntil, today))
      : m.redNoMove,
    secondLine(second, today),
    swap ? m.swap[swap.on](shortName(swap.exercise)) : '',
  ]
}

function secondLine(second: Verdict['second'], today: Temporal.PlainDate): string {
  if (second === null) return ''
  const { rests, until } = second
  if (rests.length === 0) return en.pain.secondNoList
  return en.pain.second(writtenList(rests.map(shortName)), writtenDate(until, today))
}

interface Asked {
  readonly report: PainReport
  readonly exercise: Exercise | null
  readonly today: Temporal.PlainDate
}

/** The same question as a message of its own, by direct message. */
export const painQuestionCard = (asked: Asked, identity: ReminderIdentity): MessageBody =>
  container('attention', [
    ...painQuestion(asked, identity.clubId),
    ...buttonRow([button({ id: markOf(identity), label: en.pain.seeToday })]),
    text(en.reminders.personal.howToStop, en.common.notMedicalAdvice),
  ])

/** The next morning's question about an amber pain, to stand under something else. */
export function painQuestion(
  { report, exercise, today }: Asked,
  club: string,
): readonly APIComponentInContainer[] {
  const m = en.pain
  const on = writtenDay(report.day, today)
  return [
    text(exercise ? m.ask(shortName(exercise), on) : m.askNoMove(on)),
    ...buttonRow(
      PAIN_ANSWERS.map((answer) =>
        button({
          id: hurtsCheckId.encode({ club, report: String(report.id), answer }),
          label: m.answer[answer],
        }),
      ),
    ),
  ]
}
