import { changed } from './gif/changed.ts'
import { fewColours, Nearest } from './gif/few-colours.ts'
import { gifFile, type GifFrame } from './gif/gif-file.ts'
import { LOOP_SIZE, type LoopPlan, MOVING_TOP } from './move-loop.ts'
import type { RenderPixels } from './render-png.ts'

/** With the one that lets the frame before show through. */
const COLOURS = 64

/** How many frames are drawn at once: beside each other, not all in memory. */
const AT_ONCE = 4

/** A loop as a GIF of 360x360 px. `letters` draws with fonts, `shapes` may do without. */
export async function drawLoop(
  plan: LoopPlan,
  { letters, shapes }: { readonly letters: RenderPixels; readonly shapes: RenderPixels },
): Promise<Uint8Array> {
  const cards = await Promise.all(plan.cards.map(letters))
  const pictures: Uint8Array[] = []
  for (let at = 0; at < plan.pictures.length; at += AT_ONCE)
    pictures.push(...(await Promise.all(plan.pictures.slice(at, at + AT_ONCE).map(shapes))))

  const sample = pictures.filter((_, index) => index % 3 === 0)
  const colours = fewColours([...cards, ...sample], COLOURS - 1)
  const nearest = new Nearest(colours)
  const none = COLOURS - 1
  const whole = cards.map((pixels) => nearest.indicesOf(pixels))
  const moving = pictures.map((pixels) => nearest.indicesOf(pixels))

  let shown: Uint8Array | null = null
  const frames: GifFrame[] = []
  for (const { card, picture, delay } of plan.frames) {
    const next = Uint8Array.from(whole[card] ?? [])
    next.set(moving[picture] ?? [], MOVING_TOP * LOOP_SIZE)
    frames.push({
      ...(shown === null
        ? { left: 0, top: 0, width: LOOP_SIZE, height: LOOP_SIZE, indices: next }
        : changed(shown, next, LOOP_SIZE, none)),
      delay,
    })
    shown = next
  }
  const table = Array.from({ length: COLOURS }, (_, index) => colours[index] ?? 0)
  return gifFile({ width: LOOP_SIZE, height: LOOP_SIZE, colours: table, frames, loops: true })
}
