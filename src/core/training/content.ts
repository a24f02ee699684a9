import type { DrawnMove } from '#core/poses/drawn-move.ts'
import type { Exercise, ExerciseId } from './exercise.ts'
import type { BalancedWeek, ProgrammeId, WrittenProgramme } from './programme.ts'

/** Everything in `data/`, read, validated and frozen at start. */
export interface Content {
  readonly exercises: ReadonlyMap<ExerciseId, Exercise>
  readonly balancedWeek: BalancedWeek
  readonly written: ReadonlyMap<Exclude<ProgrammeId, 'balanced-week'>, WrittenProgramme>
  /** How exercises are drawn; one without poses has no picture. */
  readonly poses: ReadonlyMap<ExerciseId, DrawnMove>
  /** Number to title of the articles that exercises and programmes name as their source. */
  readonly articles: ReadonlyMap<number, string>
}

/** The exercise with this id. Ids inside validated content always resolve. */
export function exerciseOf(content: Content, id: ExerciseId): Exercise {
  const exercise = content.exercises.get(id)
  if (!exercise) throw new RangeError(`no exercise "${id}" in the content`)
  return exercise
}
