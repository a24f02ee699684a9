import type { OfferedCommand } from './offered-command.ts'

/** One option that is being filled in. */
export interface Field {
  readonly name: string
  /** What stands in the field. */
  readonly text: string
  /** What a chosen suggestion stands for; absent for what was typed by hand. */
  readonly value?: string | number | boolean
}

/** What stands in the input: words, or a command with its fields and what is typed after them. */
export type Draft =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'command'
      readonly command: OfferedCommand
      readonly fields: readonly Field[]
      readonly tail: string
    }

export type CommandDraft = Extract<Draft, { kind: 'command' }>

export const NOTHING: Draft = { kind: 'words', text: '' }

/** A command as it stands when it is chosen: with the fields that it cannot do without. */
export const startCommand = (command: OfferedCommand): CommandDraft => ({
  kind: 'command',
  command,
  fields: command.options
    .filter(({ required }) => required)
    .map(({ name }) => ({ name, text: '' })),
  tail: '',
})

/** Adds an option's field, or fills the one that is there. */
export function withField(draft: CommandDraft, field: Field): CommandDraft {
  const index = draft.fields.findIndex(({ name }) => name === field.name)
  const fields = index === -1 ? [...draft.fields, field] : draft.fields.with(index, field)
  return { ...draft, fields }
}

/** Takes an option's field away; one that is required stays and is emptied. */
export function withoutField(draft: CommandDraft, name: string): CommandDraft {
  const required = draft.command.options.some((option) => option.name === name && option.required)
  if (required) return withField(draft, { name, text: '' })
  return { ...draft, fields: draft.fields.filter((field) => field.name !== name) }
}

/** The options that have no field yet. */
export const optionsLeft = (draft: CommandDraft) =>
  draft.command.options.filter(({ name }) => !draft.fields.some((field) => field.name === name))

/** The draft as one would type it: `/hips today day:friday`. */
export function asTyped(draft: Draft): string {
  if (draft.kind === 'words') return draft.text
  const fields = draft.fields.map(({ name, text }) => `${name}:${text}`)
  return [`/${draft.command.path}`, ...fields, draft.tail].filter(Boolean).join(' ')
}
