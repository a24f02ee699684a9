import { apiMember } from '#practice/world/api-objects.ts'
import type { World } from '#practice/world/world.ts'
import type { Session } from './session.ts'

/** Members that one request by ids may name. */
const IDS_PER_REQUEST = 100

/**
 * The answer to a request for members (opcode 8). Asking by ids needs no privilege; by an empty
 * query it needs the members intent. Null where Discord stays silent.
 */
export function membersChunk(world: World, session: Session, d: Record<string, unknown>) {
  const guild = world.guilds.get(String(d['guild_id']))
  if (!guild || !world.botIsIn(guild.id)) return null
  const ids = d['user_ids'] === undefined ? null : [d['user_ids']].flat().map(String)
  const query = typeof d['query'] === 'string' ? d['query'] : null
  if (ids ? ids.length > IDS_PER_REQUEST : query === null) return null
  if (query === '' && !ids && !session.knowsMembers) return null

  const everyone = [...guild.members.values()]
  const limit = Number(d['limit'] ?? 0) || everyone.length
  const found = ids
    ? everyone.filter((member) => ids.includes(member.user.id))
    : everyone.filter((member) => member.user.name.startsWith(query ?? '')).slice(0, limit)
  return {
    guild_id: guild.id,
    members: found.map(apiMember),
    chunk_index: 0,
    chunk_count: 1,
    not_found: (ids ?? []).filter((id) => !guild.members.has(id)),
    ...(typeof d['nonce'] === 'string' ? { nonce: d['nonce'] } : {}),
  }
}
