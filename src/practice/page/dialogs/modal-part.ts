import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import { COMPONENT } from '#practice/page/discord-numbers.ts'

type TopLevel = APIModalInteractionResponseCallbackData['components'][number]
type Labelled = Extract<TopLevel, { type: typeof COMPONENT.Label }>['component']
type Row = Extract<TopLevel, { type: typeof COMPONENT.ActionRow }>
export type ModalInput = Labelled | Row['components'][number]

/** One thing in a modal, top to bottom: a text between the fields, or a field. */
export type ModalPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'field'
      readonly label: string
      readonly description: string
      readonly input: ModalInput
    }

/** The parts of a modal, the older kind with rows included. */
export const modalParts = (
  components: APIModalInteractionResponseCallbackData['components'],
): ModalPart[] =>
  components.flatMap((component): ModalPart[] => {
    switch (component.type) {
      case COMPONENT.TextDisplay:
        return [{ kind: 'text', text: component.content }]
      case COMPONENT.Label: {
        const { label, description = '', component: input } = component
        return [{ kind: 'field', label, description, input }]
      }
      case COMPONENT.ActionRow:
        return component.components.map((input) => ({
          kind: 'field',
          label: input.label ?? '',
          description: '',
          input,
        }))
      default:
        return []
    }
  })

export type Answer = string | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

/** What a field holds before anybody touches it. */
export function firstAnswer(input: ModalInput): Answer {
  switch (input.type) {
    case COMPONENT.TextInput:
      return input.value ?? ''
    case COMPONENT.Checkbox:
      return input.default === true ? 'true' : 'false'
    case COMPONENT.RadioGroup:
      return input.options.find((option) => option.default === true)?.value ?? ''
    case COMPONENT.CheckboxGroup:
    case COMPONENT.StringSelect:
      return input.options.filter((option) => option.default === true).map(({ value }) => value)
    case COMPONENT.FileUpload:
      return []
    case COMPONENT.UserSelect:
    case COMPONENT.RoleSelect:
    case COMPONENT.MentionableSelect:
    case COMPONENT.ChannelSelect:
      return (input.default_values ?? []).map(({ id }) => id)
  }
}

/** What is sent for an answer: a tick is no text. */
export const sentAnswer = (input: ModalInput, answer: Answer): Answer | boolean =>
  input.type === COMPONENT.Checkbox ? answer === 'true' : answer

/** What is wrong with an answer, in a sentence; null for one that can be sent. */
export function mistakeIn(input: ModalInput, answer: Answer): string | null {
  if (input.type === COMPONENT.Checkbox) return null
  const isRequired = input.required !== false
  if (answer.length === 0) return isRequired ? 'This has to be filled in.' : null
  if (input.type === COMPONENT.TextInput) {
    const least = input.min_length ?? 0
    const most = input.max_length ?? 4_000
    if (answer.length < least) return `At least ${least} characters, please.`
    if (answer.length > most) return `At most ${most} characters, please.`
    return null
  }
  if (input.type === COMPONENT.RadioGroup) return null
  const least = input.min_values ?? 1
  const most = input.max_values ?? ('options' in input && input.type === COMPONENT.CheckboxGroup ? input.options.length : 1) // prettier-ignore
  if (answer.length < least) return `Choose at least ${least}.`
  if (answer.length > most) return `Choose at most ${most}.`
  return null
}
