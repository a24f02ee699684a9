import { setImmediate } from 'node:timers/promises'

/** The longest time for which nothing else had a turn while `work` went on, in milliseconds. */
export async function longestHold(work: () => Promise<void>): Promise<number> {
  const done = new AbortController()
  const watching = watch(done.signal)
  await work()
  done.abort()
  return watching
}

async function watch(until: AbortSignal): Promise<number> {
  let longest = 0
  let last = performance.now()
  while (!until.aborted) {
    await setImmediate()
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  return longest
}
