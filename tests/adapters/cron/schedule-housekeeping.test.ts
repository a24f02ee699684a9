import {
  EVERY_SIX_HOURS,
  EVERY_TEN_MINUTES,
  scheduleHousekeeping,
  type Chore,
} from '#adapters/cron/schedule-housekeeping.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

// node-cron reads the process's clock and timers; here both are moved by hand.
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const MINUTE_MS = 60_000

/** Keeps house with one chore, and remembers when it ran and which runs failed. */
function keepHouse(times: string, work: Chore['run'] = () => undefined) {
  const ran: string[] = []
  const failed: [string, unknown][] = []
  const run = () => {
    ran.push(new Date().toISOString().slice(0, 19))
    return work()
  }
  const house = scheduleHousekeeping([{ name: 'sweeping', times, run }], (name, error) => {
    failed.push([name, error])
  })
  return { house, ran, failed }
}

/** A run that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { work: () => promise, end: resolve }
}

describe('housekeeping', () => {
  test('does what is due every ten minutes, off the full hour', async () => {
    const { house, ran } = keepHouse(EVERY_TEN_MINUTES)
    await vi.advanceTimersByTimeAsync(25 * MINUTE_MS)
    expect(ran).toEqual(['2026-11-24T12:03:00', '2026-11-24T12:13:00', '2026-11-24T12:23:00'])
    await house.stop()
  })

  test('does what is due every six hours, by UTC', async () => {
    const { house, ran } = keepHouse(EVERY_SIX_HOURS)
    await vi.advanceTimersByTimeAsync(13 * 60 * MINUTE_MS)
    expect(ran).toEqual(['2026-11-24T12:17:00', '2026-11-24T18:17:00', '2026-11-25T00:17:00'])
    await house.stop()
  })

  test('tells of a run that threw or rejected, and comes again all the same', async () => {
    const broken = new Error('no broom')
    for (const work of [
      () => {
        throw broken
      },
      () => Promise.reject(broken),
    ]) {
      const { house, ran, failed } = keepHouse('* * * * *', work)
      // oxlint-disable-next-line no-await-in-loop -- one house after the other
      await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
      expect(ran).toHaveLength(2)
      expect(failed).toEqual([
        ['sweeping', broken],
        ['sweeping', broken],
      ])
      // oxlint-disable-next-line no-await-in-loop -- as above
      await house.stop()
    }
  })

  test('tells of a run that went well, and not of one that failed', async () => {
    const worked: string[] = []
    let runs = 0
    const run = () => {
      runs += 1
      if (runs === 2) throw new Error('no broom')
    }
    const chore = { name: 'sweeping', times: '* * * * *', run }
    const house = scheduleHousekeeping([chore], () => undefined, {
      worked: (name) => worked.push(name),
    })
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
    expect([runs, worked]).toEqual([3, ['sweeping', 'sweeping']])
    await house.stop()
  })

  test('does nothing, and tells nobody, while it may not', async () => {
    const told: string[] = []
    let may = false
    const { work, end } = held()
    end()
    const house = scheduleHousekeeping(
      [{ name: 'sweeping', times: '* * * * *', run: work }],
      (name) => told.push(name),
      { worked: (name) => told.push(name), mayRun: () => may },
    )
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
    expect(told).toEqual([])
    may = true
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    expect(told).toEqual(['sweeping'])
    await house.stop()
  })

  test('never starts a chore that is still being done, and makes no words about it', async () => {
    const { work, end } = held()
    const said = vi.spyOn(console, 'warn')
    const { house, ran } = keepHouse('* * * * *', work)
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS)
    expect(ran).toHaveLength(1)
    expect(said).not.toHaveBeenCalled()
    end()
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    expect(ran).toHaveLength(2)
    await house.stop()
  })

  test('stops only when what is being done is done', async () => {
    const { work, end } = held()
    const { house } = keepHouse('* * * * *', work)
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    const order: string[] = []
    const stop = async () => {
      await house.stop()
      order.push('stopped')
    }
    const stopping = stop()
    await vi.advanceTimersByTimeAsync(0)
    order.push('done')
    end()
    await stopping
    expect(order).toEqual(['done', 'stopped'])
  })

  test('does nothing any more once it is stopped', async () => {
    const { house, ran } = keepHouse('* * * * *')
    await house.stop()
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS)
    expect(ran).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})
