import { answerInteraction } from '#adapters/discord/answer-interaction.ts'
import { readInteraction } from '#adapters/discord/read-interaction.ts'
import * as cast from './cast.ts'
import type { Effects, FuzzWorld } from './fuzz-world.ts'
import type { Write } from './watch-writes.ts'

/** All that one interaction has led to. */
export interface Outcome extends Effects {
  readonly writes: readonly Write[]
  /** Something that came out where the bot's listener would have caught it. */
  readonly escaped: unknown
}

/** Never deferred: nothing here takes long. */
const never = () => () => {}

/** Gives one raw interaction to the bot, as the gateway would, and waits for all that it does. */
export async function sendCase(world: FuzzWorld, raw: unknown): Promise<Outcome> {
  const escaped = await answer(world, raw).then(
    () => null,
    (error: unknown) => error,
  )
  return { ...world.takeEffects(), writes: world.writes.take(), escaped }
}

async function answer({ router, api, named }: FuzzWorld, raw: unknown): Promise<void> {
  const read = readInteraction(raw, (guildId) => guildId in cast.MEMBERS)
  if (!read) return
  const { address, request } = read
  if (request.kind === 'autocomplete') return api.choices(address, router.suggest(request))
  await answerInteraction(address, router.prepare(request), {
    api,
    after: never,
    deferAfterMs: 1_500,
    named: (sent, memberIds) => {
      if (request.guildId !== null) named.add({ ...sent, memberIds, at: request.now })
    },
  })
}
