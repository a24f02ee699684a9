import type { APIAttachment, APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { formFault } from './api-error.ts'
import { everyComponent, mediaOf } from './components.ts'
import type { World } from './world.ts'

/** A file of a multipart request; `field` is its form field, as in `files[0]`. */
export interface Upload {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly data: Uint8Array
}

/** An entry of the `attachments` list of a request. */
export interface AttachmentEntry {
  readonly id?: string | number
  readonly filename?: string
  readonly description?: string | null
}

/** Keeps a file and gives it an address of this server; PNG and GIF get their size in pixels. */
export function storeFile(
  world: World,
  channelId: string,
  upload: Upload,
  description?: string | null,
): APIAttachment {
  const id = world.newId()
  world.files.set(id, { name: upload.name, type: upload.type, data: upload.data })
  const url = `${world.cdnUrl}/attachments/${channelId}/${id}/${encodeURIComponent(upload.name)}`
  return {
    id,
    filename: upload.name,
    size: upload.data.byteLength,
    url,
    proxy_url: url,
    content_type: upload.type,
    ...(description ? { description } : {}),
    ...pixels(upload.data),
  }
}

/**
 * The attachments of a message after a request: the kept ones that the list names and the new
 * files. Without a list, everything old stays. An id that is neither is a fault.
 */
export function settleAttachments(
  world: World,
  channelId: string,
  list: readonly AttachmentEntry[] | undefined | null,
  uploads: readonly Upload[],
  before: readonly APIAttachment[],
): APIAttachment[] {
  const entries = list ?? []
  const entryOf = (upload: Upload) => entries.find((entry) => upload.field === `files[${entry.id}]`)
  const kept = list
    ? entries.flatMap((entry) => {
        const old = before.find((attachment) => attachment.id === String(entry.id))
        if (old) return [entry.description ? { ...old, description: entry.description } : old]
        if (uploads.some((upload) => upload.field === `files[${entry.id}]`)) return []
        throw formFault('attachments', 'ATTACHMENT_NOT_FOUND', `Attachment ${entry.id} not found`)
      })
    : before
  const added = uploads.map((upload) => {
    const entry = entryOf(upload)
    const name = entry?.filename ?? upload.name
    return storeFile(world, channelId, { ...upload, name }, entry?.description)
  })
  for (const old of before) if (!kept.some((k) => k.id === old.id)) world.files.delete(old.id)
  return [...kept, ...added]
}

/** Points every `attachment://name` of the components at the file that it means. */
export function resolveMedia(
  components: APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  for (const component of everyComponent(components)) {
    for (const media of mediaOf(component)) {
      if (!media.url.startsWith('attachment://')) continue
      const name = media.url.slice('attachment://'.length)
      const file = attachments.find((attachment) => attachment.filename === name)
      if (!file)
        throw formFault('components', 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', `The referenced attachment was not found: ${name}`) // prettier-ignore
      Object.assign(media, {
        url: file.url,
        proxy_url: file.proxy_url,
        content_type: file.content_type,
        width: file.width ?? null,
        height: file.height ?? null,
        attachment_id: file.id,
        loading_state: 2,
      })
      if (component['file'] === media)
        Object.assign(component, { name: file.filename, size: file.size })
    }
  }
  return components
}

function pixels(data: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const isPng = data.byteLength >= 24 && view.getUint32(0) === 0x89_50_4e_47
  if (isPng) return { width: view.getUint32(16), height: view.getUint32(20) }
  const isGif = data.byteLength >= 10 && view.getUint32(0) === 0x47_49_46_38
  if (isGif) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  return undefined
}
