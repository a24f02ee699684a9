/** The thread that draws: started by `drawing-thread.ts`, it answers each order with a message. */
import { renderersHere } from '#pictures/render-png.ts'
import { setPriority } from 'node:os'
import process from 'node:process'
import { parentPort } from 'node:worker_threads'
import { drawOrder } from './draw-order.ts'
import type { DrawingMessage } from './drawing-message.ts'
import type { DrawingOrder } from './drawing-order.ts'

/** Answers go first where a core is short. */
const NICE = 10

// Linux counts niceness by thread; elsewhere it would be that of the whole bot.
if (process.platform === 'linux') setPriority(NICE)

const renderers = renderersHere()

async function answer(order: DrawingOrder): Promise<DrawingMessage> {
  try {
    return { kind: 'drawn', data: await drawOrder(order, renderers) }
  } catch (error) {
    return { kind: 'fault', reason: error instanceof Error ? String(error.stack) : String(error) }
  }
}

async function reply(order: DrawingOrder): Promise<void> {
  const message = await answer(order)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(message)
}

parentPort?.on('message', (order: DrawingOrder) => {
  void reply(order)
})
