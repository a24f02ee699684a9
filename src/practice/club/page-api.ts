import type {
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIApplicationCommand,
} from 'discord-api-types/v10'

/**
 * What the page and the server of the practice club say to each other, as JSON. Types only: the
 * browser loads none of it. Times are milliseconds since 1970 on the club's clock.
 *
 * The server gives `src/practice/page/index.html` at `/` (with an import map put right after its
 * `<head>`), the files of that folder at `/page/...` (TypeScript as JavaScript), and lit-html under
 * its own name. Modules may import `lit-html`, `lit-html/directives/...js`, `./x.ts` and
 * `#practice/page/x.ts`; types with `import type`. No inline scripts, styles or style attributes.
 */

/** Somebody whom the visitor can be. */
export interface PagePerson {
  readonly id: string
  readonly name: string
  /** One line: who this is in the club. */
  readonly about: string
  /** Captain: may manage the server. */
  readonly captain: boolean
}

export interface PageChannel {
  readonly id: string
  readonly name: string
  readonly kind: 'text' | 'direct message'
}

export interface PageRole {
  readonly id: string
  readonly name: string
}

/** A message as the person may see it. Attachments point to this very server. */
export interface PageMessage {
  readonly channelId: string
  readonly message: APIMessage
  /** Only this person sees it. */
  readonly onlyYou: boolean
  /** Names of the people, roles and channels that its text mentions, by id. */
  readonly names: Readonly<Record<string, string>>
  /** `/hips today` where it answers a command; whose is in the message's interaction_metadata. */
  readonly command: string | null
}

/** A command or a press that is on its way. `thinking` = the bot asked for patience. */
export interface PagePending {
  readonly id: string
  readonly channelId: string
  readonly state: 'sent' | 'thinking' | 'failed' | 'answered'
  /** `/hips today`, or the label of what was pressed. */
  readonly what: string
}

export interface PageModal {
  /** The interaction that opened it: sent back with the answers. */
  readonly openerId: string
  readonly channelId: string
  readonly modal: APIModalInteractionResponseCallbackData
}

export interface PageClock {
  readonly now: number
  /** The club's IANA zone. */
  readonly timeZone: string
  /** What the buttons can do now; `at` = the moment that it leads to. */
  readonly moves: readonly {
    readonly move: ClockMove
    readonly label: string
    readonly at: number
  }[]
}
export type ClockMove = string

/**
 * GET /api/state?person=ID: everything that this person sees. Without `person`, that of the first of
 * the people. Ids of people and channels stay the same over "start empty" and restarts.
 */
export interface PageState {
  readonly club: string
  readonly bot: { readonly id: string; readonly name: string }
  readonly people: readonly PagePerson[]
  readonly you: string
  readonly channels: readonly PageChannel[]
  /** The server's, with the one that everybody has, as Discord offers them in a select. */
  readonly roles: readonly PageRole[]
  /** By channel id, what the person may type there. */
  readonly commands: Readonly<Record<string, readonly APIApplicationCommand[]>>
  readonly messages: readonly PageMessage[]
  readonly pending: readonly PagePending[]
  readonly clock: PageClock
}

/**
 * GET /api/events?person=ID: server-sent events, each `data:` one of these. Nothing is sent again
 * after a break: read the state anew each time that the stream opens. A `message` is a new one or,
 * with an id that is known, the same one changed. `pending` ends with `answered` or `failed`.
 */
export type PageEvent =
  | { readonly kind: 'message'; readonly message: PageMessage }
  | { readonly kind: 'gone'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'pending'; readonly pending: PagePending }
  | { readonly kind: 'modal'; readonly modal: PageModal }
  | { readonly kind: 'clock'; readonly clock: PageClock }
  /** Too much has changed (start empty, commands registered): read the state again. */
  | { readonly kind: 'reload' }

/**
 * POST /api/do, answered with a PageOutcome. Who acts is said each time; nothing is a session. An
 * action of the bot's is `done` once the bot has shown any sign (at the latest after 3 s). A request
 * that cannot be understood gets a 4xx with a `refused`.
 */
export type PageAction =
  | {
      readonly kind: 'type'
      readonly person: string
      readonly channel: string
      /** `hips`, `today`. */
      readonly command: string
      /** With its group in front where it has one. */
      readonly subcommand: string | null
      readonly options: Readonly<Record<string, string | number | boolean>>
    }
  | {
      readonly kind: 'suggest'
      readonly person: string
      readonly channel: string
      readonly command: string
      readonly subcommand: string | null
      readonly options: Readonly<Record<string, string | number | boolean>>
      readonly focused: string
    }
  | {
      readonly kind: 'press'
      readonly person: string
      readonly channel: string
      readonly message: string
      readonly customId: string
    }
  | {
      readonly kind: 'select'
      readonly person: string
      readonly channel: string
      readonly message: string
      readonly customId: string
      readonly values: readonly string[]
    }
  | {
      readonly kind: 'submit'
      readonly person: string
      readonly channel: string
      readonly opener: string
      /** By custom id of the field. */
      readonly fields: Readonly<Record<string, string | readonly string[] | boolean>>
    }
  /** Plain text for the others in the channel; the bot does not read it. */
  | {
      readonly kind: 'say'
      readonly person: string
      readonly channel: string
      readonly text: string
    }
  | { readonly kind: 'move clock'; readonly move: ClockMove }
  | { readonly kind: 'start empty' }
  | { readonly kind: 'start with history' }

export type PageOutcome =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'suggestions'
      readonly choices: readonly { readonly name: string; readonly value: string | number }[]
    }
  /** A sentence for the visitor: Discord's client would not have sent this, or it went wrong. */
  | { readonly kind: 'refused'; readonly reason: string }
