import { takesNews, type RaceRule } from '#core/races/race-rule.ts'
import { balancedRoutine } from './balanced-routine.ts'
import type { History } from './history.ts'
import { isLevelLess, type ComeBack } from './come-back.ts'
import { withEasierMoves } from './easier-moves.ts'
import { lightened, shortRoutine } from './lighter-routine.ts'
import type { Routine } from './routine.ts'
import type { Runner } from './runner.ts'
import type { WeekDay } from './week-days.ts'
import { weekNumber } from './week-number.ts'
import { writtenRoutine } from './written-routine.ts'

/**
 * The routine of a strength day, with what a race makes of it:
 *
 * - D-14 to D-8: one set less and no jumps. D-7 to D-4: without kit, about 10 minutes, no jumps.
 *   The week after the recovery: one set less.
 * - "Nothing new" before a race means here: no jumps, no set that the fit to time would add to a
 *   short session, the balanced week keeps the moves of the last week before all that, and the
 *   ladder stays on its step. What somebody has never done of it cannot be known.
 *
 * A come-back session is at its own level, with a set less where that is what the break asks. A level
 * less is stricter than a set less, so a lighter week or a race takes no set besides; in a programme
 * as written, whose doses are the same at every level, it is a set less as well. The ten minutes of
 * D-7 to D-4 hold at any level.
 *
 * @param days the week that `day` is in
 * @param comeBack what a break asks; `member` is at its level already
 */
export function strengthRoutine(
  member: Runner,
  days: readonly WeekDay[],
  day: WeekDay,
  history: History,
  rule: RaceRule | null,
  comeBack: ComeBack | null = null,
): Routine {
  const short = rule?.phase === 'sharpen'
  const raceLess = rule?.phase === 'taper' || rule?.phase === 'easing'
  const setLess = comeBack?.setLess === true
  const levelDown = isLevelLess(comeBack)
  const nothingNew = rule !== null && takesNews(rule.phase)
  const runner: Runner = {
    ...member,
    jumps: member.jumps && !nothingNew,
    kit: short ? new Set() : member.kit,
  }
  const written = writtenOf(runner, day, history, nothingNew)
  if (written) {
    const lighter = lightened(runner, written, !short && (raceLess || setLess || levelDown))
    return withEasierMoves(runner, short ? shortRoutine(lighter) : lighter)
  }
  const sessions = days.slice(0, days.indexOf(day) + 1).flatMap(({ session }) => session ?? [])
  const week = weekNumber(day.plan.startMonday, day.date)
  const routine = balancedRoutine(runner, sessions, week, {
    oneSetLess: setLess || (raceLess && !levelDown),
    movesOf: nothingNew ? Math.min(week, weekBefore(day, rule)) : null,
    noSetMore: short || levelDown,
    levelDown,
  })
  return short ? shortRoutine(routine) : routine
}

function writtenOf(
  runner: Runner,
  { plan: { programme } }: WeekDay,
  { ladderSteps }: History,
  nothingNew: boolean,
): Routine | null {
  if (programme === 'balanced-week') return null
  const written = runner.content.written.get(programme)
  if (!written) return null
  const routine = writtenRoutine(runner, written, ladderSteps)
  // A ladder that is finished gives nothing, and is not taken up again.
  if (!nothingNew || routine?.mode.kind !== 'rung' || ladderSteps === 0) return routine
  return writtenRoutine(runner, written, ladderSteps - 1)
}

/** The week before the one in which a race begins to rule; the plan's first at the earliest. */
function weekBefore({ plan }: WeekDay, { race }: RaceRule): number {
  return Math.max(0, weekNumber(plan.startMonday, race.day.subtract({ days: 14 })) - 1)
}
