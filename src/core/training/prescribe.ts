import { AMOUNT_UNITS, type AmountUnit, type Count, type Exercise } from './exercise.ts'
import type { MemberProfile } from './member-profile.ts'
import type { Prescription, Span } from './routine.ts'

/**
 * The exercise's dose at this level, as it is done with this kit. Without what the dose is written
 * for, the way without it takes the place of load and band; so does the stopgap when the needed kit
 * itself is missing. Of several things that serve equally, one is brought: the first at hand.
 */
export function prescribe(exercise: Exercise, { level, kit }: MemberProfile): Prescription {
  const dose = exercise.doses[level]
  const needed = dose.needs.find((item) => kit.has(item))
  const best = dose.bestWith?.find((item) => kit.has(item))
  const byStopgap = dose.needs.length > 0 && needed === undefined
  const without = dose.bestWith !== undefined && best === undefined
  const asWritten = !byStopgap && !without
  const { unit, amount } = amountOf(dose)
  return {
    sets: spanOf(dose.sets),
    amount,
    unit,
    perSide: dose.perSide,
    tempo: dose.tempo ?? {},
    load: (asWritten ? dose.load : undefined) ?? null,
    band: (asWritten ? dose.band : undefined) ?? null,
    notes: [
      dose.note,
      byStopgap ? dose.stopgap : undefined,
      !byStopgap && without ? dose.withoutIt : undefined,
    ].filter((note) => note !== undefined),
    kit: [...new Set([needed, best].filter((item) => item !== undefined))],
    secondsPerSet: dose.secondsPerSet,
    restSeconds: dose.restSeconds,
    jump: dose.jump,
  }
}

/** A plain number is a span from itself to itself. */
export function spanOf(count: Count): Span {
  return typeof count === 'number' ? { from: count, to: count } : count
}

/** The one amount that a dose or a prescribed move gives. */
export function amountOf(given: Amounts): { unit: AmountUnit; amount: Span } {
  for (const unit of AMOUNT_UNITS) {
    const count = given[unit]
    if (count !== undefined) return { unit, amount: spanOf(count) }
  }
  throw new RangeError('a dose without reps, seconds or metres')
}

export type Amounts = { readonly [U in AmountUnit]?: Count | undefined }
