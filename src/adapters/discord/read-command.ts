import type { OptionValue, PickedPerson, Request } from '#interactions/request.ts'
import * as z from 'zod'
import { wellFormed } from './well-formed.ts'

const valueOptionSchema = z.object({
  name: wellFormed,
  value: z.union([wellFormed, z.number(), z.boolean()]),
  focused: z.boolean().nullish(),
})
const subcommandSchema = z.object({
  name: z.string(),
  type: z.literal(1),
  options: z.array(valueOptionSchema).nullish(),
})
const chatInputSchema = z.object({
  name: z.string(),
  type: z.literal(1),
  options: z.tuple([subcommandSchema]),
  resolved: z
    .object({
      users: z.record(z.string(), z.object({ bot: z.boolean().nullish() })).default({}),
      members: z.record(z.string(), z.unknown()).default({}),
    })
    .nullish(),
})

/** A request but for what all of them have. */
export type Specific<R extends Request> = R extends Request
  ? Omit<R, 'id' | 'caller' | 'guildId' | 'now'>
  : never

/** An autocomplete may be answered with choices alone: here with none. */
export const NOTHING_TYPED = {
  kind: 'autocomplete',
  path: '',
  options: {},
  focused: { name: '', value: '' },
} as const

/** A command with its options; `unknown` for any that is no slash command with a subcommand. */
export function commandOf(data: unknown): Specific<Request> {
  const typed = typedIn(data)
  if (!typed) return { kind: 'unknown' }
  const { path, options, people } = typed
  return { kind: 'command', path, options, people }
}

/** The option that is being typed; an empty one when there is none. */
export function typingOf(data: unknown): Specific<Request> {
  const typed = typedIn(data)
  const focused = typed?.given.find((option) => option.focused)
  if (!typed || !focused) return NOTHING_TYPED
  return {
    kind: 'autocomplete',
    path: typed.path,
    options: typed.options,
    focused: { name: focused.name, value: String(focused.value) },
  }
}

function typedIn(data: unknown) {
  const command = chatInputSchema.safeParse(data)
  if (!command.success) return null
  const [sub] = command.data.options
  const given = sub.options ?? []
  const options: Record<string, OptionValue> = Object.fromEntries(
    given.map(({ name, value }) => [name, value]),
  )
  const people = peopleOf(command.data.resolved)
  return { path: `${command.data.name} ${sub.name}`, given, options, people }
}

function peopleOf(
  resolved: z.infer<typeof chatInputSchema>['resolved'],
): ReadonlyMap<string, PickedPerson> {
  const { users = {}, members = {} } = resolved ?? {}
  return new Map(
    Object.entries(users).map(([id, { bot }]) => [
      id,
      { isBot: bot === true, isHere: id in members },
    ]),
  )
}
