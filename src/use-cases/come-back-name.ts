import { dayNumber } from '#core/calendar/day-number.ts'
import type { Session } from '#core/sessions/session.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import type { PreferencesStore } from './member-ports.ts'
import type { ComeBackNameStore } from './own-reminder-ports.ts'

interface ComeBackPorts {
  readonly comeBackNames: Pick<ComeBackNameStore, 'mayName'>
  readonly preferences: Pick<PreferencesStore, 'preferencesOf'>
}

interface Logged {
  readonly session: Session
  readonly report: StreakReport
  /** The session keeps the first day after a miss; seen from the report when left out. */
  readonly comeBack?: boolean
}

/**
 * Whether somebody is asked to be named in the club's recap: with a come-back, until they have
 * answered. Who hides is named nowhere, and without a club there is no recap.
 *
 * @param clubId null = nobody's club
 */
export function asksComeBack(
  { clubId, memberId }: { readonly clubId: string | null; readonly memberId: string },
  logged: Logged,
  { comeBackNames, preferences }: ComeBackPorts,
): boolean {
  if (clubId === null || !(logged.comeBack ?? isComeBack(logged))) return false
  if (comeBackNames.mayName(memberId) !== null) return false
  return !preferences.preferencesOf(memberId).hidden
}

function isComeBack({ session, report: { streak } }: Logged): boolean {
  const day = dayNumber(session.day)
  const served = streak.days.find(({ servedBy }) => servedBy === day)
  return served !== undefined && streak.comeBacks.includes(served.day)
}
