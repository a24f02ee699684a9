import type { CLUB_KINDS } from '#core/reminders/reminder.ts'
import type { ClubRecord } from './member-record.ts'

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** Whether a reminder of the club stays away on a day, because the day is taken out or a race is near. */
export function staysAway(
  { isAmnesty, isRaced }: Pick<ClubRecord, 'isAmnesty' | 'isRaced'>,
  kind: (typeof CLUB_KINDS)[number],
  day: number,
): boolean {
  if (isAmnesty(day)) return true
  // A week that was taken out as a whole has nothing to tell.
  if (kind === 'recap') return WEEK.every((back) => isAmnesty(day - back))
  return kind !== 'prerun' && isRaced(day)
}
