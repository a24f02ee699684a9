import type { MovePicture, MovePictures } from './ports.ts'

/** One picture of a day's moves; null on a day without any, and where it is not there. */
export const daySheet = (
  { pictures }: { readonly pictures: Pick<MovePictures, 'sheet'> },
  moves: Parameters<MovePictures['sheet']>[0],
): Promise<MovePicture | null> =>
  moves.length === 0 ? Promise.resolve(null) : pictures.sheet(moves)
