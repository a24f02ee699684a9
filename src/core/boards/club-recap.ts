import type { WeekAhead } from '#core/training/week-ahead.ts'
import type { ClubWeek } from './club-week.ts'
import type { WeekMilestone } from './member-week.ts'
import type { RankedEntry } from './rank.ts'

/** Members who may be named, twenty at most, and how many there are besides. */
export interface NamedAndMore {
  readonly named: readonly string[]
  readonly more: number
}

export interface RecapMilestone extends NamedAndMore {
  readonly milestone: WeekMilestone
}

/** What a club's channel is told of the week that is over. */
export interface ClubRecap {
  readonly week: ClubWeek
  /** Named with their consent alone. */
  readonly comeBacks: NamedAndMore
  readonly milestones: readonly RecapMilestone[]
  /** The top of the month's board. */
  readonly board: readonly RankedEntry[]
  readonly ahead: WeekAhead
}
