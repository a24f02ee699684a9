import type { Race } from '#core/races/race.ts'
import type { ChangeRacePorts } from './add-race.ts'
import { raceList, type RaceList, type RaceOwner } from './race-list.ts'

interface Removing {
  readonly owner: RaceOwner
  /** Who takes it out; for a club's the right to was checked before. */
  readonly by: string
  readonly id: number
  readonly now: Temporal.Instant
}

export type RemoveRaceOutcome =
  | { readonly kind: 'removed'; readonly race: Race; readonly list: RaceList }
  /** It was taken out before, or it is nobody's of theirs. */
  | { readonly kind: 'not-there'; readonly list: RaceList }

/** Takes a race out: it rules no more from today on, and the days before stay as they were. */
export function removeRace(asked: Removing, ports: ChangeRacePorts): RemoveRaceOutcome {
  return ports.atomically(() => {
    const { owner, by, id, now } = asked
    const before = raceList(owner, now, ports)
    const race = before.races.find((one) => one.id === id)
    if (!race) return { kind: 'not-there', list: before }
    const { today } = before
    if (owner.kind === 'club') {
      ports.races.removeFromClub(owner.clubId, id, today)
      const entry = { at: now, by, memberId: null, from: race.day, to: race.day, note: '' }
      ports.audit.add(owner.clubId, { ...entry, action: 'race-removed' })
    } else ports.races.removeFromMember(owner.memberId, id, today)
    return { kind: 'removed', race, list: raceList(owner, now, ports) }
  })
}
