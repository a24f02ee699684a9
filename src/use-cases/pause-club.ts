import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import { readPauseDays, type PauseDays } from '#core/sessions/pause-days.ts'
import { readClub, type ClubRecord } from './member-record.ts'
import type { AmnestyPorts } from './set-amnesty.ts'

interface Whose {
  readonly clubId: string
  /** The captain who does it; the right to was checked before. */
  readonly by: string
  readonly now: Temporal.Instant
}

interface Pausing extends Whose {
  /** As typed; undefined = today. Weekdays are read forwards. */
  readonly from: string | undefined
  readonly to: string
  /** The captain's own words, or nothing. */
  readonly reason: string
}

/** Days that follow each other and count against nobody; both ends included. */
export interface ClubPause {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** The captain's own words for the first of them, or nothing. */
  readonly reason: string
}

export type ClubPauseDays =
  | PauseDays
  /** A club is silenced from today on; single dates before that are amnesties. */
  | { readonly kind: 'in-the-past'; readonly from: Temporal.PlainDate }

export type ClubPauseOutcome =
  | {
      /** `already` = all of these days were taken out before. */
      readonly kind: 'paused' | 'already'
      readonly from: Temporal.PlainDate
      readonly to: Temporal.PlainDate
      readonly today: Temporal.PlainDate
      readonly reason: string
      /** How many strength days are in it. */
      readonly strengthDays: number
    }
  | (Exclude<ClubPauseDays, { kind: 'days' }> & { readonly today: Temporal.PlainDate })

/** Which days are meant; from today on, and at most 366 of them. */
export function readClubPauseDays(
  written: { readonly from: string | undefined; readonly to: string },
  today: Temporal.PlainDate,
): ClubPauseDays {
  const days = readPauseDays(written, today)
  return days.kind === 'days' && Temporal.PlainDate.compare(days.from, today) < 0
    ? { kind: 'in-the-past', from: days.from }
    : days
}

/** Silences the club for some days, which count against nobody: each of them is an amnesty. */
export function pauseClub(asked: Pausing, ports: AmnestyPorts): ClubPauseOutcome {
  return ports.atomically(() => {
    const { clubId, by, reason, now } = asked
    const club = readClub(clubId, ports)
    const today = club.clock.dayAt(now)
    const days = readClubPauseDays(asked, today)
    if (days.kind !== 'days') return { ...days, today }
    const { from, to } = days
    const added = daysOf(from, to).filter((day) =>
      ports.amnesties.add(clubId, { day, reason, by, at: now }),
    )
    const strengthDays = club.due.between(dayNumber(from), dayNumber(to)).length
    if (added.length === 0) {
      const known = ports.amnesties.reasonOf(clubId, from) ?? ''
      return { kind: 'already', from, to, today, reason: known, strengthDays }
    }
    ports.audit.add(clubId, {
      at: now,
      by,
      action: 'club-pause',
      memberId: null,
      from,
      to,
      note: reason,
    })
    return { kind: 'paused', from, to, today, reason, strengthDays }
  })
}

export type EndClubPauseOutcome =
  | {
      readonly kind: 'ended'
      /** The first and the last day that count again. */
      readonly from: Temporal.PlainDate
      readonly to: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }
  /** None of these days is to come and taken out. */
  | { readonly kind: 'nothing-left'; readonly today: Temporal.PlainDate }

/** Lets the days of a pause count again that are not over; today is the first of them. */
export function endClubPause(
  { clubId, by, now, from, to }: Whose & Pick<ClubPause, 'from' | 'to'>,
  ports: AmnestyPorts,
): EndClubPauseOutcome {
  return ports.atomically(() => {
    const today = readClub(clubId, ports).clock.dayAt(now)
    const start = Temporal.PlainDate.compare(from, today) < 0 ? today : from
    const lifted = ports.amnesties
      .daysOf(clubId)
      .filter((day) => dayNumber(start) <= day && day <= dayNumber(to))
      .map(dateOf)
    const [first] = lifted
    const last = lifted.at(-1)
    if (!first || !last) return { kind: 'nothing-left', today }
    for (const day of lifted) ports.amnesties.remove(clubId, day)
    const entry = { at: now, by, memberId: null, from: first, to: last, note: '' }
    ports.audit.add(clubId, { ...entry, action: 'club-pause-ended' })
    return { kind: 'ended', from: first, to: last, today }
  })
}

/** The days from today on that are taken out of the count, in spans. */
export function clubPausesAhead(
  { clubId, clock }: Pick<ClubRecord, 'clubId' | 'clock'>,
  now: Temporal.Instant,
  { amnesties }: Pick<AmnestyPorts, 'amnesties'>,
): readonly ClubPause[] {
  const today = dayNumber(clock.dayAt(now))
  const spans: { from: number; to: number }[] = []
  for (const day of amnesties.daysOf(clubId)) {
    if (day < today) continue
    const last = spans.at(-1)
    if (last && last.to === day - 1) last.to = day
    else spans.push({ from: day, to: day })
  }
  return spans.map(({ from, to }) => ({
    from: dateOf(from),
    to: dateOf(to),
    reason: amnesties.reasonOf(clubId, dateOf(from)) ?? '',
  }))
}

/** Both ends included. */
const daysOf = (from: Temporal.PlainDate, to: Temporal.PlainDate): readonly Temporal.PlainDate[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, days) => from.add({ days }))
