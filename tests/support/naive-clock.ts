import { DEFAULT_PLAN, type Plan } from '#core/training/plan.ts'

type Day = Temporal.PlainDate

/** A zone of a member's own from a date on; null = the club's. */
export interface NaiveOwnZone {
  readonly effectiveFrom: string
  readonly timeZone: string | null
}

export interface NaiveClock {
  readonly today: (moment: Temporal.Instant) => Day
  /** Whether the date was never anybody's today. */
  readonly isSkipped: (date: Day) => boolean
  /** The zone by whose clocks that date is lived: a day that a change cuts short, by the new ones. */
  readonly zoneOn: (date: Day) => string
}

/** What hangs on the wall: a zone, and the hour at which its day begins. */
interface Wall {
  readonly timeZone: string
  readonly dayStartHour: number
}

/**
 * Which club day it is, by the wall clocks of the zones that hold one after the other. Slow, and
 * written from the rules alone; the product's clock is held against it.
 */
export function naiveClock(plans: readonly Plan[], ownZones: readonly NaiveOwnZone[]): NaiveClock {
  const walls = wallsInTurn(plans, ownZones)
  const today = (moment: Temporal.Instant): Day => {
    const index = walls.findLastIndex(({ begins }) => begins === null || !isBefore(moment, begins))
    const { wall } = walls[index] ?? { wall: DEFAULT_PLAN }
    let date = moment.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 2 })
    while (isBefore(moment, beginOf(date, wall))) date = date.subtract({ days: 1 })
    // The new zone is on its way with this date, and no date occurs twice.
    const next = walls[index + 1]?.firstDay
    return next && Temporal.PlainDate.compare(date, next) > 0 ? next : date
  }
  const skipped = new Map<string, boolean>()
  return {
    today,
    isSkipped: (date) => {
      const key = date.toString()
      // Whenever a date begins, it does so by one of the clocks.
      const isSkipped =
        skipped.get(key) ?? !walls.some(({ wall }) => today(beginOf(date, wall)).equals(date))
      skipped.set(key, isSkipped)
      return isSkipped
    },
    zoneOn: (date) => {
      const index = walls.findLastIndex(
        ({ firstDay }) => !firstDay || Temporal.PlainDate.compare(firstDay, date) <= 0,
      )
      const { wall } = walls[index] ?? { wall: DEFAULT_PLAN }
      const next = walls[index + 1]
      const tomorrow = date.add({ days: 1 })
      // The new clock hangs there before the old one has shown the whole day.
      const isCut =
        next?.begins && next.firstDay?.equals(tomorrow) && isBefore(next.begins, beginOf(tomorrow, wall)) // prettier-ignore
      return isCut ? next.wall.timeZone : wall.timeZone
    },
  }
}

interface WallInTurn {
  readonly wall: Wall
  /** null = since ever. */
  readonly begins: Temporal.Instant | null
  readonly firstDay: Day | null
}

/**
 * A change takes effect with the first club day that begins in the new zone after the day before
 * the change has ended in the old one; until then the old clock goes on. A change that comes while
 * another is on its way waits for it.
 */
function wallsInTurn(
  plans: readonly Plan[],
  ownZones: readonly NaiveOwnZone[],
): readonly WallInTurn[] {
  const first = naiveInForce(plans, earliest(plans))
  const changes = [...plans, ...ownZones]
    .map(({ effectiveFrom }) => Temporal.PlainDate.from(effectiveFrom))
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  let old: WallInTurn = { wall: first ?? DEFAULT_PLAN, begins: null, firstDay: null }
  const walls = [old]
  for (const date of changes) {
    const plan = naiveInForce(plans, date.toString()) ?? first ?? DEFAULT_PLAN
    const timeZone = naiveInForce(ownZones, date.toString())?.timeZone ?? plan.timeZone
    const wall = { timeZone, dayStartHour: plan.dayStartHour }
    const isSame = timeZone === old.wall.timeZone && wall.dayStartHour === old.wall.dayStartHour
    if (isSame) continue
    let from = date
    while (old.firstDay && Temporal.PlainDate.compare(from, old.firstDay) <= 0) {
      from = from.add({ days: 1 })
    }
    const ended = beginOf(from, old.wall)
    while (isBefore(beginOf(from, wall), ended)) from = from.add({ days: 1 })
    old = { wall, begins: beginOf(from, wall), firstDay: from }
    walls.push(old)
  }
  return walls
}

const earliest = (plans: readonly Plan[]): string =>
  plans.map(({ effectiveFrom }) => effectiveFrom).toSorted()[0] ?? ''

/** Of what holds from a date on: the latest, and of two of the same date the one saved later. */
export function naiveInForce<T extends { readonly effectiveFrom: string }>(
  inOrder: readonly T[],
  date: string,
): T | undefined {
  const begun = inOrder.filter(({ effectiveFrom }) => effectiveFrom <= date)
  return begun.findLast((one) => begun.every((other) => other.effectiveFrom <= one.effectiveFrom))
}

const QUARTER_HOUR = { minutes: 15 }
const found = new Map<string, Temporal.Instant>()

/** The first quarter of an hour to which the clock on the wall gives this date, or a later one. */
function beginOf(date: Day, wall: Wall): Temporal.Instant {
  const key = `${date.toString()} ${wall.timeZone} ${String(wall.dayStartHour)}`
  const known = found.get(key)
  if (known !== undefined) return known
  let moment = date.toZonedDateTime('UTC').toInstant().subtract({ hours: 16 })
  while (Temporal.PlainDate.compare(read(moment, wall), date) < 0) {
    moment = moment.add({ hours: 1 })
  }
  while (Temporal.PlainDate.compare(read(moment.subtract(QUARTER_HOUR), wall), date) >= 0) {
    moment = moment.subtract(QUARTER_HOUR)
  }
  found.set(key, moment)
  return moment
}

/** Before the day-start hour it is still yesterday: what the wall showed before its midnight. */
function read(moment: Temporal.Instant, wall: Wall): Day {
  const shown = moment.toZonedDateTimeISO(wall.timeZone)
  if (shown.hour >= wall.dayStartHour) return shown.toPlainDate()
  return shown.startOfDay().subtract({ nanoseconds: 1 }).toPlainDate()
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0
