import { readMember, type RecordPorts } from './member-record.ts'
import type { Atomically, CheerStore, FinishedMate } from './session-ports.ts'

interface CheerPorts extends RecordPorts {
  readonly cheers: CheerStore
  readonly atomically: Atomically
}

interface Cheering {
  readonly clubId: string
  readonly fromId: string
  readonly day: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/**
 * Cheers every club-mate who finished on the day, lets it be seen and takes cheers; each once, and
 * only for today or yesterday.
 *
 * @returns those who got a cheer just now
 */
export function cheerMates(
  { clubId, fromId, day, now }: Cheering,
  ports: CheerPorts,
): readonly FinishedMate[] {
  const today = readMember(clubId, fromId, ports).clock.dayAt(now)
  const age = day.until(today, { largestUnit: 'days' }).days
  if (age < 0 || age > 1) return []
  return ports.atomically(() =>
    ports.cheers
      .finishedMates(clubId, day, fromId)
      .filter((mate) => mate.takesCheers && !mate.cheeredByReader)
      .filter((mate) => ports.cheers.add(clubId, mate.memberId, day, fromId, now)),
  )
}
