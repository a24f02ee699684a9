import type { ClubDataStore } from './club-data-ports.ts'
import type { LeftClubStore } from './operations-ports.ts'
import type { ClubDirectory } from './ports.ts'

/** How long a club's data is kept after it took the bot out: somebody may have slipped. */
const KEPT = { hours: 24 * 30 }

/** A transaction of this size is over before anybody who waits for an answer notices. */
const ROWS_A_BITE = 300

export interface ForgetPorts {
  readonly leftClubs: LeftClubStore
  readonly clubData: Pick<ClubDataStore, 'purge'>
  readonly directory: Pick<ClubDirectory, 'all'>
  /** Resolves after everything that waited has had its turn. */
  readonly breathe: () => Promise<void>
}

export interface Forgotten {
  readonly clubId: string
  readonly rows: number
  readonly people: number
}

/**
 * Deletes what is kept of clubs that took the bot out 30 days ago or longer. A club that the bot is
 * in, whatever was noted, is not touched. Interrupted, it goes on the next time.
 */
export async function forgetLeftClubs(
  now: Temporal.Instant,
  { leftClubs, clubData, directory, breathe }: ForgetPorts,
): Promise<readonly Forgotten[]> {
  const until = now.subtract(KEPT)
  const there = new Set(directory.all())
  const forgotten: Forgotten[] = []
  for (const clubId of leftClubs.leftUntil(until)) {
    if (there.has(clubId)) {
      leftClubs.markBack(clubId)
      continue
    }
    // Longer ago than that, when the bot was off for a while: who wrote since has gone on alone.
    const leftAt = leftClubs.leftAt(clubId) ?? until
    const taken = { rows: 0, people: 0 }
    for (let isLast = false; !isLast;) {
      const bite = clubData.purge(clubId, leftAt, ROWS_A_BITE)
      taken.rows += bite.rows
      taken.people += bite.people
      isLast = bite.isLast
      // oxlint-disable-next-line no-await-in-loop -- between two bites everybody else has a turn
      await breathe()
    }
    forgotten.push({ clubId, ...taken })
  }
  return forgotten
}
