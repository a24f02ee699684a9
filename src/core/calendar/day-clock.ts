import { createBoundedMemory } from '#core/bounded-memory.ts'
import { clubDay, startOfClubDay } from './club-day.ts'

/** From which date on which zone (IANA) and which day-start hour (0-6) hold. */
export interface ClockSetting {
  readonly effectiveFrom: string
  readonly timeZone: string
  readonly dayStartHour: number
}

/** Tells the club day, for a club or for a member with a zone of their own. */
export interface DayClock {
  readonly dayAt: (now: Temporal.Instant) => Temporal.PlainDate
  /** The instant at which that club day begins; for one that is skipped, where the next begins. */
  readonly startOf: (date: Temporal.PlainDate) => Temporal.Instant
  /**
   * The instant at which the clocks show `time` on that club day: moved forward by a spring gap, the
   * first of the two in an autumn overlap. A day that a change of zone cuts short is lived by the new
   * clock, from its beginning on. `time` is not before the day-start hour.
   */
  readonly momentOn: (date: Temporal.PlainDate, time: Temporal.PlainTime) => Temporal.Instant
  /** false = the date never came, because a change of zone or the zone itself skipped it. */
  readonly occurs: (date: Temporal.PlainDate) => boolean
}

/** A setting from the moment on at which it holds. */
interface Reign {
  readonly setting: ClockSetting
  /** null = since ever. */
  readonly from: Temporal.Instant | null
  /** The first club day under it. */
  readonly firstDay: Temporal.PlainDate | null
}

/**
 * A change takes over with the first club day that begins under it after the day before
 * `effectiveFrom` has ended under the old one, so that no date occurs twice. Until then the date of
 * the change is shown, never the one after it. The first setting holds since ever.
 *
 * @param settings at least one, in the order in which they were made; of two with the same
 *   `effectiveFrom` the later one holds
 */
export function createDayClock(settings: readonly ClockSetting[]): DayClock {
  const reigns = reignsOf(settings)

  const indexAt = (now: Temporal.Instant): number =>
    reigns.findLastIndex(({ from }) => !from || Temporal.Instant.compare(now, from) >= 0)

  const reckon = (now: Temporal.Instant): Temporal.PlainDate => {
    const index = indexAt(now)
    const { setting } = reigns[index] as Reign
    const own = clubDay(now, setting.timeZone, setting.dayStartHour)
    const next = reigns[index + 1]?.firstDay
    // Across the date line the old zone can run ahead of the new one for a while.
    return next && Temporal.PlainDate.compare(own, next) > 0 ? next : own
  }

  // One answer asks for the day of its moment several times.
  let known: { readonly at: Temporal.Instant; readonly date: Temporal.PlainDate } | undefined
  const dayAt = (now: Temporal.Instant): Temporal.PlainDate => {
    if (known?.at.equals(now)) return known.date
    known = { at: now, date: reckon(now) }
    return known.date
  }

  const indexOn = (date: Temporal.PlainDate): number =>
    reigns.findLastIndex(
      ({ firstDay }) => !firstDay || Temporal.PlainDate.compare(date, firstDay) >= 0,
    )

  const reckonStart = (date: Temporal.PlainDate): Temporal.Instant => {
    const index = indexOn(date)
    const begins = startUnder(reigns[index] as Reign, date)
    const before = reigns[index - 1]
    if (before && reigns[index]?.firstDay?.equals(date))
      return earlier(begins, startUnder(before, date))
    const next = reigns[index + 1]?.from
    return next ? earlier(begins, next) : begins
  }

  const startOf = remembering((date: Temporal.PlainDate) => date.toString(), reckonStart)
  // Not by `dayAt`, which would forget the moment that is asked for again and again.
  const occurs = remembering(
    (date: Temporal.PlainDate) => date.toString(),
    (date) => reckon(startOf(date)).equals(date),
  )

  /** A day that a change cuts short is lived by the new clock: by the old one its evening never comes. */
  const livedBy = (date: Temporal.PlainDate): Reign => {
    const index = indexOn(date)
    const reign = reigns[index] as Reign
    const next = reigns[index + 1]
    const tomorrow = date.add({ days: 1 })
    if (!next?.from || !next.firstDay?.equals(tomorrow)) return reign
    const isCut = Temporal.Instant.compare(next.from, startUnder(reign, tomorrow)) < 0
    return isCut ? next : reign
  }

  const reckonMoment = (date: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant => {
    const { timeZone } = livedBy(date).setting
    const shown = date.toZonedDateTime({ timeZone, plainTime: time }).toInstant()
    return latest(shown, startOf(date))
  }

  const momentOn = remembering(
    (date: Temporal.PlainDate, time: Temporal.PlainTime) => `${date.toString()}T${time.toString()}`,
    reckonMoment,
  )

  return { dayAt, startOf, momentOn, occurs }
}

/** Clubs with one clock ask for the same few days of a week, and a zone takes long to answer. */
const IN_USE = 32

/** The same function, which remembers what it has answered lately. */
function remembering<A extends readonly unknown[], T extends {}>(
  keyOf: (...asked: A) => string,
  reckon: (...asked: A) => T,
): (...asked: A) => T {
  const answers = createBoundedMemory<T>(IN_USE)
  return (...asked) => {
    const key = keyOf(...asked)
    const answer = answers.get(key) ?? reckon(...asked)
    answers.set(key, answer)
    return answer
  }
}

const startUnder = ({ setting }: Reign, date: Temporal.PlainDate): Temporal.Instant =>
  startOfClubDay(date, setting.timeZone, setting.dayStartHour)

const latest = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) >= 0 ? a : b

const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b

function reignsOf(settings: readonly ClockSetting[]): readonly Reign[] {
  const inTurn = settings
    .filter(
      (one, i) => !settings.slice(i + 1).some((later) => later.effectiveFrom === one.effectiveFrom),
    )
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  const reigns: Reign[] = []
  for (const setting of inTurn) {
    const before = reigns.at(-1)
    if (!before) reigns.push({ setting, from: null, firstDay: null })
    else if (!isSameClock(before.setting, setting)) reigns.push(takeOver(before, setting))
  }
  return reigns
}

const isSameClock = (a: ClockSetting, b: ClockSetting): boolean =>
  a.timeZone === b.timeZone && a.dayStartHour === b.dayStartHour

function takeOver(before: Reign, next: ClockSetting): Reign {
  const old = before.setting
  let firstDay = Temporal.PlainDate.from(next.effectiveFrom)
  // A change while another one is still on its way waits for it.
  if (before.firstDay && Temporal.PlainDate.compare(firstDay, before.firstDay) <= 0)
    firstDay = before.firstDay.add({ days: 1 })
  const oldEnds = startOfClubDay(firstDay, old.timeZone, old.dayStartHour)
  let from = startOfClubDay(firstDay, next.timeZone, next.dayStartHour)
  while (Temporal.Instant.compare(from, oldEnds) < 0) {
    firstDay = firstDay.add({ days: 1 })
    from = startOfClubDay(firstDay, next.timeZone, next.dayStartHour)
  }
  return { setting: next, from, firstDay }
}
