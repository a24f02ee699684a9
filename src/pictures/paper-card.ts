import { palette } from './palette.ts'

const BORDER = 2
const RADIUS = 20

/**
 * An SVG of `width` x `height` px: warm paper with a border and round, transparent corners, which
 * holds on Discord's light and dark themes alike. `content` is SVG in the card's pixels.
 */
export function paperCard(width: number, height: number, content: readonly string[]): string {
  const edge = BORDER / 2
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<rect x="${edge}" y="${edge}" width="${width - BORDER}" height="${height - BORDER}"`,
    ` rx="${RADIUS}" fill="${palette.card}" stroke="${palette.hairline}"`,
    ` stroke-width="${BORDER}"/>`,
    ...content,
    '</svg>',
  ].join('')
}
