import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import { neutralByRace } from '#core/races/race-rule.ts'
import { stagesOf, stillRules } from '#core/races/race-stages.ts'
import type { Race } from '#core/races/race.ts'
import type { DueDays } from '#core/streaks/due-days.ts'
import type { RaceStore } from './club-ports.ts'
import { latestToday, type TodayPorts } from './latest-today.ts'
import { readClub, readMember } from './member-record.ts'

export interface RacePorts extends TodayPorts {
  readonly races: RaceStore
}

/** Whose races. A member's hold in every club; `clubId` is the one by whose plan they are told. */
export type RaceOwner =
  | { readonly kind: 'club'; readonly clubId: string }
  | { readonly kind: 'member'; readonly memberId: string; readonly clubId: string }

export interface RaceList {
  readonly today: Temporal.PlainDate
  /** Those that stand and rule today or a day to come, by date. */
  readonly races: readonly Race[]
  /** For a member: those of the club. */
  readonly clubRaces: readonly Race[]
  readonly due: DueDays
}

/** The races of a club or of a member, as they stand at `now`. */
export function raceList(owner: RaceOwner, now: Temporal.Instant, ports: RacePorts): RaceList {
  if (owner.kind === 'club') {
    const { clock, races, due } = readClub(owner.clubId, ports)
    const today = clock.dayAt(now)
    return { today, races: standing(races, today), clubRaces: [], due }
  }
  const { memberId, clubId } = owner
  const { club, facts } = readMember(clubId, memberId, ports)
  const today = latestToday(memberId, now, ports)
  return {
    today,
    races: standing(ports.races.ofMember(memberId), today),
    clubRaces: standing(club.races, today),
    due: facts.due,
  }
}

const standing = (races: readonly Race[], today: Temporal.PlainDate): readonly Race[] =>
  races.filter((race) => stillRules(race, today))

/** The strength days from today on that this race takes out. */
export function daysOff(race: Race, { today, due }: RaceList): readonly Temporal.PlainDate[] {
  const first = dayNumber(today)
  const last = stagesOf(race).at(-1)?.to ?? first
  const isOff = neutralByRace([race], due.isDue)
  return due.between(first, last).filter(isOff).map(dateOf)
}
