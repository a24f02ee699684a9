/** What the thread that draws sends back for an order. */
export type DrawingMessage =
  | { readonly kind: 'drawn'; readonly data: Uint8Array }
  /** Why it cannot be drawn, for the log. */
  | { readonly kind: 'fault'; readonly reason: string }
