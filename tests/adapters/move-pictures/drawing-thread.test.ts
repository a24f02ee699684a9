import type { DrawingOrder } from '#adapters/move-pictures/drawing-order.ts'
import { createDrawingThread, DrawingFault } from '#adapters/move-pictures/drawing-thread.ts'
import { drawOrder } from '#adapters/move-pictures/draw-order.ts'
import { sheetOrder } from '#adapters/move-pictures/orders-of.ts'
import { renderersHere } from '#pictures/render-png.ts'
import { content } from '#tests/support/content.ts'
import { drawnMove, exercise } from '#tests/support/moves.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { timersByHand, until } from './drawing-world.ts'

function openThread(code?: string) {
  const timers = timersByHand()
  const entry = join(temporaryFolder(), 'worker.mjs')
  if (code !== undefined)
    writeFileSync(entry, `import { parentPort } from 'node:worker_threads'\n${code}`)
  const thread = createDrawingThread({
    after: timers.after,
    restMs: 20,
    patienceMs: 50,
    ...(code !== undefined && { entry }),
  })
  onTestFinished(() => thread.stop())
  return { thread, timers }
}

const still: DrawingOrder = { kind: 'still', move: drawnMove('squat') }
const loop: DrawingOrder = {
  kind: 'loop',
  move: drawnMove('calf-raise'),
  doses: exercise('calf-raise').doses,
  side: null,
}
const sheet = sheetOrder(content, [{ exercise: 'squat', dose: '3 × 10' }]) ?? still
const countdown: DrawingOrder = { kind: 'countdown', seconds: 5 }

describe('the real thread', () => {
  test.each([still, loop, sheet, countdown].map((order) => [order.kind, order] as const))(
    'draws a %s to the byte as it is drawn here',
    async (_, order) => {
      const { thread } = openThread()
      const drawn = await thread.draw(order)
      expect(drawn.equals(Buffer.from(await drawOrder(order, renderersHere())))).toBe(true)
    },
  )

  test('says why something cannot be drawn, and draws the next', async () => {
    const { thread } = openThread()
    const broken = { kind: 'still', move: { ...drawnMove('squat'), poses: null } }
    const drawing = thread.draw(broken as unknown as DrawingOrder)
    await expect(drawing).rejects.toThrow(DrawingFault)
    expect((await thread.draw(still)).length).toBeGreaterThan(1_000)
  })

  test('ends when it has had nothing to do for a while, and comes back', async () => {
    const { thread, timers } = openThread()
    await thread.draw(countdown)
    expect(timers.waits()).toEqual([20])
    timers.ring()
    expect((await thread.draw(countdown)).length).toBeGreaterThan(1_000)
  })

  test('is stopped in the middle of drawing', async () => {
    const { thread, timers } = openThread()
    const drawing = thread.draw(loop)
    void thread.stop()
    await expect(drawing).rejects.toThrow('has ended')
    expect(timers.waits()).toEqual([])
  })
})

describe('a thread that fails', () => {
  test.each([
    ['throws', "throw new Error('out of paint')", 'out of paint'],
    ['exits', "parentPort.on('message', () => process.exit(3))", 'has ended'],
    [
      'wants too much memory',
      "parentPort.on('message', () => { const all = []; for (;;) all.push(Array(1e5).fill(all)) })",
      'memory',
    ],
  ])('because it %s is an error here and no end of the bot', async (_, code, words) => {
    const { thread } = openThread(code)
    await expect(thread.draw(still)).rejects.toThrow(words)
    await expect(thread.draw(still)).rejects.toThrow(words)
  })

  test('because it never answers is ended', async () => {
    const { thread, timers } = openThread("parentPort.on('message', () => { for (;;); })")
    const drawing = thread.draw(still)
    await until(() => (timers.waits().includes(50) ? true : null))
    timers.ring()
    await expect(drawing).rejects.toThrow('took longer than 50 ms')
  })
})
