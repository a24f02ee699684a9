import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10'
import { OPTION } from '#practice/page/discord-numbers.ts'
import type { CommandDraft, Field } from './draft.ts'

type Value = string | number | boolean

export interface FieldValues {
  readonly options: Readonly<Record<string, Value>>
  /** What is wrong, by the name of the option. */
  readonly mistakes: Readonly<Record<string, string>>
}

/** Whom and what a field may name; ids by lower-case name. */
export interface Nameable {
  readonly people: ReadonlyMap<string, string>
  readonly channels: ReadonlyMap<string, string>
}

/** What the fields say, each as its option's type wants it; empty optional fields are left out. */
export function fieldValues(draft: CommandDraft, nameable: Nameable): FieldValues {
  const options: Record<string, Value> = {}
  const mistakes: Record<string, string> = {}
  for (const option of draft.command.options) {
    const field = draft.fields.find(({ name }) => name === option.name)
    if (!field || field.text.trim() === '') {
      if (option.required) mistakes[option.name] = 'This option is required.'
      continue
    }
    const read = readField(option, field, nameable)
    if ('mistake' in read) mistakes[option.name] = read.mistake
    else options[option.name] = read.value
  }
  return { options, mistakes }
}

type Read = { readonly value: Value } | { readonly mistake: string }

function readField(
  option: APIApplicationCommandBasicOption,
  field: Field,
  nameable: Nameable,
): Read {
  if (field.value !== undefined) return { value: field.value }
  const text = field.text.trim()
  const choices = ('choices' in option ? option.choices : undefined) ?? []
  if (choices.length > 0) {
    const chosen = choices.find(({ name, value }) =>
      [name, String(value)].some((word) => isSame(word, text)),
    )
    return chosen ? { value: chosen.value } : { mistake: 'Choose one from the list.' }
  }
  switch (option.type) {
    case OPTION.String:
      return readText(option.min_length ?? 0, option.max_length ?? 6_000, field.text.trim())
    case OPTION.Integer:
    case OPTION.Number:
      return readNumber(option, text)
    case OPTION.Boolean:
      return /^true$/i.test(text)
        ? { value: true }
        : /^false$/i.test(text)
          ? { value: false }
          : { mistake: 'Choose True or False.' }
    case OPTION.User:
      return readName(nameable.people, text, 'Choose somebody of the club.')
    case OPTION.Channel:
      return readName(nameable.channels, text, 'Choose a channel of the club.')
    case OPTION.Role:
    case OPTION.Mentionable:
    case OPTION.Attachment:
      return { mistake: 'The practice club cannot fill in this kind of option.' }
  }
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function readText(least: number, most: number, text: string): Read {
  if (text.length < least) return { mistake: `Write at least ${characters(least)}.` }
  if (text.length > most) return { mistake: `Write at most ${characters(most)}.` }
  return { value: text }
}

const characters = (count: number): string => `${count} character${count === 1 ? '' : 's'}`

function readNumber(
  option: { readonly type: number; readonly min_value?: number; readonly max_value?: number },
  text: string,
): Read {
  const isWhole = option.type === OPTION.Integer
  const pattern = isWhole ? /^-?\d{1,15}$/ : /^-?\d{1,15}([.,]\d{1,15})?$/
  if (!pattern.test(text)) return { mistake: `Write a ${isWhole ? 'whole ' : ''}number.` }
  const value = Number(text.replace(',', '.'))
  const { min_value: least, max_value: most } = option
  if (least !== undefined && value < least) return { mistake: `The least is ${least}.` }
  if (most !== undefined && value > most) return { mistake: `The most is ${most}.` }
  return { value }
}

function readName(ids: ReadonlyMap<string, string>, text: string, mistake: string): Read {
  const id = ids.get(text.replace(/^[@#]/, '').toLowerCase())
  return id === undefined ? { mistake } : { value: id }
}
