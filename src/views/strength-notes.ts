import { en } from '#messages/en.ts'
import type { DayTraining } from '#core/training/routine.ts'
import { raceLine } from './race-words.ts'

/**
 * What is to be known of a strength day before it is begun: after the run, before a hard one, near
 * a race, in an easier week. Empty lines where there is nothing to say.
 *
 * @param shared seen by the channel
 */
export const strengthNotes = (
  training: Extract<DayTraining, { readonly kind: 'strength' }>,
  today: Temporal.PlainDate,
  shared: boolean,
): readonly string[] => [
  training.afterRun ? en.day.afterRun : '',
  training.beforeHardRun ? en.day.beforeHardRun : '',
  raceLine(training, today, shared) || (training.routine.deload ? en.day.deload : ''),
]
