import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
  APISelectMenuOption,
  APIStringSelectComponent,
  APITextInputComponent,
} from 'discord-api-types/v10'
import { ComponentType, TextInputStyle } from 'discord-api-types/v10'

/** One line to be filled in. */
export interface TextField {
  /** The name under which the answer comes back, in `ModalRequest.fields`. */
  readonly id: string
  /** At most 45 characters. */
  readonly label: string
  /** Under the label, at most 100 characters. */
  readonly about?: string
  /** What stands there already. */
  readonly value?: string
  /** Shown while the field is empty, at most 100 characters. */
  readonly placeholder?: string
  /** It may stay empty. */
  readonly optional?: boolean
  readonly minLength?: number
  readonly maxLength?: number
}

/** One of several to be picked, or more. */
export interface ChoiceField {
  readonly id: string
  /** At most 45 characters. */
  readonly label: string
  /** Under the label, at most 100 characters. */
  readonly about?: string
  /** At most 25, each of at most 100 characters. */
  readonly options: readonly APISelectMenuOption[]
  /** As many as there are may be picked, and none as well. */
  readonly several?: boolean
}

interface FormSettings {
  readonly id: string
  /** At most 45 characters. */
  readonly title: string
  readonly fields: readonly (TextField | ChoiceField)[]
}

/** Discord's limits. */
const TITLE_LENGTH = 45
const LABEL_LENGTH = 45
const WORDS_LENGTH = 100
const MAX_FIELDS = 5
const MOST_OPTIONS = 25

/**
 * A form to fill in. Throws a RangeError without a field or with more than five: a bug, not input.
 * Longer words are cut; a value is cut to what its field takes.
 */
export function modalForm({
  id,
  title,
  fields,
}: FormSettings): APIModalInteractionResponseCallbackData {
  if (fields.length === 0 || fields.length > MAX_FIELDS)
    throw new RangeError(`a form has 1 to ${MAX_FIELDS} fields, not ${fields.length}`)
  return {
    custom_id: id,
    title: title.slice(0, TITLE_LENGTH),
    components: fields.map(labelled),
  }
}

const labelled = (field: TextField | ChoiceField): APILabelComponent => ({
  type: ComponentType.Label,
  label: field.label.slice(0, LABEL_LENGTH),
  ...(field.about === undefined ? {} : { description: field.about.slice(0, WORDS_LENGTH) }),
  component: 'options' in field ? choice(field) : line(field),
})

const line = (field: TextField): APITextInputComponent => ({
  type: ComponentType.TextInput,
  style: TextInputStyle.Short,
  custom_id: field.id,
  required: field.optional !== true,
  ...(field.value === undefined ? {} : { value: field.value.slice(0, field.maxLength) }),
  ...(field.placeholder === undefined
    ? {}
    : { placeholder: field.placeholder.slice(0, WORDS_LENGTH) }),
  ...(field.minLength === undefined ? {} : { min_length: field.minLength }),
  ...(field.maxLength === undefined ? {} : { max_length: field.maxLength }),
})

const choice = ({ id, options, several = false }: ChoiceField): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: id,
  required: !several,
  min_values: several ? 0 : 1,
  max_values: several ? options.length : 1,
  options: options.slice(0, MOST_OPTIONS).map((option) => ({
    ...option,
    label: option.label.slice(0, WORDS_LENGTH),
  })),
})
