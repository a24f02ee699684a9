import { openStores } from '#tests/support/open-stores.ts'
import { describe, expect, test } from 'vitest'

const NOW = Temporal.Instant.from('2026-11-24T18:00:00Z')
const DAY = Temporal.PlainDate.from('2026-11-24')
const BEGUN = { clubId: '20', day: DAY, logs: DAY, routine: '{"a":1}' }

describe('the session that somebody is in', () => {
  test('is found as it was kept, by them alone', () => {
    const { guided } = openStores()
    expect(guided.find('1')).toBeNull()
    const begun = guided.begin('1', BEGUN, NOW)
    expect(begun).toMatchObject({ ...BEGUN, step: 0, version: 1, opened: true })
    expect(guided.find('1')).toEqual(begun)
    expect(guided.find('2')).toBeNull()
    const logs = DAY.add({ days: 1 })
    const changed = { logs, routine: '{}', step: 4, version: 5, opened: false }
    guided.save('1', changed, NOW)
    expect(guided.find('1')).toEqual({ ...begun, ...changed })
  })

  test('is one at most, and its number is never used again', () => {
    const { guided } = openStores()
    const first = guided.begin('1', BEGUN, NOW)
    const second = guided.begin('1', { ...BEGUN, clubId: '30' }, NOW)
    expect(guided.find('1')).toEqual(second)
    guided.end('1')
    expect(guided.find('1')).toBeNull()
    const third = guided.begin('1', BEGUN, NOW)
    expect(new Set([first.id, second.id, third.id]).size).toBe(3)
  })
})

describe('a member’s own way', () => {
  test('swaps are kept by move, each once, and forgotten one by one', () => {
    const { ownWay } = openStores()
    expect(ownWay.swapsOf('1')).toEqual(new Map())
    ownWay.keepSwap('1', { exercise: 'deadlift', wanted: 'squat' }, NOW)
    ownWay.keepSwap('1', { exercise: 'deadlift', wanted: 'plank' }, NOW)
    ownWay.keepSwap('1', { exercise: 'clamshell', wanted: 'squat' }, NOW)
    ownWay.keepSwap('2', { exercise: 'plank', wanted: 'squat' }, NOW)
    expect([...ownWay.swapsOf('1')]).toEqual([
      ['clamshell', 'squat'],
      ['deadlift', 'plank'],
    ])
    ownWay.forgetSwap('1', 'clamshell')
    expect([...ownWay.swapsOf('1')]).toEqual([['deadlift', 'plank']])
    expect(ownWay.swapsOf('2').size).toBe(1)
  })

  test('the weaker side is the one that was said last', () => {
    const { ownWay } = openStores()
    expect(ownWay.weakerSideOf('1')).toBeNull()
    ownWay.setWeakerSide('1', 'right', NOW)
    ownWay.setWeakerSide('1', 'left', NOW)
    expect(ownWay.weakerSideOf('1')).toBe('left')
    expect(ownWay.weakerSideOf('2')).toBeNull()
  })
})
