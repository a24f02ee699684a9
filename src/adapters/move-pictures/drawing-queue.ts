import { createBoundedMemory } from '#core/bounded-memory.ts'
import type { DrawingOrder } from './drawing-order.ts'
import { type After, DrawingFault, type DrawingThread } from './drawing-thread.ts'

export interface PictureLog {
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** `asked` = somebody would have liked to see it; they go before what is drawn ahead. */
export type Urgency = 'asked' | 'ahead'

/** Has pictures drawn, one at a time. */
export interface DrawingQueue {
  /** null = it cannot be drawn, or is not drawn any more. Never rejects. */
  readonly draw: (name: string, order: DrawingOrder, urgency: Urgency) => Promise<Buffer | null>
  /** Whether it was tried and cannot be drawn. */
  readonly cannot: (name: string) => boolean
  /** Whether nothing is drawn for now, so that there is no use in waiting for it. */
  readonly pauses: () => boolean
  readonly stop: () => Promise<void>
}

interface Settings {
  readonly thread: DrawingThread
  readonly after: After
  readonly log: PictureLog
}

interface Job {
  readonly name: string
  readonly order: DrawingOrder
  readonly drawn: PromiseWithResolvers<Buffer | null>
  /** How often the thread has ended over it. */
  ended: number
}

/** Who asks for more than these is not drawn the oldest of them. */
const MOST_ASKED = 100
/** A thread may end for want of memory that is there again later; twice over one picture is enough. */
const MOST_ENDS = 2
const PAUSE_MS = { first: 1_000, longest: 300_000 } as const
const MOST_FAULTS = 1_000

/** What cannot be drawn is said once, with the reason, and not tried again by this process. */
export function createDrawingQueue({ thread, after, log }: Settings): DrawingQueue {
  const waiting = { asked: new Map<string, Job>(), ahead: new Map<string, Job>() }
  const cannot = createBoundedMemory<true>(MOST_FAULTS)
  let running: Job | null = null
  let endsInARow = 0
  let stopped = false
  let endPause: (() => void) | null = null

  const next = (): Job | undefined => {
    const [job] = waiting.asked.size > 0 ? waiting.asked.values() : waiting.ahead.values()
    if (job) {
      waiting.asked.delete(job.name)
      waiting.ahead.delete(job.name)
    }
    return job
  }

  const pause = async (ms: number): Promise<void> => {
    const over = Promise.withResolvers<undefined>()
    endPause = () => {
      over.resolve(undefined)
    }
    const cancel = after(ms, endPause)
    await over.promise
    cancel()
    endPause = null
  }

  const giveUp = ({ name, drawn }: Job): void => {
    cannot.set(name, true)
    drawn.resolve(null)
  }

  const hasEnded = async (job: Job, err: unknown): Promise<void> => {
    job.ended += 1
    endsInARow += 1
    log.error({ err, picture: job.name }, 'the thread that draws has ended; a new one is started')
    if (job.ended >= MOST_ENDS) giveUp(job)
    // Behind the others: if it is the picture's fault, they are not kept waiting for it.
    else waiting.ahead.set(job.name, job)
    await pause(Math.min(PAUSE_MS.longest, PAUSE_MS.first * 2 ** (endsInARow - 1)))
  }

  const work = async (): Promise<void> => {
    for (let job = next(); job !== undefined; job = next()) {
      running = job
      try {
        job.drawn.resolve(await thread.draw(job.order))
        endsInARow = 0
      } catch (err) {
        if (stopped) job.drawn.resolve(null)
        else if (err instanceof DrawingFault) {
          log.error({ err, picture: job.name }, 'a picture of a move cannot be drawn')
          giveUp(job)
        } else await hasEnded(job, err)
      }
    }
    running = null
  }

  let working: Promise<void> | null = null
  const begin = (): void => {
    working ??= work().finally(() => {
      working = null
    })
  }

  const waitingFor = (name: string): Job | undefined =>
    running?.name === name ? running : (waiting.asked.get(name) ?? waiting.ahead.get(name))

  const add = (job: Job, urgency: Urgency): void => {
    waiting[urgency].set(job.name, job)
    if (urgency === 'asked') waiting.ahead.delete(job.name)
    const [oldest] = waiting.asked.values()
    if (waiting.asked.size <= MOST_ASKED || oldest === undefined) return
    waiting.asked.delete(oldest.name)
    oldest.drawn.resolve(null)
  }

  return {
    draw: (name, order, urgency) => {
      if (stopped || cannot.get(name)) return Promise.resolve(null)
      const known = waitingFor(name)
      const job = known ?? { name, order, drawn: Promise.withResolvers<Buffer | null>(), ended: 0 }
      if (job !== running && (known === undefined || urgency === 'asked')) add(job, urgency)
      begin()
      return job.drawn.promise
    },
    cannot: (name) => cannot.get(name) === true,
    pauses: () => endPause !== null,
    stop: async () => {
      stopped = true
      endPause?.()
      for (const jobs of [waiting.asked, waiting.ahead]) {
        for (const { drawn } of jobs.values()) drawn.resolve(null)
        jobs.clear()
      }
      await thread.stop()
      await working
    },
  }
}
