import { createDispatcher, type Pace } from '#reminders/dispatcher.ts'
import { ManualClock } from '#practice/manual-clock.ts'
import { describe, expect, test } from 'vitest'

/** A dispatcher of names whose deliveries end when they are told to. */
function aDispatcher(pace: Pace) {
  const clock = new ManualClock()
  const started: string[] = []
  const ending = new Map<string, () => void>()
  const dispatcher = createDispatcher<string>({
    deliver: (name) => {
      started.push(name)
      return new Promise((resolve) => ending.set(name, resolve))
    },
    pace,
    after: (ms, then) => clock.setTimeout(then, ms),
  })
  const end = async (name: string): Promise<void> => {
    ending.get(name)?.()
    await settled()
  }
  return { dispatcher, clock, started, end }
}

/** Lets everything that follows from a promise follow. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

describe('sending in order and at a pace', () => {
  test('more clubs than the arguments of one call can wait at a time', () => {
    const { dispatcher, clock, started } = aDispatcher({ everyMs: 25, atOnce: 10 })
    dispatcher.add(Array.from({ length: 300_000 }, (_, club) => `club ${club}`))
    clock.advance(25)
    expect(started).toEqual(['club 0', 'club 1'])
  })

  test('one leaves every 25 ms, in the order in which they were added', () => {
    const { dispatcher, clock, started } = aDispatcher({ everyMs: 25, atOnce: 10 })
    dispatcher.add(['a', 'b', 'c'])
    dispatcher.add(['d'])
    expect(started).toEqual(['a'])
    clock.advance(25)
    expect(started).toEqual(['a', 'b'])
    clock.advance(50)
    expect(started).toEqual(['a', 'b', 'c', 'd'])
  })

  test('no more are on their way than allowed, and the next leaves when one has ended', async () => {
    const { dispatcher, started, end } = aDispatcher({ everyMs: 0, atOnce: 2 })
    dispatcher.add(['a', 'b', 'c'])
    expect(started).toEqual(['a', 'b'])
    await end('a')
    expect(started).toEqual(['a', 'b', 'c'])
  })

  test('it is idle when nothing waits and nothing is on its way', async () => {
    const { dispatcher, end } = aDispatcher({ everyMs: 0, atOnce: 1 })
    const seen: string[] = []
    dispatcher.add(['a', 'b'])
    const waiting = dispatcher.idle().finally(() => seen.push('idle'))
    await end('a')
    expect(seen).toEqual([])
    await end('b')
    await waiting
    expect(seen).toEqual(['idle'])
  })

  test('stopping starts nothing more, waits for what is on its way, and hands back the rest', async () => {
    const { dispatcher, clock, started, end } = aDispatcher({ everyMs: 25, atOnce: 10 })
    dispatcher.add(['a', 'b', 'c'])
    const stopped = dispatcher.stop()
    clock.advance(1_000)
    expect(started).toEqual(['a'])
    await end('a')
    expect(await stopped).toEqual(['b', 'c'])
  })
})
