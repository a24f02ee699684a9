/** Answers by key, so many at a time: the one that nobody asked for longest is forgotten first. */
export interface BoundedMemory<T> {
  readonly get: (key: string) => T | undefined
  readonly set: (key: string, value: T) => void
  readonly delete: (key: string) => void
  readonly clear: () => void
}

/** @param limit at least 1; values are never undefined */
export function createBoundedMemory<T extends {} | null>(limit: number): BoundedMemory<T> {
  const kept = new Map<string, T>()
  const put = (key: string, value: T): void => {
    // Whatever is asked for moves to the end, so that the first is the one to forget.
    kept.delete(key)
    kept.set(key, value)
  }
  return {
    get: (key) => {
      const value = kept.get(key)
      if (value !== undefined) put(key, value)
      return value
    },
    set: (key, value) => {
      put(key, value)
      const [oldest] = kept.keys()
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
    },
    delete: (key) => {
      kept.delete(key)
    },
    clear: () => {
      kept.clear()
    },
  }
}
