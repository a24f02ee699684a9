/**
 * Draws every move of `data/poses.json` into a folder: a still as PNG, a loop as GIF. For whoever
 * edits poses and wants to see them. `node scripts/draw-moves.ts FOLDER [exercise …]`
 */
import { readContent } from '#adapters/content/read-content.ts'
import { drawLoop } from '#pictures/draw-loop.ts'
import { hasLoop, moveLoop } from '#pictures/move-loop.ts'
import { moveStill } from '#pictures/move-still.ts'
import { pixelRenderer, pngRenderer, renderPixels } from '#pictures/render-png.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const [folder, ...only] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Say into which folder: node scripts/draw-moves.ts FOLDER\n')
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const content = readContent(join(import.meta.dirname, '..', 'data'))
const png = pngRenderer()
const letters = pixelRenderer()

for (const [id, move] of content.poses) {
  const exercise = content.exercises.get(id)
  if (exercise === undefined || (only.length > 0 && !only.includes(id))) continue
  writeFileSync(join(folder, `${id}.png`), await png(moveStill(move)))
  if (!hasLoop(move)) continue
  const gif = await drawLoop(moveLoop(exercise, move), { letters, shapes: renderPixels })
  writeFileSync(join(folder, `${id}.gif`), gif)
  process.stdout.write(`${id}: ${Math.round(gif.length / 1000)} kB\n`)
}
