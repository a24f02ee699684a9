import { createMovePictures } from '#adapters/move-pictures/create-move-pictures.ts'
import type { DrawingOrder } from '#adapters/move-pictures/drawing-order.ts'
import {
  DrawingFault,
  type After,
  type DrawingThread,
} from '#adapters/move-pictures/drawing-thread.ts'
import type { Content } from '#core/training/content.ts'
import { content } from '#tests/support/content.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { onTestFinished } from 'vitest'

/** Timers that go off when the test says so. */
export function timersByHand() {
  const waiting = new Set<{ readonly ms: number; readonly run: () => void }>()
  const after: After = (ms, then) => {
    const timer = { ms, run: then }
    waiting.add(timer)
    return () => {
      waiting.delete(timer)
    }
  }
  return {
    after,
    /** How long those who wait would wait, in milliseconds. */
    waits: () => [...waiting].map(({ ms }) => ms),
    ring: () => {
      // Whoever sets a new one waits for the next ring.
      for (const timer of Array.from(waiting)) {
        waiting.delete(timer)
        timer.run()
      }
    },
  }
}

/** Where nothing has to be waited for: a promise that is settled already has been heard of. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

type Verdict = 'drawn' | 'fault' | 'ended'

/** A thread that draws nothing: a picture is the kind of its order and how often something was drawn. */
export function threadByHand(judge: (order: DrawingOrder) => Verdict = () => 'drawn') {
  const orders: DrawingOrder[] = []
  const held: (() => void)[] = []
  let isHolding = false
  const thread: DrawingThread = {
    draw: async (order) => {
      orders.push(order)
      if (isHolding) await new Promise<void>((resolve) => held.push(resolve))
      const verdict = judge(order)
      if (verdict === 'fault') throw new DrawingFault('no such joint')
      if (verdict === 'ended') throw new Error('the thread has ended')
      return Buffer.from(`${order.kind} ${orders.length}`)
    },
    stop: () => {
      for (const go of held.splice(0)) go()
      return Promise.resolve()
    },
  }
  return {
    thread,
    orders,
    hold: () => {
      isHolding = true
    },
    letGo: () => {
      isHolding = false
      for (const go of held.splice(0)) go()
    },
  }
}

interface Options {
  readonly folder?: string
  readonly content?: Content
  readonly fingerprint?: string
  readonly judge?: (order: DrawingOrder) => Verdict
  readonly most?: { readonly memory?: number; readonly looseFiles?: number }
  readonly processName?: string
}

/** A store in a folder of its own, whose drawing and timers the test has in hand. */
export function openStore(options: Options = {}) {
  const folder = options.folder ?? `${temporaryFolder()}/pictures`
  const drawing = threadByHand(options.judge)
  const timers = timersByHand()
  const logged: { readonly message: string; readonly facts: object }[] = []
  const write = (facts: object, message: string) => {
    logged.push({ message, facts })
  }
  const store = createMovePictures({
    content: options.content ?? content,
    folder,
    processName: options.processName ?? 'one',
    fingerprint: options.fingerprint ?? 'as it draws now',
    thread: drawing.thread,
    now: () => Temporal.Instant.from('2026-11-24T12:00:00Z'),
    after: timers.after,
    log: { warn: write, error: write },
    ...(options.most && { most: options.most }),
  })
  onTestFinished(() => store.stop())
  return { store, folder, drawing, timers, logged }
}

/** Resolves when `ready` says something; the file system takes as long as it takes. */
export async function until<T>(ready: () => Promise<T | null> | T | null): Promise<T> {
  for (;;) {
    const found = await ready()
    if (found !== null) return found
    await turn()
  }
}
