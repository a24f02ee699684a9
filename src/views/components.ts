import type { MessageBody } from '#interactions/reply.ts'
import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIChannelSelectComponent,
  APIComponentInContainer,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APIRoleSelectComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10'
import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10'

/** One colour a meaning. */
export const ACCENT = {
  strength: 0xcf431a,
  run: 0x3f6e8c,
  rest: 0x6e9786,
  attention: 0xd9a521,
} as const

/** A block of Discord markdown. */
export const text = (...lines: readonly string[]): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content: lines.filter((line) => line !== '').join('\n'),
})

export const separator = (): APISeparatorComponent => ({
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
})

/** The one container of a message. */
export const container = (
  accent: keyof typeof ACCENT,
  children: readonly APIComponentInContainer[],
): MessageBody => ({
  components: [
    {
      type: ComponentType.Container,
      accent_color: ACCENT[accent],
      components: [...children],
    } satisfies APIContainerComponent,
  ],
})

interface ButtonSettings {
  readonly id: string
  readonly label: string
  readonly main?: boolean
  /** Destroys something. */
  readonly danger?: boolean
  /** It stands there so that the others keep their place, and cannot be pressed now. */
  readonly disabled?: boolean
}

export const button = (settings: ButtonSettings): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: styleOf(settings),
  custom_id: settings.id,
  label: settings.label.slice(0, 80),
  ...(settings.disabled ? { disabled: true } : {}),
})

const styleOf = ({ main, danger }: ButtonSettings) => {
  if (danger) return ButtonStyle.Danger
  return main ? ButtonStyle.Primary : ButtonStyle.Secondary
}

/** A row of up to five buttons; nothing when there are none. */
export const buttonRow = (
  buttons: readonly APIButtonComponentWithCustomId[],
): APIActionRowComponent<APIButtonComponentWithCustomId>[] =>
  buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }]

interface SelectSettings {
  readonly id: string
  readonly placeholder: string
  readonly options: readonly APISelectMenuOption[]
  readonly min?: number
  readonly max?: number
}

/** A select in a row of its own. */
export const selectRow = (
  settings: SelectSettings,
): APIActionRowComponent<APIStringSelectComponent> => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: settings.id,
      placeholder: settings.placeholder,
      min_values: settings.min ?? 1,
      max_values: settings.max ?? 1,
      options: settings.options.map((option) => ({
        ...option,
        label: option.label.slice(0, 100),
      })),
    },
  ],
})

interface IdSelectSettings {
  readonly id: string
  readonly placeholder: string
  /** What is picked now; null = nothing. Discord refuses an id that is not of the server. */
  readonly chosen: string | null
  /** 0 = it may be left empty again. */
  readonly min?: 0 | 1
}

const idSelect = <T>({ id, placeholder, chosen, min }: IdSelectSettings, type: T) => ({
  custom_id: id,
  placeholder,
  min_values: min ?? 1,
  max_values: 1,
  ...(chosen === null ? {} : { default_values: [{ id: chosen, type }] }),
})

/** A select of one of the server's channels in which reminders can stand. */
export const channelSelectRow = (
  settings: IdSelectSettings,
): APIActionRowComponent<APIChannelSelectComponent> => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.ChannelSelect,
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      ...idSelect(settings, SelectMenuDefaultValueType.Channel as const),
    },
  ],
})

/** A select of one of the server's roles; @everyone is among them and has to be refused. */
export const roleSelectRow = (
  settings: IdSelectSettings,
): APIActionRowComponent<APIRoleSelectComponent> => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.RoleSelect,
      ...idSelect(settings, SelectMenuDefaultValueType.Role as const),
    },
  ],
})

/** One picture that is uploaded with the message; `alt` is read aloud in its place. */
export const picture = (file: string, alt: string): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${file}` }, description: alt.slice(0, 1_024) }],
})
