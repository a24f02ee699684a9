import type { Race } from '#core/races/race.ts'
import { day } from './a-plan.ts'

/** 10 km on Sunday 6 December 2026, known since long before and never removed, unless said otherwise. */
export const aRace = (
  changes: Partial<Omit<Race, 'day' | 'addedOn' | 'removedOn'>> & {
    readonly on?: string
    readonly added?: string
    readonly removed?: string
  } = {},
): Race => {
  const { on = '2026-12-06', added = '2026-01-01', removed, id = 1, distance = '10k' } = changes
  return {
    id,
    distance,
    day: day(on),
    addedOn: day(added),
    removedOn: removed === undefined ? null : day(removed),
  }
}
