import type { ClubSettings } from '#core/reminders/club-settings.ts'
import { CLUB_KINDS } from '#core/reminders/reminder.ts'
import type { DraftWeek } from '#core/reminders/setup-draft.ts'
import { preRunTime } from '#core/reminders/timing.ts'
import type { Weekday } from '#core/training/plan.ts'
import { en } from '#messages/en.ts'
import { writtenWeekdays } from './written-weekdays.ts'

/** One thing that a club can set, in words: what is set, and the line that says so. */
interface Said {
  readonly value: string
  readonly line: (value: string) => string
  /** Where more is said about it. */
  readonly part?: 'zone' | 'channel' | 'mention'
}

/** A line of what is set, and whether it says something new. */
export interface ChangedLine extends Pick<Said, 'part'> {
  readonly line: string
  readonly isNew: boolean
}

/** A week whose strength days are known. */
type Week = Omit<DraftWeek, 'strengthDays'> & { readonly strengthDays: readonly Weekday[] }

/** A plan, a line for each of its parts. */
export function weekWords(week: Week): readonly Said[] {
  const m = en.setup
  return [
    { value: week.timeZone ?? '', line: m.review.zone, part: 'zone' },
    { value: runWords(week), line: m.review.runs },
    { value: writtenWeekdays(week.strengthDays) || m.strength.none, line: m.review.strength },
    { value: en.week.programmes[week.programme], line: m.training.programme },
    { value: m.training.preRuns[week.preRun], line: m.training.preRun },
    { value: m.training.midRuns[week.midRun ? 'on' : 'off'], line: m.training.midRun },
    { value: writtenHour(week.dayStartHour), line: m.training.dayStart },
  ]
}

function runWords({ runDays, hardRunDays }: Week): string {
  const { none } = en.setup.runs
  // A plan that was made by hand may name a hard run among those alone.
  const all = [...new Set([...runDays, ...hardRunDays])].toSorted((a, b) => a - b)
  if (all.length === 0) return none
  const days = writtenWeekdays(all)
  return hardRunDays.length === 0
    ? days
    : en.setup.review.runsHard(days, writtenWeekdays(hardRunDays))
}

/** Channel, roles and times, a line each. */
export function settingsWords(settings: ClubSettings): readonly Said[] {
  const m = en.setup.channel
  const { channelId, mentionRoleId, captainRoleId } = settings
  return [
    { value: channelId === null ? m.none : `<#${channelId}>`, line: m.is, part: 'channel' },
    {
      value: mentionRoleId === null ? m.nobody : `<@&${mentionRoleId}>`,
      line: m.mentions,
      part: 'mention',
    },
    {
      value: captainRoleId === null ? m.manage : m.manageAnd(`<@&${captainRoleId}>`),
      line: m.captains,
    },
    ...timeWords(settings),
  ]
}

/** When each reminder goes out. */
export const timeWords = (settings: ClubSettings): readonly Said[] =>
  CLUB_KINDS.map((kind) => ({
    value: whenWords(kind, settings),
    line: (when) => en.setup.times.line(en.setup.times.kind[kind], when),
  }))

function whenWords(kind: (typeof CLUB_KINDS)[number], settings: ClubSettings): string {
  const m = en.setup.times
  const { card, preRun, lastCall, recap } = settings
  switch (kind) {
    case 'card':
      return card.on ? m.card(card.at) : m.off
    case 'prerun': {
      const time = preRunTime(settings).toString({ smallestUnit: 'minute' })
      return preRun.on ? m.prerun(time, preRun.minutesBefore, preRun.runAt) : m.off
    }
    case 'last-call':
      return lastCall.on ? m['last-call'](lastCall.at) : m.off
    case 'recap':
      return recap.on ? m.recap(recap.at) : m.off
  }
}

export const lines = (said: readonly Said[]): readonly string[] =>
  said.map(({ value, line }) => line(value))

/** The lines of `now`; those that differ from `before` say what they were. */
export const changedLines = (
  now: readonly Said[],
  before: readonly Said[],
): readonly ChangedLine[] =>
  now.map(({ value, line, ...where }, i) => {
    const old = before[i]?.value ?? value
    const isNew = old !== value
    return { ...where, line: isNew ? en.setup.review.was(line(value), old) : line(value), isNew }
  })

/** `03:00`. */
export const writtenHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
