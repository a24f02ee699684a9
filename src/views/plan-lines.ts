import type { Plan, Weekday } from '#core/training/plan.ts'
import { en } from '#messages/en.ts'
import { writtenDate } from './written-date.ts'
import { writtenWeekdays } from './written-weekdays.ts'

interface PlanInShort {
  readonly plan: Plan
  /** The next plan that takes effect; null = none. */
  readonly coming: Plan | null
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/** A club's plan in a few lines, and what changes with the next one. */
export function planLines({ plan, coming, today, now }: PlanInShort): readonly string[] {
  const m = en.status
  const programme = en.week.programmes[plan.programme]
  return [
    m.plan,
    m.zone(plan.timeZone, clockIn(plan.timeZone, now)),
    m.run(runWords(plan)),
    m.strength(strengthWords(plan)),
    `${m.programme(programme)} · ${m.dayStart(hourWords(plan))}`,
    coming ? comingLine(plan, coming, today) : '',
  ]
}

function comingLine(plan: Plan, coming: Plan, today: Temporal.PlainDate): string {
  const m = en.status
  const changes = [
    coming.timeZone === plan.timeZone ? '' : m.changedZone(coming.timeZone),
    runWords(coming) === runWords(plan) ? '' : m.changedRuns(runWords(coming)),
    strengthWords(coming) === strengthWords(plan) ? '' : m.changedStrength(strengthWords(coming)),
    coming.programme === plan.programme
      ? ''
      : m.changedProgramme(en.week.programmes[coming.programme]),
    coming.dayStartHour === plan.dayStartHour ? '' : m.changedDayStart(hourWords(coming)),
  ].filter((words) => words !== '')
  const from = writtenDate(Temporal.PlainDate.from(coming.effectiveFrom), today)
  return m.coming(from, changes.join('; ') || m.changedRest)
}

/** `Wednesday, Saturday, Sunday (hard: Sunday)`. */
function runWords({ runDays, hardRunDays }: Plan): string {
  const m = en.status
  const days = [...new Set<Weekday>([...runDays, ...hardRunDays])].toSorted((a, b) => a - b)
  if (days.length === 0) return m.noRuns
  const hard = hardRunDays.length === 0 ? '' : ` (${m.hard(writtenWeekdays(hardRunDays))})`
  return writtenWeekdays(days) + hard
}

const strengthWords = ({ strengthDays }: Plan): string =>
  writtenWeekdays(strengthDays) || en.status.noStrength

/** `03:00`. */
const hourWords = ({ dayStartHour }: Plan): string => `${String(dayStartHour).padStart(2, '0')}:00`

/** `14:05`. */
const clockIn = (zone: string, now: Temporal.Instant): string =>
  now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
