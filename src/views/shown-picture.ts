import type { MessageBody } from '#interactions/reply.ts'
import { ComponentType, type APIMediaGalleryComponent } from 'discord-api-types/v10'
import { picture } from './components.ts'

/** A picture that is uploaded with a message; null in its place = the text stands alone. */
export interface ShownPicture {
  /** Of the file. */
  readonly name: string
  readonly data: Buffer
  /** Read aloud in its place. */
  readonly alt: string
}

/** The picture in a gallery of its own, as wide as the message; nothing without one. */
export const alone = (one: ShownPicture | null): APIMediaGalleryComponent[] =>
  one === null ? [] : [picture(one.name, one.alt)]

/** Squares side by side, half as high as one below the other; nothing without any. */
export function beside(pictures: readonly (ShownPicture | null)[]): APIMediaGalleryComponent[] {
  const items = pictures.flatMap((one) => alone(one).flatMap((gallery) => gallery.items))
  return items.length === 0 ? [] : [{ type: ComponentType.MediaGallery, items }]
}

/** The message with the files that its galleries speak of. */
export function withFiles(
  body: MessageBody,
  pictures: readonly (ShownPicture | null)[],
): MessageBody {
  const files = pictures.flatMap((one) => (one ? [{ name: one.name, data: one.data }] : []))
  return files.length === 0 ? body : { ...body, files }
}
