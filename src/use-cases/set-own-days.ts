import { readWeekdays, type WeekdaysAnswer } from '#core/calendar/read-weekdays.ts'
import { ownChange } from '#core/training/own-setting.ts'
import type { Weekday } from '#core/training/plan.ts'
import { isClubWord } from './club-word.ts'
import { latestToday, type TodayPorts } from './latest-today.ts'
import type { OwnSettingsStore } from './member-ports.ts'
import type { Atomically } from './session-ports.ts'

export interface OwnSettingPorts extends TodayPorts {
  readonly atomically: Atomically
}

type OwnDaysAnswer = WeekdaysAnswer | { readonly kind: 'the-clubs' }

/** Strength days as somebody types them: `mon, thu`, or `club` for the club's. */
export const readOwnDays = (written: string): OwnDaysAnswer =>
  isClubWord(written) ? { kind: 'the-clubs' } : readWeekdays(written)

/**
 * Sets a member's own strength days from tomorrow on, in every club; days in the past stay judged by
 * what was in force.
 *
 * @param days ascending and at least one; null = the club's
 */
export function setOwnDays(
  memberId: string,
  days: readonly Weekday[] | null,
  now: Temporal.Instant,
  ports: OwnSettingPorts,
): void {
  ports.atomically(() => {
    const change = ownChange(
      ownDaysOf(memberId, ports.own),
      days,
      latestToday(memberId, now, ports),
    )
    if (!change) return
    ports.own.saveDays(memberId, { effectiveFrom: change.effectiveFrom, days }, now)
  })
}

/** The days that a member has set, each from its date on. */
export const ownDaysOf = (memberId: string, own: OwnSettingsStore) =>
  own.daysOf(memberId).map(({ effectiveFrom, days }) => ({ effectiveFrom, value: days }))
