import type { Content } from '#core/training/content.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import type { MovePicture, MovePictures } from '#use-cases/ports.ts'
import { createDrawingQueue, type PictureLog, type Urgency } from './drawing-queue.ts'
import { type DrawingOrder, fileNameOf } from './drawing-order.ts'
import type { After, DrawingThread } from './drawing-thread.ts'
import { allOrders, countdownOrder, loopOrder, sheetOrder, stillOrder } from './orders-of.ts'
import { createPictureFiles } from './picture-files.ts'
import { createPictureMemory } from './picture-memory.ts'
import { countdownShown, loopShown, sheetShown, stillShown } from './shown-picture.ts'
import { sweepPictures } from './sweep-pictures.ts'

export interface PictureStore {
  /** Never waits for drawing: what is missing is drawn for the next time. */
  readonly pictures: MovePictures
  /** The same for what is nobody's answer: waits for the drawing, for `ms` milliseconds at most. */
  readonly waiting: (ms: number) => MovePictures
  /** Clears the folder and draws what the content needs, bit by bit; resolves when all is there. */
  readonly warm: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface Settings {
  readonly content: Content
  readonly folder: string
  /** A name that no other process has. */
  readonly processName: string
  /** Of the code that draws: pictures of another one are not ours. */
  readonly fingerprint: string
  readonly thread: DrawingThread
  readonly now: () => Temporal.Instant
  readonly after: After
  readonly log: PictureLog
  readonly most?: Partial<Limits>
}

/** In bytes. */
interface Limits {
  readonly memory: number
  /** Of files that the content does not need by itself: sheets, and countdowns of unusual times. */
  readonly looseFiles: number
}

const MB = 1_000_000
/** All that is in the content takes a third of the memory; a sheet takes 150 kB. */
const LIMITS: Limits = { memory: 24 * MB, looseFiles: 60 * MB }
/** After so many bytes of new loose files, as a part of all, the folder is looked through again. */
const SWEEP_AFTER = 1 / 6

/** Pictures of moves: from memory, else from the disk, else drawn beside the thread that answers. */
export function createMovePictures(settings: Settings): PictureStore {
  const { content, folder, fingerprint, thread, after, log } = settings
  const most = { ...LIMITS, ...settings.most }
  const memory = createPictureMemory(most.memory)
  const files = createPictureFiles(settings)
  const queue = createDrawingQueue({ thread, after, log })
  const orders = new Map(allOrders(content).map((order) => [fileNameOf(order, fingerprint), order]))
  let looseBytes = 0
  let stopped = false

  const sweep = (): Promise<void> => {
    looseBytes = 0
    const needed = new Set(orders.keys())
    return sweepPictures({ folder, needed, mostBytes: most.looseFiles, now: settings.now(), log })
  }

  const keep = async (name: string, data: Buffer): Promise<void> => {
    memory.set(name, data)
    await files.write(name, data)
    if (orders.has(name)) return
    looseBytes += data.length
    if (looseBytes > SWEEP_AFTER * most.looseFiles) await sweep()
  }

  /** Who wait for the same drawing share it, and it is written once. */
  const drawing = new Map<string, Promise<Buffer | null>>()
  const draw = (name: string, order: DrawingOrder, urgency: Urgency): Promise<Buffer | null> => {
    const drawn = queue.draw(name, order, urgency)
    const known = drawing.get(name)
    if (known) return known
    const kept = drawn.then(async (data) => {
      if (data) await keep(name, data)
      drawing.delete(name)
      return data
    })
    drawing.set(name, kept)
    return kept
  }

  const present = async (name: string): Promise<Buffer | null> => {
    const known = memory.get(name)
    if (known) return known
    if (drawing.has(name) || queue.cannot(name)) return null
    const stored = await files.read(name)
    if (stored) memory.set(name, stored)
    return stored
  }

  const inTime = (work: Promise<Buffer | null>, ms: number): Promise<Buffer | null> =>
    new Promise((resolve, reject) => {
      const cancel = after(ms, () => {
        resolve(null)
      })
      work.then(resolve, reject).finally(cancel)
    })

  const find = async (order: DrawingOrder | null, waitMs: number): Promise<Buffer | null> => {
    if (!order || stopped) return null
    try {
      const name = fileNameOf(order, fingerprint)
      const found = await present(name)
      if (found) return found
      const drawn = draw(name, order, 'asked')
      return waitMs > 0 && !queue.pauses() ? await inTime(drawn, waitMs) : null
    } catch (err) {
      log.error({ err }, 'a picture of a move could not be had; the text stands alone')
      return null
    }
  }

  const waiting = (ms: number): MovePictures => {
    const picture = async (
      order: DrawingOrder | null,
      shown: (data: Buffer) => MovePicture | null,
    ): Promise<MovePicture | null> => {
      const data = await find(order, ms)
      return data ? shown(data) : null
    }
    return {
      still: (id: ExerciseId, square) =>
        picture(stillOrder(content, id, square), stillShown(content, id)),
      loop: (id, side) => picture(loopOrder(content, id, side), loopShown(content, id, side)),
      sheet: (moves) => picture(sheetOrder(content, moves), sheetShown(content, moves)),
      countdown: (seconds, ready = 0) =>
        picture(countdownOrder(seconds, ready), countdownShown(seconds, ready)),
    }
  }

  const make = async (order: DrawingOrder, urgency: Urgency): Promise<void> => {
    const name = fileNameOf(order, fingerprint)
    if (stopped || memory.get(name) || (await files.has(name))) return
    await draw(name, order, urgency)
  }

  return {
    pictures: waiting(0),
    waiting,
    warm: async () => {
      await sweep()
      for (const order of orders.values()) await make(order, 'ahead')
    },
    stop: async () => {
      stopped = true
      await queue.stop()
      await Promise.all(drawing.values())
    },
  }
}
