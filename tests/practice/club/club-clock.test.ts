import { describe, expect, test } from 'vitest'
import { ClubClock } from '#practice/club/club-clock.ts'
import { ManualClock } from '#practice/manual-clock.ts'

const START = 1_000_000

function openClock(due: readonly number[] = []) {
  const real = new ManualClock(50)
  const clock = new ClubClock(real, START)
  const handled: { readonly due: number; readonly shown: number }[] = []
  clock.watch({
    dueMoments: () => due,
    handleDue: (moment) => {
      real.advance(7)
      handled.push({ due: moment, shown: clock.now() })
      return Promise.resolve()
    },
  })
  return { real, clock, handled }
}

describe("the club's clock", () => {
  test('runs with real time once it runs, from where it stood', () => {
    const { real, clock } = openClock()
    real.advance(500)
    expect(clock.now()).toBe(START)
    clock.run()
    real.advance(30)
    expect(clock.now()).toBe(START + 30)
  })

  test('goes through what is due in order, and shows each moment while it is handled', async () => {
    const { clock, handled } = openClock([START + 300, START + 100, START + 300])
    clock.run()
    await clock.moveTo(START + 1_000)
    expect(handled).toEqual([
      { due: START + 100, shown: START + 100 },
      { due: START + 300, shown: START + 300 },
    ])
    expect(clock.now()).toBe(START + 1_000)
  })

  test('handles what is due at the very end, and nothing from before or later', async () => {
    const { clock, handled } = openClock([START - 1, START, START + 1_000, START + 1_001])
    await clock.moveTo(START + 1_000)
    expect(handled.map(({ due }) => due)).toEqual([START + 1_000])
  })

  test('goes through what becomes due on the way', async () => {
    const { clock } = openClock()
    const due = [START + 100]
    clock.watch({
      dueMoments: () => due,
      handleDue: (moment) => {
        if (moment < START + 300) due.push(moment + 100)
        return Promise.resolve()
      },
    })
    await clock.moveTo(START + 1_000)
    expect(due).toEqual([START + 100, START + 200, START + 300])
  })

  test('runs on after a move when it ran before', async () => {
    const { real, clock } = openClock()
    clock.run()
    await clock.moveTo(START + 1_000)
    real.advance(5)
    expect(clock.now()).toBe(START + 1_005)
  })

  test('never goes back', async () => {
    const { clock, handled } = openClock([START - 20])
    await clock.moveTo(START - 50)
    expect(clock.now()).toBe(START)
    expect(handled).toEqual([])
  })

  test('goes on from a due moment that could not be handled', async () => {
    const { real, clock } = openClock()
    clock.watch({
      dueMoments: () => [START + 100],
      handleDue: () => Promise.reject(new Error('no ink')),
    })
    clock.run()
    await expect(clock.moveTo(START + 1_000)).rejects.toThrow('no ink')
    real.advance(1)
    expect(clock.now()).toBe(START + 101)
  })

  test('begins anew in the past, where nothing of before is due', async () => {
    const { clock, handled } = openClock([START - 400])
    clock.standAt(START - 500)
    await clock.moveTo(START)
    expect(clock.now()).toBe(START)
    expect(handled).toEqual([])
  })
})
