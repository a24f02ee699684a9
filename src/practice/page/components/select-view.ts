import type { APISelectMenuComponent } from 'discord-api-types/v10'
import { html, type TemplateResult } from 'lit-html'
import { COMPONENT } from '#practice/page/discord-numbers.ts'
import type { Known, MessageContext, Named } from '#practice/page/message-context.ts'
import { emojiText } from './emoji.ts'
import type { SelectChoice, SelectSetup } from './select-menu.ts'

/** A select of a message; what is chosen goes to the bot at once, or when a multiple one closes. */
export const selectView = (
  select: APISelectMenuComponent,
  context: MessageContext,
): TemplateResult =>
  html`<select-menu
    .setup=${
      {
        ...selectSetup(select, context),
        isBusy: context.isBusy(select.custom_id),
        onChosen: (values) => {
          context.select(select.custom_id, values)
        },
      } satisfies SelectSetup
    }
  ></select-menu>`

/** What a select offers, whether it stands in a message or in a modal. */
export function selectSetup(
  select: APISelectMenuComponent,
  known: Known,
): Omit<SelectSetup, 'onChosen'> {
  return {
    id: select.custom_id,
    label: select.placeholder ?? 'Make a selection',
    placeholder: select.placeholder ?? 'Make a selection',
    choices: choicesOf(select, known),
    chosen: defaultsOf(select),
    min: select.min_values ?? 1,
    max: select.max_values ?? 1,
    disabled: select.disabled === true,
    isBusy: false,
  }
}

function choicesOf(select: APISelectMenuComponent, known: Known): readonly SelectChoice[] {
  switch (select.type) {
    case COMPONENT.StringSelect:
      return select.options.map(({ label, value, description, emoji }) => ({
        label,
        value,
        description: description ?? '',
        emoji: emojiText(emoji),
      }))
    case COMPONENT.UserSelect:
      return known.people.map(asChoice('@'))
    case COMPONENT.MentionableSelect:
      return [...known.people, ...known.roles].map(asChoice('@'))
    case COMPONENT.ChannelSelect:
      return known.channels.map(asChoice('#'))
    case COMPONENT.RoleSelect:
      return known.roles.map(asChoice('@'))
  }
}

const asChoice =
  (sign: string) =>
  ({ id, name }: Named): SelectChoice => ({
    // The name of the role that everybody has begins with the sign already.
    label: name.startsWith(sign) ? name : `${sign}${name}`,
    value: id,
    description: '',
    emoji: '',
  })

function defaultsOf(select: APISelectMenuComponent): readonly string[] {
  if (select.type === COMPONENT.StringSelect)
    return select.options.filter((option) => option.default === true).map(({ value }) => value)
  return (select.default_values ?? []).map(({ id }) => id)
}
