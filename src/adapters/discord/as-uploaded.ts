import type {
  APIComponentInContainer,
  APIMessage,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10'
import { ComponentType } from 'discord-api-types/v10'

/**
 * The components of a message as they were sent: Discord gives the address of each picture back,
 * which is good for a day. Sent again it has to be the file by its name.
 */
export const asUploaded = ({
  components,
  attachments,
}: APIMessage): APIMessageTopLevelComponent[] => {
  const names = new Map(attachments.map(({ id, filename }) => [id, filename]))
  const named = <T extends APIMessageTopLevelComponent | APIComponentInContainer>(one: T): T => {
    if (one.type !== ComponentType.MediaGallery) return one
    const items = one.items.map((item) => {
      const name = names.get(item.media.attachment_id ?? '')
      return name === undefined ? item : { ...item, media: { url: `attachment://${name}` } }
    })
    return { ...one, items }
  }
  return (components ?? []).map((one) =>
    one.type === ComponentType.Container
      ? { ...one, components: one.components.map(named) }
      : named(one),
  )
}
