import type { Copy } from './copy.ts'

const DAILY = 7
const WEEKLY = 5

/**
 * How many days old a copy gets at most while the bot runs and has a newer one; what a host keeps
 * elsewhere should not get older. Until then a copy may hold somebody who has been deleted since.
 */
export const KEPT_DAYS = 35

/** A day earlier than is promised, so that a bot that was off for some hours breaks no promise. */
export const LET_GO_AFTER = { hours: 24 * (KEPT_DAYS - 1) }

/**
 * The names of the copies to keep at `now`: of the last seven days that have one, and of the last five
 * weeks that have one, the newest each; days are days in UTC, weeks begin on Monday. Those from before
 * an upgrade stay beside them. Whatever has had its time goes all the same, but for the newest copy:
 * a bot that was off for a year, or whose backups fail, is not to be left with none.
 */
export function copiesToKeep(copies: readonly Copy[], now: Temporal.Instant): ReadonlySet<string> {
  const newestFirst = copies.toSorted((a, b) => Temporal.Instant.compare(b.madeAt, a.madeAt))
  const tooOld = now.subtract(LET_GO_AFTER)
  const inTime = newestFirst.filter(({ madeAt }) => Temporal.Instant.compare(madeAt, tooOld) > 0)
  const backups = inTime.filter(({ kind }) => kind === 'backup')
  const kept = [
    ...newestFirst.slice(0, 1),
    ...newestOfEach(backups, dayOf, DAILY),
    ...newestOfEach(backups, weekOf, WEEKLY),
    ...inTime.filter(({ kind }) => kind === 'before-upgrade'),
  ]
  return new Set(kept.map(({ name }) => name))
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
