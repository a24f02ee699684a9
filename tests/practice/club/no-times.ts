import type { ClubTimes } from '#practice/club/clock-moves.ts'

/** The times of a club whose bot knows of no strength day. */
export const noTimes = (): ClubTimes => ({
  timeZone: 'UTC',
  cardAt: Temporal.PlainTime.from('07:00'),
  nextStrengthDay: null,
})
