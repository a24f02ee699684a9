import type { InteractionStep, OpenInteraction } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'

/**
 * What a person waits for: `answered`, until there is something to see (or it is clear that there
 * never will be); `acknowledged`, until the bot has shown any sign, a deferral among them.
 */
export type Until = 'answered' | 'acknowledged'

const DEFERRALS: readonly InteractionStep['kind'][] = ['deferred', 'deferred update']

/** Resolves once the interaction has come as far as `until` says. */
export function awaitAnswer(
  world: World,
  interaction: OpenInteraction,
  until: Until,
): Promise<void> {
  const isThere = () =>
    interaction.steps.some(({ kind }) => until === 'acknowledged' || !DEFERRALS.includes(kind))
  if (isThere()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = world.onInteractionStep((stepped) => {
      if (stepped !== interaction || !isThere()) return
      stop()
      resolve()
    })
  })
}
