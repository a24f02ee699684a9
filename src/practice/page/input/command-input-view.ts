import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { repeat } from 'lit-html/directives/repeat.js'
import type { CommandInput, InputSetup } from './command-input.ts'
import { optionsLeft, type CommandDraft, type Field } from './draft.ts'
import type { Focus } from './suggestion.ts'
import { LIST_ID, suggestionList } from './suggestion-list.ts'

/** The line with its list: words, or a command with a field for each option. */
export function commandInputView(input: CommandInput, setup: InputSetup): TemplateResult {
  const { draft } = input
  return html`<div
    class="input"
    @keydown=${(event: KeyboardEvent) => {
      onKey(input, event)
    }}
    @focusout=${(event: FocusEvent) => {
      const { relatedTarget } = event
      if (input.isDrawing) return
      if (!(relatedTarget instanceof Node && input.contains(relatedTarget))) input.closeList()
    }}
  >
    ${suggestionList(input)}
    <form
      class="input-line"
      aria-label="Send a command"
      @submit=${(event: Event) => {
        event.preventDefault()
        void input.send()
      }}
    >
      ${
        draft.kind === 'words'
          ? entry(input, {
              focus: { at: 'line' },
              text: draft.text,
              look: 'words',
              label: `Message ${setup.channel.sign}${setup.channel.name}`,
              placeholder: 'Type / for a command',
            })
          : commandLine(input, draft)
      }
      <button type="submit" class="send" aria-label="Send" title="Send">
        <span class="send-sign" aria-hidden="true"></span>
      </button>
    </form>
    <p class="input-note" role="alert">${input.note}</p>
  </div>`
}

function commandLine(input: CommandInput, draft: CommandDraft): TemplateResult {
  const left = optionsLeft(draft).length
  const more = left === 0 ? '' : `+${left} ${left === 1 ? 'option' : 'options'}`
  return html`<span class="command-name">/${draft.command.path}</span> ${repeat(
      draft.fields,
      ({ name }) => name,
      (field) => fieldChip(input, draft, field),
    )}
    ${entry(input, {
      focus: { at: 'tail' },
      text: draft.tail,
      look: 'tail',
      label: `/${draft.command.path}: more options, or Enter to send`,
      placeholder: more,
    })}`
}

function fieldChip(input: CommandInput, draft: CommandDraft, field: Field): TemplateResult {
  const option = draft.command.options.find(({ name }) => name === field.name)
  const mistake = input.mistakes[field.name]
  return html`<span class="chip ${mistake === undefined ? '' : 'wrong'}">
    <span class="chip-name" aria-hidden="true">${field.name}</span>
    ${entry(input, {
      focus: { at: 'field', name: field.name },
      text: field.text,
      look: 'chip-field',
      label: `${field.name}: ${option?.description ?? ''}`,
      placeholder: '',
      ...(mistake === undefined ? {} : { mistake }),
    })}
    ${
      option?.required === true
        ? nothing
        : html`<button
            type="button"
            class="chip-remove"
            aria-label="Remove ${field.name}"
            @click=${() => {
              input.removeField(field.name)
            }}
          >
            ×
          </button>`
    }
    ${
      mistake === undefined
        ? nothing
        : html`<span class="chip-mistake" id="mistake-${field.name}">${mistake}</span>`
    }
  </span>`
}

interface Entry {
  readonly focus: Focus
  readonly text: string
  readonly look: string
  readonly label: string
  readonly placeholder: string
  readonly mistake?: string
}

function entry(input: CommandInput, one: Entry): TemplateResult {
  const { focus } = one
  const isHere = JSON.stringify(focus) === JSON.stringify(input.place)
  const count = isHere ? input.suggestions.length : 0
  return html`<input
    class=${one.look}
    data-at=${focus.at === 'field' ? `field-${focus.name}` : focus.at}
    type="text"
    role="combobox"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    enterkeyhint="send"
    maxlength="2000"
    aria-label=${one.label}
    aria-autocomplete="list"
    aria-haspopup="listbox"
    aria-controls=${LIST_ID}
    aria-expanded=${String(count > 0)}
    aria-activedescendant=${isHere && input.active >= 0 ? `${LIST_ID}-${input.active}` : nothing}
    aria-invalid=${String(one.mistake !== undefined)}
    aria-describedby=${one.mistake !== undefined && focus.at === 'field' ? `mistake-${focus.name}` : nothing}
    placeholder=${one.placeholder}
    .value=${live(one.text)}
    size=${one.look === 'chip-field' ? Math.min(36, Math.max(3, one.text.length + 1)) : nothing}
    @focus=${() => {
      input.focused(focus)
    }}
    @input=${({ target }: Event) => {
      if (target instanceof HTMLInputElement) input.typed(target.value)
    }}
  />`
}

/** Arrows move in the list, Tab and Enter take, Escape closes, Backspace in an empty field goes back. */
function onKey(input: CommandInput, event: KeyboardEvent): void {
  const { target } = event
  // A button within the line has keys of its own, and so has a text that is being composed.
  if (!(target instanceof HTMLInputElement) || event.isComposing) return
  const all = input.suggestions
  const taken = all[input.active] ?? (event.key === 'Tab' && !event.shiftKey ? tabbed(input) : undefined) // prettier-ignore
  if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && all.length > 0) {
    const step = event.key === 'ArrowDown' ? 1 : -1
    input.active = input.active === -1 && step === -1 ? all.length - 1 : (input.active + step + all.length) % all.length // prettier-ignore
    input.draw()
  } else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && taken) {
    input.take(taken)
  } else if (event.key === 'Escape' && (all.length > 0 || input.draft.kind === 'command')) {
    if (all.length > 0) input.closeList()
    else input.clear()
    input.querySelector('input')?.focus()
    input.closeList()
  } else if (event.key === 'Backspace' && target.value === '' && input.draft.kind === 'command') {
    const last = input.draft.fields.findLast(({ name }) => isOptional(input, name))
    if (input.place.at === 'field') input.removeField(input.place.name)
    else if (last) input.removeField(last.name)
    else input.backToWords()
  } else return
  event.preventDefault()
}

/** Tab takes the first entry of an empty list only where something was begun. */
const tabbed = (input: CommandInput) =>
  input.draft.kind === 'words' && input.draft.text !== '' ? input.suggestions[0] : undefined

const isOptional = (input: CommandInput, name: string): boolean =>
  input.draft.kind === 'command' &&
  input.draft.command.options.some((option) => option.name === name && option.required !== true)
