/** One request of the bot to Discord's HTTP API, already read from the wire. */
export interface ApiRequest {
  method: string
  /** The route as `normaliseRoute` gives it: `/channels/:channel_id/messages`. */
  route: string
  /** The path as it was sent, without a query. */
  path: string
  query: URLSearchParams
  /** The JSON body, or the `payload_json` of a form; undefined when there was none. */
  body: unknown
  /** The files of a form: `field` is `files[n]`, `size` is in bytes. */
  files: readonly { field: string; name: string; size: number; type: string }[]
  /** What only the receiver knows about the thing the request acts upon. */
  context?: {
    /** Type of the interaction that is answered: 2 command, 3 component, 4 autocomplete, 5 modal. */
    interactionType?: number
    /**
     * Flags of the message whose component was pressed; for a submitted modal, of the message whose
     * component opened it, and absent when a command did.
     */
    componentMessageFlags?: number
    /** Flags of the message that is edited. */
    editedMessageFlags?: number
  }
}
