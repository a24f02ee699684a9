import { isDue } from '#core/training/is-due.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { Plan, Weekday } from '#core/training/plan.ts'
import { weekDays } from '#core/training/week-days.ts'
import type { ClubSettings } from './club-settings.ts'
import type { OwnReminders } from './own-reminders.ts'
import type { ReminderKind } from './reminder.ts'

/** On which days a kind of reminder falls, and at which wall time. */
export interface Timing {
  readonly falls: (date: Temporal.PlainDate) => boolean
  /** Never before the hour at which the club day begins. */
  readonly at: (date: Temporal.PlainDate) => Temporal.PlainTime
}

/** What decides when a club, or one of its members, is reminded. */
export interface TimingInput {
  /** The club's plans; for what is sent to a member, with the member's own strength days in them. */
  readonly plans: readonly Plan[]
  readonly settings: ClubSettings
  /** null for what goes to the club's channel. */
  readonly own: OwnReminders | null
}

/** How long after the start of the club's run its runners are asked what was in it. */
const AFTER_RUN = { hours: 2 }
const LATEST = Temporal.PlainTime.from('23:59')

/** null = switched off, or not in this way: a snoozed reminder comes once. */
export function timingOf(kind: ReminderKind, input: TimingInput): Timing | null {
  const { plans, settings, own } = input
  const on = isOn(kind, input)
  if (!on) return null
  const timing = (falls: Timing['falls'], time: string | Temporal.PlainTime): Timing => ({
    falls,
    at: (date) => notBeforeDay(Temporal.PlainTime.from(time), planOn(plans, date)),
  })
  const isStrengthDay = (date: Temporal.PlainDate) => isDue(plans, date)
  switch (kind) {
    case 'card':
      return timing(isStrengthDay, settings.card.at)
    case 'last-call':
      return timing(isStrengthDay, settings.lastCall.at)
    case 'prerun':
      return timing((date) => isRunOnly(plans, date), preRunTime(settings))
    case 'recap':
      return timing((date) => date.dayOfWeek === MONDAY, settings.recap.at)
    case 'personal':
      return timing(isStrengthDay, own?.at ?? '')
    case 'mid-run':
      return timing((date) => carriesMidRun(plans, date), afterRun(settings))
    case 'snooze':
    case 'pain':
      return null
  }
}

function isOn(kind: ReminderKind, { settings, own }: TimingInput): boolean {
  switch (kind) {
    case 'card':
      return settings.channelId !== null && settings.card.on
    case 'last-call':
      return settings.channelId !== null && settings.lastCall.on
    case 'prerun':
      return settings.channelId !== null && settings.preRun.on
    case 'recap':
      return settings.channelId !== null && settings.recap.on
    case 'personal':
      return own?.personal === true
    case 'mid-run':
      return own?.midRun === true
    case 'snooze':
    case 'pain':
      return false
  }
}

const MONDAY = 1

/** The wall time of the reminder before the club's run. */
export const preRunTime = ({ preRun }: ClubSettings): Temporal.PlainTime =>
  Temporal.PlainTime.from(preRun.runAt).subtract({ minutes: preRun.minutesBefore })

/** Two hours after the run's start, and before midnight. */
function afterRun({ preRun }: ClubSettings): Temporal.PlainTime {
  const start = Temporal.PlainTime.from(preRun.runAt)
  const after = start.add(AFTER_RUN)
  return Temporal.PlainTime.compare(after, start) < 0 ? LATEST : after
}

function notBeforeDay(time: Temporal.PlainTime, { dayStartHour }: Plan): Temporal.PlainTime {
  const begins = Temporal.PlainTime.from({ hour: dayStartHour })
  return Temporal.PlainTime.compare(time, begins) < 0 ? begins : time
}

/** A run day with strength on it carries the strength session, and no set before the run. */
function isRunOnly(plans: readonly Plan[], date: Temporal.PlainDate): boolean {
  const plan = planOn(plans, date)
  const weekday = date.dayOfWeek as Weekday
  const runs = plan.runDays.includes(weekday) || plan.hardRunDays.includes(weekday)
  return runs && !isDue(plans, date)
}

const carriesMidRun = (plans: readonly Plan[], date: Temporal.PlainDate): boolean =>
  weekDays(plans, date)[date.dayOfWeek - 1]?.carriesMidRun === true
