import type { PracticeDiscord } from '#practice/practice-discord.ts'

const MARK = /"custom_id":"(open:1:[^"]+)"/

/**
 * How often each reminder was posted from now on, direct messages among them: by the identity that
 * each carries on its button, as Discord itself has seen it.
 */
export function countPosted({ world }: PracticeDiscord): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let newest = 0n
  world.changes.subscribe((change) => {
    if (change.kind !== 'message' || change.stored.onlyFor !== null) return
    const { api } = change.stored
    if (api.author.id !== world.bot.id || api.interaction_metadata !== undefined) return
    // An edit of what is there already; ids only grow.
    const id = BigInt(api.id)
    if (id <= newest) return
    newest = id
    const [, mark] = MARK.exec(JSON.stringify(api.components)) ?? []
    if (mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  })
  return counts
}
