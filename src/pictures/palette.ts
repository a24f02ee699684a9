/**
 * The colours of every picture. Blue and vermilion lie on the blue-yellow axis, which red-green
 * colour blindness keeps, and differ from the card by more than 4 : 1.
 */
export const palette = {
  card: '#F6F1E7',
  /** What stands out from the card without a colour of its own. */
  lift: '#FDFAF4',
  /** What is there and asks for nothing. */
  faint: '#E9E0D0',
  hairline: '#D8CDBA',
  ink: '#22304A',
  secondInk: '#5B6577',
  /** A frame that is seen and does not call. */
  quietFrame: '#8A93A2',
  blue: '#3F6E8C',
  /** What was before, beside what is now. */
  sand: '#C9BCA6',
  /** Means "now" in a chart and "works" on a figure, and nothing else. */
  vermilion: '#CF431A',
  /** The ground that the tiles of a sheet lie on. */
  sheet: '#EDE5D6',
} as const
