import type {
  APIFileComponent,
  APIMediaGalleryComponent,
  APIThumbnailComponent,
} from 'discord-api-types/v10'
import { html, nothing, type TemplateResult } from 'lit-html'
import type { MessageContext } from '#practice/page/message-context.ts'

interface Picture {
  readonly url: string
  readonly alt: string
  readonly spoiler: boolean
  /** In pixels, where they are known: room is kept while the picture loads. */
  readonly width?: number | null | undefined
  readonly height?: number | null | undefined
}

/** One to ten pictures, side by side. */
export const galleryView = (
  gallery: APIMediaGalleryComponent,
  context: MessageContext,
): TemplateResult =>
  picturesView(
    gallery.items.map(({ media, description, spoiler }) => ({
      url: media.url,
      alt: description ?? '',
      spoiler: spoiler === true,
      width: media.width,
      height: media.height,
    })),
    context,
  )

export const picturesView = (
  pictures: readonly Picture[],
  context: MessageContext,
): TemplateResult =>
  html`<div class="gallery of-${pictures.length}">
    ${(pictures.length === 1 ? pictures.map(alone) : pictures).map((picture) =>
      pictureView(picture, 'picture', context),
    )}
  </div>`

/** How large a picture is shown that stands by itself, in pixels. */
const MOST = { width: 560, height: 420 } as const

/** Seen whole: as large as there is room, and no larger than it is. */
function alone(picture: Picture): Picture {
  const { width, height } = picture
  if (!width || !height) return picture
  const scale = Math.min(1, MOST.width / width, MOST.height / height)
  return { ...picture, width: Math.round(width * scale), height: Math.round(height * scale) }
}

export const thumbnailView = (
  thumbnail: APIThumbnailComponent,
  context: MessageContext,
): TemplateResult =>
  pictureView(
    {
      url: thumbnail.media.url,
      alt: thumbnail.description ?? '',
      spoiler: thumbnail.spoiler === true,
    },
    'thumbnail',
    context,
  )

function pictureView(
  { url, alt, spoiler, width, height }: Picture,
  look: 'picture' | 'thumbnail',
  context: MessageContext,
): TemplateResult {
  return html`<button
    type="button"
    class="${look} ${spoiler ? 'covered' : ''}"
    aria-label=${spoiler ? 'Spoiler: show the picture' : `Enlarge: ${alt || 'a picture'}`}
    @click=${(event: Event) => {
      const { currentTarget } = event
      if (currentTarget instanceof HTMLElement && currentTarget.classList.contains('covered'))
        currentTarget.classList.remove('covered')
      else context.enlarge(url, alt)
    }}
  >
    <img src=${url} alt=${alt} width=${width || nothing} height=${height || nothing} />
    ${spoiler ? html`<span class="cover" aria-hidden="true">SPOILER</span>` : nothing}
  </button>`
}

export const fileView = (file: APIFileComponent): TemplateResult =>
  fileLink(file.file.url, file.name ?? nameIn(file.file.url), file.size)

/** A file to be fetched; `size` in bytes. */
export const fileLink = (url: string, name: string, size: number | undefined): TemplateResult =>
  html`<a class="file" href=${url} download=${name}>
    <span class="file-name">${name}</span>
    ${size === undefined ? nothing : html`<span class="file-size">${writtenSize(size)}</span>`}
  </a>`

const nameIn = (url: string): string => url.split(/[?#]/)[0]?.split('/').at(-1) ?? 'file'

const writtenSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
