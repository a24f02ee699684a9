import type { DayNumber } from '#core/calendar/day-number.ts'
import type { Level } from './member-profile.ts'

/** What a break makes of a session. */
export interface ComeBack {
  /** `session` = a come-back session; `level-one` = level 1 since a long break, and otherwise usual. */
  readonly kind: 'session' | 'level-one'
  /** Days from the last session before the break to the first one after it, or to the date. */
  readonly days: number
  /** At which the session is done. */
  readonly level: Level
  /** The member's own level as it stands: what they have set, or 1 since a break of months. */
  readonly ownLevel: Level
  /** One set less; never together with a level less. */
  readonly setLess: boolean
}

/** Whether the session is at a lower level than usual because of the break. */
export const isLevelLess = (comeBack: ComeBack | null): boolean =>
  comeBack?.kind === 'session' && !comeBack.setLess

interface Trained {
  /** Days with a session before the date that is asked about, ascending, in all clubs. */
  readonly sessions: readonly DayNumber[]
  /** Days on which the level was set, by the member or by a step up that they took. */
  readonly levelSet: readonly DayNumber[]
  /** As the member has set it. */
  readonly level: Level
}

type Cut = 'set-less' | 'level-down' | 'level-one'

/** What a break of so many days brings, and for how many sessions; the longest first. */
const BREAKS: readonly { readonly from: number; readonly cut: Cut; readonly sessions: number }[] = [
  { from: 84, cut: 'level-one', sessions: 2 },
  { from: 28, cut: 'level-down', sessions: 2 },
  { from: 14, cut: 'set-less', sessions: 1 },
]

/** From so many days on a break makes the next session a come-back session. */
export const SHORTEST_BREAK = 14

const STRICTNESS: readonly Cut[] = ['set-less', 'level-down', 'level-one']

/**
 * Days since the last session: 0-13 as usual; 14-27 one set less for one session; 28-83 one level
 * down for two sessions; 84 or more level 1, until the level is set again. Where there is no level
 * below, one set less for as many sessions: a longer break never asks for more than a shorter one.
 * Of two breaks the stricter holds.
 *
 * Somebody who sets their level after a long break has it; their two come-back sessions are a level
 * below.
 */
export function comeBackOn(
  { sessions, levelSet, level }: Trained,
  date: DayNumber,
): ComeBack | null {
  let running: { readonly cut: Cut; readonly days: number; left: number } | null = null
  let longBreak: { readonly days: number; readonly from: DayNumber } | null = null
  for (const [index, before] of sessions.entries()) {
    const next = sessions[index + 1] ?? date
    const days = next - before
    const found = BREAKS.find(({ from }) => days >= from)
    if (found && (!running || STRICTNESS.indexOf(found.cut) >= STRICTNESS.indexOf(running.cut)))
      running = { cut: found.cut, days, left: found.sessions }
    if (found?.cut === 'level-one') longBreak = { days, from: before + found.from }
    if (next === date) break
    if (running) running.left -= 1
    if (running?.left === 0) running = null
  }
  const since = longBreak?.from ?? 0
  const isOne = longBreak !== null && !levelSet.some((day) => since <= day && day <= date)
  const own = isOne ? 1 : level
  if (!running) {
    return longBreak && isOne && level > 1
      ? { kind: 'level-one', days: longBreak.days, level: 1, ownLevel: 1, setLess: false }
      : null
  }
  const { cut, days } = running
  const about = { kind: 'session', days, ownLevel: own } as const
  if (cut === 'set-less') return { ...about, level: own, setLess: true }
  if (cut === 'level-one' && isOne) return { ...about, level: 1, setLess: level === 1 }
  return own === 1
    ? { ...about, level: 1, setLess: true }
    : { ...about, level: (own - 1) as Level, setLess: false }
}
