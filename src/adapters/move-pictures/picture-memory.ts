/** Pictures in memory, by name: the one that nobody asked for longest goes first. */
export interface PictureMemory {
  readonly get: (name: string) => Buffer | undefined
  readonly set: (name: string, data: Buffer) => void
}

/** @param mostBytes of all of them together; a picture larger than that is not kept */
export function createPictureMemory(mostBytes: number): PictureMemory {
  const kept = new Map<string, Buffer>()
  let bytes = 0

  const remove = (name: string): void => {
    bytes -= kept.get(name)?.length ?? 0
    kept.delete(name)
  }

  return {
    get: (name) => {
      const data = kept.get(name)
      if (data) {
        // Whatever is asked for moves to the end, so that the first is the one to go.
        kept.delete(name)
        kept.set(name, data)
      }
      return data
    },
    set: (name, data) => {
      remove(name)
      kept.set(name, data)
      bytes += data.length
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) return
        remove(oldest)
      }
    },
  }
}
