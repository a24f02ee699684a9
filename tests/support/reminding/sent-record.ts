import type { PracticeDiscord } from '#practice/practice-discord.ts'
import type { StoredMessage } from '#practice/world/state.ts'

/** What the bot posted by itself, as Discord itself has seen it. */
export interface SentRecord {
  /** How many messages there were of each reminder, by `club kind date`. */
  readonly counts: ReadonlyMap<string, number>
  /** Ids of these messages. */
  readonly messageIds: ReadonlySet<string>
  /** How often each message was changed, since this was asked for last. */
  readonly takeEdits: () => ReadonlyMap<string, number>
}

/** Counts from now on. Messages are told apart by the button that each of them carries. */
export function recordSent({ world }: PracticeDiscord): SentRecord {
  const counts = new Map<string, number>()
  const messageIds = new Set<string>()
  let edits = new Map<string, number>()
  world.changes.subscribe((change) => {
    if (change.kind !== 'message' || change.stored.onlyFor !== null) return
    const { id } = change.stored.api
    if (messageIds.has(id)) {
      edits.set(id, (edits.get(id) ?? 0) + 1)
      return
    }
    const identity = identityOn(change.stored)
    if (identity === null || change.stored.api.author.id !== world.bot.id) return
    messageIds.add(id)
    counts.set(identity, (counts.get(identity) ?? 0) + 1)
  })
  return {
    counts,
    messageIds,
    takeEdits: () => {
      const taken = edits
      edits = new Map()
      return taken
    },
  }
}

const MARK = /"custom_id":"open:1:(card|recap|prerun|last-call):(\d+):(\d{4}-\d\d-\d\d)::0"/

function identityOn({ api }: StoredMessage): string | null {
  const [, kind = '', clubId = '', date = ''] = MARK.exec(JSON.stringify(api.components)) ?? []
  return kind === '' ? null : `${clubId} ${kind} ${date}`
}
