import type { ClosingPorts } from './period-entries.ts'
import { refreshOldStandings } from './refresh-standing.ts'

/** Brings what time has made old up to date before somebody asks. */
export async function renewBoards(now: Temporal.Instant, ports: ClosingPorts): Promise<void> {
  for (const clubId of ports.standings.staleClubs(now))
    // oxlint-disable-next-line no-await-in-loop -- one club after the other is the point
    await refreshOldStandings(clubId, now, ports, ports.breathe)
}
