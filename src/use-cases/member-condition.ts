import { dayNumber, type DayNumber } from '#core/calendar/day-number.ts'
import { lightOf, turnedRed } from '#core/pain/pain-light.ts'
import { NO_PAIN, painState } from '#core/pain/pain-state.ts'
import type { PainReport } from '#core/pain/pain-report.ts'
import { comeBackOn, type ComeBack } from '#core/training/come-back.ts'
import type { Condition } from '#core/training/condition.ts'
import type { Content } from '#core/training/content.ts'
import { levelOffer } from '#core/training/level-offer.ts'
import { loweredSlots, type LoweredWhy } from '#core/training/lowered-slots.ts'
import { DEFAULT_PROFILE, type Level } from '#core/training/member-profile.ts'
import { slotListOf } from '#core/training/slot-of.ts'
import type { SlotName } from '#core/training/trained-session.ts'
import type { LevelStore, PainStore } from './condition-ports.ts'
import type { MemberRecord } from './member-record.ts'
import type { ProfileStore } from './ports.ts'
import type { SessionStore } from './session-ports.ts'

export interface ConditionPorts {
  readonly content: Content
  readonly profiles: Pick<ProfileStore, 'profileOf'>
  readonly sessions: Pick<SessionStore, 'trainedDaysOf' | 'latelyOf'>
  readonly levels: Pick<LevelStore, 'marksOf'>
  readonly pain: Pick<PainStore, 'reportsOf' | 'holdsOf'>
}

/** So many of the newest sessions say whether a slot is too hard. */
const LATELY = 40

/**
 * How things stand with a member on a date. Null = nothing out of the ordinary, so that their day is
 * the same as that of anybody at their level.
 *
 * What a member does before a date to come is not known: a break is reckoned up to the next day that
 * is due, as if that one were done. Pain is that of today at the earliest, also for a day before.
 */
export function memberCondition(
  record: MemberRecord,
  {
    memberId,
    date,
    today,
  }: { memberId: string; date: Temporal.PlainDate; today: Temporal.PlainDate },
  ports: ConditionPorts,
): Condition | null {
  const until = asOf(record, dayNumber(date), dayNumber(today))
  const comeBack = comeBackOf(memberId, until, ports)
  const lowered = loweredOf(memberId, until, ports)
  const painOn = Temporal.PlainDate.compare(date, today) < 0 ? today : date
  const pain = painState(
    { reports: ports.pain.reportsOf(memberId), holds: ports.pain.holdsOf(memberId) },
    painOn,
    ports.content,
  )
  const isUsual =
    comeBack === null &&
    lowered.size === 0 &&
    pain.heldSince === null &&
    pain.setAside.size === 0 &&
    pain.eased.size === 0
  return isUsual ? null : { comeBack, lowered, pain: isQuiet(pain) ? NO_PAIN : pain }
}

const isQuiet = ({ heldSince, setAside, eased }: Condition['pain']): boolean =>
  heldSince === null && setAside.size === 0 && eased.size === 0

/** The level that is offered to a member now; null = none. Not to somebody on hold. */
export function offeredLevel(
  { memberId, today }: { readonly memberId: string; readonly today: Temporal.PlainDate },
  ports: ConditionPorts,
): Level | null {
  const known = { reports: ports.pain.reportsOf(memberId), holds: ports.pain.holdsOf(memberId) }
  if (painState(known, today, ports.content).heldSince !== null) return null
  const marks = ports.levels.marksOf(memberId)
  const after = dayNumber(today) + 1
  return levelOffer({
    sessions: ports.sessions.latelyOf(memberId, LATELY).filter(({ day }) => day < after),
    painDays: known.reports.flatMap(painDaysOf),
    levelSince: marks.length === 0 ? null : Math.max(...marks.map(({ day }) => dayNumber(day))),
    level: levelNow(memberId, after, ports),
  })
}

/** At which a member trains: a break of months makes it 1 until it is set again. */
export function levelNow(memberId: string, date: DayNumber, ports: ConditionPorts): Level {
  const { level } = ports.profiles.profileOf(memberId) ?? DEFAULT_PROFILE
  return comeBackOf(memberId, date, ports)?.ownLevel ?? level
}

function comeBackOf(memberId: string, date: DayNumber, ports: ConditionPorts): ComeBack | null {
  const { level } = ports.profiles.profileOf(memberId) ?? DEFAULT_PROFILE
  const sessions = ports.sessions.trainedDaysOf(memberId).filter((day) => day < date)
  return comeBackOn({ sessions, levelSet: levelSetOn(memberId, ports), level }, date)
}

const levelSetOn = (memberId: string, { levels }: ConditionPorts): readonly DayNumber[] =>
  levels.marksOf(memberId).flatMap(({ how, day }) => (how === 'later' ? [] : [dayNumber(day)]))

function loweredOf(
  memberId: string,
  date: DayNumber,
  ports: ConditionPorts,
): ReadonlyMap<SlotName, LoweredWhy> {
  const ambers = ports.pain.reportsOf(memberId).flatMap(({ exercise, day, ...rest }) => {
    if (exercise === null || lightOf({ exercise, ...rest }) !== 'amber') return []
    const list = slotListOf(ports.content, exercise)
    return [{ day: dayNumber(day), slots: list === null ? [exercise] : [list, exercise] }]
  })
  const sessions = ports.sessions.latelyOf(memberId, LATELY).filter(({ day }) => day < date)
  return loweredSlots({ sessions, ambers, levelSet: levelSetOn(memberId, ports) })
}

/** Days with more than a 3: that of the report, and the one on which it had got worse. */
function painDaysOf(report: PainReport): readonly DayNumber[] {
  if (report.score <= 3 && lightOf(report) === 'green') return []
  const said = dayNumber(report.day)
  return turnedRed(report) && report.check ? [said, dayNumber(report.check.day)] : [said]
}

/** The first day from today on that is still to be done, `date` at the latest. */
function asOf({ facts }: MemberRecord, date: DayNumber, today: DayNumber): DayNumber {
  for (let day = today; day < date; day += 1)
    if (facts.due.isDue(day) && !facts.isNeutral(day) && !facts.sessions.includes(day)) return day
  return date
}
