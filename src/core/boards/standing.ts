import { mondayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import type { MemberFacts } from '#core/streaks/settle.ts'
import { streakOn, type Streak } from '#core/streaks/streak.ts'
import { PERIODS, periodAround, type PeriodKind } from './period.ts'
import { NOTHING, tallyOf, type Tally } from './tally.ts'

/** The days of this week and the next, as bits: bit 0 = this week's Monday. */
export interface TwoWeeks {
  /** Due days that nothing takes out of the count. */
  readonly due: number
  readonly kept: number
}

/**
 * What a club's boards need to know about one member: computed from the facts.
 */
export interface Standing {
  /** The club's day that the periods are around. */
  readonly clubDay: DayNumber
  readonly streak: number
  readonly best: number
  readonly tallies: Readonly<Record<PeriodKind, Tally>>
  readonly twoWeeks: TwoWeeks
}

export interface ComputedStanding {
  readonly standing: Standing
  /**
   * The first of the member's days on which time alone would change the standing, but for a period
   * that is over: `tallyIn` knows about that.
   */
  readonly expiresOn: DayNumber
}

/**
 * @param clubDay today in the club, which decides the periods
 * @param today the member's own day: another one only in a zone of their own
 */
export function standingOn(
  facts: MemberFacts,
  clubDay: DayNumber,
  today: DayNumber,
): ComputedStanding {
  const streak = streakOn(facts, today)
  const tallies = Object.fromEntries(
    PERIODS.map((kind) => [
      kind,
      tallyOf(streak, facts.sessions, today, periodAround(kind, clubDay)),
    ]),
  ) as Record<PeriodKind, Tally>
  const standing: Standing = {
    clubDay,
    streak: streak.streak,
    best: streak.best,
    tallies,
    twoWeeks: twoWeeksOf(facts, streak, mondayNumber(clubDay)),
  }
  return {
    standing,
    expiresOn: expiryOf(facts, streak, clubDay, today),
  }
}

/**
 * What the member did in the period of this kind that the club's `day` is in. In one that began
 * after the standing was computed that is nothing: whatever is done or missed computes it anew.
 */
export function tallyIn(standing: Standing, kind: PeriodKind, day: DayNumber): Tally {
  const isSame = periodAround(kind, standing.clubDay).from === periodAround(kind, day).from
  return isSame ? standing.tallies[kind] : NOTHING
}

function twoWeeksOf(facts: MemberFacts, { days }: Streak, monday: DayNumber): TwoWeeks {
  const [first = Number.POSITIVE_INFINITY] = facts.sessions
  let due = 0
  let kept = 0
  for (const day of facts.due.between(Math.max(first, monday), monday + 13))
    if (!facts.isNeutral(day)) due |= 1 << (day - monday)
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const one = days[index]
    if (!one || one.day < monday) break
    if (one.status !== 'kept') continue
    kept |= 1 << (one.day - monday)
    // Work done during a pause still counts: then the day was one of theirs.
    due |= 1 << (one.day - monday)
  }
  return { due, kept }
}

/** How far ahead a due day is looked for; somebody without one is looked at again then. */
const HORIZON_DAYS = 400

function expiryOf(
  { due, sessions, isNeutral }: MemberFacts,
  { days }: Streak,
  clubDay: DayNumber,
  today: DayNumber,
): DayNumber {
  const tomorrow = today + 1
  // A club's first plan can turn the day of a session into tomorrow.
  if ((sessions.at(-1) ?? today) > today) return tomorrow
  // An extra of today that is still free keeps tomorrow's due day as soon as that begins.
  const isFree = sessions.includes(today) && !due.isDue(today) && days.at(-1)?.servedBy !== today
  if (isFree && due.isDue(tomorrow)) return tomorrow
  const twoWeeksEnd = mondayNumber(clubDay) + 14
  const open = days.find(({ status }) => status === 'open')
  if (open) return Math.min(open.day + 2, twoWeeksEnd)
  for (let day = tomorrow; day <= today + HORIZON_DAYS; day += 1)
    if (due.isDue(day) && !isNeutral(day)) return Math.min(day + 2, twoWeeksEnd)
  return Math.min(today + HORIZON_DAYS, twoWeeksEnd)
}
