import type { RaceRule } from '#core/races/race-rule.ts'
import type { Condition } from './condition.ts'
import type { AmountUnit, Exercise, Tempo } from './exercise.ts'
import type { Kit } from './member-profile.ts'
import type { ListName, ProgrammeId } from './programme.ts'

/** An inclusive span; `from === to` for a plain number. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** How one move is done by this member today. */
export interface Prescription {
  readonly sets: Span
  readonly amount: Span
  readonly unit: AmountUnit
  /** true = the amount on each side in every set. */
  readonly perSide: boolean
  readonly tempo: Tempo
  /** `light`, `weight at the chest`; null without a load, or when it is not at hand. */
  readonly load: string | null
  /** Where the band sits: `above the knees`; null without one. */
  readonly band: string | null
  /** How this level does it, or the way without the kit, in the catalogue's words. */
  readonly notes: readonly string[]
  /** What to bring for it, out of what the member has. */
  readonly kit: readonly Kit[]
  /** Work in one set, both sides, upper end of the span, in seconds. */
  readonly secondsPerSet: number
  /** After each set but the last, in seconds. */
  readonly restSeconds: number
  readonly jump: boolean
}

export interface Move {
  readonly exercise: Exercise
  /** The slot it fills; null in a programme as written. */
  readonly list: ListName | null
  readonly prescription: Prescription
  /** The exercise that it stands in for, when the slot's own was not possible. */
  readonly insteadOf: Exercise | null
  /** A programme as written names it as an extra. */
  readonly optional: boolean
  /** What hurt a little lately: it is done in its easier way, with half the sets. */
  readonly eased?: Exercise
}

/** How the moves follow one another. */
export type Mode =
  | { readonly kind: 'sets' }
  | {
      readonly kind: 'circuit'
      readonly workSeconds: number
      readonly changeSeconds: number
      readonly rounds: number
    }
  | {
      readonly kind: 'rung'
      readonly rung: number
      readonly step: number
      readonly steps: number
      readonly helpsNext: string
    }

export type SessionName = 'A' | 'B' | 'C' | 'single'

export interface Routine {
  readonly programme: ProgrammeId
  /** null in a programme as written. */
  readonly session: SessionName | null
  readonly mode: Mode
  readonly warmUp: readonly Move[]
  readonly moves: readonly Move[]
  /** Slots for which nothing was possible: the card says so. */
  readonly leftOut: readonly ListName[]
  /** Moves of a programme as written that were not possible, nor a swap: the card says so. */
  readonly leftOutMoves: readonly Exercise[]
  /** Whole session, warm-up and rests included. */
  readonly seconds: number
  /** true in weeks with w mod 4 = 3: one set less in each slot, no jumps. */
  readonly deload: boolean
}

/** Moves around a run; never a session, so nothing to log. */
export interface RunSet {
  readonly moves: readonly Move[]
  readonly seconds: number
}

export interface MidRun extends RunSet {
  readonly kind: 'hill-sprints' | 'backward-running'
}

/** What a date carries for one member. */
export type DayTraining = {
  readonly date: Temporal.PlainDate
  /** The race that has a say in it; null without one. */
  readonly race: RaceRule | null
  /** By the plan it is a strength day, and the race takes the strength from it. */
  readonly racedOut: boolean
  /** The next day after it that carries strength. */
  readonly next: Temporal.PlainDate | null
  /** What else has a say in it, for this member; null = nothing, or it is nobody's in particular. */
  readonly condition: Condition | null
} & (
  | {
      readonly kind: 'strength'
      readonly routine: Routine
      /** The day stands directly before a hard run: keep it easy. */
      readonly beforeHardRun: boolean
      /** The day is a run day too: strength comes after the run. */
      readonly afterRun: boolean
    }
  | {
      /** A race day is a run day, whatever the plan says. */
      readonly kind: 'run'
      readonly hard: boolean
      readonly preRun: RunSet
      readonly midRun: MidRun | null
    }
  | {
      readonly kind: 'rest'
      /** One 30 s hold; null when each is set aside. */
      readonly hold: Move | null
    }
)
