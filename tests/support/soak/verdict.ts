import { growthAMonth, ofLastProcess, type MonthMeasured } from './judge.ts'
import type { SoakFound } from './soak.ts'

/** One thing that is asked of a run. */
export interface Verdict {
  readonly asked: string
  readonly found: string
  readonly kept: boolean
}

/** Bytes that a process may grow by in a month: the facts that it remembers for members grow too. */
const GROWTH = { rss: 4 * 2 ** 20, heap: 2 * 2 ** 20 } as const
/** Sockets and timers that wait for something. */
const MORE_HANDLES = 12
/**
 * Sockets that are kept alive come and go with what was asked at the same time, so that one look at
 * them can see many, and five more or fewer tilt the line of half a year by three a month. A leak
 * grows from month to month all the same, and an unbounded pool shows in the peak.
 */
const DESCRIPTORS = { aMonth: 4, aboveFirst: 64 } as const

/** Of one thing that is wrong, in characters. */
const MOST_WORDS = 160

const some = (list: readonly string[]): string =>
  list.length === 0
    ? '0'
    : `${String(list.length)}: ${list
        .slice(0, 5)
        .map((one) => one.slice(0, MOST_WORDS))
        .join('; ')}`

/** What is asked of a run, and whether it was kept. */
export function verdictsOf(found: SoakFound): readonly Verdict[] {
  const { reminders, ledger, databaseFaults } = found
  const none = (asked: string, list: readonly string[]): Verdict => ({
    asked,
    found: some(list),
    kept: list.length === 0,
  })
  return [
    none('Reminders lost', reminders.lost),
    none('Reminders doubled, of any kind', reminders.doubled),
    none('Reminders that must not have come', reminders.unwanted),
    none('Reminders still on their way at the end', reminders.stuck),
    none('Interactions without an answer that no fault has eaten', ledger.unanswered),
    none('Error lines in the log that no fault explains', ledger.unexplained),
    none('Faults in the database', databaseFaults),
    ...memory(found),
  ]
}

function memory({ months }: SoakFound): readonly Verdict[] {
  const lived = ofLastProcess(months)
  // Two points make a line whatever they are; a short run says nothing of memory.
  if (lived.length < 4) return []
  const grows = (asked: string, figure: 'rss' | 'heap'): Verdict => {
    const bytes = growthAMonth(lived, (month) => month[figure])
    return {
      asked: `${asked} a month, at most ${megabytes(GROWTH[figure])}`,
      found: megabytes(bytes),
      kept: bytes <= GROWTH[figure],
    }
  }
  return [
    grows('Resident memory grows', 'rss'),
    grows('Heap grows', 'heap'),
    ...descriptors(lived),
    most('Sockets and timers', MORE_HANDLES, lived, ({ resources }) => resources),
  ]
}

function descriptors(lived: readonly MonthMeasured[]): readonly Verdict[] {
  const open = (month: MonthMeasured): number => month.descriptors ?? 0
  const growth = growthAMonth(lived, open)
  return [
    {
      asked: `File descriptors grow a month, at most ${String(DESCRIPTORS.aMonth)}`,
      found: growth.toFixed(1),
      kept: growth <= DESCRIPTORS.aMonth,
    },
    most('File descriptors at any one look', DESCRIPTORS.aboveFirst, lived, open),
  ]
}

function most(
  asked: string,
  more: number,
  lived: readonly MonthMeasured[],
  of: (month: MonthMeasured) => number,
): Verdict {
  const counts = lived.map(of)
  const [first = 0] = counts
  return {
    asked: `${asked}, at most ${String(more)} more than at first`,
    found: `${String(first)} at first, ${String(Math.max(...counts))} at most`,
    kept: Math.max(...counts) <= first + more,
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`
