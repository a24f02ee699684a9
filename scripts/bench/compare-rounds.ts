import type { Act, TimedClub } from './timed-club.ts'

/** Both sides of a comparison: the bot that says "pong", and ours. */
export interface Sides<T> {
  readonly pong: T
  readonly ours: T
}

/** One round's times in milliseconds. */
export type Round = Sides<readonly number[]>

interface Comparison {
  readonly clubs: Sides<TimedClub>
  /** What is done in this round, and from which member on. */
  readonly actOf: (round: number) => { readonly act: Act; readonly from: number }
  readonly rounds: number
  /** How many act in a round. */
  readonly size: number
  /** All at once, or one after the other. */
  readonly atOnce: boolean
}

/**
 * Asks both bots the same in turn, so that whatever else the machine does hits both: a round here,
 * a round there, and the other way round in the next.
 */
export async function compareRounds(comparison: Comparison): Promise<readonly Round[]> {
  const { clubs, actOf, rounds } = comparison
  const found: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { act, from } = actOf(round)
    const ask = (club: TimedClub) => timesIn(club, comparison, act, from)
    if (round % 2 === 0) {
      const pong = await ask(clubs.pong)
      found.push({ pong, ours: await ask(clubs.ours) })
    } else {
      const ours = await ask(clubs.ours)
      found.push({ pong: await ask(clubs.pong), ours })
    }
  }
  return found
}

async function timesIn(
  club: TimedClub,
  { size, atOnce }: Comparison,
  act: Act,
  from: number,
): Promise<readonly number[]> {
  if (atOnce) return club.timesOfCrowd(from, size, act)
  const times: number[] = []
  for (let index = 0; index < size; index += 1) times.push(await club.timeOf(from + index, act))
  return times
}
