import { privately, type MessageBody, type Reply } from '#interactions/reply.ts'
import type { App } from '#use-cases/app.ts'
import type { MovePictures } from '#use-cases/ports.ts'

/**
 * A private answer with the pictures that are there, and later, once, with those that were still
 * being drawn.
 *
 * @param picturesOf each picture by a name of its own; null = it is not there
 */
export async function picturedReply<Shown extends object>(
  app: Pick<App, 'pictures' | 'picturesSoon'>,
  picturesOf: (from: MovePictures) => Promise<Shown>,
  bodyWith: (shown: Shown) => MessageBody,
): Promise<Reply> {
  const shown = await picturesOf(app.pictures)
  const missing = namesOf(shown, (picture) => picture === null)
  if (missing.length === 0) return privately(bodyWith(shown))
  return privately(bodyWith(shown), async () => {
    const soon = await picturesOf(app.picturesSoon)
    const come = new Set(namesOf(soon, (picture) => picture !== null))
    return missing.some((name) => come.has(name)) ? bodyWith(soon) : null
  })
}

const namesOf = (shown: object, which: (picture: unknown) => boolean): readonly string[] =>
  Object.entries(shown).flatMap(([name, picture]) => (which(picture) ? [name] : []))
