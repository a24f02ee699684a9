import { isKeptFree, type RaceRule } from '#core/races/race-rule.ts'
import type { Plan } from '#core/training/plan.ts'
import type { OutlineDay } from '#core/training/week-outline.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { dayId } from './custom-ids.ts'
import { isRaceDay } from './race-words.ts'
import { writtenSpan, writtenWeekday } from './written-date.ts'

export interface WeekCard {
  /** Monday to Sunday. */
  readonly days: readonly OutlineDay[]
  readonly today: Temporal.PlainDate
  readonly plan: Plan
  /** The club that its button carries; null = the default plan. */
  readonly clubId: string | null
  readonly forCaptainWithoutPlan: boolean
  /** Strength days are the reader's own. */
  readonly hasOwnDays: boolean
  /** The zone by which it is today for the reader. */
  readonly timeZone: string
  /** Dates (YYYY-MM-DD) that do not count, and why. */
  readonly off: ReadonlyMap<string, keyof typeof en.week.off>
}

/** The club's seven days, a line each, with today marked. */
export function weekCard(card: WeekCard): MessageBody {
  const { days, today, plan } = card
  const [first, last] = [days[0], days.at(-1)]
  const span = first && last ? writtenSpan(first.date, last.date) : ''
  const id = dayId.encode({ club: card.clubId ?? 'none', date: today.toString() })
  return container('strength', [
    text((card.hasOwnDays ? en.week.ownTitle : en.week.title)(span)),
    text(...days.map((day) => dayLine(day, card))),
    ...buttonRow([button({ id, label: en.week.seeToday, main: true })]),
    text(
      `-# ${en.week.facts(en.week.programmes[plan.programme], card.timeZone)}`,
      card.forCaptainWithoutPlan ? `-# ${en.day.captainsOnly}` : '',
    ),
  ])
}

function dayLine(day: OutlineDay, { today, plan, off }: WeekCard): string {
  const name = `${writtenWeekday(day.date)} ${day.date.day}`
  const isToday = day.date.equals(today)
  const why = off.get(day.date.toString())
  const line = `**${name}** · ${[...carries(day, plan), ...(why ? [en.week.off[why]] : [])].join(', ')}`
  return isToday ? `➤ ${line} · *${en.week.today}*` : line
}

function carries(day: OutlineDay, plan: Plan): string[] {
  const { race } = day
  const racedOut = day.racedOut ? [en.races.week.racedOut] : []
  switch (day.kind) {
    case 'rest':
      return [en.week.rest, ...racedOut]
    case 'run': {
      const isShort = day.racedOut || (race !== null && isKeptFree(race.phase))
      const run = day.hard ? en.week.hardRun : en.week.run
      return [
        race && isRaceDay(day) ? en.races.week.race(en.races.distance[race.race.distance]) : run,
        plan.preRun === 'full' && !isShort ? en.week.fullPreRun : en.week.preRun,
        ...(day.midRun ? [en.week.midRun[day.midRun]] : []),
        ...racedOut,
      ]
    }
    case 'strength':
      return [
        day.session ? `${en.week.strength}, ${en.day.session[day.session]}` : en.week.strength,
        ...(day.afterRun ? [en.week.afterRun] : []),
        ...(day.beforeHardRun ? [en.week.keepEasy] : []),
        ...lighter(race),
      ]
  }
}

function lighter(rule: RaceRule | null): readonly string[] {
  if (rule?.phase !== 'taper' && rule?.phase !== 'sharpen' && rule?.phase !== 'easing') return []
  return [en.races.week[rule.phase]]
}
