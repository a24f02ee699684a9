import { daySheet } from '#pictures/day-sheet.ts'
import { drawCountdown } from '#pictures/draw-countdown.ts'
import { drawLoop } from '#pictures/draw-loop.ts'
import { moveLoop, moveSquare } from '#pictures/move-loop.ts'
import { moveStill } from '#pictures/move-still.ts'
import type { Renderers } from '#pictures/render-png.ts'
import type { DrawingOrder } from './drawing-order.ts'

/** Draws what is ordered as a PNG or a GIF. Rejects when it cannot be drawn. */
export async function drawOrder(order: DrawingOrder, renderers: Renderers): Promise<Uint8Array> {
  switch (order.kind) {
    case 'still':
      return renderers.png(
        order.square ? moveSquare(order.move, order.square.side) : moveStill(order.move),
      )
    case 'loop':
      return drawLoop(moveLoop(order, order.move, order.side), renderers)
    case 'sheet':
      return renderers.png(daySheet(order.sheet))
    case 'countdown':
      return drawCountdown(order.seconds, renderers, order.ready)
  }
}
