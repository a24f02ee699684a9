/** 2015-01-01T00:00:00Z, where Discord's ids begin, in milliseconds since 1970. */
const DISCORD_EPOCH = 1_420_070_400_000n
const COUNTER_BITS = 22n

/**
 * Makes Discord ids: the moment in the upper bits, a running number in the lower 22. The number
 * runs on over all moments, so ids stay unique where the clock stands still or steps back.
 */
export function snowflakeMaker(clock: () => number): () => string {
  let count = 0n
  return () => {
    count = (count + 1n) & ((1n << COUNTER_BITS) - 1n)
    return (((BigInt(Math.floor(clock())) - DISCORD_EPOCH) << COUNTER_BITS) | count).toString()
  }
}
