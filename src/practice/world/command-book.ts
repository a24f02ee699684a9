import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10'

/** A command as a bot sends it for registration. */
export type CommandRegistration = Partial<APIApplicationCommand> & { readonly name: string }

type Scope = string | null

/** The registered commands, by scope: a guild's id, or null for the global ones. */
export class CommandBook {
  readonly #applicationId: string
  readonly #newId: () => string
  readonly #changed: () => void
  readonly #scopes = new Map<Scope, APIApplicationCommand[]>()

  /** @param changed Called after each change. */
  constructor(applicationId: string, newId: () => string, changed: () => void) {
    this.#applicationId = applicationId
    this.#newId = newId
    this.#changed = changed
  }

  in(scope: Scope): readonly APIApplicationCommand[] {
    return this.#scopes.get(scope) ?? []
  }

  find(scope: Scope, id: string): APIApplicationCommand | undefined {
    return this.in(scope).find((command) => command.id === id)
  }

  /** Replaces the whole set; a command that keeps its name keeps its id. */
  overwrite(scope: Scope, list: readonly CommandRegistration[]): readonly APIApplicationCommand[] {
    const before = this.in(scope)
    this.#replace(
      scope,
      list.map((command) => this.#entry(scope, command, sameCommand(before, command))),
    )
    return this.in(scope)
  }

  /** Adds one command, or replaces the one of the same name; says which of the two it was. */
  upsert(scope: Scope, command: CommandRegistration) {
    const before = sameCommand(this.in(scope), command)
    const entry = this.#entry(scope, command, before)
    this.#replace(scope, [...this.in(scope).filter((other) => other !== before), entry])
    return { entry, created: before === undefined }
  }

  change(scope: Scope, before: APIApplicationCommand, change: Partial<APIApplicationCommand>) {
    const entry = this.#entry(scope, { ...before, ...change }, before)
    this.#replace(
      scope,
      this.in(scope).map((other) => (other === before ? entry : other)),
    )
    return entry
  }

  remove(scope: Scope, id: string): boolean {
    const left = this.in(scope).filter((command) => command.id !== id)
    const removed = left.length < this.in(scope).length
    this.#replace(scope, left)
    return removed
  }

  #replace(scope: Scope, commands: APIApplicationCommand[]): void {
    this.#scopes.set(scope, commands)
    this.#changed()
  }

  #entry(
    scope: Scope,
    command: CommandRegistration,
    before: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    const entry = {
      description: '',
      default_member_permissions: null,
      nsfw: false,
      ...(scope === null ? { integration_types: [0], contexts: null } : {}),
      ...command,
      type: command.type ?? ApplicationCommandType.ChatInput,
      id: before?.id ?? this.#newId(),
      application_id: this.#applicationId,
      ...(scope === null ? {} : { guild_id: scope }),
      version: '',
    } as APIApplicationCommand
    const unchanged = before && JSON.stringify({ ...before, version: '' }) === JSON.stringify(entry)
    return { ...entry, version: unchanged ? before.version : this.#newId() }
  }
}

const sameCommand = (list: readonly APIApplicationCommand[], command: CommandRegistration) =>
  list.find(
    (other) =>
      other.name === command.name &&
      other.type === (command.type ?? ApplicationCommandType.ChatInput),
  )
