import type { DayNumber } from '#core/calendar/day-number.ts'
import type { SlotName, TrainedSession } from './trained-session.ts'

export type LoweredWhy = 'too-hard' | 'pain'

interface Known {
  /** Ascending; those of which it is not known what they held say nothing. */
  readonly sessions: readonly TrainedSession[]
  /** Amber pains, ascending, with every name that their slot goes by. */
  readonly ambers: readonly { readonly day: DayNumber; readonly slots: readonly SlotName[] }[]
  /** Days on which the level was set: what was too hard at another level is no matter any more. */
  readonly levelSet: readonly DayNumber[]
}

/** So many in a row take a slot down, and so many good ones bring it back. */
const IN_A_ROW = 2
const AMBER_DAYS = 7

/** The hold at the end is the same at every level. */
const NEVER_LOWER: readonly SlotName[] = ['mobility']

interface SlotRow {
  bad: number
  good: number
  lastAmber: DayNumber | null
  lowered: LoweredWhy | null
}

/**
 * The slots that stand one level lower, and why. A slot goes down when the last two sessions that
 * held it were unfinished in it, or felt too hard; or when one of its moves hurt amber twice in 7
 * days. It comes back after two sessions in a row that went well in it, or when the level is set.
 */
export function loweredSlots(known: Known): ReadonlyMap<SlotName, LoweredWhy> {
  const rows = new Map<SlotName, SlotRow>()
  for (const { happen } of eventsOf(known)) happen(rows)
  return new Map(
    [...rows].flatMap(([slot, { lowered }]) =>
      lowered === null ? [] : [[slot, lowered] as const],
    ),
  )
}

interface Event {
  readonly day: DayNumber
  readonly happen: (rows: Map<SlotName, SlotRow>) => void
}

/** By day; what hurt belongs after the session in which it did, and a level that is set after both. */
function eventsOf({ sessions, ambers, levelSet }: Known): readonly Event[] {
  return [
    ...sessions.map((session): Event => ({ day: session.day, happen: trained(session) })),
    ...ambers.map(({ day, slots }): Event => ({ day, happen: hurt(day, slots) })),
    ...levelSet.map((day): Event => ({
      day,
      happen: (rows) => {
        rows.clear()
      },
    })),
  ].toSorted((a, b) => a.day - b.day)
}

const trained =
  ({ slots, finished, percent, effort }: TrainedSession): Event['happen'] =>
  (rows) => {
    for (const [index, slot] of (slots ?? []).entries()) {
      if (NEVER_LOWER.includes(slot)) continue
      const row = rowOf(rows, slot)
      // The moves are done in their order, so that what is missing stands at the end.
      const isReached = (index + 1) * 100 <= percent * (slots?.length ?? 0)
      const isFinished = finished?.[index] ?? isReached
      const isBad = !isFinished || effort === 'hard'
      row.bad = isBad ? row.bad + 1 : 0
      row.good = isBad ? 0 : row.good + 1
      if (row.bad >= IN_A_ROW) row.lowered ??= 'too-hard'
      if (row.good >= IN_A_ROW) row.lowered = null
    }
  }

const hurt =
  (day: DayNumber, slots: readonly SlotName[]): Event['happen'] =>
  (rows) => {
    for (const slot of slots) {
      if (NEVER_LOWER.includes(slot)) continue
      const row = rowOf(rows, slot)
      const isSecond = row.lastAmber !== null && day - row.lastAmber <= AMBER_DAYS
      if (isSecond && day !== row.lastAmber) row.lowered = 'pain'
      row.lastAmber = day
      row.good = 0
    }
  }

function rowOf(rows: Map<SlotName, SlotRow>, slot: SlotName): SlotRow {
  const row = rows.get(slot) ?? { bad: 0, good: 0, lastAmber: null, lowered: null }
  rows.set(slot, row)
  return row
}
