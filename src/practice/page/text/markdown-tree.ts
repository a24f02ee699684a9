/** What a text of Discord means, as a tree. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'line break' }
  | { readonly kind: Emphasis; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everyone'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: TimeStyle }
  | { readonly kind: 'emoji'; readonly name: string }

export type Emphasis = 'strong' | 'italic' | 'underline' | 'strike' | 'spoiler'

/** Short and long time, short and long date, date and time, full, relative, and two short ones. */
export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R' | 's' | 'S'

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | ListBlock
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code block'; readonly language: string; readonly text: string }

export interface ListBlock {
  readonly kind: 'list'
  /** The first number of a numbered list; null for one with bullets. */
  readonly start: number | null
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly children: readonly Inline[]
  readonly nested: readonly ListBlock[]
}
