import type { Weekday } from '#core/training/plan.ts'

/** What a person wrote for several weekdays. */
export type WeekdaysAnswer =
  /** Ascending, each once, at least one. */
  | { readonly kind: 'weekdays'; readonly days: readonly Weekday[] }
  | { readonly kind: 'no-weekday' }
  | { readonly kind: 'not-a-weekday'; readonly word: string }

const WEEKDAYS: readonly (readonly [Weekday, string])[] = [
  [1, 'monday'],
  [2, 'tuesday'],
  [3, 'wednesday'],
  [4, 'thursday'],
  [5, 'friday'],
  [6, 'saturday'],
  [7, 'sunday'],
]

const GAP = /[\s,;&+/.]+|\band\b/

/**
 * `mon, thu`, `Tuesday and Friday`, `weds + sat`: names and abbreviations of at least two letters,
 * in any order. A span (`mon-fri`) is not read: it could be meant as two days.
 */
export function readWeekdays(written: string): WeekdaysAnswer {
  if (/^\s*(?:every day|daily)\s*$/i.test(written))
    return { kind: 'weekdays', days: WEEKDAYS.map(([day]) => day) }
  const words = wordsOf(written)
  const days = words.map(weekdayOf)
  const wrong = words.find((_, index) => days[index] === null)
  if (wrong !== undefined) return { kind: 'not-a-weekday', word: wrong }
  return days.length === 0 ? { kind: 'no-weekday' } : { kind: 'weekdays', days: inOrder(days) }
}

/**
 * Completes the last word of a list, so that `mon, t` offers `monday, tuesday` and
 * `monday, thursday`; nothing where an earlier word is no weekday.
 */
export function suggestWeekdays(typed: string): readonly string[] {
  const words = typed.toLowerCase().split(GAP)
  const last = words.at(-1) ?? ''
  const before = wordsOf(words.slice(0, -1).join(' ')).map(weekdayOf)
  if (before.includes(null)) return []
  return WEEKDAYS.filter(([day, name]) => name.startsWith(last) && !before.includes(day)).map(
    ([day]) => [...before, day].map(nameOf).join(', '),
  )
}

const wordsOf = (written: string): readonly string[] =>
  written
    .toLowerCase()
    .split(GAP)
    .filter((word) => word !== '')

function weekdayOf(word: string): Weekday | null {
  // Also `mondays` and `weds`.
  const spellings = [word, word.replace(/s$/, '')].filter(({ length }) => length >= 2)
  const found = WEEKDAYS.find(([, name]) => spellings.some((spelt) => name.startsWith(spelt)))
  return found?.[0] ?? null
}

const inOrder = (days: readonly (Weekday | null)[]): readonly Weekday[] =>
  WEEKDAYS.map(([day]) => day).filter((day) => days.includes(day))

const nameOf = (weekday: Weekday | null): string =>
  WEEKDAYS.find(([day]) => day === weekday)?.[1] ?? ''
