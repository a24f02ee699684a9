import type { ExerciseId } from '#core/training/exercise.ts'
import * as z from 'zod'

/** Where it hurts. `front-pinch` = a pinch at the front of the hip; `front` = the same place without. */
export const PAIN_PLACES = [
  'groin',
  'front-pinch',
  'front',
  'side',
  'buttock',
  'back',
  'thigh',
  'knee',
  'lower-leg',
  'elsewhere',
] as const
export const painPlaceSchema = z.enum(PAIN_PLACES)
export type PainPlace = z.infer<typeof painPlaceSchema>

/** Signs that make it red at any number. `numb` = numb or tingling during the move alone. */
export const RED_SIGNS = ['limping', 'giving-way', 'numb', 'still-raised'] as const

/** Signs that somebody has to look at, whatever the number. */
export const PROFESSIONAL_SIGNS = [
  'no-weight',
  'night-or-rest',
  'groin-hop',
  'fall',
  'swelling',
  'fever',
  'numbness',
  'weakness',
  'weight-loss',
] as const
export const PAIN_SIGNS = [...RED_SIGNS, ...PROFESSIONAL_SIGNS] as const
export const painSignSchema = z.enum(PAIN_SIGNS)
export type PainSign = z.infer<typeof painSignSchema>

/** 0 = none, 10 = the worst there is. */
export const painScoreSchema = z.int().min(0).max(10)

export const PAIN_ANSWERS = ['calm', 'same', 'worse'] as const
export const painAnswerSchema = z.enum(PAIN_ANSWERS)
/** How it is the next morning. */
export type PainAnswer = z.infer<typeof painAnswerSchema>

/** What a member says of it: structured answers only, never words of their own. */
export interface SaidPain {
  /** null = it came from no move of ours. */
  readonly exercise: ExerciseId | null
  readonly where: PainPlace
  readonly score: number
  readonly sharp: boolean
  readonly signs: readonly PainSign[]
}

/** A report, with what was said when it was asked about again. */
export interface PainReport extends SaidPain {
  readonly id: number
  /** The member's club day, frozen as a session's is. */
  readonly day: Temporal.PlainDate
  readonly at: Temporal.Instant
  /** null = not answered yet, or not asked. */
  readonly check: {
    readonly answer: PainAnswer
    readonly day: Temporal.PlainDate
    readonly at: Temporal.Instant
  } | null
  /** The club day on which a direct message asked about it last; null = none did. */
  readonly askedOn: Temporal.PlainDate | null
}

/** From `from` on a professional has to look first; before `clearedOn`. null = not cleared yet. */
export interface PainHold {
  readonly id: number
  readonly from: Temporal.PlainDate
  readonly clearedOn: Temporal.PlainDate | null
}

export const isGroin = ({ where, signs }: SaidPain): boolean =>
  where === 'groin' || signs.includes('groin-hop')
