import type { DayNumber } from '#core/calendar/day-number.ts'
import { SHORTEST_BREAK } from './come-back.ts'
import type { Level } from './member-profile.ts'
import { wentWell, type TrainedSession } from './trained-session.ts'

interface Trained {
  /** Ascending, in all clubs. */
  readonly sessions: readonly TrainedSession[]
  /** Days with a pain above 3 of 10, or a red one at any number. */
  readonly painDays: readonly DayNumber[]
  /** The day on which the level was set last, or a step up was put off; null = never. */
  readonly levelSince: DayNumber | null
  /** At which they train now. */
  readonly level: Level
}

const SESSIONS = 4
const SPREAD_DAYS = 14

/**
 * The level that a member is offered; null = none. The last sessions went well, at least 4 of them
 * over at least 14 days: complete, easy or right, and without a pain above 3 of 10 since the first
 * of them. Twice a week four sessions span ten days, so it takes a fifth. Only sessions at this level
 * count, and none from before a break.
 */
export function levelOffer({ sessions, painDays, levelSince, level }: Trained): Level | null {
  if (level === 3) return null
  const row: TrainedSession[] = []
  for (const session of sessions.toReversed()) {
    const after = row.at(-1)
    if (!wentWell(session)) break
    if (levelSince !== null && session.day <= levelSince) break
    if (after && after.day - session.day >= SHORTEST_BREAK) break
    if (painDays.some((day) => day >= session.day)) break
    row.push(session)
  }
  const [last, first] = [row[0], row.at(-1)]
  if (!last || !first || row.length < SESSIONS || last.day - first.day < SPREAD_DAYS) return null
  return (level + 1) as Level
}
