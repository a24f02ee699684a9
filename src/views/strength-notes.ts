import { en } from '#messages/en.ts'
import type { DayTraining } from '#core/training/routine.ts'
import { comeBackLine, loweredLines, painLines } from './condition-notes.ts'
import { raceLine } from './race-words.ts'
import { writtenDate } from './written-date.ts'

/**
 * What is to be known of a strength day before it is begun: after the run, before a hard one, after a
 * break, near a race, in an easier week, with something that hurts. Of what makes it lighter only the
 * strictest is said, for they do not add up. Empty lines where there is nothing to say.
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
  ...whyLighter(training, today, shared),
  ...painLines(training, today),
]

/** Why a session is not the usual one: after a break, near a race, in an easier week, slots lower. */
export const whyLighter = (
  training: Parameters<typeof strengthNotes>[0],
  today: Temporal.PlainDate,
  shared: boolean,
): readonly string[] => [
  ...lighterLines(training, today, shared),
  ...(training.condition ? loweredLines(training.condition, training.routine.moves) : []),
]

function lighterLines(
  training: Parameters<typeof strengthNotes>[0],
  today: Temporal.PlainDate,
  shared: boolean,
): readonly string[] {
  const { condition, race, routine } = training
  const comeBack = condition?.comeBack ?? null
  const near = raceLine(training, today, shared)
  const usual = near || (routine.deload ? en.day.deload : '')
  if (comeBack?.kind !== 'session') return [comeBackLine(comeBack), usual]
  const after = comeBackLine(comeBack)
  if (race?.phase === 'sharpen') return [after, near]
  if (race?.phase === 'taper') return [after, en.levels.nearRace(writtenDate(race.race.day, today))]
  return [after]
}
