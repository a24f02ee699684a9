import type { Move } from './routine.ts'

/** What the length of a slot depends on; seconds are those of the runner's own dose. */
export interface TimedSets {
  readonly sets: number
  /** Work in one set, both sides. */
  readonly secondsPerSet: number
  /** After each set but the last. */
  readonly restSeconds: number
}

/** The sets of a move; of a span the upper end. */
export function timedSets({ prescription: { sets, secondsPerSet, restSeconds } }: Move): TimedSets {
  return { sets: sets.to, secondsPerSet, restSeconds }
}

const SHORTEST_SESSION_SECONDS = 10 * 60
const LONGEST_SESSION_SECONDS = 20 * 60

/** Getting ready for a move, once a move. */
const CHANGE_SECONDS = 20

/** Work, rests and getting ready of all slots together. */
export function secondsOf(slots: readonly TimedSets[]): number {
  return slots.reduce(
    (sum, slot) =>
      sum + slot.sets * slot.secondsPerSet + (slot.sets - 1) * slot.restSeconds + CHANGE_SECONDS,
    0,
  )
}

/**
 * The sets of each slot so that the session with its warm-up takes 10 to 20 minutes. Over 20: sets
 * are taken from the last slot forward, down to 2, then to 1. Under 10: one set is added from the
 * first slot on. No slot gets more than one, so a session with slots left out can stay under 10.
 */
export function fitToTime(slots: readonly TimedSets[], warmUpSeconds: number): readonly number[] {
  const cut = cutToTime(slots, warmUpSeconds, LONGEST_SESSION_SECONDS)
  const fitted = slots.map((slot, i) => ({ ...slot, sets: cut[i] ?? slot.sets }))
  for (const slot of fitted) {
    if (warmUpSeconds + secondsOf(fitted) < SHORTEST_SESSION_SECONDS) slot.sets += 1
  }
  return fitted.map((slot) => slot.sets)
}

/**
 * The sets of each slot so that the session with its warm-up takes `longest` seconds at the most:
 * taken from the last slot forward, down to 2, then to 1. With one of each it can still be longer.
 */
export function cutToTime(
  slots: readonly TimedSets[],
  warmUpSeconds: number,
  longest: number,
): readonly number[] {
  const cut = slots.map((slot) => ({ ...slot }))
  for (const fewest of [2, 1]) {
    for (const slot of cut.toReversed()) {
      while (slot.sets > fewest && warmUpSeconds + secondsOf(cut) > longest) slot.sets -= 1
    }
  }
  return cut.map((slot) => slot.sets)
}
