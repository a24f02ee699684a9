import type { PageOutcome } from '#practice/club/page-api.ts'

export interface BotChoice {
  readonly name: string
  readonly value: string | number
}

/** Fast typists ask once they pause for this long. */
const PAUSE_MS = 150

/** Asks the bot for suggestions while one types. Only the answer to the latest question counts. */
export class AutocompleteRequest {
  #timer: ReturnType<typeof setTimeout> | undefined
  #current: AbortController | null = null

  ask(
    question: (signal: AbortSignal) => Promise<PageOutcome>,
    onAnswer: (choices: readonly BotChoice[]) => void,
  ): void {
    this.drop()
    const current = new AbortController()
    this.#current = current
    const answered = async () => {
      const outcome = await question(current.signal)
      if (!current.signal.aborted) onAnswer(outcome.kind === 'suggestions' ? outcome.choices : [])
    }
    this.#timer = setTimeout(() => void answered(), PAUSE_MS)
  }

  /** Forgets the question that is open. */
  drop(): void {
    clearTimeout(this.#timer)
    this.#current?.abort()
    this.#current = null
  }
}
