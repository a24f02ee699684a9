import { createDrawingQueue } from '#adapters/move-pictures/drawing-queue.ts'
import type { DrawingOrder } from '#adapters/move-pictures/drawing-order.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { threadByHand, timersByHand, until } from './drawing-world.ts'

const countdown = (seconds: number): DrawingOrder => ({ kind: 'countdown', seconds })

function openQueue(judge?: Parameters<typeof threadByHand>[0]) {
  const drawing = threadByHand(judge)
  const timers = timersByHand()
  const said: string[] = []
  const say = (_: object, message: string) => {
    said.push(message)
  }
  const { thread } = drawing
  const queue = createDrawingQueue({ thread, after: timers.after, log: { warn: say, error: say } })
  onTestFinished(() => queue.stop())
  const draw = (seconds: number, urgency: 'asked' | 'ahead' = 'asked') =>
    queue.draw(`${seconds}`, countdown(seconds), urgency)
  const drawn = () =>
    drawing.orders.map((order) => (order.kind === 'countdown' ? order.seconds : null))
  return { ...drawing, queue, draw, drawn, timers, said }
}

const pauseOf = ({ timers }: ReturnType<typeof openQueue>) => until(() => timers.waits()[0] ?? null)

describe('the order of drawing', () => {
  test('one at a time, and what somebody asked for before what is drawn ahead', async () => {
    const { draw, drawn, hold, letGo } = openQueue()
    hold()
    const all = [draw(1, 'ahead'), draw(2, 'ahead'), draw(3, 'ahead'), draw(4), draw(3)]
    expect(drawn()).toEqual([1])
    letGo()
    await Promise.all(all)
    expect(drawn()).toEqual([1, 4, 3, 2])
  })

  test('who asks for the same shares it', async () => {
    const { draw, drawn } = openQueue()
    const [one, two] = await Promise.all([draw(5), draw(5)])
    expect(one).toEqual(two)
    expect(drawn()).toEqual([5])
  })

  test('of very many that were asked for, the oldest are not drawn', async () => {
    const { draw, drawn, hold, letGo } = openQueue()
    hold()
    const all = Array.from({ length: 151 }, (_, at) => draw(at + 1))
    letGo()
    const pictures = await Promise.all(all)
    expect(pictures.filter((picture) => picture === null)).toHaveLength(50)
    expect([...drawn().slice(0, 2), drawn().at(-1)]).toEqual([1, 52, 151])
  })
})

describe('a thread that ends', () => {
  test('is started again after a pause, and the picture tried once more', async () => {
    let left = 1
    const world = openQueue(() => (left-- > 0 ? 'ended' : 'drawn'))
    const picture = world.draw(5)
    expect(await pauseOf(world)).toBe(1_000)
    expect(world.queue.pauses()).toBe(true)
    expect(world.drawn()).toEqual([5])
    world.timers.ring()
    expect(await picture).not.toBeNull()
    expect(world.drawn()).toEqual([5, 5])
    expect(world.queue.pauses()).toBe(false)
    expect(world.queue.cannot('5')).toBe(false)
  })

  test('twice over the same picture: that one is given up, the others are not', async () => {
    const world = openQueue((order) =>
      order.kind === 'countdown' && order.seconds === 13 ? 'ended' : 'drawn',
    )
    const bad = world.draw(13)
    const good = world.draw(5)
    await pauseOf(world)
    world.timers.ring()
    expect(await good).not.toBeNull()
    await pauseOf(world)
    world.timers.ring()
    expect(await bad).toBeNull()
    expect(world.queue.cannot('13')).toBe(true)
    expect(await world.draw(13)).toBeNull()
    expect(world.drawn()).toEqual([13, 5, 13])
    expect(world.said).toHaveLength(2)
  })

  test('again and again is given longer and longer pauses', async () => {
    const world = openQueue(() => 'ended')
    for (let at = 1; at <= 6; at += 1) void world.draw(at)
    const pauses: number[] = []
    for (let end = 0; end < 12; end += 1) {
      pauses.push(await pauseOf(world))
      world.timers.ring()
    }
    expect(pauses.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000])
    expect(pauses.at(-1)).toBe(300_000)
  })
})

test('nobody who waits is forgotten when the bot stops', async () => {
  const world = openQueue(() => 'ended')
  const [first, second] = [world.draw(1), world.draw(2, 'ahead')]
  await pauseOf(world)
  await world.queue.stop()
  expect(await Promise.all([first, second, world.draw(3)])).toEqual([null, null, null])
  expect(world.timers.waits()).toEqual([])
})
