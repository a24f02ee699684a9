import { DiscordAPIError, REST, RESTEvents } from 'discord.js'

/** What came of a question to Discord's HTTP API. */
export type Asked =
  | { readonly kind: 'answer'; readonly value: unknown }
  /** Discord said no: its HTTP status and its own code, 0 where it gave none. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number }
  /** No answer, or one that only says that it is busy or broken. */
  | { readonly kind: 'unreachable' }

/** Discord's HTTP API, asked with the bot's token and without its gateway. */
export interface AskDiscord {
  /** GET of a path such as `/users/@me`. Never rejects, and no answer holds the token. */
  readonly get: (path: `/${string}`, query?: Readonly<Record<string, string>>) => Promise<Asked>
  /** What Discord's clock showed with its last answer, to the second; null without any. */
  readonly clock: () => Temporal.Instant | null
}

interface Settings {
  readonly token: string
  /** Without a version, without a slash at the end. */
  readonly apiBase: string
  /** How many questions go out in a second at most; half of what Discord allows by default. */
  readonly pace?: number
}

/** The other half is for the bot, which may be running. */
const PACE = 25

const TIMEOUT_MS = 10_000

export function createAskDiscord({ token, apiBase, pace = PACE }: Settings): AskDiscord {
  const rest = new REST({
    api: apiBase,
    retries: 1,
    timeout: TIMEOUT_MS,
    globalRequestsPerSecond: pace,
  }).setToken(token)
  let clock: Temporal.Instant | null = null
  rest.on(RESTEvents.Response, (_, { headers }) => {
    const milliseconds = Date.parse(headers.get('date') ?? '')
    if (Number.isFinite(milliseconds)) clock = Temporal.Instant.fromEpochMilliseconds(milliseconds)
  })
  return {
    get: async (path: `/${string}`, query: Readonly<Record<string, string>> = {}) => {
      try {
        const value = await rest.get(path, { query: new URLSearchParams(query) })
        return { kind: 'answer', value }
      } catch (error) {
        return failureOf(error)
      }
    },
    clock: () => clock,
  }
}

/** Only numbers are taken out of an error: its texts can hold more than people should see. */
function failureOf(error: unknown): Exclude<Asked, { kind: 'answer' }> {
  if (!(error instanceof DiscordAPIError)) return { kind: 'unreachable' }
  const { status } = error
  const code = typeof error.code === 'number' ? error.code : 0
  const saysNothing = status === 408 || status === 429 || status >= 500
  return saysNothing ? { kind: 'unreachable' } : { kind: 'refused', status, code }
}
