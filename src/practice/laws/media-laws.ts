import { fileNumber } from './attachment-laws.ts'
import type { PlacedComponent } from './component-tree.ts'
import type { RequestFault } from './request-fault.ts'
import type { MessageDraft, SentEmbed } from './sent-message.ts'

type Path = readonly (string | number)[]

interface Reference {
  url: string
  path: Path
  /** Whether only a file of the message will do. */
  fileOnly: boolean
}

const scheme = 'attachment:'

function componentReferences(tree: readonly PlacedComponent[]): Reference[] {
  return tree.flatMap(({ component, path }) => [
    ...(component.items ?? []).map(({ media }, index) => ({
      url: media.url,
      path: [...path, 'items', index, 'media', 'url'],
      fileOnly: false,
    })),
    ...(component.media
      ? [{ url: component.media.url, path: [...path, 'media', 'url'], fileOnly: false }]
      : []),
    ...(component.file
      ? [{ url: component.file.url, path: [...path, 'file', 'url'], fileOnly: true }]
      : []),
  ])
}

function embedReferences(embeds: readonly SentEmbed[], path: Path): Reference[] {
  return embeds.flatMap((embed, index) => {
    const places: readonly [string, string, string | null | undefined][] = [
      ['image', 'url', embed.image?.url],
      ['thumbnail', 'url', embed.thumbnail?.url],
      ['footer', 'icon_url', embed.footer?.icon_url],
      ['author', 'icon_url', embed.author?.icon_url],
    ]
    return places.flatMap(([part, key, url]) =>
      url ? [{ url, path: [...path, 'embeds', index, part, key], fileOnly: false }] : [],
    )
  })
}

/** Names that a message's files have, and whether it may have others that only Discord knows. */
function namesOf({ message, files, edit }: MessageDraft) {
  const uploaded = new Map<string, string>()
  for (const { field, name } of files) uploaded.set(fileNumber(field) ?? field, name)
  const names = new Set<string>()
  let others = edit && (message.attachments === undefined || message.attachments === null)
  for (const { id, filename } of message.attachments ?? []) {
    if (uploaded.has(String(id))) {
      if (filename) uploaded.set(String(id), filename)
    } else if (filename) names.add(filename)
    else others = true
  }
  return { uploaded: [...uploaded.values()], names, others }
}

const referredName = (url: string) => url.slice(`${scheme}//`.length)

/**
 * `attachment://name` must be the name of a file of the message; other media come by http or https.
 * In a message of components a file that none of them refers to would be hidden.
 */
export function mediaFaults(
  draft: MessageDraft,
  tree: readonly PlacedComponent[],
  v2: boolean,
): RequestFault[] {
  const faults: RequestFault[] = []
  const { uploaded, names, others } = namesOf(draft)
  const references = [
    ...componentReferences(tree),
    ...embedReferences(draft.message.embeds ?? [], draft.path),
  ]
  const referred = new Set<string>()
  for (const { url, path, fileOnly } of references) {
    if (url.startsWith(scheme)) {
      const name = referredName(url)
      referred.add(name)
      if (uploaded.includes(name) || names.has(name) || others) continue
      const message = `The referenced attachment "${name}" was not found`
      faults.push({ path, code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message })
    } else if (fileOnly || !/^https?:/i.test(url)) {
      const allowed = fileOnly ? `('attachment',)` : `('http', 'https', 'attachment')`
      const given = url.slice(0, Math.max(0, url.indexOf(':')))
      const message = `Scheme "${given}" is not supported. Scheme must be one of ${allowed}.`
      faults.push({ path, code: 'URL_TYPE_INVALID_SCHEME', message })
    }
  }
  if (!v2) return faults
  for (const name of uploaded) {
    if (referred.has(name)) continue
    const message = `No component refers to the file "${name}", so that nobody would see it`
    const path = [...draft.path, 'attachments']
    faults.push({ path, code: 'MESSAGE_ATTACHMENT_NOT_REFERENCED', message })
  }
  return faults
}
