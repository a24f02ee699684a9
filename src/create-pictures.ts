import { createMovePictures } from '#adapters/move-pictures/create-move-pictures.ts'
import { drawingFingerprint } from '#adapters/move-pictures/drawing-fingerprint.ts'
import { type After, createDrawingThread } from '#adapters/move-pictures/drawing-thread.ts'
import type { Content } from '#core/training/content.ts'
import type { MovePictures } from '#use-cases/ports.ts'
import { dirname, join } from 'node:path'
import type { Logger } from 'pino'

interface Outside {
  readonly content: Content
  readonly folder: string
  readonly log: Logger
  readonly now: () => Temporal.Instant
  readonly after: After
  readonly processName: string
  /** Of a club that somebody is looking at right now. */
  readonly throwAway?: boolean
}

/** The drawn moves of one bot. */
export interface Pictures {
  /** For answers: they never wait for drawing. */
  readonly pictures: MovePictures
  /** For what the bot posts by itself, which may wait a moment. */
  readonly forCards: MovePictures
  /** For what is added to an answer that stands already. */
  readonly soon: MovePictures
  /** Begins to draw what the content needs, when the bot has found its feet. */
  readonly warmLater: () => void
  readonly stop: () => Promise<void>
}

/**
 * Logging in and what came due meanwhile go first, and a bot that is started again and again draws
 * nothing; who opens a practice club is about to look at it.
 */
const WARM_AFTER_MS = { bot: 10_000, practice: 1_000 } as const
/**
 * A sheet takes a tenth of a second, and may have to wait for what is being drawn. A practice club
 * plays half a year of cards before it opens, and somebody does wait for that.
 */
const CARD_PATIENCE_MS = { bot: 3_000, practice: 300 } as const

/** Whoever reads an answer has not gone on to something else by then. */
const SOON_MS = 2_000

/** Where the pictures of the bot are kept whose database is at this path: beside it. */
export const picturesBeside = (databasePath: string): string =>
  join(dirname(databasePath), 'pictures')

/** Puts the drawing together; nothing is drawn before somebody asks, or `warmLater`. */
export function createPictures(outside: Outside): Pictures {
  const { after, log } = outside
  const kind = outside.throwAway ? 'practice' : 'bot'
  const thread = createDrawingThread({ after })
  const store = createMovePictures({ ...outside, fingerprint: drawingFingerprint(), thread })
  let cancelWarming = () => {}
  return {
    pictures: store.pictures,
    forCards: store.waiting(CARD_PATIENCE_MS[kind]),
    soon: store.waiting(SOON_MS),
    warmLater: () => {
      cancelWarming = after(WARM_AFTER_MS[kind], () => {
        store.warm().catch((err: unknown) => {
          log.error({ err }, 'pictures could not be drawn ahead; they are when they are asked for')
        })
      })
    },
    stop: async () => {
      cancelWarming()
      await store.stop()
    },
  }
}
