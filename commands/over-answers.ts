import type { CommandSet } from '#interactions/command-set.ts'
import type { ParsedPress } from '#interactions/component.ts'
import type { Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest, ModalRequest } from '#interactions/request.ts'
import type { ParsedCall } from '#interactions/subcommand.ts'

export type Asking = CommandRequest | ComponentRequest | ModalRequest

/** What becomes of an answer before it is sent. */
type Change = (request: Asking, reply: Reply) => Reply

/** The same commands; each of their answers goes through `change` on its way. */
export function overAnswers(
  { groups, components, modals }: CommandSet,
  change: Change,
): CommandSet {
  const changed = <P extends ParsedCall | ParsedPress>(request: Asking, parsed: P): P => {
    if (parsed.kind !== 'ready') return parsed
    return { ...parsed, run: () => afterwards(parsed.run(), (reply) => change(request, reply)) }
  }
  return {
    groups: groups.map((group) => ({
      ...group,
      subcommands: group.subcommands.map((sub) => ({
        ...sub,
        parse: (request) => changed(request, sub.parse(request)),
      })),
    })),
    components: components.map((one) => ({
      ...one,
      parse: (request) => changed(request, one.parse(request)),
    })),
    modals: modals.map((one) => ({
      ...one,
      parse: (request) => changed(request, one.parse(request)),
    })),
  }
}

/** An answer that is there at once stays so. */
const afterwards = (
  reply: Reply | Promise<Reply>,
  then: (reply: Reply) => Reply,
): Reply | Promise<Reply> => (reply instanceof Promise ? reply.then(then) : then(reply))
