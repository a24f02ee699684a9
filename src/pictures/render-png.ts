import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'

/** Draws an SVG as a PNG, a pixel for a pixel; the same SVG gives the same bytes. */
export type RenderPng = (svg: string) => Promise<Uint8Array>

/** The weights that pictures are set in. */
const FONTS = [
  '500Medium/Inter_500Medium.ttf',
  '600SemiBold/Inter_600SemiBold.ttf',
  '700Bold/Inter_700Bold.ttf',
] as const

/**
 * A renderer with the fonts of `folder`, by default where npm put Inter. resvg draws blanks where
 * a font is missing and says nothing, so the files are looked at here, at the start. Throws an
 * error that names every file at fault.
 */
export function pngRenderer(folder = interFolder()): RenderPng {
  const font = fontsOf(folder)
  // renderAsync draws on a thread of its own: the bot has a heartbeat to keep meanwhile.
  return async (svg) => (await renderAsync(svg, { font })).asPng()
}

function fontsOf(folder: string) {
  const fontFiles = FONTS.map((file) => join(folder, file))
  const faults = fontFiles.flatMap(fontFault)
  if (faults.length > 0) throw new Error(`Pictures have no letters. ${faults.join(' ')}`)
  return { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' }
}

/** Red, green, blue and alpha of each pixel, row by row; alpha is multiplied in. */
export type RenderPixels = (svg: string) => Promise<Uint8Array>

/** Draws an SVG without letters, for the frames of a loop; no font is read. */
export const renderPixels: RenderPixels = async (svg) =>
  (await renderAsync(svg, { font: { loadSystemFonts: false } })).pixels

/** Draws an SVG with letters as pixels. Fonts and faults as in `pngRenderer`. */
export function pixelRenderer(folder = interFolder()): RenderPixels {
  const font = fontsOf(folder)
  return async (svg) => (await renderAsync(svg, { font })).pixels
}

const interFolder = (): string =>
  dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/package.json')))

/** What a TrueType file begins with. */
const TRUE_TYPE = Buffer.from([0, 1, 0, 0])

function fontFault(path: string): string[] {
  try {
    const isFont = readFileSync(path).subarray(0, TRUE_TYPE.length).equals(TRUE_TYPE)
    return isFont ? [] : [`${path} is not a TrueType font.`]
  } catch {
    return [`${path} is missing or cannot be read.`]
  }
}
