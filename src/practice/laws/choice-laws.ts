import { ComponentType } from 'discord-api-types/v10'
import { emojiFaults } from './emoji-law.ts'
import type { RequestFault } from './request-fault.ts'
import type { SentComponent } from './sent-component.ts'

type Path = readonly (string | number)[]

function optionFaults(choice: SentComponent, path: Path): RequestFault[] {
  const seen = new Set<string>()
  return (choice.options ?? []).flatMap((option, index) => {
    const place = [...path, 'options', index]
    const faults = emojiFaults(option.emoji, [...place, 'emoji'])
    if (seen.has(option.value)) {
      const code = 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'
      faults.push({ path: place, code, message: 'The specified option value is already used' })
    }
    seen.add(option.value)
    return faults
  })
}

function mostOf(choice: SentComponent): number {
  if (choice.type === ComponentType.RadioGroup) return 1
  if (choice.type === ComponentType.CheckboxGroup)
    return choice.max_values ?? choice.options?.length ?? 0
  return choice.max_values ?? 1
}

/**
 * What lets a person choose (selects, radio and checkbox groups, file uploads): values are unique,
 * at least and at most make sense and do not pass the number of options, and no more is chosen
 * beforehand than may be chosen. In a modal (`required` is meant) one that must be answered cannot
 * ask for nothing, and a select cannot be disabled.
 */
export function choiceFaults(
  choice: SentComponent,
  path: Path,
  place: 'message' | 'modal',
): RequestFault[] {
  const faults = optionFaults(choice, path)
  const add = (field: string, code: string, message: string) =>
    faults.push({ path: [...path, field], code, message })
  const least = choice.min_values ?? Math.min(1, mostOf(choice))
  const most = mostOf(choice)

  if (least > most) {
    const message = 'The minimum value must be less than or equal to the maximum value'
    add('min_values', 'SELECT_COMPONENT_MIN_VALUES_ABOVE_MAX', message)
  }
  if (choice.options) {
    const count = choice.options.length
    for (const field of ['min_values', 'max_values'] as const) {
      if ((choice[field] ?? 0) <= count) continue
      const message = `Must be less than or equal to the number of options, which is ${count}`
      add(field, 'SELECT_COMPONENT_VALUES_ABOVE_OPTIONS', message)
    }
    if (choice.options.filter((option) => option.default).length > most) {
      const message = `No more than ${most} options can be chosen beforehand`
      add('options', 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', message)
    }
  }
  const defaults = choice.default_values?.length ?? 0
  if (defaults > 0 && (defaults > most || defaults < least)) {
    const message = `Must be between ${least} and ${most} in length.`
    add('default_values', 'BASE_TYPE_BAD_LENGTH', message)
  }
  if (place === 'modal') {
    if (choice.min_values === 0 && choice.required !== false) {
      const message = 'Must be at least 1 when required is true'
      add('min_values', 'SELECT_COMPONENT_REQUIRED_WITHOUT_VALUES', message)
    }
    if (choice.disabled) {
      add(
        'disabled',
        'SELECT_COMPONENT_DISABLED_IN_MODAL',
        'A select in a modal cannot be disabled',
      )
    }
  }
  return faults
}

const choiceTypes: ReadonlySet<number> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
])

/** Whether a component of this type lets a person choose something. */
export const isChoice = (type: number): boolean => choiceTypes.has(type)
