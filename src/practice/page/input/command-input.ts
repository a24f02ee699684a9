import { render } from 'lit-html'
import type { PageAction, PageOutcome } from '#practice/club/page-api.ts'
import type { Named } from '#practice/page/message-context.ts'
import { AutocompleteRequest, type BotChoice } from './autocomplete-request.ts'
import { commandInputView } from './command-input-view.ts'
import { asTyped, NOTHING, startCommand, withField, withoutField, type Draft, type Field } from './draft.ts' // prettier-ignore
import { fieldValues } from './field-values.ts'
import type { OfferedCommand } from './offered-command.ts'
import { namedCommand, readTail, readTypedLine, withoutOwnName } from './read-typed-line.ts'
import { suggestAction } from './suggest-action.ts'
import { suggestionsFor, takesFirst, type Focus, type Suggestion } from './suggestion.ts'

export interface InputSetup {
  readonly you: string
  readonly channel: { readonly id: string; readonly name: string; readonly sign: string }
  readonly offered: readonly OfferedCommand[]
  readonly people: readonly Named[]
  readonly channels: readonly Named[]
  readonly act: (action: PageAction, signal?: AbortSignal) => Promise<PageOutcome>
}

const ONLY_COMMANDS =
  'The practice club is for trying commands: begin with / and choose one. Your words were not sent.'

/** The line at the bottom, where commands are typed as in Discord. */
export class CommandInput extends HTMLElement {
  draft: Draft = NOTHING
  place: Focus = { at: 'line' }
  /** The suggestion that Enter and Tab take; -1 for none. */
  active = -1
  isListOpen = false
  fromBot: readonly BotChoice[] = []
  isAsking = false
  mistakes: Readonly<Record<string, string>> = {}
  /** What the line as a whole has to say. */
  note = ''
  /** A field that is taken away while it is drawn anew loses the focus, which is nobody's leaving. */
  isDrawing = false
  #setup: InputSetup | null = null
  readonly #autocomplete = new AutocompleteRequest()

  set setup(setup: InputSetup) {
    const before = this.#setup
    this.#setup = setup
    if (before && (before.channel.id !== setup.channel.id || before.you !== setup.you)) this.clear()
    else this.draw()
  }

  get suggestions(): readonly Suggestion[] {
    const setup = this.#setup
    if (!setup || !this.isListOpen) return []
    const { offered, people, channels } = setup
    return suggestionsFor(this.draft, this.place, { offered, people, channels, fromBot: this.fromBot }) // prettier-ignore
  }

  draw(): void {
    if (!this.#setup || this.isDrawing) return
    this.isDrawing = true
    render(commandInputView(this, this.#setup), this)
    this.isDrawing = false
    this.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' })
  }

  /** Something was typed where the focus is. */
  typed(text: string): void {
    this.note = ''
    if (this.draft.kind === 'words') {
      this.draft = readTypedLine(text, this.#setup?.offered ?? [])
      if (this.draft.kind === 'command') this.#goOn()
    } else if (this.place.at === 'field') {
      this.#typedInField(this.place.name, text)
    } else {
      const count = this.draft.fields.length
      this.draft = readTail({ ...this.draft, tail: text })
      const field = this.draft.fields.length > count ? this.draft.fields.at(-1) : undefined
      if (field) this.#focusOn({ at: 'field', name: field.name })
    }
    this.#offer()
  }

  /** Whoever types on to the next option, as in `friday share:true`, gets its field. */
  #typedInField(name: string, text: string): void {
    if (this.draft.kind !== 'command') return
    const read = readTail({ ...this.draft, tail: `${name}:${withoutOwnName(name, text)}` })
    const next = read.fields.length > this.draft.fields.length ? read.fields.at(-1) : undefined
    if (!next) {
      this.#fill({ name, text: withoutOwnName(name, text) })
      return
    }
    this.draft = read
    this.#focusOn({ at: 'field', name: next.name })
  }

  focused(focus: Focus): void {
    const isSame = JSON.stringify(focus) === JSON.stringify(this.place)
    if (isSame && this.isListOpen) return
    this.place = focus
    this.#offer()
  }

  take(suggestion: Suggestion): void {
    if (suggestion.kind === 'command') {
      this.draft = startCommand(suggestion.command)
      this.#goOn()
    } else if (this.draft.kind === 'command' && suggestion.kind === 'option') {
      this.draft = withField({ ...this.draft, tail: '' }, { name: suggestion.name, text: '' })
      this.#focusOn({ at: 'field', name: suggestion.name })
    } else if (suggestion.kind === 'value' && this.place.at === 'field') {
      this.#fill({ name: this.place.name, text: suggestion.name, value: suggestion.value })
      this.#goOn()
    }
    this.#offer()
  }

  removeField(name: string): void {
    if (this.draft.kind !== 'command') return
    this.draft = withoutField(this.draft, name)
    this.#mistaken(name)
    this.#focusOn({ at: 'tail' })
    this.#offer()
  }

  clear(): void {
    this.#autocomplete.drop()
    this.draft = NOTHING
    this.place = { at: 'line' }
    this.mistakes = {}
    this.note = ''
    this.isListOpen = false
    this.draw()
  }

  /** Gives up the command and turns it into words again. */
  backToWords(): void {
    const text = this.draft.kind === 'command' ? `/${this.draft.command.path}` : ''
    this.clear()
    this.draft = { kind: 'words', text }
    this.#focusOn({ at: 'line' })
    this.#offer()
  }

  closeList(): void {
    this.isListOpen = false
    this.active = -1
    this.draw()
  }

  async send(): Promise<void> {
    const setup = this.#setup
    if (!setup) return
    if (this.draft.kind === 'words') {
      const named = namedCommand(this.draft.text, setup.offered)
      if (named) this.draft = startCommand(named)
    }
    const { draft } = this
    if (draft.kind === 'words') {
      const text = draft.text.trim()
      if (text !== '') this.note = text.startsWith('/') ? `There is no command ${text.split(' ')[0]} here. Type / to see them all.` : ONLY_COMMANDS // prettier-ignore
      this.draw()
      return
    }
    const { options, mistakes } = fieldValues(draft, {
      people: idsByName(setup.people),
      channels: idsByName(setup.channels),
    })
    this.mistakes = mistakes
    const [wrong] = Object.keys(mistakes)
    if (wrong !== undefined || draft.tail.trim() !== '') {
      if (wrong === undefined)
        this.note = `“${draft.tail.trim()}” belongs to no option of this command.` // prettier-ignore
      else this.#focusOn({ at: 'field', name: wrong })
      this.#offer()
      return
    }
    const { command, subcommand } = draft.command
    this.clear()
    this.#focusOn({ at: 'line' })
    const where = { person: setup.you, channel: setup.channel.id }
    const outcome = await setup.act({ kind: 'type', ...where, command, subcommand, options })
    if (outcome.kind !== 'refused') return
    // What was typed comes back, unless the visitor has begun something new.
    if (asTyped(this.draft) === '') {
      this.draft = draft
      this.#goOn()
    }
    this.note = outcome.reason
    this.draw()
  }

  #fill(field: Field): void {
    if (this.draft.kind === 'command') this.draft = withField(this.draft, field)
    this.#mistaken(field.name)
  }

  /** The mistake at a field is gone once the field is changed. */
  #mistaken(name: string): void {
    const { [name]: _, ...rest } = this.mistakes
    this.mistakes = rest
  }

  /** To the next empty field, or behind the last. */
  #goOn(): void {
    if (this.draft.kind !== 'command') return
    const empty = this.draft.fields.find(({ text }) => text === '')
    this.#focusOn(empty ? { at: 'field', name: empty.name } : { at: 'tail' })
  }

  #focusOn(focus: Focus): void {
    this.place = focus
    this.draw()
    const at = focus.at === 'field' ? `field-${focus.name}` : focus.at
    this.querySelector<HTMLInputElement>(`[data-at="${at}"]`)?.focus()
  }

  /** Opens the list for where the focus is; Enter takes its first entry only where one is choosing. */
  #offer(): void {
    this.isListOpen = true
    this.fromBot = []
    this.#ask()
    this.active = takesFirst(this.draft, this.place, this.suggestions) ? 0 : -1
    this.draw()
  }

  #ask(): void {
    const { draft, place: focus } = this
    const setup = this.#setup
    this.#autocomplete.drop()
    this.isAsking = false
    if (!setup || draft.kind !== 'command' || focus.at !== 'field') return
    const action = suggestAction(draft, focus.name, setup.you, setup.channel.id)
    if (!action) return
    this.isAsking = true
    this.#autocomplete.ask(
      async (signal) => setup.act(action, signal),
      (choices) => {
        this.isAsking = false
        this.fromBot = choices
        this.active = takesFirst(this.draft, this.place, this.suggestions) ? 0 : -1
        this.draw()
      },
    )
  }
}

const idsByName = (all: readonly { readonly id: string; readonly name: string }[]) =>
  new Map(all.map(({ id, name }) => [name.toLowerCase(), id]))
