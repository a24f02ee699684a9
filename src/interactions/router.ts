import type { CommandSet } from './command-set.ts'
import type { Component } from './component.ts'
import { nameOf } from './custom-id.ts'
import type { Modal } from './modal.ts'
import type { Choice } from './option.ts'
import type { Audience, Reply } from './reply.ts'
import type {
  AutocompleteRequest,
  CommandRequest,
  ComponentRequest,
  ModalRequest,
  Request,
} from './request.ts'
import type { Subcommand } from './subcommand.ts'

/** How many choices Discord shows while somebody types. */
const MAX_CHOICES = 25

/** What is said when there is no handler's own answer. */
export interface Fallbacks {
  readonly unknownCommand: () => Reply
  readonly badOption: (option: string) => Reply
  readonly outOfDate: () => Reply
  /** Something broke on our side; the reference is in the log beside the error. */
  readonly failed: (reference: string) => Reply
}

/** Told of everything that a host should be able to read afterwards. */
export interface RouterLog {
  readonly refused: (reason: string, request: Request) => void
  readonly failed: (error: unknown, reference: string, request: Request) => void
}

/** An answer on its way, and how it may be deferred while it is. */
export interface Prepared {
  readonly defer: Audience | 'update'
  /** Never rejects: an exception becomes a kind sentence with a reference. */
  readonly answer: () => Promise<Reply>
}

export interface Router {
  readonly prepare: (request: Exclude<Request, AutocompleteRequest>) => Prepared
  /** Never throws; at most 25 choices, each within Discord's length. */
  readonly suggest: (request: AutocompleteRequest) => readonly Choice[]
  /** For an answer that was made but could not be sent. */
  readonly apologise: (error: unknown, request: Request) => Reply
}

interface Settings {
  readonly commands: CommandSet
  readonly fallbacks: Fallbacks
  readonly log: RouterLog
  /** A short reference for a log line, such as `k3f9`. */
  readonly newReference: () => string
}

/** Finds the handler for an interaction by its path or custom id. */
export function createRouter({ commands, fallbacks, log, newReference }: Settings): Router {
  const subcommands = new Map<string, Subcommand>(
    commands.groups.flatMap((group) =>
      group.subcommands.map((sub) => [`${group.name} ${sub.name}`, sub] as const),
    ),
  )
  const components = new Map<string, Component>(commands.components.map((one) => [one.name, one]))
  const modals = new Map<string, Modal>(commands.modals.map((one) => [one.name, one]))

  const apologise = (error: unknown, request: Request): Reply => {
    const reference = newReference()
    log.failed(error, reference, request)
    return fallbacks.failed(reference)
  }

  const guarded =
    (request: Request, run: () => Reply | Promise<Reply>) => async (): Promise<Reply> => {
      try {
        return await run()
      } catch (error) {
        return apologise(error, request)
      }
    }

  const refuse = (request: Request, reason: string, reply: Reply) => {
    log.refused(reason, request)
    return { defer: 'private', answer: () => Promise.resolve(reply) } satisfies Prepared
  }

  const prepareCommand = (request: CommandRequest): Prepared => {
    const found = subcommands.get(request.path)
    if (!found) return refuse(request, 'unknown command', fallbacks.unknownCommand())
    const call = found.parse(request)
    return call.kind === 'bad-option'
      ? refuse(request, `bad option ${call.option}`, fallbacks.badOption(call.option))
      : { defer: call.audience, answer: guarded(request, call.run) }
  }

  const preparePress = (request: ComponentRequest): Prepared => {
    const press = components.get(nameOf(request.customId))?.parse(request)
    return press?.kind === 'ready'
      ? { defer: press.answers, answer: guarded(request, press.run) }
      : refuse(request, 'out of date component', fallbacks.outOfDate())
  }

  const prepareForm = (request: ModalRequest): Prepared => {
    const form = modals.get(nameOf(request.customId))?.parse(request)
    return form?.kind === 'ready'
      ? { defer: form.answers, answer: guarded(request, form.run) }
      : refuse(request, 'out of date form', fallbacks.outOfDate())
  }

  return {
    prepare: (request) => {
      try {
        switch (request.kind) {
          case 'command':
            return prepareCommand(request)
          case 'component':
            return preparePress(request)
          case 'modal':
            return prepareForm(request)
          case 'unknown':
            return refuse(request, 'unknown interaction', fallbacks.unknownCommand())
        }
      } catch (error) {
        return {
          defer: 'private',
          answer: guarded(request, () => {
            throw error
          }),
        }
      }
    },
    suggest: (request) => {
      try {
        const suggest = subcommands.get(request.path)?.suggest(request.focused.name)
        return (suggest?.(request.focused.value, request) ?? [])
          .slice(0, MAX_CHOICES)
          .map(({ name, value }) => ({ name: name.slice(0, 100), value: value.slice(0, 100) }))
      } catch (error) {
        log.failed(error, newReference(), request)
        return []
      }
    },
    apologise,
  }
}
