import {
  ComponentType,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  type ChannelType,
} from 'discord-api-types/v10'
import type { AnyComponent } from '#practice/world/components.ts'
import { chosenValues } from './chosen-values.ts'
import { isSelect } from './controls.ts'
import type { Names } from './names.ts'
import { Refusal } from './refusal.ts'

/** One thing to fill in. */
export interface ModalField {
  readonly customId: string
  readonly label: string
  readonly description: string | null
  readonly kind: ComponentType
  readonly required: boolean
  /** What the field holds when the modal opens: the text, or the values that are chosen. */
  readonly value: FieldValue | null
  /** Labels of what can be chosen; empty for texts. */
  readonly options: readonly string[]
}

/** What a person puts into a field: a text, one choice or several, or a tick. */
export type FieldValue = string | readonly string[] | boolean

/** The fields of a modal, top to bottom. */
export const modalFields = (modal: APIModalInteractionResponseCallbackData): ModalField[] =>
  partsOf(modal).flatMap(({ label, description, input }) => {
    if (!input) return []
    const options = optionsOf(input)
    return {
      customId: input['custom_id'] as string,
      label,
      description,
      kind: input.type,
      required: isRequired(input),
      value: initialValue(input),
      options: options.map((option) => option.label),
    }
  })

/**
 * The components of a submission. Fields that are not named keep what they held. Throws a Refusal
 * for a field that does not exist, a required one left empty, or a value that is not possible.
 */
export function submission(
  modal: APIModalInteractionResponseCallbackData,
  filled: Readonly<Record<string, FieldValue>>,
  names: Names,
): unknown[] {
  const parts = partsOf(modal)
  const namesOf = (part: Part) => [part.label, part.input?.['custom_id'] as string | undefined]
  for (const key of Object.keys(filled))
    if (!parts.some((part) => part.input && namesOf(part).includes(key)))
      throw new Refusal(`There is no field "${key}" in "${modal.title}"`)
  return parts.map((part) => {
    const { outer, input } = part
    if (!input) return { type: outer.type, id: outer.id }
    const key = namesOf(part).find((name) => name !== undefined && name in filled)
    const given = key === undefined ? initialValue(input) : (filled[key] ?? null)
    const sent = {
      type: input.type,
      id: input.id,
      custom_id: input['custom_id'],
      ...answer(input, part.label, given, names),
    }
    return outer.type === ComponentType.Label
      ? { type: outer.type, id: outer.id, component: sent }
      : { type: outer.type, id: outer.id, components: [sent] }
  })
}

interface Part {
  readonly outer: AnyComponent
  readonly label: string
  readonly description: string | null
  /** Absent on a text that stands between the fields. */
  readonly input: AnyComponent | undefined
}

const partsOf = (modal: APIModalInteractionResponseCallbackData): Part[] =>
  (modal.components as unknown as AnyComponent[]).map((outer) => {
    const row = outer['components'] as AnyComponent[] | undefined
    const input = (outer['component'] as AnyComponent | undefined) ?? row?.[0]
    return {
      outer,
      label: ((outer['label'] ?? input?.['label']) as string | undefined) ?? '',
      description: (outer['description'] as string | undefined) ?? null,
      input,
    }
  })

const optionsOf = (input: AnyComponent) =>
  (input['options'] as (APISelectMenuOption & { default?: boolean })[] | undefined) ?? []

const isRequired = (input: AnyComponent): boolean =>
  input.type !== ComponentType.Checkbox && input['required'] !== false

function initialValue(input: AnyComponent): FieldValue | null {
  if (input.type === ComponentType.TextInput) return (input['value'] as string | undefined) ?? null
  if (input.type === ComponentType.Checkbox) return input['default'] === true
  const chosen = optionsOf(input).filter((option) => option.default)
  if (input.type === ComponentType.RadioGroup) return chosen[0]?.value ?? null
  const ids = (input['default_values'] as { id: string }[] | undefined) ?? []
  const preset = [...chosen.map(({ value }) => value), ...ids.map(({ id }) => id)]
  return preset.length > 0 ? preset : null
}

function answer(input: AnyComponent, label: string, given: FieldValue | null, names: Names) {
  const isEmpty = given === null || given === '' || (Array.isArray(given) && given.length === 0)
  if (isEmpty && isRequired(input)) throw new Refusal(`"${label}" must be filled in`)
  if (input.type === ComponentType.Checkbox) return { value: given === true }
  if (typeof given === 'boolean') throw new Refusal(`"${label}" is not a box to tick`)
  if (input.type === ComponentType.TextInput) return { value: textFor(input, label, given) }
  if (input.type === ComponentType.RadioGroup) {
    if (isEmpty) return { value: null }
    return { value: values(input, label, given, { min: 1, max: 1 }, names)[0] }
  }
  if (isEmpty) return { values: [] }
  const min = (input['min_values'] as number | undefined) ?? 1
  const max = (input['max_values'] as number | undefined) ?? defaultMaximum(input)
  return { values: values(input, label, given, { min, max }, names) }
}

function textFor(input: AnyComponent, label: string, given: string | readonly string[] | null) {
  if (given !== null && typeof given !== 'string') throw new Refusal(`"${label}" takes one text`)
  const text = given ?? ''
  const min = (input['min_length'] as number | undefined) ?? 0
  const max = (input['max_length'] as number | undefined) ?? 4_000
  if (text !== '' && (text.length < min || text.length > max))
    throw new Refusal(`"${label}" takes ${min} to ${max} characters, not ${text.length}`)
  return text
}

const defaultMaximum = (input: AnyComponent): number =>
  input.type === ComponentType.CheckboxGroup ? optionsOf(input).length : 1

function values(
  input: AnyComponent,
  label: string,
  given: string | readonly string[] | null,
  bounds: { readonly min: number; readonly max: number },
  names: Names,
): string[] {
  const wanted = given ?? []
  if (input.type === ComponentType.FileUpload) {
    return [wanted].flat().map((name) => {
      const id = names.file(name)
      if (id === undefined) throw new Refusal(`"${label}": the file "${name}" was not handed over`)
      return id
    })
  }
  // Radio buttons and boxes are chosen from a list, just as a select is.
  const kind = isSelect(input.type) ? input.type : ComponentType.StringSelect
  const channelTypes = (input['channel_types'] as ChannelType[] | undefined) ?? []
  return chosenValues({ kind, options: optionsOf(input), channelTypes, ...bounds }, wanted, names)
}
