import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderAsync, Resvg } from '@resvg/resvg-js'

/** Draws an SVG as a PNG, a pixel for a pixel; the same SVG gives the same bytes. */
export type RenderPng = (svg: string) => Promise<Uint8Array>

/** The weights that pictures are set in, and the files that they are in. */
const FONTS = [
  [500, '500Medium/Inter_500Medium.ttf'],
  [600, '600SemiBold/Inter_600SemiBold.ttf'],
  [700, '700Bold/Inter_700Bold.ttf'],
] as const

/**
 * A renderer with the fonts of `folder`, by default where npm put Inter. resvg draws blanks where
 * a font is missing and says nothing, so the files are looked at here, at the start. Throws an
 * error that names every file at fault.
 */
export function pngRenderer(folder = interFolder()): RenderPng {
  const fontFor = fontsOf(folder)
  // renderAsync draws on a thread of its own: the bot has a heartbeat to keep meanwhile.
  return async (svg) => (await renderAsync(svg, { font: fontFor(svg) })).asPng()
}

/** The fonts of a picture: reading one takes longer than setting a line in it. */
function fontsOf(folder: string) {
  const files = FONTS.map(([weight, file]) => ({ weight, path: join(folder, file) }))
  const faults = files.flatMap(({ path }) => fontFault(path))
  if (faults.length > 0) throw new Error(`Pictures have no letters. ${faults.join(' ')}`)
  return (svg: string) => ({
    fontFiles: files
      .filter(({ weight }) => svg.includes(`font-weight="${weight}"`))
      .map(({ path }) => path),
    loadSystemFonts: false,
    defaultFontFamily: 'Inter',
  })
}

/** Red, green, blue and alpha of each pixel, row by row; alpha is multiplied in. */
export type RenderPixels = (svg: string) => Promise<Uint8Array>

/** Draws an SVG without letters, for the frames of a loop; no font is read. */
export const renderPixels: RenderPixels = async (svg) =>
  (await renderAsync(svg, { font: { loadSystemFonts: false } })).pixels

/** Draws an SVG with letters as pixels. Fonts and faults as in `pngRenderer`. */
export function pixelRenderer(folder = interFolder()): RenderPixels {
  const fontFor = fontsOf(folder)
  return async (svg) => (await renderAsync(svg, { font: fontFor(svg) })).pixels
}

/** The three ways of drawing, for a thread that has nothing else to do meanwhile. */
export interface Renderers {
  readonly png: RenderPng
  /** With fonts. */
  readonly letters: RenderPixels
  /** Without them. */
  readonly shapes: RenderPixels
}

/**
 * Renderers that draw on the very thread that asks, and leave the threads of the process, on which
 * files are read too, to others. Fonts and faults as in `pngRenderer`.
 */
export function renderersHere(folder = interFolder()): Renderers {
  const fontFor = fontsOf(folder)
  // Async, so that what goes wrong is a rejection here as well.
  return {
    png: async (svg) => new Resvg(svg, { font: fontFor(svg) }).render().asPng(),
    letters: async (svg) => new Resvg(svg, { font: fontFor(svg) }).render().pixels,
    shapes: async (svg) => new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels,
  }
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
