import { AMOUNT_UNITS, type Dose, type Exercise } from './exercise.ts'
import type { MemberProfile } from './member-profile.ts'
import { amountOf, prescribe, spanOf, type Amounts } from './prescribe.ts'
import type { PrescribedMove } from './programme.ts'
import type { Prescription } from './routine.ts'

/**
 * The move as a programme fixes it. What the programme says (sets, amount, sides, tempo, rest)
 * takes the place of the dose's; what it leaves open (load, band, the way without kit, rest, seconds
 * a repetition) is the dose of this level. A slower lowering than the dose's makes each repetition
 * longer by as much.
 */
export function prescribeAsWritten(
  move: PrescribedMove,
  exercise: Exercise,
  profile: MemberProfile,
): Prescription {
  const ofLevel = move.byLevel?.[profile.level]
  const dose = exercise.doses[profile.level]
  const byDose = prescribe(exercise, profile)
  const doseNotes = byDose.notes.filter((note) => !ofLevel?.note || note !== dose.note)
  const written = givesAmount(ofLevel) ? ofLevel : givesAmount(move) ? move : null
  const { unit, amount } = written ? amountOf(written) : byDose
  const perSide = move.perSide ?? byDose.perSide
  const tempo = { ...byDose.tempo, ...move.tempo }
  const seconds = amount.to * secondsPerUnit(exercise, dose, unit, tempo.lowerSeconds)
  return {
    ...byDose,
    sets: move.sets === undefined ? byDose.sets : spanOf(move.sets),
    unit,
    amount,
    perSide,
    tempo,
    notes: [
      ...new Set([...doseNotes, ofLevel?.note, move.note].filter((note) => note !== undefined)),
    ],
    secondsPerSet: written || move.tempo ? seconds * (perSide ? 2 : 1) : byDose.secondsPerSet,
    restSeconds: move.restSeconds ?? byDose.restSeconds,
  }
}

function givesAmount(given: Amounts | undefined): given is Amounts {
  return given !== undefined && AMOUNT_UNITS.some((unit) => given[unit] !== undefined)
}

function secondsPerUnit(
  exercise: Exercise,
  dose: Dose,
  unit: Prescription['unit'],
  lowerSeconds: number | undefined,
): number {
  switch (unit) {
    case 'seconds':
      return 1
    case 'metres':
      return dose.secondsPerMetre ?? exercise.secondsPerUnit
    case 'reps':
      return (
        (dose.secondsPerRep ?? exercise.secondsPerUnit) +
        (lowerSeconds ?? 0) -
        (dose.tempo?.lowerSeconds ?? 0)
      )
  }
}
