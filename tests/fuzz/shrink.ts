import { placesIn, replacedAt } from './broken-somewhere.ts'

/** Whether a case still goes wrong in the way that is looked for. */
type StillFails<T> = (candidate: T) => Promise<boolean>

/** How many candidates are tried at most; each of them lives in a world of its own. */
const MOST_TRIES = 400

/**
 * The interactions without those that are not needed, and the last of them without what is not
 * needed in it. The last one is that which goes wrong.
 */
export async function shrink(
  cases: readonly unknown[],
  stillFails: StillFails<readonly unknown[]>,
): Promise<readonly unknown[]> {
  let tries = MOST_TRIES
  const fails: StillFails<readonly unknown[]> = (candidate) => {
    tries -= 1
    return tries < 0 ? Promise.resolve(false) : stillFails(candidate)
  }
  const last = cases.at(-1)
  const before = (await fails([last])) ? [] : await fewer(cases.slice(0, -1), last, fails)
  return [...before, await smaller(last, (one) => fails([...before, one]))]
}

/** Takes halves out, then quarters, and so on, as long as it still fails without them. */
async function fewer(
  before: readonly unknown[],
  last: unknown,
  fails: StillFails<readonly unknown[]>,
): Promise<readonly unknown[]> {
  let left = before
  for (
    let size = Math.ceil(left.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < left.length;) {
      const without = left.toSpliced(at, size)
      if (await fails([...without, last])) left = without
      else at += size
    }
  }
  return left
}

/** Takes out part after part, and halves texts. */
async function smaller(raw: unknown, fails: StillFails<unknown>): Promise<unknown> {
  let left = raw
  for (const way of placesIn(raw).slice(1)) {
    const without = replacedAt(left, way, undefined)
    if (JSON.stringify(without) !== JSON.stringify(left) && (await fails(without))) left = without
  }
  for (const way of placesIn(left)) {
    let text = valueAt(left, way)
    while (typeof text === 'string' && text.length > 1) {
      const half: string = text.slice(0, Math.floor(text.length / 2))
      const shorter = replacedAt(left, way, half)
      if (!(await fails(shorter))) break
      left = shorter
      text = half
    }
  }
  return left
}

const valueAt = (value: unknown, way: readonly string[]): unknown =>
  way.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  )
