import { pngRenderer } from '#pictures/render-png.ts'
import type { Drawing } from '#use-cases/ports.ts'
import type { Logger } from 'pino'

/** Draws with the renderer of this house. Throws when the letters for pictures are not installed. */
export function createDrawing(log: Logger): Drawing {
  const render = pngRenderer()
  return {
    png: async (svg) => {
      try {
        return Buffer.from(await render(svg))
      } catch (err) {
        log.error({ err }, 'a picture could not be drawn; the answer went out without it')
        return null
      }
    },
  }
}
