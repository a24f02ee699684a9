import type { Plan } from '#core/training/plan.ts'
import type { OutlineDay } from '#core/training/week-outline.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { dayId } from './custom-ids.ts'
import { writtenSpan, writtenWeekday } from './written-date.ts'

export interface WeekCard {
  /** Monday to Sunday. */
  readonly days: readonly OutlineDay[]
  readonly today: Temporal.PlainDate
  readonly plan: Plan
  /** The club that its button carries; null = the default plan. */
  readonly clubId: string | null
  readonly forCaptainWithoutPlan: boolean
}

/** The club's seven days, a line each, with today marked. */
export function weekCard(card: WeekCard): MessageBody {
  const { days, today, plan } = card
  const [first, last] = [days[0], days.at(-1)]
  const span = first && last ? writtenSpan(first.date, last.date) : ''
  const id = dayId.encode({ club: card.clubId ?? 'none', date: today.toString() })
  return container('strength', [
    text(en.week.title(span)),
    text(...days.map((day) => dayLine(day, today, plan))),
    ...buttonRow([button({ id, label: en.week.seeToday, main: true })]),
    text(
      `-# ${en.week.facts(en.week.programmes[plan.programme], plan.timeZone)}`,
      card.forCaptainWithoutPlan ? `-# ${en.day.captainsOnly}` : '',
    ),
  ])
}

function dayLine(day: OutlineDay, today: Temporal.PlainDate, plan: Plan): string {
  const name = `${writtenWeekday(day.date)} ${day.date.day}`
  const isToday = day.date.equals(today)
  const line = `**${name}** · ${carries(day, plan).join(', ')}`
  return isToday ? `➤ ${line} · *${en.week.today}*` : line
}

function carries(day: OutlineDay, plan: Plan): string[] {
  switch (day.kind) {
    case 'rest':
      return [en.week.rest]
    case 'run':
      return [
        day.hard ? en.week.hardRun : en.week.run,
        plan.preRun === 'full' ? en.week.fullPreRun : en.week.preRun,
        ...(day.midRun ? [en.week.midRun[day.midRun]] : []),
      ]
    case 'strength':
      return [
        day.session ? `${en.week.strength}, ${en.day.session[day.session]}` : en.week.strength,
        ...(day.afterRun ? [en.week.afterRun] : []),
        ...(day.beforeHardRun ? [en.week.keepEasy] : []),
      ]
  }
}
