import { html, type TemplateResult } from 'lit-html'
import { dialogFrame } from './dialog-frame.ts'

/** A picture as large as the window allows. */
export const largePicture = (url: string, alt: string, onClose: () => void): TemplateResult =>
  dialogFrame(
    'picture-dialog',
    alt || 'A picture',
    onClose,
    html`<img src=${url} alt=${alt} />
      ${alt === '' ? '' : html`<p class="picture-alt">${alt}</p>`}
      <button type="button" class="button secondary" @click=${onClose}>Close</button>`,
  )
