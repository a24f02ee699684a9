export interface TextStyle {
  /** Pixels of the card. */
  readonly size: number
  /** One of the weights that `render-png.ts` loads. */
  readonly weight: 500 | 600 | 700
  readonly fill: string
  /** Which part of the text stands at x; the start if left out. */
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** One line of text with its baseline at y; `content` may hold any characters. */
export function svgText(x: number, y: number, content: string, style: TextStyle): string {
  const { size, weight, fill, anchor = 'start' } = style
  const font = `font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"`
  return `<text x="${x}" y="${y}" ${font}>${escaped(content)}</text>`
}

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
