import { svgText } from '#src/pictures/svg-text.ts'
import { fittingSize, textWidth } from '#src/pictures/text-width.ts'
import { Resvg } from '@resvg/resvg-js'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const folder = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/package.json')))
const font = {
  fontFiles: ['500Medium/Inter_500Medium.ttf', '700Bold/Inter_700Bold.ttf'].map((file) =>
    join(folder, file),
  ),
  loadSystemFonts: false,
  defaultFontFamily: 'Inter',
}

/** What resvg makes of a line, in px. */
const drawnWidth = (content: string, weight: 500 | 700): number => {
  const line = svgText(100, 100, content, { size: 100, weight, fill: '#000' })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200" font-family="Inter">${line}</svg>`
  return new Resvg(svg, { font }).getBBox()?.width ?? 0
}

describe('the width of a line', () => {
  test.each([
    '38',
    '18,678',
    '1,111,111',
    'sessions in',
    'as many as the week before',
    '+1,210 on the week before',
    '28 September – 4 October · 13,000 of 13,400 moved',
    'WWW wmM fjord',
    'The quick brown fox jumps over the lazy dog',
  ])('of "%s" is taken for what it is, or a little more', (content) => {
    const reckoned = textWidth(content, 100)
    expect(reckoned).toBeGreaterThanOrEqual(drawnWidth(content, 700))
    expect(reckoned).toBeLessThan(drawnWidth(content, 500) * 1.3)
  })

  test('decides the size: the largest that fits, else the smallest', () => {
    expect(fittingSize('38', 100, [84, 60])).toBe(60)
    expect(fittingSize('38', 200, [84, 60])).toBe(84)
    expect(fittingSize('a long line that never fits', 100, [24, 19])).toBe(19)
  })
})
