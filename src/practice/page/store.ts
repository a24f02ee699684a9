import type {
  PageEvent,
  PageMessage,
  PageModal,
  PagePending,
  PageState,
} from '#practice/club/page-api.ts'

/** All that the page knows, but for what is being typed. */
export interface Model {
  readonly link: 'loading' | 'live' | 'lost'
  readonly state: PageState | null
  /** The channel that is looked at. */
  readonly channel: string | null
  /** Channels with messages that came while another was looked at. */
  readonly unread: ReadonlySet<string>
  /** Ids of messages and failures that were dismissed. */
  readonly dismissed: ReadonlySet<string>
  /** What lies over the page. */
  readonly overlay: Overlay | null
  /** A sentence for the visitor, until they go on. */
  readonly notice: string | null
  /** What the club is doing now that takes a while, such as moving its clock. */
  readonly busy: string | null
  /** Keys of the buttons and selects that were used and not yet answered. */
  readonly pressing: ReadonlySet<string>
}

export type Overlay =
  | { readonly kind: 'modal'; readonly modal: PageModal }
  | { readonly kind: 'picture'; readonly url: string; readonly alt: string }
  | { readonly kind: 'start empty' | 'start with history' }
  /** On a narrow screen, where the channels have no place of their own. */
  | { readonly kind: 'channels' }

export type Happening =
  | { readonly kind: 'state read'; readonly state: PageState }
  | { readonly kind: 'event'; readonly event: PageEvent }
  | { readonly kind: 'link'; readonly link: Model['link'] }
  | { readonly kind: 'channel chosen'; readonly channel: string }
  | { readonly kind: 'dismissed'; readonly id: string }
  | { readonly kind: 'overlay'; readonly overlay: Overlay | null }
  | { readonly kind: 'notice'; readonly notice: string | null }
  | { readonly kind: 'busy'; readonly busy: string | null }
  | { readonly kind: 'pressed'; readonly key: string }
  | { readonly kind: 'released'; readonly key: string }

export const EMPTY: Model = {
  link: 'loading',
  state: null,
  channel: null,
  unread: new Set(),
  dismissed: new Set(),
  overlay: null,
  notice: null,
  busy: null,
  pressing: new Set(),
}

/** What the page knows after something happened. */
export function reduce(model: Model, happening: Happening): Model {
  switch (happening.kind) {
    case 'state read':
      return withState(model, happening.state)
    case 'event':
      return withEvent(model, happening.event)
    case 'link':
      return { ...model, link: happening.link }
    case 'channel chosen':
      return {
        ...model,
        channel: happening.channel,
        unread: without(model.unread, happening.channel),
        overlay: null,
        notice: null,
      }
    case 'dismissed':
      return { ...model, dismissed: new Set([...model.dismissed, happening.id]) }
    case 'overlay':
      return { ...model, overlay: happening.overlay }
    case 'notice':
      return { ...model, notice: happening.notice }
    case 'busy':
      return { ...model, busy: happening.busy }
    case 'pressed':
      return { ...model, pressing: new Set([...model.pressing, happening.key]) }
    case 'released':
      return { ...model, pressing: without(model.pressing, happening.key) }
  }
}

function withState(model: Model, state: PageState): Model {
  const samePerson = model.state?.you === state.you
  const stays = state.channels.some(({ id }) => id === model.channel)
  return {
    ...model,
    state: { ...state, messages: state.messages.toSorted(byAge) },
    channel: stays ? model.channel : (state.channels[0]?.id ?? null),
    overlay: samePerson ? model.overlay : null,
    unread: samePerson ? model.unread : new Set(),
    notice: samePerson ? model.notice : null,
    pressing: new Set(),
  }
}

function withEvent(model: Model, event: PageEvent): Model {
  const { state } = model
  if (!state) return model
  switch (event.kind) {
    case 'message':
      return withMessage(model, state, event.message)
    case 'gone': {
      const messages = state.messages.filter(({ message }) => message.id !== event.messageId)
      return { ...model, state: { ...state, messages } }
    }
    case 'pending':
      return {
        ...model,
        state: { ...state, pending: withPending(state.pending, event.pending) },
      }
    case 'modal':
      return { ...model, overlay: { kind: 'modal', modal: event.modal } }
    case 'clock':
      return { ...model, state: { ...state, clock: event.clock } }
    case 'reload':
      return model
  }
}

function withMessage(model: Model, state: PageState, message: PageMessage): Model {
  const index = state.messages.findIndex((one) => one.message.id === message.message.id)
  const messages =
    index === -1
      ? [...state.messages, message].toSorted(byAge)
      : state.messages.with(index, message)
  const isNews = index === -1 && message.channelId !== model.channel
  return {
    ...model,
    state: { ...state, messages },
    unread: isNews ? new Set([...model.unread, message.channelId]) : model.unread,
  }
}

/** What was answered is seen as a message and waits no longer. */
function withPending(all: readonly PagePending[], one: PagePending): readonly PagePending[] {
  const index = all.findIndex(({ id }) => id === one.id)
  if (one.state === 'answered') return all.filter(({ id }) => id !== one.id)
  return index === -1 ? [...all, one] : all.with(index, one)
}

/** Ids of Discord grow with time; they are too long for a number. */
function byAge(a: PageMessage, b: PageMessage): number {
  const [one, other] = [a.message.id, b.message.id]
  if (one.length !== other.length) return one.length - other.length
  if (one === other) return 0
  return one < other ? -1 : 1
}

function without(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const rest = new Set(set)
  rest.delete(one)
  return rest
}
