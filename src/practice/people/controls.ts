import {
  ButtonStyle,
  ComponentType,
  type APIMessage,
  type APISelectMenuOption,
  type ChannelType,
} from 'discord-api-types/v10'
import { everyComponent } from '#practice/world/components.ts'
import { Refusal } from './refusal.ts'

export interface Button {
  readonly id: number
  /** Empty for a button that has an emoji only. */
  readonly label: string
  readonly emoji: string | null
  /** Null for a link. */
  readonly customId: string | null
  readonly url: string | null
  readonly style: ButtonStyle
  readonly disabled: boolean
}

export interface Select {
  readonly id: number
  readonly kind: SelectKind
  readonly customId: string
  readonly placeholder: string
  /** Empty for selects of people, roles and channels. */
  readonly options: readonly APISelectMenuOption[]
  readonly channelTypes: readonly ChannelType[]
  readonly min: number
  readonly max: number
  readonly disabled: boolean
}

export type SelectKind =
  | ComponentType.StringSelect
  | ComponentType.UserSelect
  | ComponentType.RoleSelect
  | ComponentType.MentionableSelect
  | ComponentType.ChannelSelect

const SELECT_KINDS: readonly ComponentType[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]

export const isSelect = (type: ComponentType): type is SelectKind => SELECT_KINDS.includes(type)

/** The buttons of a message, top to bottom. */
export const buttonsOf = (message: APIMessage): Button[] =>
  everyComponent(message.components)
    .filter(({ type }) => type === ComponentType.Button)
    .map((button) => ({
      id: button.id ?? 0,
      label: (button['label'] as string | undefined) ?? '',
      emoji: (button['emoji'] as { name?: string } | undefined)?.name ?? null,
      customId: (button['custom_id'] as string | undefined) ?? null,
      url: (button['url'] as string | undefined) ?? null,
      style: button['style'] as ButtonStyle,
      disabled: button['disabled'] === true,
    }))

/** The select menus of a message, top to bottom. */
export const selectsOf = (message: APIMessage): Select[] =>
  everyComponent(message.components).flatMap((component) => {
    if (!isSelect(component.type)) return []
    return {
      id: component.id ?? 0,
      kind: component.type,
      customId: component['custom_id'] as string,
      placeholder: (component['placeholder'] as string | undefined) ?? '',
      options: (component['options'] as APISelectMenuOption[] | undefined) ?? [],
      channelTypes: (component['channel_types'] as ChannelType[] | undefined) ?? [],
      min: (component['min_values'] as number | undefined) ?? 1,
      max: (component['max_values'] as number | undefined) ?? 1,
      disabled: component['disabled'] === true,
    }
  })

/** The button that a person means by its label, emoji or custom id, if it can be pressed. */
export function buttonToPress(message: APIMessage, which: string): Button {
  const found = buttonsOf(message).filter(({ label, emoji, customId }) =>
    [label, emoji, customId].includes(which),
  )
  const button = only(found, 'button', which, buttonsOf(message).map(({ label }) => label)) // prettier-ignore
  if (button.disabled) throw new Refusal(`The button "${which}" is greyed out`)
  if (button.customId === null) throw new Refusal(`The button "${which}" only opens a link`)
  return button
}

/** The select that a person means by its placeholder or custom id, if it can be used. */
export function selectToUse(message: APIMessage, which: string): Select {
  const found = selectsOf(message).filter(
    ({ placeholder, customId }) => placeholder === which || customId === which,
  )
  const select = only(found, 'select', which, selectsOf(message).map((s) => s.placeholder)) // prettier-ignore
  if (select.disabled) throw new Refusal(`The select "${which}" is greyed out`)
  return select
}

function only<T>(found: readonly T[], what: string, which: string, all: readonly string[]): T {
  const [first, second] = found
  if (first === undefined)
    throw new Refusal(`There is no ${what} "${which}"; there are: ${all.join(', ') || 'none'}`)
  if (second !== undefined) throw new Refusal(`There are several ${what}s "${which}"`)
  return first
}
