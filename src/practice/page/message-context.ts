import type { TextContext } from './text/markdown-view.ts'

/** What the parts of one message are given to draw themselves. */
export interface MessageContext extends TextContext {
  readonly people: readonly Named[]
  readonly channels: readonly Named[]
  /** Whether a button or select was used and waits for its answer. */
  readonly isBusy: (customId: string) => boolean
  readonly press: (customId: string) => void
  readonly select: (customId: string, values: readonly string[]) => void
  readonly enlarge: (url: string, alt: string) => void
}

export interface Named {
  readonly id: string
  readonly name: string
}
