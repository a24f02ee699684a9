import type { Draft, Field } from './draft.ts'
import { optionsLeft } from './draft.ts'
import type { OfferedCommand } from './offered-command.ts'
import { OPTION } from '#practice/page/discord-numbers.ts'

/** What the list above the input offers, and what taking it does. */
export type Suggestion =
  | { readonly kind: 'command'; readonly command: OfferedCommand }
  | { readonly kind: 'option'; readonly name: string; readonly description: string }
  | { readonly kind: 'value'; readonly name: string; readonly value: string | number | boolean }

/** Where the visitor is typing: in the line, after the fields, or in the field of an option. */
export type Focus =
  | { readonly at: 'line' }
  | { readonly at: 'tail' }
  | { readonly at: 'field'; readonly name: string }

export interface Known {
  readonly offered: readonly OfferedCommand[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly channels: readonly { readonly id: string; readonly name: string }[]
  /** The bot's own suggestions for the field that is focused. */
  readonly fromBot: readonly { readonly name: string; readonly value: string | number }[]
}

/** Discord shows this many at once. */
const MOST = 25

/** What is offered for a draft at a place in it. */
export function suggestionsFor(draft: Draft, focus: Focus, known: Known): readonly Suggestion[] {
  if (draft.kind === 'words') {
    if (!draft.text.trimStart().startsWith('/')) return []
    const typed = draft.text.trim().slice(1).toLowerCase()
    return known.offered
      .filter(({ path }) => path.toLowerCase().includes(typed))
      .toSorted((a, b) => Number(b.path.startsWith(typed)) - Number(a.path.startsWith(typed)))
      .map((command) => ({ kind: 'command', command }))
  }
  if (focus.at !== 'field') {
    const typed = draft.tail.trim().toLowerCase()
    return optionsLeft(draft)
      .filter(({ name }) => name.toLowerCase().includes(typed))
      .map(({ name, description }) => ({ kind: 'option', name, description }))
  }
  const option = draft.command.options.find(({ name }) => name === focus.name)
  const field = draft.fields.find(({ name }) => name === focus.name)
  if (!option || !field) return []
  const all = valuesOf(option, known)
  const fitting = isSuggestedByBot(option) ? all : all.filter(({ name }) => fits(name, field))
  // Words that fit nothing must not hide what there is to choose from.
  return (fitting.length > 0 ? fitting : all)
    .slice(0, MOST)
    .map((value) => ({ kind: 'value', ...value }))
}

type Option = Known['offered'][number]['options'][number]

/** Whether the bot is asked while the visitor types. */
export const isSuggestedByBot = (option: Option): boolean =>
  'autocomplete' in option && (option.autocomplete ?? false)

function valuesOf(option: Option, known: Known) {
  if (isSuggestedByBot(option)) return known.fromBot
  if ('choices' in option && option.choices) return option.choices
  if (option.type === OPTION.Boolean) return TRUE_OR_FALSE
  if (option.type === OPTION.User) return known.people.map(named)
  return option.type === OPTION.Channel ? known.channels.map(named) : []
}

const TRUE_OR_FALSE = [
  { name: 'True', value: true },
  { name: 'False', value: false },
]

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  name,
  value: id,
})

/** A field that was filled from the list offers the whole list again. */
const fits = (name: string, field: Field): boolean =>
  field.value !== undefined || name.toLowerCase().includes(field.text.trim().toLowerCase())

/**
 * Whether Enter takes the first suggestion: where one is looking for a command or an option, and
 * in a field that is not yet filled from the list. Otherwise Enter sends.
 */
export function takesFirst(draft: Draft, focus: Focus, all: readonly Suggestion[]): boolean {
  const [first] = all
  if (!first) return false
  if (draft.kind === 'words') return true
  if (focus.at !== 'field') return draft.tail.trim() !== ''
  const field = draft.fields.find(({ name }) => name === focus.name)
  const option = draft.command.options.find(({ name }) => name === focus.name)
  if (!field || !option || field.value !== undefined || first.kind !== 'value') return false
  if (isSuggestedByBot(option)) return field.text !== ''
  return fits(first.name, field)
}
