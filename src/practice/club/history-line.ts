import type { CastName, ChannelName } from './cast.ts'

/**
 * One thing that somebody did. Weeks begin on Monday and days are named, so that what belongs to a
 * strength day happens on one, whatever today is. Times are the club's.
 */
export interface HistoryLine {
  /** 0 for this week; what would be in the future is left out. */
  readonly weeksAgo: number
  readonly day: Weekday
  /** As in `07:30`. */
  readonly time: string
  readonly who: CastName
  readonly in: ChannelName | 'direct message'
  readonly does: Deed
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

export type Deed =
  | { readonly says: string }
  /**
   * A command as it is typed: `/hips today share:true`. `{sunday+3}` stands for the date of the Sunday
   * three weeks after the line's own week.
   */
  | { readonly types: string }
  /** The label of a button on the newest message there that has one. */
  | { readonly presses: string }
  /**
   * The placeholder of a select on the newest message there that has it, and a label or value; the
   * first one when nothing is said.
   */
  | { readonly opens: string; readonly picks?: string }
