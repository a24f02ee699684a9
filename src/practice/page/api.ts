import type { PageAction, PageEvent, PageOutcome, PageState } from '#practice/club/page-api.ts'

const UNREACHABLE = 'The practice club cannot be reached. Is it still running where you started it?'

/** Everything that a person sees. Rejects when the practice club does not answer. */
export async function readState(person: string | null): Promise<PageState> {
  const query = person === null ? '' : `?person=${encodeURIComponent(person)}`
  const response = await fetch(`/api/state${query}`)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as PageState
}

/** Does something in the club. An outage is told as a refusal, in a sentence. */
export async function act(action: PageAction, signal?: AbortSignal): Promise<PageOutcome> {
  try {
    const response = await fetch('/api/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
      ...(signal ? { signal } : {}),
    })
    const answer: unknown = await response.json()
    return isOutcome(answer) ? answer : { kind: 'refused', reason: reasonIn(answer) }
  } catch {
    return { kind: 'refused', reason: UNREACHABLE }
  }
}

const isOutcome = (answer: unknown): answer is PageOutcome =>
  typeof answer === 'object' && answer !== null && 'kind' in answer

function reasonIn(answer: unknown): string {
  const { reason, error } = Object(answer) as { reason?: unknown; error?: unknown }
  return [reason, error].find((text) => typeof text === 'string') ?? 'That did not work.'
}

export interface Listener {
  readonly onEvent: (event: PageEvent) => void
  /** The connection stands, for the first time or again. */
  readonly onOpen: () => void
  /** It dropped; it is being tried again. */
  readonly onLost: () => void
}

/** How long after a connection that was refused outright it is tried again. */
const TRY_AGAIN_MS = 2_000

/** Follows what happens before a person's eyes. Call what it returns to stop. */
export function followEvents(person: string, listener: Listener): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    source = new EventSource(`/api/events?person=${encodeURIComponent(person)}`)
    source.addEventListener('open', listener.onOpen)
    source.addEventListener('message', (message: MessageEvent<string>) => {
      listener.onEvent(JSON.parse(message.data) as PageEvent)
    })
    source.addEventListener('error', () => {
      listener.onLost()
      // The browser tries again by itself, but for an answer that was no stream of events.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, TRY_AGAIN_MS)
    })
  }
  connect()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
