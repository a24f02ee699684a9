import { createClient } from '#adapters/discord/create-client.ts'
import { Events } from 'discord.js'
import { once } from 'node:events'
import process from 'node:process'
import { playRole } from './play-role.ts'

/** Milliseconds and bytes. */
export interface BareTold {
  readonly ready: number
  readonly rss: number
  readonly heap: number
}

/** discord.js, set up as in the bot, and nothing else: what being in so many clubs costs by itself. */
export async function playBareBot(settings: string): Promise<void> {
  const { apiUrl, token } = JSON.parse(settings) as { apiUrl: string; token: string }
  const from = performance.now()
  const client = createClient(apiUrl)
  const isReady = once(client, Events.ClientReady)
  await client.login(token)
  await isReady
  const ready = performance.now() - from
  globalThis.gc?.()
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const told: BareTold = { ready, rss, heap: heapUsed }
  playRole(
    () => told,
    () => client.destroy(),
  )
}
