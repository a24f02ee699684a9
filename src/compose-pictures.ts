import type { After } from '#adapters/discord/answer-interaction.ts'
import type { Content } from '#core/training/content.ts'
import type { MovePictures } from '#use-cases/ports.ts'
import { unfailingPictures } from '#use-cases/unfailing-pictures.ts'
import type { Logger } from 'pino'
import { createPictures, type Pictures } from './create-pictures.ts'
import { noPictures } from './no-pictures.ts'

interface Outside {
  readonly log: Logger
  readonly now: () => Temporal.Instant
  readonly after: After
  readonly processName: string
  readonly picturesFolder?: string
  readonly movePictures?: MovePictures
  readonly throwAway?: boolean
}

/** Pictures of moves as the bot was asked to have them, none of which can take a text away. */
export function composePictures(outside: Outside, content: Content): Pictures {
  const { log, picturesFolder, movePictures = noPictures } = outside
  const drawn: Pictures =
    picturesFolder === undefined
      ? {
          pictures: movePictures,
          forCards: movePictures,
          soon: movePictures,
          warmLater: () => undefined,
          stop: () => Promise.resolve(),
        }
      : createPictures({ ...outside, content, folder: picturesFolder })
  const unfailing = (pictures: MovePictures): MovePictures =>
    unfailingPictures(pictures, (err) => {
      log.warn({ err }, 'a picture could not be had; the text stands alone')
    })
  return {
    ...drawn,
    pictures: unfailing(drawn.pictures),
    forCards: unfailing(drawn.forCards),
    soon: unfailing(drawn.soon),
  }
}
