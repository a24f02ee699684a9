import { ComponentType, type APISelectMenuOption, type ChannelType } from 'discord-api-types/v10'
import type { SelectKind } from './controls.ts'
import type { Names } from './names.ts'
import { Refusal } from './refusal.ts'

/** A select in a message or a modal, as far as choosing goes. */
export interface Choosable {
  readonly kind: SelectKind
  readonly options: readonly APISelectMenuOption[]
  readonly channelTypes: readonly ChannelType[]
  readonly min: number
  readonly max: number
}

/** The values that a person's choice sends; names and labels are found, and their number checked. */
export function chosenValues(
  select: Choosable,
  choice: string | readonly string[],
  names: Names,
): string[] {
  const wanted = typeof choice === 'string' ? [choice] : choice
  if (wanted.length < select.min || wanted.length > select.max)
    throw new Refusal(`${select.min} to ${select.max} must be chosen, not ${wanted.length}`)
  return wanted.map((text) => valueOf(select, text, names) ?? refuse(select, text))
}

function valueOf(select: Choosable, text: string, names: Names): string | undefined {
  switch (select.kind) {
    case ComponentType.StringSelect:
      return select.options.find(({ label, value }) => label === text || value === text)?.value
    case ComponentType.UserSelect:
      return names.user(text)
    case ComponentType.RoleSelect:
      return names.role(text)
    case ComponentType.MentionableSelect:
      return names.user(text) ?? names.role(text)
    case ComponentType.ChannelSelect:
      return names.channel(text, select.channelTypes)
  }
}

function refuse(select: Choosable, text: string): never {
  const offered = select.options.map(({ label }) => label).join(', ')
  throw new Refusal(`"${text}" cannot be chosen${offered ? `; there are: ${offered}` : ''}`)
}
