import type { NamedCard, NamedCardStore } from '#use-cases/ports.ts'
import type { Database } from 'better-sqlite3'

/** Messages that name members, in SQLite. */
export function createNamedCardStore(db: Database): NamedCardStore {
  const insert = db.prepare<[string, string, string, string]>(
    `INSERT INTO named_cards (message_id, member_id, channel_id, posted_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const select = db.prepare<[string], NamedCard>(
    `SELECT channel_id AS channelId, message_id AS messageId FROM named_cards
     WHERE member_id = ? ORDER BY message_id DESC`,
  )
  const remove = db.prepare<[string]>('DELETE FROM named_cards WHERE member_id = ?')
  return {
    add: ({ channelId, messageId, memberIds, at }) => {
      for (const memberId of memberIds) insert.run(messageId, memberId, channelId, at.toString())
    },
    naming: (memberId) => select.all(memberId),
    forget: (memberId) => {
      remove.run(memberId)
    },
  }
}
