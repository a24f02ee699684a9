import { DEFAULT_PLAN, type Plan, type Weekday } from '#core/training/plan.ts'
import { naiveInForce } from './naive-clock.ts'

/*
 * The rules of streaks once more, written from the rules alone: every question is answered by
 * looking at every day again. Slow, and simple to read beside the law. The product is held
 * against it.
 */

type Day = Temporal.PlainDate

/** Strength days of a member's own from a date on; null = the club's. */
export interface NaiveOwnDays {
  readonly effectiveFrom: string
  readonly days: readonly Weekday[] | null
}

/** What happened, in the order in which it happened; `done` and `not-done` are a captain's. */
export type NaiveDeed =
  | { readonly kind: 'log' | 'done' | 'not-done'; readonly day: Day }
  | { readonly kind: 'undo'; readonly today: Day }

/** A race of the club or of the member; it rules from `added` on and before `removed`. */
export interface NaiveRace {
  readonly day: Day
  readonly distance: '5k' | '10k' | 'half' | 'marathon'
  readonly added: Day
  readonly removed: Day | null
}

export interface NaiveFacts {
  readonly plans: readonly Plan[]
  readonly ownDays: readonly NaiveOwnDays[]
  /** Ascending. */
  readonly sessions: readonly Day[]
  readonly pauses: readonly { readonly from: Day; readonly to: Day }[]
  readonly amnesties: readonly Day[]
  readonly races: readonly NaiveRace[]
  /** Whether the date was nobody's club day. */
  readonly isSkipped: (day: Day) => boolean
  readonly today: Day
}

export type NaiveStatus = 'kept' | 'neutral' | 'open' | 'missed' | 'frozen'

export interface NaiveDueDay {
  readonly day: Day
  readonly status: NaiveStatus
  /** The session that keeps it: on the day itself, or an extra of the day before or after. */
  readonly keptBy: Day | null
  readonly comeBack: boolean
}

export interface NaiveStreak {
  readonly dueDays: readonly NaiveDueDay[]
  readonly streak: number
  readonly best: number
  readonly freezes: number
  readonly earned: number
  /** Of the last eight settled due days, or of as many as there are. */
  readonly lastEight: { readonly kept: number; readonly of: number }
}

/** The days with a session, once everything that was done and undone is counted. */
export function naiveSessions(deeds: readonly NaiveDeed[]): Day[] {
  // In the order of logging.
  let sessions: { day: Day; own: boolean }[] = []
  let captainSaidNo: Day[] = []
  for (const deed of deeds) {
    if (deed.kind === 'undo') {
      const yesterday = deed.today.subtract({ days: 1 })
      const newest = sessions.findLast(
        ({ day, own }) => own && (day.equals(deed.today) || day.equals(yesterday)),
      )
      sessions = sessions.filter((session) => session !== newest)
      continue
    }
    const { day, kind } = deed
    if (kind === 'not-done') {
      if (!hasDay(sessions, day)) continue
      sessions = sessions.filter((session) => !session.day.equals(day))
      captainSaidNo.push(day)
    } else if (!hasDay(sessions, day)) {
      if (kind === 'done') captainSaidNo = captainSaidNo.filter((other) => !other.equals(day))
      else if (captainSaidNo.some((other) => other.equals(day))) continue
      sessions.push({ day, own: kind === 'log' })
    }
  }
  return sessions.map(({ day }) => day).toSorted((a, b) => Temporal.PlainDate.compare(a, b))
}

const hasDay = (sessions: readonly { readonly day: Day }[], day: Day): boolean =>
  sessions.some((session) => session.day.equals(day))

/** The member's own days if they have set any, else the club's, by what held on that date. */
export function naiveIsDue(
  plans: readonly Plan[],
  ownDays: readonly NaiveOwnDays[],
  day: Day,
): boolean {
  const plan = naiveInForce(plans, day.toString()) ?? DEFAULT_PLAN
  const days = naiveInForce(ownDays, day.toString())?.days ?? plan.strengthDays
  return days.includes(day.dayOfWeek as Weekday)
}

export function naiveStreak(facts: NaiveFacts): NaiveStreak {
  const walked = walk(settle(facts))
  return { ...walked, lastEight: lastEight(walked.dueDays) }
}

/** From the first session to today: who is kept by what, and what the others are. */
function settle(facts: NaiveFacts): NaiveDueDay[] {
  const { plans, ownDays, today } = facts
  const sessions = sessionsSoFar(facts)
  const first = sessions[0]
  if (first === undefined) return []
  const has = (day: Day) => sessions.some((session) => session.equals(day))
  const used: Day[] = []
  const isFreeExtra = (day: Day) =>
    has(day) && !naiveIsDue(plans, ownDays, day) && !used.some((other) => other.equals(day))
  const dueDays: NaiveDueDay[] = []
  for (let day = first; !isBefore(today, day); day = day.add({ days: 1 })) {
    if (!naiveIsDue(plans, ownDays, day)) continue
    const ahead = day.subtract({ days: 1 })
    const late = day.add({ days: 1 })
    let keptBy: Day | null = null
    if (has(day)) keptBy = day
    else if (isFreeExtra(ahead)) keptBy = ahead
    else if (isFreeExtra(late)) keptBy = late
    if (keptBy !== null && !keptBy.equals(day)) used.push(keptBy)
    dueDays.push({ day, keptBy, status: statusOf(facts, day, keptBy), comeBack: false })
  }
  return dueDays
}

/** A day that has not come has no session yet. */
const sessionsSoFar = ({ sessions, today }: NaiveFacts): Day[] =>
  sessions.filter((day) => !isBefore(today, day))

/** What can still be kept. Before the first session nothing is judged, but today can be kept. */
export function naiveOpen(facts: NaiveFacts): Day[] {
  const { plans, ownDays, sessions, today } = facts
  if (sessions.length > 0) {
    const { dueDays } = naiveStreak(facts)
    return dueDays.filter(({ status }) => status === 'open').map(({ day }) => day)
  }
  const isOpen = naiveIsDue(plans, ownDays, today) && statusOf(facts, today, null) === 'open'
  return isOpen ? [today] : []
}

function statusOf(facts: NaiveFacts, day: Day, keptBy: Day | null): NaiveStatus {
  if (keptBy !== null) return 'kept'
  if (facts.pauses.some(({ from, to }) => !isBefore(day, from) && !isBefore(to, day))) {
    return 'neutral'
  }
  if (facts.amnesties.some((other) => other.equals(day))) return 'neutral'
  if (facts.isSkipped(day)) return 'neutral'
  if (facts.races.some((race) => naiveRaceFrees(facts, race, day))) return 'neutral'
  const late = day.add({ days: 1 })
  return isBefore(late, facts.today) ? 'missed' : 'open'
}

const FREE_AFTER = { '5k': 1, '10k': 2, half: 4, marathon: 7 }

/** Whether a race takes the strength from a due day. */
function naiveRaceFrees(
  { plans, ownDays }: NaiveFacts,
  { day: race, distance, added, removed }: NaiveRace,
  day: Day,
): boolean {
  if (isBefore(day, added)) return false
  if (removed !== null && !isBefore(day, removed)) return false
  const daysBefore = (count: number) => race.subtract({ days: count })
  const isAfter = isBefore(race, day) && !isBefore(race.add({ days: FREE_AFTER[distance] }), day)
  const isLast = !isBefore(day, daysBefore(3)) && !isBefore(race, day)
  if (isAfter || isLast) return true
  // From D-7 to D-4 the first due day has the one session.
  const week = [7, 6, 5, 4].map(daysBefore)
  const first = week.find((one) => naiveIsDue(plans, ownDays, one))
  return first !== undefined && week.some((one) => one.equals(day)) && !first.equals(day)
}

function walk(settled: readonly NaiveDueDay[]): Omit<NaiveStreak, 'lastEight'> {
  let streak = 0
  let best = 0
  let freezes = 1
  let earned = 0
  let afterMiss = false
  const dueDays: NaiveDueDay[] = []
  for (const due of settled) {
    if (due.status === 'kept') {
      streak += 1
      best = Math.max(best, streak)
      earned += 1
      if (earned === 8) {
        earned = 0
        freezes = Math.min(2, freezes + 1)
      }
      dueDays.push({ ...due, comeBack: afterMiss })
      afterMiss = false
    } else if (due.status === 'missed') {
      afterMiss = true
      if (freezes > 0) {
        freezes -= 1
        dueDays.push({ ...due, status: 'frozen' })
      } else {
        streak = 0
        dueDays.push(due)
      }
    } else {
      dueDays.push(due)
    }
  }
  return { dueDays, streak, best, freezes, earned }
}

function lastEight(dueDays: readonly NaiveDueDay[]): NaiveStreak['lastEight'] {
  const settled = dueDays.filter(isSettled).slice(-8)
  return { kept: settled.filter(({ status }) => status === 'kept').length, of: settled.length }
}

function isSettled({ status }: NaiveDueDay): boolean {
  return status === 'kept' || status === 'missed' || status === 'frozen'
}

export type NaivePeriod = 'week' | 'month' | 'season' | 'all'

export interface NaiveTally {
  readonly sessions: number
  readonly kept: number
  /** Kept, missed and frozen; neutral and open days are left out. */
  readonly settled: number
}

/** What a member did in the period that `clubToday` is in. */
export function naiveTally(
  facts: NaiveFacts,
  { dueDays }: NaiveStreak,
  period: NaivePeriod,
  clubToday: Day,
): NaiveTally {
  const inside = (day: Day) => isInPeriod(day, period, clubToday)
  const settled = dueDays.filter((due) => inside(due.day) && isSettled(due))
  return {
    sessions: sessionsSoFar(facts).filter(inside).length,
    kept: settled.filter(({ status }) => status === 'kept').length,
    settled: settled.length,
  }
}

/** A season is a quarter of the calendar year, a week runs from Monday to Sunday. */
function isInPeriod(day: Day, period: NaivePeriod, clubToday: Day): boolean {
  switch (period) {
    case 'all':
      return true
    case 'week':
      return mondayBefore(day).equals(mondayBefore(clubToday))
    case 'month':
      return day.year === clubToday.year && day.month === clubToday.month
    case 'season':
      return day.year === clubToday.year && quarter(day) === quarter(clubToday)
  }
}

function mondayBefore(day: Day): Day {
  let monday = day
  while (monday.dayOfWeek !== 1) monday = monday.subtract({ days: 1 })
  return monday
}

function quarter(day: Day): number {
  if (day.month <= 3) return 1
  if (day.month <= 6) return 2
  return day.month <= 9 ? 3 : 4
}

export type NaiveBoard = 'streak' | 'consistency' | 'sessions'

/** One member as a board sees them. */
export interface NaiveEntry {
  readonly streak: NaiveStreak
  /** In the board's period. */
  readonly tally: NaiveTally
}

/**
 * Each member's rank: one more than how many are better. Nobody is on it whose row would say none:
 * no session in the period, or no due day kept.
 */
export function naiveRanks(
  members: ReadonlyMap<string, NaiveEntry>,
  board: NaiveBoard,
): ReadonlyMap<string, number> {
  const shown = [...members].filter(([, { tally }]) => {
    if (board === 'consistency') return tally.settled >= 3 && tally.kept > 0
    return board === 'sessions' ? tally.sessions > 0 : true
  })
  const isBetter = (a: NaiveEntry, b: NaiveEntry): boolean => {
    switch (board) {
      case 'sessions':
        return a.tally.sessions > b.tally.sessions
      case 'consistency':
        return a.tally.kept / a.tally.settled > b.tally.kept / b.tally.settled
      case 'streak':
        if (a.streak.streak !== b.streak.streak) return a.streak.streak > b.streak.streak
        if (a.streak.best !== b.streak.best) return a.streak.best > b.streak.best
        return a.tally.sessions > b.tally.sessions
    }
  }
  return new Map(
    shown.map(([id, entry]) => [
      id,
      1 + shown.filter(([, other]) => isBetter(other, entry)).length,
    ]),
  )
}

/**
 * Kept of due over the club's week so far, for everybody from their first session on. A neutral day
 * asks nothing, so it counts only when it is kept all the same.
 */
export function naiveTeamWeek(
  members: readonly NaiveFacts[],
  clubToday: Day,
): { readonly kept: number; readonly due: number } {
  let kept = 0
  let due = 0
  for (const facts of members) {
    const { dueDays } = naiveStreak(facts)
    const first = facts.sessions[0]
    if (first === undefined) continue
    for (let day = mondayBefore(clubToday); !isBefore(clubToday, day); day = day.add({ days: 1 })) {
      if (isBefore(day, first) || !naiveIsDue(facts.plans, facts.ownDays, day)) continue
      const isKept = dueDays.some((one) => one.day.equals(day) && one.status === 'kept')
      if (!isKept && statusOf(facts, day, null) === 'neutral') continue
      due += 1
      if (isKept) kept += 1
    }
  }
  return { kept, due }
}

function isBefore(a: Day, b: Day | string): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}
