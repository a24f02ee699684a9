/** A whole number from 0 to below `limit`. */
export type Chance = (limit: number) => number

/** Numbers that look like chance and are the same each time, by mulberry32. */
export function seeded(seed: number): Chance {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.floor(limit)
  }
}
