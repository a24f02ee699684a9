import type { Plan } from '#core/training/plan.ts'
import { naiveClock, naiveInForce, type NaiveClock } from '#tests/support/naive-clock.ts'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant

/** One look of a bot at what is due. */
export interface Look {
  /** What the bot's own clock showed, which can step back. */
  readonly at: Moment
  /** Whether what is due goes out: something may have come between the bot and Discord. */
  readonly fate: Fate
  /** Clubs with which it was different. */
  readonly otherwise: ReadonlyMap<string, Fate>
}

/**
 * `sends`: all that is due goes out. `perhaps`: it may have gone out or not. `refused`: it cannot go
 * out, which is recorded, and it is not tried again. `away`: the club took the bot out, so nothing
 * goes out and nothing is recorded; what is still in time when the bot is back goes out then.
 */
export type Fate = 'sends' | 'perhaps' | 'refused' | 'away'

/** From which look on a club wants its card at which time. */
export interface NaiveTime {
  readonly fromLook: number
  /** What the bot's clock showed when it was chosen; null = at the beginning. */
  readonly at: Moment | null
  readonly time: string
}

export interface NaiveClub {
  readonly id: string
  readonly plans: readonly Plan[]
  readonly cardTimes: readonly NaiveTime[]
  readonly recapTime: string
  /** Whether anybody trains there, so that there is something to look back on. */
  readonly isBusy: boolean
  readonly amnesties: ReadonlySet<string>
  /** Dates on which a race may take the card away; whether it does is left open. */
  readonly nearRaces: ReadonlySet<string>
}

export type NaiveKind = 'card' | 'recap'
/** How many messages there have to be of one reminder; `either` = none or one. */
export type Wanted = 'one' | 'none' | 'either'

const GRACE_HOURS = { card: 4, recap: 24 }
const MONDAY = 1

/**
 * How many messages each reminder of a club must have led to, after all the looks: from the rules
 * alone. Keys are `club kind date`; what is not in there must not exist.
 */
export function naiveReminders(
  club: NaiveClub,
  looks: readonly Look[],
  { from, until }: { readonly from: Day; readonly until: Day },
): ReadonlyMap<string, Wanted> {
  const clock = naiveClock(club.plans, [])
  const wanted = new Map<string, Wanted>()
  const firstFrom = firstLookFrom(looks)
  for (let date = from; Temporal.PlainDate.compare(date, until) < 0; date = date.add({ days: 1 })) {
    for (const kind of naiveKindsOn(club, clock, date)) {
      const due = (look: number) => naiveDue(club, clock, kind, date, look)
      const key = `${club.id} ${kind} ${date.toString()}`
      const found = outcome({ club, kind, date, due }, clock, looks, firstFrom)
      const isOpen = found === 'one' && kind === 'card' && club.nearRaces.has(date.toString())
      wanted.set(key, isOpen ? 'either' : found)
    }
  }
  return wanted
}

/** What falls on a date, whatever the hour. */
export function naiveKindsOn(club: NaiveClub, clock: NaiveClock, date: Day): NaiveKind[] {
  if (clock.isSkipped(date) || club.amnesties.has(date.toString())) return []
  const plan = naiveInForce(club.plans, date.toString()) ?? club.plans[0]
  const trains = plan?.strengthDays.some((weekday) => weekday === date.dayOfWeek) === true
  return [
    ...(trains ? (['card'] as const) : []),
    ...(club.isBusy && date.dayOfWeek === MONDAY ? (['recap'] as const) : []),
  ]
}

/** When a reminder is due as things stood at a look. */
export function naiveDue(
  club: NaiveClub,
  clock: NaiveClock,
  kind: NaiveKind,
  date: Day,
  look: number,
): Moment {
  if (kind === 'recap') return onTheWall(clock, date, club.recapTime)
  let due: Moment | null = null
  for (const { fromLook, at, time } of club.cardTimes) {
    if (fromLook > look) break
    const asked = onTheWall(clock, date, time)
    // Waited for still, and over by the new time: now, rather than never.
    const isNow: boolean = due !== null && at !== null && isAfter(due, at) && !isAfter(asked, at)
    due = isNow ? at : asked
  }
  return due ?? onTheWall(clock, date, '07:00')
}

/** Forward by a spring gap, the first of two in autumn, and never on another club day. */
function onTheWall(clock: NaiveClock, date: Day, time: string): Moment {
  const shown = date.toZonedDateTime({ timeZone: clock.zoneOn(date), plainTime: time }).toInstant()
  if (clock.today(shown).equals(date)) return shown
  const isEarly = Temporal.PlainDate.compare(clock.today(shown), date) < 0
  let moment = shown
  // To the first or the last minute of the day, whichever is nearer.
  do moment = moment.add({ minutes: isEarly ? 1 : -1 })
  while (!clock.today(moment).equals(date))
  return moment
}

interface Awaited {
  readonly club: NaiveClub
  readonly kind: NaiveKind
  readonly date: Day
  readonly due: (look: number) => Moment
}

/** Where the first look at a moment or after it stands; a clock steps back now and then. */
function firstLookFrom(looks: readonly Look[]): (moment: Moment) => number {
  const latest: number[] = []
  for (const { at } of looks)
    latest.push(Math.max(at.epochMilliseconds, latest.at(-1) ?? -Infinity))
  return ({ epochMilliseconds }) => {
    let from = 0
    let to = latest.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((latest[middle] ?? 0) < epochMilliseconds) from = middle + 1
      else to = middle
    }
    return from
  }
}

function outcome(
  { club, kind, date, due }: Awaited,
  clock: NaiveClock,
  looks: readonly Look[],
  firstFrom: (moment: Moment) => number,
) {
  const soonest = date.toZonedDateTime('UTC').toInstant().subtract({ hours: 16 })
  const latest = soonest.add({ hours: 72 })
  let isPossible = false
  let awaySince: Moment | null = null
  const end = (otherwise: Wanted): Wanted => (isPossible ? 'either' : otherwise)
  for (let index = firstFrom(soonest); index < looks.length; index += 1) {
    const look = looks[index]
    if (!look) break
    const { at, fate, otherwise } = look
    if (isAfter(soonest, at)) continue
    const here = otherwise.get(club.id) ?? fate
    if (isAfter(at, latest)) {
      if (here !== 'perhaps') return end('none')
      continue
    }
    const dueAt = due(index)
    if (isAfter(dueAt, at)) continue
    if (here === 'away') {
      awaySince ??= at
      continue
    }
    const isInTime =
      clock.today(at).equals(date) && !isAfter(at, dueAt.add({ hours: GRACE_HOURS[kind] }))
    // What was on its way as the bot was taken out is over; and who chose a time while it was away
    // asked for what comes after that.
    const isOpen = awaySince && (isPossible || hasChosen(club, awaySince, at))
    if (isInTime && here === 'sends') return isOpen ? 'either' : 'one'
    if (isInTime && here === 'perhaps') isPossible = true
    // Refused, or over: that is written down, and a clock that steps back does not bring it again.
    if (here !== 'perhaps' && (!isInTime || here === 'refused')) return end('none')
  }
  return end('none')
}

const hasChosen = ({ cardTimes }: NaiveClub, from: Moment, until: Moment): boolean =>
  cardTimes.some(({ at }) => at && !isAfter(from, at) && !isAfter(at, until))

const isAfter = (a: Moment, b: Moment): boolean => Temporal.Instant.compare(a, b) > 0
