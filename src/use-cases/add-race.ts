import { dayNumber } from '#core/calendar/day-number.ts'
import { readDay } from '#core/calendar/day-word.ts'
import type { Race, RaceDistance } from '#core/races/race.ts'
import { raceList, type RaceList, type RaceOwner, type RacePorts } from './race-list.ts'
import type { Atomically, AuditStore } from './session-ports.ts'

export interface ChangeRacePorts extends RacePorts {
  readonly atomically: Atomically
  readonly audit: AuditStore
}

/** How far ahead a race can be. */
const FARTHEST_DAYS = 366

/** How many races of one owner can stand at a time. */
const MOST_RACES = 10

interface Adding {
  readonly owner: RaceOwner
  /** Who adds it; for a club's the right to was checked before. */
  readonly by: string
  /** As typed; weekdays are read forwards. */
  readonly date: string
  readonly distance: RaceDistance
  readonly now: Temporal.Instant
}

export type AddRaceOutcome =
  | { readonly kind: 'added'; readonly race: Race; readonly list: RaceList }
  /** `distance` is that of the race that stands on the day. */
  | {
      readonly kind: 'same-day'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
      readonly distance: RaceDistance
    }
  | {
      readonly kind: 'past' | 'too-far'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'not-a-day' | 'no-such-date'; readonly written: string }

/** Adds a race of a club or of a member; it rules from today on. */
export function addRace(asked: Adding, ports: ChangeRacePorts): AddRaceOutcome {
  return ports.atomically(() => {
    const { owner, by, date, distance, now } = asked
    const { today, races } = raceList(owner, now, ports)
    const answer = readDay(date, today, 'forwards')
    if (answer.kind !== 'day') return { kind: answer.kind, written: date }
    const day = answer.date
    const ahead = dayNumber(day) - dayNumber(today)
    if (ahead < 0) return { kind: 'past', day, today }
    if (ahead > FARTHEST_DAYS) return { kind: 'too-far', day, today }
    const same = races.find((race) => race.day.equals(day))
    if (same) return { kind: 'same-day', day, today, distance: same.distance }
    if (races.length >= MOST_RACES) return { kind: 'too-many', most: MOST_RACES }
    const race = { day, distance, addedOn: today }
    if (owner.kind === 'club') {
      ports.races.addToClub(owner.clubId, { ...race, addedBy: by })
      const entry = { at: now, by, memberId: null, from: day, to: day, note: '' }
      ports.audit.add(owner.clubId, { ...entry, action: 'race' })
    } else ports.races.addToMember(owner.memberId, race)
    const list = raceList(owner, now, ports)
    const added = list.races.find((one) => one.day.equals(day))
    if (!added) throw new Error('a race that was just added is not there')
    return { kind: 'added', race: added, list }
  })
}
