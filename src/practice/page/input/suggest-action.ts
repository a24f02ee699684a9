import type { PageAction } from '#practice/club/page-api.ts'
import type { CommandDraft } from './draft.ts'
import { fieldValues } from './field-values.ts'
import { isSuggestedByBot } from './suggestion.ts'

/** The question to the bot for a field that it suggests for; null for any other field. */
export function suggestAction(
  draft: CommandDraft,
  focused: string,
  person: string,
  channel: string,
): PageAction | null {
  const option = draft.command.options.find(({ name }) => name === focused)
  if (!option || !isSuggestedByBot(option)) return null
  const text = draft.fields.find(({ name }) => name === focused)?.text ?? ''
  const others = { ...draft, fields: draft.fields.filter(({ name }) => name !== focused) }
  // What is half typed elsewhere is left out, as Discord does.
  const { options } = fieldValues(others, { people: new Map(), channels: new Map() })
  const { command, subcommand } = draft.command
  return {
    kind: 'suggest',
    person,
    channel,
    command,
    subcommand,
    options: { ...options, [focused]: text },
    focused,
  }
}
