/** An exercise that a file names, and where. */
export interface NamedExercise {
  readonly path: string
  readonly id: string
}

const LISTS_OF_IDS = /^(swaps|alsoNamed|lists\.[^.]+\.[123])$/

/**
 * The exercises that a file's JSON names, whatever else is wrong with it: so that a slip in one field
 * does not hide a reference that leads nowhere in another.
 */
export function namedExercises(json: unknown, path = ''): readonly NamedExercise[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]): readonly NamedExercise[] => {
    const here = path === '' ? key : `${path}.${key}`
    const isId = key === 'exercise' || (Array.isArray(json) && LISTS_OF_IDS.test(path))
    if (isId && typeof value === 'string') return [{ path: here, id: value }]
    return namedExercises(value, here)
  })
}
