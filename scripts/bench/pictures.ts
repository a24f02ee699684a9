import {
  createMovePictures,
  type PictureStore,
} from '#adapters/move-pictures/create-move-pictures.ts'
import { drawingFingerprint } from '#adapters/move-pictures/drawing-fingerprint.ts'
import type { DrawingOrder } from '#adapters/move-pictures/drawing-order.ts'
import { createDrawingThread } from '#adapters/move-pictures/drawing-thread.ts'
import { drawOrder } from '#adapters/move-pictures/draw-order.ts'
import { allOrders, sheetOrder } from '#adapters/move-pictures/orders-of.ts'
import { readContent } from '#adapters/content/read-content.ts'
import type { Content } from '#core/training/content.ts'
import { renderersHere } from '#pictures/render-png.ts'
import { picturesBeside } from '#src/create-pictures.ts'
import { after } from '#src/real-world.ts'
import { join } from 'node:path'
import process from 'node:process'
import { inFolder } from './in-folder.ts'
import { milliseconds, note, printTable, verdict } from './print-table.ts'
import { quantile } from './quantile.ts'
import { compareSheets } from './sheet-answers.ts'

const DATA = join(import.meta.dirname, '..', '..', 'data')
const MEMORY_ROUNDS = 50

/** What is asked of each kind, in milliseconds; of a sheet and a countdown nothing is. */
const LIMITS = { still: 30, loop: 400, countdown: null, sheet: null } as const
const STORE_LIMIT = 1

/** How long drawing takes, what the store adds to an answer, and an answer with its sheet. */
export const benchPictures = (): Promise<void> =>
  inFolder(async (folder) => {
    const content = readContent(DATA)
    const databasePath = join(folder, 'pictures.db')
    const drawn = await drawingRows(content)
    const { kept, warmed } = await storeRows(content, picturesBeside(databasePath))
    printTable(
      'Pictures: drawn on a thread of their own, once; then from the store',
      ['milliseconds', 'how many', 'median', 'slowest', 'asked', ''],
      [...drawn, ...kept],
    )
    note(`All that the content needs was there after ${Math.round(warmed / 1_000)} s; it is drawn once.`) // prettier-ignore
    await compareSheets(databasePath)
  })

/**
 * Each picture of the content, and the sheets of two, four, six and eight moves. By the clock the
 * figures would be those of whatever else the machine does.
 */
async function drawingRows(content: Content): Promise<readonly (readonly string[])[]> {
  const renderers = renderersHere()
  const ids = [...content.poses.keys()]
  const sheets = [2, 4, 6, 8].map((count) =>
    sheetOrder(
      content,
      ids.slice(0, count).map((exercise) => ({ exercise, dose: '3 × 10 a side' })),
    ),
  )
  const orders = [...allOrders(content), ...sheets].filter((order) => order !== null)
  const times: Record<DrawingOrder['kind'], number[]> = { still: [], loop: [], countdown: [], sheet: [] } // prettier-ignore
  for (const order of orders) {
    const from = process.cpuUsage()
    await drawOrder(order, renderers)
    const { user, system } = process.cpuUsage(from)
    times[order.kind].push((user + system) / 1_000)
  }
  return (['still', 'loop', 'countdown', 'sheet'] as const).map((kind) =>
    row(`a ${kind}, drawn: processor time`, times[kind], LIMITS[kind]),
  )
}

async function storeRows(content: Content, folder: string) {
  const open = (): PictureStore =>
    createMovePictures({
      content,
      folder,
      processName: 'bench',
      fingerprint: drawingFingerprint(),
      thread: createDrawingThread({ after }),
      now: () => Temporal.Now.instant(),
      after,
      log: { warn: (_, words) => note(words), error: (_, words) => note(words) },
    })
  const first = open()
  const from = performance.now()
  await first.warm()
  const warmed = performance.now() - from
  await first.stop()

  const second = open()
  const disk = await timesOf(content, second)
  const memory: number[] = []
  for (let round = 0; round < MEMORY_ROUNDS; round += 1)
    memory.push(...(await timesOf(content, second)))
  await second.stop()
  const kept = [row('from the disk', disk, STORE_LIMIT), row('from memory', memory, STORE_LIMIT)]
  return { kept, warmed }
}

/** Every still and loop once, as an answer asks for them. */
async function timesOf(content: Content, { pictures }: PictureStore): Promise<readonly number[]> {
  const times: number[] = []
  for (const id of content.poses.keys()) {
    for (const ask of [() => pictures.still(id), () => pictures.loop(id, null)]) {
      const from = performance.now()
      const picture = await ask()
      if (picture) times.push(performance.now() - from)
    }
  }
  return times
}

function row(name: string, times: readonly number[], limit: number | null): readonly string[] {
  const middle = quantile(times, 0.5)
  return [
    name,
    String(times.length),
    milliseconds(middle),
    milliseconds(Math.max(...times)),
    ...(limit === null ? [] : [String(limit), verdict(middle, limit)]),
  ]
}
