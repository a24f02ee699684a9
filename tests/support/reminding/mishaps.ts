import type { Misbehaviour } from '#practice/http/misbehaviour.ts'
import type { Chance } from '#tests/support/seeded.ts'
import type { BotHost } from './bot-host.ts'

const POSTS = { method: 'POST', route: '/channels/:channel_id/messages' }

/** What the bot gets over within one look: the answer is lost, or the request, once. */
const SMALL: readonly Misbehaviour[] = [
  { kind: 'server error', status: 500, worked: true },
  { kind: 'server error', status: 502 },
  { kind: 'close', worked: true },
  { kind: 'close', reset: true, worked: true },
  { kind: 'close' },
  { kind: 'rate limit', retryAfterSeconds: 0.01 },
]

/** One request goes wrong while the bot looks at what is due. */
export async function stumble(host: BotHost, chance: Chance): Promise<void> {
  const [small] = SMALL.slice(chance(SMALL.length))
  const trouble = small && host.discord.misbehave(small, { ...POSTS, times: 1 })
  await host.look('sends')
  trouble?.stop()
}

/** A request hangs, whether Discord has carried it out or not, until its connection breaks. */
export async function hang(host: BotHost, chance: Chance): Promise<void> {
  const worked = chance(2) === 0
  const trouble = host.discord.misbehave({ kind: 'hang', worked }, { ...POSTS, times: 1 })
  const looking = host.look('sends')
  await Promise.race([trouble.whenStruck(), looking])
  trouble.stop()
  await looking
}

/** Discord answers nothing but errors for a while, though it may do as it was asked. */
export async function sufferOutage(host: BotHost, chance: Chance, hours: number): Promise<void> {
  const worked = chance(2) === 0
  const trouble = host.discord.misbehave({ kind: 'server error', status: 503, worked })
  await host.look('perhaps')
  for (let half = 0; half < hours * 2; half += 1) {
    host.wait({ minutes: 30 })
    await host.look('perhaps')
  }
  trouble.stop()
  host.wait({ minutes: 1 })
  await host.look('sends')
}

/** When the bot is killed, by what it had just done. */
const MOMENTS = ['after POST', 'before POST', 'anywhere'] as const

/** The bot is killed with SIGKILL in the middle of its work. Returns when, or null: it had none. */
export async function killAtWork(host: BotHost, chance: Chance): Promise<string | null> {
  const moment = MOMENTS[chance(MOMENTS.length)] ?? 'anywhere'
  if (moment === 'anywhere') {
    const { taken, obeyed } = await host.look('sends', { endAtLook: 1 + chance(16) })
    if (obeyed === 'done') return null
    taken.fate = 'perhaps'
    await host.kill()
    return moment
  }
  const worked = moment === 'after POST'
  const trouble = host.discord.misbehave({ kind: 'hang', worked }, { ...POSTS, times: 1 })
  const looking = host.look('perhaps')
  await Promise.race([trouble.whenStruck(), looking])
  if (trouble.struck > 0) await host.kill()
  trouble.stop()
  const { taken } = await looking
  if (trouble.struck > 0) return moment
  taken.fate = 'sends'
  return null
}

/** Seconds; the shorter ones end before the claim of the dead one does, the longer after the day. */
const SILENCES = [5, 20, 100, 240, 900, 5 * 3_600, 30 * 3_600]

/** Somebody starts it again, soon or late. */
export async function startAgain(host: BotHost, chance: Chance): Promise<void> {
  host.wait({ seconds: SILENCES[chance(SILENCES.length)] ?? 0 })
  if (host.running() === 0) await host.start()
  // What the dead one had claimed is its own still.
  await host.look('perhaps')
  host.wait({ minutes: 4 })
  await host.look('sends')
}
