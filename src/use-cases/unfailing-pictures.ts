import type { MovePicture, MovePictures } from './ports.ts'

/**
 * The same pictures, which keep the port's promise whatever is behind them: who rejects or throws has
 * no picture, and the text stands alone.
 *
 * @param onTrouble told what went wrong
 */
export function unfailingPictures(
  pictures: MovePictures,
  onTrouble: (error: unknown) => void,
): MovePictures {
  const orNone = async (ask: () => Promise<MovePicture | null>): Promise<MovePicture | null> => {
    try {
      return await ask()
    } catch (error) {
      onTrouble(error)
      return null
    }
  }
  return {
    still: (exercise, square) => orNone(() => pictures.still(exercise, square)),
    loop: (exercise, side) => orNone(() => pictures.loop(exercise, side)),
    sheet: (moves) => orNone(() => pictures.sheet(moves)),
    countdown: (seconds, ready) => orNone(() => pictures.countdown(seconds, ready)),
  }
}
