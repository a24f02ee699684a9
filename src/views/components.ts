import type { MessageBody } from '#interactions/reply.ts'
import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10'
import { ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10'

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
}

export const button = (settings: ButtonSettings): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: styleOf(settings),
  custom_id: settings.id,
  label: settings.label.slice(0, 80),
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

/** One picture that is uploaded with the message; `alt` is read aloud in its place. */
export const picture = (file: string, alt: string): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${file}` }, description: alt.slice(0, 1_024) }],
})
