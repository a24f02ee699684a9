import type { PageState } from '#practice/club/page-api.ts'
import type { TextContext } from './text/markdown-view.ts'

/** What the parts of one message are given to draw themselves. */
export interface MessageContext extends TextContext, Known {
  /** Whether a button or select was used and waits for its answer. */
  readonly isBusy: (customId: string) => boolean
  readonly press: (customId: string) => void
  readonly select: (customId: string, values: readonly string[]) => void
  readonly enlarge: (url: string, alt: string) => void
}

/** Who and what can be picked in a select. */
export interface Known {
  readonly people: readonly Named[]
  readonly channels: readonly Named[]
  readonly roles: readonly Named[]
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** As in Discord, a bot can be picked where a person is asked for. */
export const knownIn = (state: PageState): Known => ({
  people: [...state.people, state.bot],
  channels: state.channels.filter(({ kind }) => kind === 'text'),
  roles: state.roles,
})
