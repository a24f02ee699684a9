import type { Atomically, CheerStore, FinishedMate } from './session-ports.ts'

interface Cheering {
  readonly clubId: string
  readonly fromId: string
  readonly day: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/**
 * Cheers every club-mate who finished on the day, lets it be seen and takes cheers; each once.
 *
 * @returns those who got a cheer just now
 */
export function cheerMates(
  { clubId, fromId, day, now }: Cheering,
  ports: { readonly cheers: CheerStore; readonly atomically: Atomically },
): readonly FinishedMate[] {
  return ports.atomically(() =>
    ports.cheers
      .finishedMates(clubId, day, fromId)
      .filter((mate) => mate.takesCheers && !mate.cheeredByReader)
      .filter((mate) => ports.cheers.add(clubId, mate.memberId, day, fromId, now)),
  )
}
