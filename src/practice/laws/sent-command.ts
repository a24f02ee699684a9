/** Texts in other languages, by Discord's name of the language. */
export type SentLocalizations = Readonly<Record<string, string>> | null

/** A command as the bot registers it, its shape already checked. */
export interface SentCommand {
  type?: number | null
  name?: string
  name_localizations?: SentLocalizations
  description?: string | null
  description_localizations?: SentLocalizations
  options?: readonly SentCommandOption[] | null
  contexts?: readonly number[] | null
  integration_types?: readonly number[] | null
}

/** An option, a subcommand or a group of these. */
export interface SentCommandOption {
  type: number
  name: string
  name_localizations?: SentLocalizations
  description: string
  description_localizations?: SentLocalizations
  required?: boolean | null
  autocomplete?: boolean | null
  choices?: readonly SentChoice[] | null
  options?: readonly SentCommandOption[] | null
  min_value?: number | null
  max_value?: number | null
  min_length?: number | null
  max_length?: number | null
}

/** A choice of an option, or a suggestion for it. */
export interface SentChoice {
  name: string
  name_localizations?: SentLocalizations
  value: string | number
}
