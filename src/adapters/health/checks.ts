import type { ShardState, Vitals } from '#use-cases/vitals.ts'

/** Nothing is wrong where there is no reason. */
export type Reasons = readonly string[]

/** Three looks at the reminders may fail or be late. */
const TICK_WITHIN_MS = 3 * 60_000

/** Why the process should be started anew. */
export function whyNotAlive({ msSinceTick }: Pick<Vitals, 'msSinceTick'>): Reasons {
  const ms = msSinceTick()
  if (ms <= TICK_WITHIN_MS) return []
  const minutes = Math.floor(ms / 60_000)
  return [`no look at the reminders has come to a good end for ${String(minutes)} minutes`]
}

/** Why people, or some of them, are not served at this moment. */
export const whyNotReady = (vitals: Vitals): Reasons => [
  ...gatewayReasons(vitals.shards()),
  ...databaseReasons(vitals),
]

function gatewayReasons(shards: readonly ShardState[]): Reasons {
  if (shards.length === 0) return ['not logged in to Discord yet']
  const down = shards.filter(({ status }) => status !== 'ready')
  if (down.length === 0) return []
  const names = down.map(({ id, status }) => `${String(id)} (${status})`).join(', ')
  return [`${String(down.length)} of ${String(shards.length)} shards not connected: ${names}`]
}

function databaseReasons({ probeDatabase, stuckReminders }: Vitals): Reasons {
  try {
    probeDatabase()
    const stuck = stuckReminders()
    return stuck === 0 ? [] : [`${String(stuck)} reminders are overdue and nobody sends them`]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [`the database does not answer: ${reason}`]
  }
}
