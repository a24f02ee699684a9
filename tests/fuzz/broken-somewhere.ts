import type { Chance } from '#tests/support/seeded.ts'
import { hostileText, pick } from './hostile-text.ts'

/** Every place in a value, as the way to it; the whole is the empty way. */
export function placesIn(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way]
  return [way, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...way, key]))]
}

/** The same value with something else in one place; `undefined` takes what is there away. */
export function replacedAt(value: unknown, way: readonly string[], by: unknown): unknown {
  const [key, ...rest] = way
  if (key === undefined) return by
  if (Array.isArray(value)) {
    const list = [...(value as readonly unknown[])]
    const index = Number(key)
    if (index >= list.length) return list
    if (rest.length === 0 && by === undefined) return list.toSpliced(index, 1)
    return list.with(index, replacedAt(list[index], rest, by))
  }
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).flatMap(([name, inner]) => {
    if (name !== key) return [[name, inner] as const]
    const changed = replacedAt(inner, rest, by)
    return changed === undefined ? [] : [[name, changed] as const]
  })
  return Object.fromEntries(fields)
}

/** Something of another type than whatever stands there. */
const odd = (chance: Chance): unknown =>
  pick<unknown>(chance, [
    undefined,
    undefined,
    null,
    [],
    {},
    [[[[]]]],
    true,
    0,
    -1,
    3.5,
    99,
    2 ** 53,
    '2',
    '99999999999999999999',
    '9'.repeat(400),
    Array.from({ length: 60 }, () => 'x'),
    { constructor: 1, toString: 'x' },
    hostileText(chance),
  ])

/** The same interaction, with something missing or odd in one place or two. */
export function brokenSomewhere(chance: Chance, raw: unknown): unknown {
  const places = placesIn(raw)
  const once = replacedAt(raw, pick(chance, places), odd(chance))
  return chance(3) === 0 ? replacedAt(once, pick(chance, placesIn(once)), odd(chance)) : once
}
