/** A copy of the database, as the name of its file tells of it. */
export interface Copy {
  readonly name: string
  readonly madeAt: Temporal.Instant
  /** `before-upgrade`: of the database as it was before the schema was brought up to date. */
  readonly kind: 'backup' | 'before-upgrade'
}

const NAME = /^clamshell-(\d{8}T\d{6}Z)(-before-schema-\d+)?\.db$/

/** `20261121T031700Z`: in UTC and to the second, so that names sort as their moments do. */
export const stampOf = (moment: Temporal.Instant): string =>
  moment.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replaceAll(/[-:]/g, '')

/** @param beforeSchema the schema that the database was about to be brought to, if any */
export const copyName = (madeAt: Temporal.Instant, beforeSchema?: number): string =>
  `clamshell-${stampOf(madeAt)}${beforeSchema === undefined ? '' : `-before-schema-${beforeSchema}`}.db`

/** The copy in a file of this name; null when it is no copy of ours. */
export function copyNamed(name: string): Copy | null {
  const [, stamp, before] = NAME.exec(name) ?? []
  const madeAt = stamp === undefined ? null : momentOf(stamp)
  if (madeAt === null) return null
  return { name, madeAt, kind: before === undefined ? 'backup' : 'before-upgrade' }
}

/** The moment of a stamp; null when there is none, as on 31 February. */
export function momentOf(stamp: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(stamp)
  } catch {
    return null
  }
}
