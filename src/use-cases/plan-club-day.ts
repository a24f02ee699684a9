import { dateOf, dayNumber, dayNumberOf, type DayNumber } from '#core/calendar/day-number.ts'
import { raceRules, takesNews, takesStrength } from '#core/races/race-rule.ts'
import type { Content } from '#core/training/content.ts'
import { NO_HISTORY } from '#core/training/day-training.ts'
import type { History } from '#core/training/history.ts'
import { DEFAULT_PROFILE } from '#core/training/member-profile.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { DayTraining } from '#core/training/routine.ts'
import { readClub, type ClubRecord, type RecordPorts } from './member-record.ts'
import { recallTraining } from './recall-training.ts'

export interface ClubDayPorts extends RecordPorts {
  readonly content: Content
}

export interface PlannedClubDay {
  readonly club: ClubRecord
  /** Whether the plan trains on that date, whatever stands against it. */
  readonly isDue: boolean
  readonly training: DayTraining
}

/**
 * What a club day carries as the channel sees it, which is nobody's in particular: level 1 without
 * kit, and on the ladder the step of somebody who has kept every strength day.
 */
export function planClubDay(
  clubId: string,
  date: Temporal.PlainDate,
  ports: ClubDayPorts,
): PlannedClubDay {
  const club = readClub(clubId, ports)
  return {
    club,
    isDue: club.due.isDue(dayNumber(date)),
    training: recallTraining({
      content: ports.content,
      plans: club.plans,
      races: club.races,
      member: { profile: DEFAULT_PROFILE, setAside: new Set() },
      date,
      history: clubHistory(club, date),
    }),
  }
}

function clubHistory(
  { plans, due, races, isAmnesty }: ClubRecord,
  date: Temporal.PlainDate,
): History {
  const onLadder = plans.filter(({ programme }) => programme === 'side-step-ladder')
  const [first] = onLadder.map(({ effectiveFrom }) => effectiveFrom).toSorted()
  if (first === undefined) return NO_HISTORY
  const rules = raceRules(races, due.isDue)
  const climbs = (day: DayNumber): boolean => {
    const phase = rules(day)?.phase
    const holdsBack = phase !== undefined && (takesStrength(phase) || takesNews(phase))
    return !holdsBack && !isAmnesty(day) && onLadder.includes(planOn(plans, dateOf(day)))
  }
  const days = due.between(dayNumberOf(first), dayNumber(date) - 1)
  return { ...NO_HISTORY, ladderSteps: days.filter(climbs).length }
}
