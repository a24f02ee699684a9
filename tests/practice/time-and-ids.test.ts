import { SnowflakeUtil } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { ManualClock } from '#practice/manual-clock.ts'
import { snowflakeMaker } from '#practice/world/snowflakes.ts'

describe('a clock moved by hand', () => {
  test('makes the calls that have come due, the earliest first, each at its own time', () => {
    const clock = new ManualClock(0)
    const calls: [string, number][] = []
    const note = (name: string) => () => calls.push([name, clock.now()])
    clock.setTimeout(note('late'), 20)
    clock.setTimeout(note('early'), 10)
    clock.setTimeout(note('never'), 31)
    const takeBack = clock.setTimeout(note('taken back'), 15)
    takeBack()
    clock.advance(30)
    expect(calls).toEqual([
      ['early', 10],
      ['late', 20],
    ])
    expect(clock.now()).toBe(30)
  })

  test('a call may ask for another one that is due within the same stretch', () => {
    const clock = new ManualClock(0)
    const calls: number[] = []
    const again = () => {
      calls.push(clock.now())
      clock.setTimeout(again, 10)
    }
    clock.setTimeout(again, 10)
    clock.advance(35)
    expect(calls).toEqual([10, 20, 30])
  })
})

describe('ids', () => {
  test('tell the moment in which they were made', () => {
    const newId = snowflakeMaker(() => 1_700_000_000_000)
    expect(SnowflakeUtil.timestampFrom(newId())).toBe(1_700_000_000_000)
  })

  test('are different on a clock that stands still or steps back', () => {
    let now = 1_700_000_000_000
    const newId = snowflakeMaker(() => now)
    const ids = [newId(), newId()]
    now += 1
    ids.push(newId())
    now -= 1
    ids.push(newId())
    expect(new Set(ids).size).toBe(4)
  })
})
