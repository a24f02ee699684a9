import { html, type TemplateResult } from 'lit-html'
import type { CommandInput } from './command-input.ts'
import { optionsLeft } from './draft.ts'
import type { Suggestion } from './suggestion.ts'

export const LIST_ID = 'suggestions'

/** What can be taken for where the focus is, above the line. */
export function suggestionList(input: CommandInput): TemplateResult {
  const { suggestions } = input
  const title = titleOf(input)
  const isEmpty = suggestions.length === 0
  return html`<div
    class="suggestions"
    ?hidden=${!input.isListOpen || (isEmpty && title === '')}
    @mousedown=${(event: Event) => {
      // The focus stays in the line.
      event.preventDefault()
    }}
  >
    <p class="suggestions-title" aria-live="polite">${title}</p>
    <div class="suggestions-list" role="listbox" id=${LIST_ID} aria-label=${title || 'Suggestions'}>
      ${suggestions.map(
        (one, i) =>
          html`<div
            class="option ${i === input.active ? 'active' : ''}"
            id="${LIST_ID}-${i}"
            role="option"
            aria-selected=${String(i === input.active)}
            @click=${() => {
              input.take(one)
            }}
          >
            <span class="option-words">${words(one)}</span>
          </div>`,
      )}
    </div>
  </div>`
}

function words(one: Suggestion) {
  switch (one.kind) {
    case 'command': {
      const required = one.command.options.filter((option) => option.required === true)
      return html`<span class="option-label"
          >/${one.command.path}${required.map(
            ({ name }) => html` <span class="needs">${name}</span>`,
          )}</span
        >
        <span class="option-about">${one.command.description}</span>`
    }
    case 'option':
      return html`<span class="option-label">${one.name}</span>
        <span class="option-about">${one.description}</span>`
    case 'value':
      return html`<span class="option-label">${one.name}</span>`
  }
}

function titleOf(input: CommandInput): string {
  const { draft, place: focus } = input
  if (draft.kind === 'words') return input.suggestions.length > 0 ? 'Commands' : ''
  if (focus.at !== 'field') {
    const about = draft.command.description
    return optionsLeft(draft).length > 0 ? `${about} · Enter sends it; options, if you like:` : `${about} · Enter sends it.` // prettier-ignore
  }
  const option = draft.command.options.find(({ name }) => name === focus.name)
  const state = input.isAsking && input.fromBot.length === 0 ? ' · Looking…' : ''
  return `${focus.name}: ${option?.description ?? ''}${state}`
}
