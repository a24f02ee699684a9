import type { DayNumber } from '#core/calendar/day-number.ts'
import { RECAP_WEEKS, type MemberWeek } from './member-week.ts'

/** A weekday of a club's week. */
export interface WeekdaySessions {
  /** Sessions on the strength days of whoever did them. */
  readonly strength: number
  /** Sessions on any other day. */
  readonly extra: number
  /** The club's plan trained strength on that date. */
  readonly isDue: boolean
}

/** What a club did in a week that is over. Nobody is named. */
export interface ClubWeek {
  readonly monday: DayNumber
  /** Monday first. */
  readonly days: readonly WeekdaySessions[]
  /** Sessions by week, oldest first, up to eight; the last one is this week. None from before the first. */
  readonly weeks: readonly number[]
  readonly sessions: number
  /** null in the first week of all. */
  readonly sessionsBefore: number | null
  /** Due days of everybody who was available: a sum over all, where the boards leave out who hides. */
  readonly due: number
  readonly kept: number
  readonly open: number
  /** Members with a session. */
  readonly moved: number
  /** Members who could have had one: nobody who was paused all week. */
  readonly members: number
  readonly cameBack: number
  /** Among those who let themselves be seen: it is one member's. */
  readonly longestRow: number
  readonly freezes: number
}

/** One member's part in it. */
export interface CountedWeek {
  readonly week: MemberWeek
  /** false = hidden: they count in every sum like anybody else, but no figure is theirs alone. */
  readonly isShown: boolean
  /** The member's first session of all. */
  readonly firstDay: DayNumber
}

/** @param isDue whether the club trained strength on a date that counted */
export function clubWeek(
  members: readonly CountedWeek[],
  monday: DayNumber,
  isDue: (day: DayNumber) => boolean,
): ClubWeek {
  const all = members.map(({ week }) => week)
  const weeks = weeksOf(members, monday)
  return {
    monday,
    days: Array.from({ length: 7 }, (_, index) => ({
      strength: all.filter(({ days }) => days[index] === 'strength').length,
      extra: all.filter(({ days }) => days[index] === 'extra').length,
      isDue: isDue(monday + index),
    })),
    weeks,
    sessions: weeks.at(-1) ?? 0,
    sessionsBefore: weeks.at(-2) ?? null,
    due: sum(all, ({ due }) => due),
    kept: sum(all, ({ kept }) => kept),
    open: sum(all, ({ open }) => open),
    moved: all.filter(hasMoved).length,
    members: all.filter((week) => hasMoved(week) || week.due > 0).length,
    cameBack: all.filter(({ cameBack }) => cameBack).length,
    longestRow: members.reduce(
      (longest, { week, isShown }) => (isShown ? Math.max(longest, week.run) : longest),
      0,
    ),
    freezes: sum(all, ({ freezes }) => freezes),
  }
}

const hasMoved = ({ weeks }: MemberWeek): boolean => (weeks.at(-1) ?? 0) > 0

function weeksOf(members: readonly CountedWeek[], monday: DayNumber): readonly number[] {
  const first = members.reduce((day, { firstDay }) => Math.min(day, firstDay), monday)
  const age = Math.ceil((monday - first) / 7)
  const shown = Math.min(RECAP_WEEKS, age + 1)
  return Array.from({ length: shown }, (_, index) =>
    sum(members, ({ week }) => week.weeks[RECAP_WEEKS - shown + index] ?? 0),
  )
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0)
