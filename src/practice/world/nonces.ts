import type { StoredMessage } from './state.ts'
import type { World } from './world.ts'

/** How long a nonce is remembered, in real milliseconds: Discord says "the past few minutes". */
const NONCE_LIFE_MS = 3 * 60_000

/** The nonces that the bot used of late, by channel. */
export class Nonces {
  readonly #now: () => number
  readonly #used = new Map<string, { readonly messageId: string; readonly until: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  remember(channelId: string, nonce: string | number, messageId: string): void {
    for (const [key, { until }] of this.#used) if (until <= this.#now()) this.#used.delete(key)
    this.#used.set(`${channelId} ${nonce}`, { messageId, until: this.#now() + NONCE_LIFE_MS })
  }

  messageIdOf(channelId: string, nonce: string | number): string | undefined {
    const used = this.#used.get(`${channelId} ${nonce}`)
    return used && used.until > this.#now() ? used.messageId : undefined
  }
}

/** The message that the bot sent to a channel with this nonce a moment ago. */
export const messageWithNonce = (
  world: World,
  channelId: string,
  nonce: string | number | undefined,
): StoredMessage | undefined =>
  nonce === undefined
    ? undefined
    : world.messages.get(world.nonces.messageIdOf(channelId, nonce) ?? '')
