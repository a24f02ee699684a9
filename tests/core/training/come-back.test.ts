import { comeBackOn } from '#core/training/come-back.ts'
import type { Level } from '#core/training/member-profile.ts'
import { describe, expect, test } from 'vitest'

/** Somebody who trained on these days, and is asked about on day 1000. */
const on1000 = (
  sessions: readonly number[],
  { level = 3, levelSet = [] }: { level?: Level; levelSet?: readonly number[] } = {},
) => comeBackOn({ sessions, levelSet, level }, 1000)

/** Trained twice in the week before a break that ends on day 1000. */
const afterBreak = (days: number) => [1000 - days - 3, 1000 - days]

describe('coming back', () => {
  test.each([
    ['nothing was ever done', []],
    ['yesterday', [999]],
    ['13 days ago', afterBreak(13)],
  ])('is nothing special when the last session was: %s', (_, sessions) => {
    expect(on1000(sessions)).toBeNull()
  })

  test.each([
    [14, 3, { kind: 'session', days: 14, level: 3, setLess: true }],
    [27, 3, { kind: 'session', days: 27, level: 3, setLess: true }],
    [28, 3, { kind: 'session', days: 28, level: 2, setLess: false }],
    [83, 3, { kind: 'session', days: 83, level: 2, setLess: false }],
    [84, 3, { kind: 'session', days: 84, level: 1, setLess: false }],
    [400, 2, { kind: 'session', days: 400, level: 1, setLess: false }],
    [14, 1, { kind: 'session', days: 14, level: 1, setLess: true }],
    [28, 1, { kind: 'session', days: 28, level: 1, setLess: true }],
    [84, 1, { kind: 'session', days: 84, level: 1, setLess: true }],
  ] as const)('after %i days at level %i is %o', (days, level, expected) => {
    const ownLevel = days >= 84 ? 1 : level
    expect(on1000(afterBreak(days), { level })).toEqual({ ...expected, ownLevel })
  })

  test.each([
    ['one session after 14-27 days', [960, 997 - 14, 997], null],
    ['a second session after 28-83 days', [960, 997], { level: 2, setLess: false, days: 37 }],
    ['a third one', [957, 994, 997], null],
    ['a second session after 84 days', [900, 997], { level: 1, setLess: false, kind: 'session' }],
    ['a third one', [900, 994, 997], { level: 1, setLess: false, kind: 'level-one', days: 94 }],
  ])('holds as long as the rule says: %s', (_, sessions, expected) => {
    const found = on1000(sessions)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject(expected)
  })

  test('of two breaks the stricter holds, whichever comes first', () => {
    expect(on1000([900, 940, 985])).toMatchObject({ level: 2, days: 45 })
    expect(on1000([900, 940, 955, 986])).toMatchObject({ level: 2, days: 31, setLess: false })
    // The second come-back session, after another break that alone would take a set.
    expect(on1000([940, 985])).toMatchObject({ level: 2, days: 45, setLess: false })
    // And one that begins again.
    expect(on1000([900, 930, 972])).toMatchObject({ level: 2, days: 28 })
  })

  test('level 1 after a long break stays, also over a shorter one, until the level is set', () => {
    const sessions = [800, 900, 903, 907, 910, 985]
    expect(on1000(sessions)).toMatchObject({ level: 1, setLess: true, days: 75 })
    expect(on1000([800, 900, 903, 907, 910, 914])).toMatchObject({ level: 1, days: 86 })
    const long = [800, 900, 903, 907, 910, 920, 930, 940, 950, 960, 970, 980, 990]
    expect(on1000(long)).toMatchObject({ kind: 'level-one', level: 1 })
    expect(on1000(long, { levelSet: [950] })).toBeNull()
  })

  test('a level that was set before the break was long does not count, one from then on does', () => {
    const sessions = [800, 900, 903, 907, 996]
    expect(on1000(sessions, { levelSet: [883] })).toMatchObject({ level: 1 })
    expect(on1000([800, 990, 993, 997], { levelSet: [883] })).toMatchObject({ level: 1 })
    expect(on1000([800, 990, 993, 997], { levelSet: [884] })).toBeNull()
  })

  test('who sets their level after a long break has it, a level below for two sessions', () => {
    expect(on1000([800], { levelSet: [1000] })).toMatchObject({
      level: 2,
      ownLevel: 3,
      setLess: false,
    })
    expect(on1000([800, 997], { levelSet: [998] })).toMatchObject({ level: 2 })
    expect(on1000([800, 994, 997], { levelSet: [998] })).toBeNull()
  })
})
