import { existsSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Measured } from './bot-process.ts'

const DESCRIPTORS = '/proc/self/fd'

/** What this process takes of the machine, after its garbage is out. */
export async function measureProcess(): Promise<Measured> {
  // Without a flag at the start: the process runs as the bot does until it is measured.
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // Several times: what one run frees can hold the next, and finalisers have a turn in between.
  for (let run = 0; run < 4; run += 1) {
    collect()
    await setImmediate()
  }
  const { rss, heapUsed } = process.memoryUsage()
  return {
    rss,
    heap: heapUsed,
    descriptors: existsSync(DESCRIPTORS) ? readdirSync(DESCRIPTORS).length : null,
    resources: process.getActiveResourcesInfo().length,
  }
}
