import type { GuidedProgress } from '#core/guided/guided-progress.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { dayId } from './custom-ids.ts'
import { guideButton } from './guided-buttons.ts'
import type { GuidedOwner } from './guided-card.ts'
import { startAnewId } from './guided-ids.ts'
import { writtenDay, writtenWeekday } from './written-date.ts'

interface StopCard {
  readonly owner: GuidedOwner
  readonly progress: GuidedProgress
  /** `stop` = it was pressed; `held` = a professional has to look first; `over` = nothing is left. */
  readonly why: 'stop' | 'held' | 'over'
}

/** "Log 2 of 5?" */
export function stopCard({ owner, progress, why }: StopCard): MessageBody {
  const m = en.guided
  const title = why === 'stop' ? m.stop.title : why === 'held' ? m.held.title : m.stop.over
  const isNothing = progress.percent === 0
  return container(why === 'held' ? 'attention' : 'strength', [
    text(
      title,
      why === 'held' ? m.held.words : '',
      isNothing ? '' : `**${question(progress)}** ${m.stop.any}`,
    ),
    ...buttonRow([
      ...(isNothing ? [] : [guideButton(owner, 'log', m.stop.confirm, 'main')]),
      guideButton(owner, 'drop', isNothing ? m.button.close : m.button.drop),
      ...(why === 'stop' ? [guideButton(owner, 'go-on', m.button.goOn)] : []),
    ]),
  ])
}

function question({ unit, done, of }: GuidedProgress): string {
  const m = en.guided.stop
  if (done === 0) return m.begun
  return unit === 'moves' ? m.log(done, of) : m.logUnit(done, of, unit)
}

/** What an older message of the session becomes. */
export const elsewhereCard = (owner: GuidedOwner): MessageBody =>
  container('rest', [
    text(en.guided.elsewhere),
    ...buttonRow([guideButton(owner, 'open', en.guided.button.goOnHere, 'main')]),
  ])

interface AnotherCard {
  /** Of the session that they are in. */
  readonly owner: GuidedOwner
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly progress: GuidedProgress
  /** What they wanted to begin. */
  readonly wanted: { readonly clubId: string | null; readonly day: Temporal.PlainDate }
}

/** They are in the session of another day: one at a time. */
export function anotherCard({ owner, day, today, progress, wanted }: AnotherCard): MessageBody {
  const m = en.guided
  const ids = { club: wanted.clubId ?? 'none', date: wanted.day.toString() }
  return container('attention', [
    text(m.another(writtenDay(day, today), progress.done, progress.of)),
    ...buttonRow([
      guideButton(owner, 'open', m.button.goOnWith(writtenWeekday(day)), 'main'),
      button({ id: startAnewId.encode(ids), label: m.button.begin(writtenWeekday(wanted.day)) }),
    ]),
  ])
}

interface DayCard {
  readonly clubId: string | null
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
}

/** The session's day is too long ago; the way to today's card. */
export function lateSessionCard({ clubId, day, today }: DayCard): MessageBody {
  const id = dayId.encode({ club: clubId ?? 'none', date: today.toString() })
  return container('attention', [
    text(en.guided.tooLate(writtenDay(day, today))),
    ...buttonRow([button({ id, label: en.reminders.open.today, main: true })]),
  ])
}

/** The session's day is still to come; the way to its card. */
export function earlySessionCard({ clubId, day, today }: DayCard): MessageBody {
  const id = dayId.encode({ club: clubId ?? 'none', date: day.toString() })
  return container('rest', [
    text(en.session.tooEarly(writtenDay(day, today))),
    ...buttonRow([button({ id, label: en.day.seeDay(writtenWeekday(day)), main: true })]),
  ])
}
