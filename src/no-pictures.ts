import type { MovePictures } from '#use-cases/ports.ts'

/** Pictures of moves where none can be drawn: every text stands alone. */
export const noPictures: MovePictures = {
  still: () => Promise.resolve(null),
  loop: () => Promise.resolve(null),
  sheet: () => Promise.resolve(null),
  countdown: () => Promise.resolve(null),
}
