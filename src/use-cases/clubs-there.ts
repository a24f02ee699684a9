import type { ClubDataStore } from './club-data-ports.ts'
import type { GreetingStore, LeftClubStore } from './operations-ports.ts'
import type { Atomically } from './session-ports.ts'

export interface PresencePorts {
  readonly atomically: Atomically
  readonly leftClubs: LeftClubStore
  readonly greetings: Pick<GreetingStore, 'forget'>
  readonly clubData: Pick<ClubDataStore, 'clubs'>
}

/** A club took the bot out: nothing is sent there, and the time until its data goes begins. */
export function clubLeft(
  clubId: string,
  now: Temporal.Instant,
  { atomically, leftClubs, greetings }: PresencePorts,
): void {
  atomically(() => {
    leftClubs.markLeft(clubId, now)
    greetings.forget(clubId)
  })
}

/**
 * A club shows that it is there. Looked up first, because it does so after each break of the
 * connection, and a write would wait for the disk each time.
 *
 * @returns whether it was noted as having left
 */
export function clubIsBack(
  clubId: string,
  { leftClubs }: Pick<PresencePorts, 'leftClubs'>,
): boolean {
  if (leftClubs.leftAt(clubId) === null) return false
  leftClubs.markBack(clubId)
  return true
}

/**
 * Compares what is kept with the clubs that Discord names at a login, which includes those that it
 * cannot serve just now. One that is missing has left while nobody looked: it counts from now on,
 * for it is not known since when.
 *
 * @returns how many were found to have left
 */
export function compareClubs(
  present: readonly string[],
  now: Temporal.Instant,
  ports: PresencePorts,
): number {
  const { leftClubs } = ports
  const there = new Set(present)
  const known = new Set(leftClubs.leftUntil(now))
  const gone = ports.clubData.clubs().filter((id) => !there.has(id) && !known.has(id))
  ports.atomically(() => {
    for (const clubId of known) if (there.has(clubId)) leftClubs.markBack(clubId)
    for (const clubId of gone) clubLeft(clubId, now, ports)
  })
  return gone.length
}
