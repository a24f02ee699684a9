import { inForceOn } from './in-force.ts'

/** A value of a member's own from a date (YYYY-MM-DD) on; null = the club's again. */
interface Dated<T> {
  readonly effectiveFrom: string
  readonly value: T | null
}

/** What holds today of something that a member may have of their own, and what is on its way. */
export interface OwnSetting<T> {
  /** null = the club's. */
  readonly current: T | null
  /** null = nothing changes. */
  readonly coming: { readonly from: Temporal.PlainDate; readonly value: T | null } | null
}

type Value = string | readonly number[]

/** @param inOrder in the order of saving */
export function ownSetting<T extends Value>(
  inOrder: readonly Dated<T>[],
  today: Temporal.PlainDate,
): OwnSetting<T> {
  const current = inForceOn(inOrder, today.toString())?.value ?? null
  const last = lastSet(inOrder)
  if (!last || isSame(last.value, current)) return { current, coming: null }
  return {
    current,
    coming: { from: Temporal.PlainDate.from(last.effectiveFrom), value: last.value },
  }
}

/**
 * What has to be saved so that `value` holds from the day after `today`: null when that was set
 * already. It never takes effect before what is on its way, which would win over it.
 *
 * @param inOrder in the order of saving
 */
export function ownChange<T extends Value>(
  inOrder: readonly Dated<T>[],
  value: T | null,
  today: Temporal.PlainDate,
): Dated<T> | null {
  const last = lastSet(inOrder)
  if (isSame(last?.value ?? null, value)) return null
  const tomorrow = today.add({ days: 1 }).toString()
  const isLater = last !== undefined && last.effectiveFrom > tomorrow
  return { effectiveFrom: isLater ? last.effectiveFrom : tomorrow, value }
}

/** What holds once everything that is set has taken effect. */
const lastSet = <T>(inOrder: readonly Dated<T>[]): Dated<T> | undefined =>
  inForceOn(inOrder, '9999-12-31')

const isSame = (one: Value | null, other: Value | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
