import type { Copy } from './copy.ts'

const DAILY = 7
const WEEKLY = 5

/**
 * How old a kept copy gets at most while one is made every night; what a host keeps elsewhere should
 * not get older. Until then a copy may hold somebody who has been deleted since.
 */
export const KEPT_DAYS = 35

/** For what goes by its age: it is looked at once a night, and then may have a day to go. */
export const LET_GO_AFTER = { hours: 24 * (KEPT_DAYS - 1) }

/**
 * The names of the copies to keep: of the last seven days that have one, and of the last five weeks
 * that have one, the newest each. Days are days in UTC, weeks begin on Monday. Counted in copies and
 * not by the calendar, so that a bot that was off for a year does not come back to an empty folder.
 * Copies from before an upgrade go by their age.
 */
export function copiesToKeep(copies: readonly Copy[]): ReadonlySet<string> {
  const newestFirst = copies.toSorted((a, b) => Temporal.Instant.compare(b.madeAt, a.madeAt))
  const backups = newestFirst.filter(({ kind }) => kind === 'backup')
  const oldest = newestFirst[0]?.madeAt.subtract(LET_GO_AFTER)
  const upgrades = newestFirst.filter(
    ({ kind, madeAt }) =>
      kind === 'before-upgrade' && oldest && Temporal.Instant.compare(madeAt, oldest) > 0,
  )
  const kept = [...newestOfEach(backups, dayOf, DAILY), ...newestOfEach(backups, weekOf, WEEKLY)]
  return new Set([...kept, ...upgrades].map(({ name }) => name))
}

/** The first of each group, for as many groups. */
function newestOfEach(
  newestFirst: readonly Copy[],
  groupOf: (copy: Copy) => string,
  groups: number,
): Copy[] {
  const seen = new Map<string, Copy>()
  for (const copy of newestFirst) if (!seen.has(groupOf(copy))) seen.set(groupOf(copy), copy)
  return [...seen.values()].slice(0, groups)
}

const dateOf = ({ madeAt }: Copy): Temporal.PlainDate =>
  madeAt.toZonedDateTimeISO('UTC').toPlainDate()

const dayOf = (copy: Copy): string => dateOf(copy).toString()

const weekOf = (copy: Copy): string => {
  const { yearOfWeek, weekOfYear } = dateOf(copy)
  return `${yearOfWeek}-${weekOfYear}`
}
