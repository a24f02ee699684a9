import { DEFAULT_PLAN, type Plan, type Weekday } from '#core/training/plan.ts'
import { RACE_DISTANCES } from '#core/races/race.ts'
import * as fc from 'fast-check'
import type { NaiveOwnZone } from './naive-clock.ts'
import { naiveIsDue, type NaiveDeed, type NaiveOwnDays, type NaiveRace } from './naive-streaks.ts'

type Day = Temporal.PlainDate

/** From one end of the date line to the other, with clocks that change at all sorts of hours. */
const ZONES = [
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Africa/Cairo',
  'Europe/Berlin',
  'UTC',
  'Antarctica/Troll',
  'America/St_Johns',
  'America/Havana',
  'America/Los_Angeles',
  'Pacific/Pago_Pago',
] as const

/** Spring, autumn, a turn of the year, and the week in which Samoa left out a day. */
const BEGINNINGS = ['2026-02-10', '2026-09-10', '2025-12-01', '2011-11-20']
const LENGTH_DAYS = 110

export const anyZone = fc.constantFrom(...ZONES)
export const anyStartHour = fc.integer({ min: 0, max: 6 })
export const anyWeekdays = fc
  .subarray<Weekday>([1, 2, 3, 4, 5, 6, 7])
  .map((days) => (days.length === 7 ? days.slice(0, 4) : days))

const anyOffset = fc.integer({ min: 0, max: LENGTH_DAYS })
const anyRoll = fc.integer({ min: 1, max: 10 })

/** Facts about one member and their club, in no particular order but that of saving. */
export interface AnyHistory {
  readonly plans: readonly Plan[]
  readonly ownDays: readonly NaiveOwnDays[]
  readonly ownZones: readonly NaiveOwnZone[]
  readonly deeds: readonly NaiveDeed[]
  readonly pauses: readonly { readonly from: Day; readonly to: Day }[]
  readonly amnesties: readonly Day[]
  readonly clubRaces: readonly NaiveRace[]
  readonly ownRaces: readonly NaiveRace[]
  /** When somebody looks. */
  readonly moments: readonly Temporal.Instant[]
}

const anyRaces = fc.array(
  fc.record({
    at: anyOffset,
    distance: fc.constantFrom(...RACE_DISTANCES),
    /** How many days before the race it is known. */
    known: fc.constantFrom(0, 1, 2, 4, 5, 6, 9, 20, 60),
    /** How many days after that it is taken out again. */
    removed: fc.option(fc.constantFrom(0, 1, 3, 8, 30)),
  }),
  { maxLength: 2 },
)

const drawn = fc.record({
  plans: fc.array(
    fc.record({
      at: anyOffset,
      timeZone: anyZone,
      dayStartHour: anyStartHour,
      strengthDays: anyWeekdays,
    }),
    { maxLength: 4 },
  ),
  ownDays: fc.array(fc.record({ at: anyOffset, days: fc.option(anyWeekdays) }), { maxLength: 3 }),
  ownZones: fc.array(fc.record({ at: anyOffset, timeZone: fc.option(anyZone) }), { maxLength: 3 }),
  /** In ten: how many due days, and how many others, see a session. */
  diligence: fc.integer({ min: 0, max: 10 }),
  eagerness: fc.constantFrom(0, 0, 1, 3, 5),
  rolls: fc.array(anyRoll, { minLength: LENGTH_DAYS, maxLength: LENGTH_DAYS }),
  afterwards: fc.array(
    fc.record({ kind: fc.constantFrom('undo', 'done', 'not-done', 'log'), at: anyOffset }),
    { maxLength: 6 },
  ),
  pauses: fc.array(fc.record({ at: anyOffset, days: fc.integer({ min: 0, max: 20 }) }), {
    maxLength: 3,
  }),
  amnesties: fc.uniqueArray(anyOffset, { maxLength: 5 }),
  clubRaces: anyRaces,
  ownRaces: anyRaces,
  quarters: fc.array(fc.integer({ min: 0, max: LENGTH_DAYS * 96 }), { minLength: 1, maxLength: 2 }),
})

const anyBeginning = fc.constantFrom(...BEGINNINGS).map((day) => Temporal.PlainDate.from(day))

export const anyHistory: fc.Arbitrary<AnyHistory> = fc
  .tuple(anyBeginning, drawn)
  .map(([beginning, history]) => historyOf(beginning, history))

/** One history a member; the club's plans and amnesties and the moments are those of the first. */
export const anyClubHistory: fc.Arbitrary<readonly AnyHistory[]> = fc
  .tuple(anyBeginning, fc.array(drawn, { minLength: 2, maxLength: 5 }))
  .map(([beginning, members]) => members.map((own) => historyOf(beginning, own, members[0])))

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

function historyOf(beginning: Day, own: Drawn, club: Drawn = own): AnyHistory {
  const { diligence, eagerness } = own
  const on = (offset: number) => beginning.add({ days: offset })
  const plans = club.plans.map(({ at, ...rest }) => ({
    ...DEFAULT_PLAN,
    ...rest,
    effectiveFrom: on(at).toString(),
  }))
  const ownDays = own.ownDays.map(({ at, days }) => ({
    effectiveFrom: on(at).toString(),
    days,
  }))
  const ownZones = own.ownZones.map(({ at, timeZone }) => ({
    effectiveFrom: on(at).toString(),
    timeZone,
  }))
  const done = own.rolls
    .map((roll, offset) => ({ day: on(offset), roll }))
    .filter(({ day, roll }) => roll <= (naiveIsDue(plans, ownDays, day) ? diligence : eagerness))
    .map(({ day }): NaiveDeed => ({ kind: 'log', day }))
  const afterwards = own.afterwards.map(({ kind, at }): NaiveDeed =>
    kind === 'undo' ? { kind, today: on(at) } : { kind, day: on(at) },
  )
  return {
    plans,
    ownDays,
    ownZones,
    deeds: [...done, ...afterwards],
    pauses: own.pauses.map(({ at, days }) => ({ from: on(at), to: on(at + days) })),
    amnesties: club.amnesties.map(on),
    clubRaces: club.clubRaces.map((race) => raceOf(race, on)),
    ownRaces: own.ownRaces.map((race) => raceOf(race, on)),
    moments: club.quarters.map((quarter) =>
      beginning
        .toZonedDateTime('UTC')
        .toInstant()
        .add({ minutes: 15 * quarter }),
    ),
  }
}

function raceOf(
  { at, distance, known, removed }: Drawn['ownRaces'][number],
  on: (offset: number) => Day,
): NaiveRace {
  const added = on(at - known)
  const isRemoved = removed !== null
  return { day: on(at), distance, added, removed: isRemoved ? added.add({ days: removed }) : null }
}
