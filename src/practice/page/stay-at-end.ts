/** So near to the end counts as there, in pixels. */
const NEAR = 60

/**
 * Keeps the newest message in sight for whoever was looking at it, also while pictures load; whoever
 * has scrolled up stays where they are.
 */
export class StayAtEnd {
  #isAtEnd = true
  #channel: string | null = null
  #log: HTMLElement | null = null
  /** Of all messages together, when their end was last looked for. */
  #height = 0
  readonly #grown = new ResizeObserver(() => {
    this.#follow()
  })

  /** To be called after each drawing. */
  drawn(channel: string | null): void {
    const log = document.querySelector<HTMLElement>('.log')
    if (log && log !== this.#log) this.#watch(log)
    if (channel !== this.#channel) this.#isAtEnd = true
    this.#channel = channel
    this.#follow()
  }

  /** Whoever does something looks for the answer: it comes at the end. */
  look(): void {
    this.#isAtEnd = true
  }

  #watch(log: HTMLElement): void {
    this.#log = log
    this.#grown.disconnect()
    const inside = log.firstElementChild
    if (inside) this.#grown.observe(inside)
    this.#grown.observe(log)
    log.addEventListener('scroll', () => {
      // What has just grown was not scrolled away from by anybody; it is followed in a moment.
      if (log.scrollHeight !== this.#height) return
      this.#isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR
    })
  }

  #follow(): void {
    if (!this.#log) return
    this.#height = this.#log.scrollHeight
    if (this.#isAtEnd) this.#log.scrollTop = this.#height
  }
}
