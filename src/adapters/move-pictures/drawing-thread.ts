import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DrawingMessage } from './drawing-message.ts'
import type { DrawingOrder } from './drawing-order.ts'

/** Calls `then` after `ms` milliseconds; the result cancels it. */
export type After = (ms: number, then: () => void) => () => void

/** This picture cannot be drawn, and will not be the next time either. */
export class DrawingFault extends Error {
  override readonly name = 'DrawingFault'
}

/** Draws one order at a time, beside the thread that answers. */
export interface DrawingThread {
  /**
   * Rejects with a DrawingFault when the order cannot be drawn, with another error when the thread
   * has ended meanwhile; the next order starts a new one.
   */
  readonly draw: (order: DrawingOrder) => Promise<Buffer>
  readonly stop: () => Promise<void>
}

interface Settings {
  readonly after: After
  /** A thread with nothing to do gives its memory back. */
  readonly restMs?: number
  /** For one picture; after that the thread is ended. */
  readonly patienceMs?: number
  /** The file of the thread's code. */
  readonly entry?: string
}

const REST_MS = 20_000
/** Twenty times what the slowest one takes, on a machine that has much else to do. */
const PATIENCE_MS = 20_000

/** Seven times what the loops need; a thread that wants more ends, and the bot goes on. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 2 } as const

const ENTRY = join(import.meta.dirname, 'drawing-worker.ts')

/** A thread of its own for drawing, which is there only while there is something to draw. */
export function createDrawingThread(settings: Settings): DrawingThread {
  const { after, restMs = REST_MS, patienceMs = PATIENCE_MS, entry = ENTRY } = settings
  let worker: Worker | null = null
  let cancelRest = () => {}

  const end = async (): Promise<void> => {
    cancelRest()
    const ending = worker
    worker = null
    await ending?.terminate()
  }

  const start = (): Worker => {
    const started = new Worker(entry, { resourceLimits: MEMORY })
    // It never keeps a process alive that has nothing else to do.
    started.unref()
    // Whoever waits for a picture hears of it there; nobody else has to.
    started.on('error', () => {})
    started.on('exit', () => {
      if (worker === started) worker = null
    })
    return started
  }

  const draw = async (order: DrawingOrder): Promise<Buffer> => {
    cancelRest()
    const drawing = (worker ??= start())
    const answered = Promise.withResolvers<DrawingMessage>()
    const onExit = () => {
      answered.reject(new Error('the thread that draws has ended'))
    }
    const cancelPatience = after(patienceMs, () => {
      answered.reject(new Error(`the thread that draws took longer than ${patienceMs} ms`))
    })
    drawing.once('message', answered.resolve).once('error', answered.reject).once('exit', onExit)
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      drawing.postMessage(order)
      const message = await answered.promise
      if (message.kind === 'fault') throw new DrawingFault(message.reason)
      return Buffer.from(message.data)
    } catch (error) {
      if (!(error instanceof DrawingFault)) await end()
      throw error
    } finally {
      cancelPatience()
      drawing.off('message', answered.resolve).off('error', answered.reject).off('exit', onExit)
      if (worker) cancelRest = after(restMs, () => void end())
    }
  }

  return { draw, stop: end }
}
