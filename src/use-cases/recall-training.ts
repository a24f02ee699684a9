import { createBoundedMemory, type BoundedMemory } from '#core/bounded-memory.ts'
import type { Condition } from '#core/training/condition.ts'
import type { Content } from '#core/training/content.ts'
import { dayTraining, type DayTrainingInput } from '#core/training/day-training.ts'
import type { DayTraining } from '#core/training/routine.ts'

/** By content, which never changes while the bot runs, and by all the rest that goes in. */
const trainings = new WeakMap<Content, BoundedMemory<DayTraining>>()
const TRAININGS_KEPT = 2_000

/**
 * The same as `dayTraining`, put together once: on a strength evening a whole club asks for the same
 * few routines.
 */
export function recallTraining(input: DayTrainingInput): DayTraining {
  const { content, plans, races, member, date, history } = input
  const { level, kit } = member.profile
  const key = JSON.stringify([
    plans,
    races,
    level,
    [...kit].toSorted(),
    [...member.setAside].toSorted(),
    member.condition ? keyOf(member.condition) : null,
    date.toString(),
    history,
  ])
  const known = trainings.get(content) ?? createBoundedMemory<DayTraining>(TRAININGS_KEPT)
  trainings.set(content, known)
  const training = known.get(key) ?? dayTraining(input)
  known.set(key, training)
  return training
}

/** Every part of it: what is left out here would show somebody another one's card. */
const keyOf = ({ comeBack, lowered, pain }: Condition): readonly unknown[] => [
  comeBack,
  [...lowered].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  {
    ...pain,
    stopped: pain.stopped.map(({ exercise, until }) => [exercise.id, until]),
    setAside: [...pain.setAside].toSorted(),
    eased: [...pain.eased].toSorted(),
  },
]
