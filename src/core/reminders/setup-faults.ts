import {
  proposeStrengthDays,
  strengthDayAmong,
  type ProposedDay,
} from '#core/training/propose-strength-days.ts'
import type { ClubSettings } from './club-settings.ts'
import type { ClubWeek, DraftWeek, SetupDraft, SetupStep } from './setup-draft.ts'

/** What has to be chosen otherwise before a draft can be saved. */
export type SetupFault =
  | 'no-zone'
  | 'no-strength-day'
  | 'card-too-early'
  | 'prerun-too-early'
  | 'last-call-too-early'
  | 'recap-too-early'

/** Where each of them is put right. */
export const STEP_OF_FAULT: Readonly<Record<SetupFault, SetupStep>> = {
  'no-zone': 'zone',
  'no-strength-day': 'strength',
  'card-too-early': 'times',
  'prerun-too-early': 'times',
  'last-call-too-early': 'times',
  'recap-too-early': 'times',
}

/** In the order of the steps. */
export const setupFaults = (draft: SetupDraft): readonly SetupFault[] => [
  ...(draft.week.timeZone === null ? (['no-zone'] as const) : []),
  ...(strengthDaysOf(draft).length === 0 ? (['no-strength-day'] as const) : []),
  ...timeFaults(draft.settings, draft.week.dayStartHour),
]

/** The strength days of a draft, chosen or proposed, and how they stand to the runs. */
export const strengthDaysOf = ({
  week,
  target,
}: Pick<SetupDraft, 'week' | 'target'>): readonly ProposedDay[] =>
  week.strengthDays?.map((weekday) => strengthDayAmong(week, weekday)) ??
  proposeStrengthDays(week, target)

/** The week as it would be saved; null as long as there is no zone. */
export function finishedWeek(draft: Pick<SetupDraft, 'week' | 'target'>): ClubWeek | null {
  const { timeZone } = draft.week
  if (timeZone === null) return null
  const strengthDays = strengthDaysOf(draft).map(({ weekday }) => weekday)
  return { ...draft.week, timeZone, strengthDays }
}

/** A reminder that is switched on lies between the hour at which a club day begins and 23:59. */
export function timeFaults(
  { card, preRun, lastCall, recap }: ClubSettings,
  dayStartHour: DraftWeek['dayStartHour'],
): readonly SetupFault[] {
  const earliest = dayStartHour * 60
  const tooEarly = (on: boolean, minutes: number, fault: SetupFault) =>
    on && minutes < earliest ? [fault] : []
  return [
    ...tooEarly(card.on, minutesOf(card.at), 'card-too-early'),
    ...tooEarly(preRun.on, minutesOf(preRun.runAt) - preRun.minutesBefore, 'prerun-too-early'),
    ...tooEarly(lastCall.on, minutesOf(lastCall.at), 'last-call-too-early'),
    ...tooEarly(recap.on, minutesOf(recap.at), 'recap-too-early'),
  ]
}

/** Minutes since midnight. */
function minutesOf(wallTime: string): number {
  const { hour, minute } = Temporal.PlainTime.from(wallTime)
  return hour * 60 + minute
}
