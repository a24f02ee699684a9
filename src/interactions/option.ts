import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10'
import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import * as z from 'zod'
import type { AutocompleteRequest } from './request.ts'
import { snowflake } from './snowflake.ts'

export interface Choice {
  /** What the person sees, at most 100 characters. */
  readonly name: string
  readonly value: string
}

/** Offers up to 25 choices for what is typed so far; the person may still send anything. */
export type Suggest = (typed: string, request: AutocompleteRequest) => readonly Choice[]

/** One option of a slash command: what Discord is told, and how its value is checked here. */
export interface Option<T> {
  readonly json: (name: string) => APIApplicationCommandBasicOption
  readonly schema: z.ZodType<T>
  readonly suggest?: Suggest
}

/** The values that a set of options parses to. */
export type OptionValues<O extends Readonly<Record<string, Option<unknown>>>> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never
}

interface TextSettings {
  readonly maxLength: number
  readonly suggest?: Suggest
}

const typed = (settings: TextSettings) => ({
  type: ApplicationCommandOptionType.String as const,
  max_length: settings.maxLength,
  ...(settings.suggest ? { autocomplete: true as const } : {}),
})

const withSuggest = (suggest: Suggest | undefined) => (suggest ? { suggest } : {})

/** A text that may be left out. */
export function optionalText(
  description: string,
  settings: TextSettings,
): Option<string | undefined> {
  return {
    json: (name) => ({ name, description, ...typed(settings) }),
    schema: z.string().trim().max(settings.maxLength).optional(),
    ...withSuggest(settings.suggest),
  }
}

/** A text that must be given. */
export function requiredText(description: string, settings: TextSettings): Option<string> {
  return {
    json: (name) => ({ name, description, required: true, ...typed(settings) }),
    schema: z.string().trim().min(1).max(settings.maxLength),
    ...withSuggest(settings.suggest),
  }
}

/** Yes or no; no when left out. */
export function flag(description: string): Option<boolean> {
  return {
    json: (name) => ({ name, description, type: ApplicationCommandOptionType.Boolean }),
    schema: z.boolean().default(false),
  }
}

/** One of a few whole numbers, shown with names; may be left out. */
export function optionalNumberChoice<const N extends readonly number[]>(
  description: string,
  values: N,
  label: (value: N[number]) => string,
): Option<N[number] | undefined> {
  return {
    json: (name) => ({
      name,
      description,
      type: ApplicationCommandOptionType.Integer,
      choices: values.map((value) => ({ name: label(value), value })),
    }),
    schema: z.literal(values).optional(),
  }
}

/** One of a few words, shown with names; may be left out. */
export function optionalChoice<const W extends readonly string[]>(
  description: string,
  words: W,
  label: (word: W[number]) => string,
): Option<W[number] | undefined> {
  return { json: choiceJson(description, words, label), schema: z.enum(words).optional() }
}

/** One of a few words, shown with names. */
export function requiredChoice<const W extends readonly string[]>(
  description: string,
  words: W,
  label: (word: W[number]) => string,
): Option<W[number]> {
  const json = choiceJson(description, words, label)
  return { json: (name) => ({ ...json(name), required: true }), schema: z.enum(words) }
}

const choiceJson =
  <W extends readonly string[]>(
    description: string,
    words: W,
    label: (word: W[number]) => string,
  ) =>
  (name: string) => ({
    name,
    description,
    type: ApplicationCommandOptionType.String as const,
    choices: words.map((word: W[number]) => ({ name: label(word), value: word })),
  })

/** A person, by id; may be left out. What Discord knows of them is in the request's `people`. */
export function optionalPerson(description: string): Option<string | undefined> {
  return {
    json: (name) => ({ name, description, type: ApplicationCommandOptionType.User }),
    schema: snowflake.optional(),
  }
}

/** A person, by id. What Discord knows of them is in the request's `people`. */
export function requiredPerson(description: string): Option<string> {
  return {
    json: (name) => ({
      name,
      description,
      type: ApplicationCommandOptionType.User,
      required: true,
    }),
    schema: snowflake,
  }
}
