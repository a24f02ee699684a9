import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
} from 'discord-api-types/v10'
import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { Option, OptionValues, Suggest } from './option.ts'
import type { Audience, Reply } from './reply.ts'
import type { CommandRequest } from './request.ts'

type Options = Readonly<Record<string, Option<unknown>>>

interface Spec<O extends Options> {
  readonly name: string
  readonly description: string
  readonly options: O
  /** Known before the handler runs, because a deferred answer must already be private or not. */
  readonly audience: (options: OptionValues<O>) => Audience
  readonly run: (options: OptionValues<O>, request: CommandRequest) => Reply | Promise<Reply>
}

export type ParsedCall =
  | {
      readonly kind: 'ready'
      readonly audience: Audience
      readonly run: () => Reply | Promise<Reply>
    }
  /** The option that Discord's own client would not have sent. */
  | { readonly kind: 'bad-option'; readonly option: string }

/** A subcommand with its option types closed over, so that a list of them has one type. */
export interface Subcommand {
  readonly name: string
  readonly json: APIApplicationCommandSubcommandOption
  readonly parse: (request: CommandRequest) => ParsedCall
  readonly suggest: (option: string) => Suggest | undefined
}

/** Ties a subcommand's texts, options and handler into one value. */
export function subcommand<const O extends Options>(spec: Spec<O>): Subcommand {
  const names = Object.keys(spec.options)
  return {
    name: spec.name,
    json: {
      type: ApplicationCommandOptionType.Subcommand,
      name: spec.name,
      description: spec.description,
      options: names.map((name) => spec.options[name]?.json(name)).filter(isPresent),
    },
    parse: (request) => {
      const unknown = Object.keys(request.options).find((name) => !names.includes(name))
      if (unknown !== undefined) return { kind: 'bad-option', option: unknown }
      const values: Record<string, unknown> = {}
      for (const name of names) {
        const parsed = spec.options[name]?.schema.safeParse(request.options[name])
        if (!parsed?.success) return { kind: 'bad-option', option: name }
        values[name] = parsed.data
      }
      const options = values as OptionValues<O>
      return {
        kind: 'ready',
        audience: spec.audience(options),
        run: () => spec.run(options, request),
      }
    },
    suggest: (option) => spec.options[option]?.suggest,
  }
}

const isPresent = (
  json: APIApplicationCommandBasicOption | undefined,
): json is APIApplicationCommandBasicOption => json !== undefined

/** Always the person who asked. */
export const onlyMe = (): Audience => 'private'
