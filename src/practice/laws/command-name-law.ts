import { Locale } from 'discord-api-types/v10'
import type { RequestFault } from './request-fault.ts'
import type { SentLocalizations } from './sent-command.ts'

type Path = readonly (string | number)[]

const locales: ReadonlySet<string> = new Set(Object.values(Locale))

const allowed = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u

const isName = (name: string) => allowed.test(name) && name === name.toLowerCase()

function localeFaults(texts: SentLocalizations | undefined, path: Path): RequestFault[] {
  return Object.keys(texts ?? {})
    .filter((locale) => !locales.has(locale))
    .map((locale) => ({
      path: [...path, locale],
      code: 'BASE_TYPE_CHOICES',
      message: `"${locale}" is not a language of Discord's`,
    }))
}

/**
 * Names of slash commands and their options: letters of any script, digits, `-`, `_` and `'`, in
 * lower case where the script has one, up to 32. Localisations are in languages Discord knows.
 */
export function commandNameFaults(
  named: {
    name?: string
    name_localizations?: SentLocalizations
    description_localizations?: SentLocalizations
  },
  path: Path,
): RequestFault[] {
  const names: [string | undefined, Path][] = [
    [named.name, [...path, 'name']],
    ...Object.entries(named.name_localizations ?? {}).map(([locale, name]): [string, Path] => [
      name,
      [...path, 'name_localizations', locale],
    ]),
  ]
  return [
    ...names.flatMap(([name, place]) => {
      if (name === undefined || isName(name)) return []
      const code = 'APPLICATION_COMMAND_INVALID_NAME'
      return [{ path: place, code, message: 'Command name is invalid' }]
    }),
    ...localeFaults(named.name_localizations, [...path, 'name_localizations']),
    ...localeFaults(named.description_localizations, [...path, 'description_localizations']),
  ]
}
