/** A thread of its own for one copy: checking a large one takes seconds, and answers have three. */
import { parentPort, workerData } from 'node:worker_threads'
import type { MadeCopy } from '#use-cases/backup-ports.ts'
import { makeCopy } from './make-copy.ts'

/** What the thread is started with. */
export interface CopyOrder {
  readonly databasePath: string
  readonly target: string
}

const { databasePath, target } = workerData as CopyOrder
const made: MadeCopy = await makeCopy(databasePath, target)
// A thread's parent has no origin; the rule means windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(made)
