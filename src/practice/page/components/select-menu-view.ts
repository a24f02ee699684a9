import { html, nothing, type TemplateResult } from 'lit-html'
import type { SelectChoice, SelectMenu, SelectSetup } from './select-menu.ts'

/** A select: its face, and the list while it is open. */
export function selectMenuView(menu: SelectMenu, setup: SelectSetup): TemplateResult {
  const { listId } = menu
  const chosen = setup.choices.filter(({ value }) => menu.chosen.includes(value))
  return html`<div class="select ${menu.isOpen ? 'open' : ''} ${menu.opensUp ? 'upwards' : ''}">
    <button
      type="button"
      class="select-face ${setup.isBusy ? 'busy' : ''}"
      role="combobox"
      aria-haspopup="listbox"
      aria-label=${accessibleName(setup, chosen)}
      aria-expanded=${String(menu.isOpen)}
      aria-busy=${String(setup.isBusy)}
      aria-controls=${listId}
      aria-activedescendant=${menu.isOpen ? `${listId}-${menu.active}` : nothing}
      ?disabled=${setup.disabled}
      @click=${() => {
        if (menu.isOpen) menu.close()
        else menu.open()
      }}
      @keydown=${(event: KeyboardEvent) => {
        menu.onKey(event)
      }}
    >
      <span class="select-words">${faceOf(setup, chosen)}</span>
      <span class="arrow" aria-hidden="true"></span>
    </button>
    <div
      class="select-list"
      id=${listId}
      role="listbox"
      aria-label=${setup.label}
      aria-multiselectable=${String(setup.max > 1)}
      ?hidden=${!menu.isOpen}
      @mousedown=${(event: Event) => {
        // The focus stays on the face, which has the keys.
        event.preventDefault()
      }}
    >
      ${menu.isOpen ? openList(menu, setup, listId) : nothing}
    </div>
  </div>`
}

const accessibleName = (setup: SelectSetup, chosen: readonly SelectChoice[]): string =>
  chosen.length === 0
    ? setup.label
    : `${setup.label}: ${chosen.map(({ label }) => label).join(', ')}`

function faceOf(setup: SelectSetup, chosen: readonly SelectChoice[]) {
  if (chosen.length === 0) return html`<span class="placeholder">${setup.placeholder}</span>`
  if (setup.max === 1) return chosen.map((choice) => words(choice))
  return chosen.map((choice) => html`<span class="tag">${words(choice)}</span>`)
}

const words = ({ emoji, label }: SelectChoice) =>
  html`${emoji === '' ? nothing : html`<span class="emoji">${emoji}</span>`}${label}`

function openList(menu: SelectMenu, setup: SelectSetup, listId: string) {
  if (setup.choices.length === 0)
    return html`<p class="list-note">There is nothing to choose here.</p>`
  const isFull = setup.max > 1 && menu.chosen.length >= setup.max
  return setup.choices.map((choice, i) => {
    const isChosen = menu.chosen.includes(choice.value)
    return html`<div
      class="option ${i === menu.active ? 'active' : ''} ${isChosen ? 'chosen' : ''}"
      id="${listId}-${i}"
      role="option"
      aria-selected=${String(isChosen)}
      aria-disabled=${String(isFull && !isChosen)}
      @click=${() => {
        menu.active = i
        menu.take(choice.value)
      }}
    >
      <span class="option-words">
        <span class="option-label">${words(choice)}</span>
        ${
          choice.description === ''
            ? nothing
            : html`<span class="option-about">${choice.description}</span>`
        }
      </span>
      <span class="${setup.max > 1 ? 'tick' : 'dot'}" aria-hidden="true"></span>
    </div>`
  })
}
