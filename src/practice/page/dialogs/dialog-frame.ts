import { html, type TemplateResult } from 'lit-html'
import { ref } from 'lit-html/directives/ref.js'

/** What was focused when the dialog opened: it gets the focus back. */
let opener: Element | null = null
let shown: HTMLDialogElement | null = null

/** Called once by lit when the dialog comes, and once when it goes. */
function opened(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement) {
    opener = document.activeElement
    shown = element
    // lit calls before the dialog stands in the page, where alone it can be shown.
    queueMicrotask(() => {
      if (element.isConnected && !element.open) element.showModal()
    })
    return
  }
  shown?.close()
  shown = null
  const back = opener instanceof HTMLElement && opener.isConnected ? opener : null
  opener = null
  ;(back ?? document.querySelector<HTMLElement>('command-input input'))?.focus()
}

/** A dialog over the page. The browser keeps the focus within it; Escape closes it. */
export const dialogFrame = (
  look: string,
  title: string,
  onClose: () => void,
  content: TemplateResult,
): TemplateResult =>
  html`<dialog
    class="dialog ${look}"
    aria-label=${title}
    ${ref(opened)}
    @cancel=${(event: Event) => {
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      onClose()
    }}
    @click=${(event: Event) => {
      if (event.target === event.currentTarget) onClose()
    }}
  >
    ${content}
  </dialog>`
