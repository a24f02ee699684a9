/**
 * Widths of Inter's letters in parts of the size, at its boldest: a line is never taken for
 * shorter than it is. The first that fits holds.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/ /, 0.26],
  [/[ijlI]/, 0.29],
  [/[.,:;'’·]/, 0.34],
  [/[ftr]/, 0.42],
  [/[mwM]/, 0.94],
  [/[A-Z]/, 0.78],
  [/1/, 0.45],
  [/\d/, 0.68],
]
const OTHER = 0.64
/** Wider than every other letter. */
const W = 1.04

/** About how many px a line of text takes, rather too many than too few. */
export const textWidth = (content: string, size: number): number =>
  content.split('').reduce((sum, letter) => sum + size * widthOf(letter), 0)

const widthOf = (letter: string): number =>
  letter === 'W' ? W : (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER)

/** The largest of these sizes at which the line is not wider than `width` px; else the last one. */
export const fittingSize = (
  content: string,
  width: number,
  sizes: readonly [number, ...number[]],
): number => sizes.find((size) => textWidth(content, size) <= width) ?? sizes.at(-1) ?? sizes[0]
