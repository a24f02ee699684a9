import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { ComponentType } from 'discord-api-types/v10'
import type { MessageBody } from './reply.ts'

/** The same message without its files and the galleries that show them: its text stands alone. */
export const withoutPictures = ({ components }: MessageBody): MessageBody => ({
  components: components.flatMap((one): APIMessageTopLevelComponent[] => {
    if (one.type !== ComponentType.Container) return isOfFiles(one) ? [] : [one]
    return [{ ...one, components: one.components.filter((inner) => !isOfFiles(inner)) }]
  }),
})

const isOfFiles = (one: APIMessageTopLevelComponent | APIComponentInContainer): boolean =>
  one.type === ComponentType.MediaGallery &&
  one.items.every(({ media }) => media.url.startsWith('attachment://'))
