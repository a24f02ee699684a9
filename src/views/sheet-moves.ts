import type { ExerciseId } from '#core/training/exercise.ts'
import type { DayTraining, Move } from '#core/training/routine.ts'
import { en } from '#messages/en.ts'
import { otherForm } from './other-form.ts'
import { writtenAmount } from './written-dose.ts'

/** A move on the picture of a day. */
export interface SheetMove {
  readonly exercise: ExerciseId
  /** As the card writes it, with the form where another is drawn: `2 × 15 s a side · knees bent`. */
  readonly dose: string
}

/**
 * What the one picture of a day shows, numbered as on its card: the session without its warm-up, or
 * the set before a run. Empty on a rest day.
 */
export function sheetMoves(training: DayTraining): readonly SheetMove[] {
  switch (training.kind) {
    case 'strength':
      return training.routine.moves.map(onSheet)
    case 'run':
      return training.preRun.moves.map(onSheet)
    case 'rest':
      return []
  }
}

function onSheet({ exercise, prescription }: Move): SheetMove {
  const dose = writtenAmount(prescription, exercise)
  const form = otherForm(exercise, prescription.notes)
  return {
    exercise: exercise.id,
    dose: form === null ? dose : en.pictures.daySheet.inForm(dose, form),
  }
}
