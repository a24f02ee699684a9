import { en } from '#messages/en.ts'

/** How much is kept about somebody. */
export interface StoredCounts {
  /** Rows about them, by table. */
  readonly about: ReadonlyMap<string, number>
  /** What they did for others, as captains do. */
  readonly signed: Readonly<Record<keyof typeof en.privacy.signedCount, number>>
  /** Clubs in which they have sessions. */
  readonly clubs: number
  readonly isNothing: boolean
}

/** What there is, thing by thing: `31 sessions in 2 clubs`, `1 pause`. */
export function storedWords({ about, clubs }: StoredCounts): readonly string[] {
  const words: Readonly<Record<string, (count: number, clubs: number) => string>> = en.privacy.count
  return Object.entries(words).flatMap(([table, say]) => {
    const count = about.get(table) ?? 0
    return count > 0 ? [say(count, clubs)] : []
  })
}

/** What they did as a captain: `2 plans`, `1 day off`. */
export const signedWords = ({ signed }: StoredCounts): readonly string[] =>
  (['plans', 'reminders', 'races', 'daysOff', 'changes'] as const)
    .filter((what) => signed[what] > 0)
    .map((what) => en.privacy.signedCount[what](signed[what]))
