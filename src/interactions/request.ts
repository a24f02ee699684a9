/** The person at the other end, as this very interaction describes them. */
export interface Caller {
  readonly id: string
  /** Manage Server in this club; always false in a direct message. */
  readonly managesServer: boolean
  /** Role ids in this club; empty in a direct message. */
  readonly roles: ReadonlySet<string>
}

interface Common {
  /** The interaction's id, for logs. */
  readonly id: string
  readonly caller: Caller
  /** The server that the bot is a member of; null in a direct message or as a user install. */
  readonly guildId: string | null
  /** The interaction's own creation time: the `now` of everything that it does. */
  readonly now: Temporal.Instant
}

export type OptionValue = string | number | boolean

export interface CommandRequest extends Common {
  readonly kind: 'command'
  /** `hips today`: the command and its subcommand. */
  readonly path: string
  readonly options: Readonly<Record<string, OptionValue>>
  /** People who were picked in an option, by id, as Discord describes them. */
  readonly people: ReadonlyMap<string, PickedPerson>
}

export interface PickedPerson {
  readonly isBot: boolean
  /** Whether they are in the server in which the command was typed. */
  readonly isHere: boolean
}

export interface AutocompleteRequest extends Common {
  readonly kind: 'autocomplete'
  readonly path: string
  readonly options: Readonly<Record<string, OptionValue>>
  readonly focused: { readonly name: string; readonly value: string }
}

export interface ComponentRequest extends Common {
  readonly kind: 'component'
  readonly customId: string
  /** What was picked in a select; empty for a button. */
  readonly values: readonly string[]
  /** Whether the message with the component is seen by its reader alone. */
  readonly onPrivateMessage: boolean
}

/** A form that was sent off. */
export interface ModalRequest extends Common {
  readonly kind: 'modal'
  readonly customId: string
  /** What was typed or picked, by the field's custom id; a text is a list of one. */
  readonly fields: ReadonlyMap<string, readonly string[]>
  /** Whether the message from which it was opened is seen by its reader alone. */
  readonly onPrivateMessage: boolean
}

/** Something that the bot does not have: it is answered kindly all the same. */
export interface UnknownRequest extends Common {
  readonly kind: 'unknown'
}

export type Request =
  CommandRequest | AutocompleteRequest | ComponentRequest | ModalRequest | UnknownRequest
