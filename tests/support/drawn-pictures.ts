import type { MovePicture, MovePictures } from '#use-cases/ports.ts'

/** One pixel each: what Discord looks at is how a file begins. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const drawn = (name: string, kind: 'png' | 'gif', alt: string): Promise<MovePicture> => {
  const data = Buffer.from(kind === 'png' ? PNG : GIF, 'base64')
  return Promise.resolve({ name: `${name}.${kind}`, data, alt })
}

/** Real files of one pixel, named for what was asked for. */
export const drawnPictures: MovePictures = {
  still: (exercise) => drawn(exercise, 'png', `still of ${exercise}`),
  loop: (exercise, side) => drawn(`${exercise}-${side ?? 'any'}`, 'gif', `loop of ${exercise}`),
  sheet: (moves) =>
    drawn(
      `sheet-of-${moves.map(({ exercise }) => exercise).join('-')}`,
      'png',
      moves.map(({ exercise, dose }) => `${exercise} ${dose}`).join('; '),
    ),
  countdown: (seconds) => drawn(`countdown-${seconds}`, 'gif', `${seconds} s`),
}
