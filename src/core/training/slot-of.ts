import type { Content } from './content.ts'
import type { ExerciseId } from './exercise.ts'
import { LEVELS } from './member-profile.ts'
import { LIST_NAMES, type ListName } from './programme.ts'

/** Series and sets around a run: a move stands in them besides its own list, or without one. */
const BESIDES: readonly ListName[] = ['wall', 'warm-up', 'pre-run', 'mid-run']

const IN_ORDER: readonly ListName[] = [
  ...LIST_NAMES.filter((list) => !BESIDES.includes(list)),
  ...BESIDES,
]

/** The list that a move belongs to: its first one by the order of a session; null = in none. */
export const slotListOf = (content: Content, id: ExerciseId): ListName | null =>
  IN_ORDER.find((list) => membersOf(content, list).includes(id)) ?? null

/** The moves of a list, at whichever level. */
export const membersOf = (content: Content, list: ListName): readonly ExerciseId[] => [
  ...new Set(LEVELS.flatMap((level) => content.balancedWeek.lists[list][level])),
]
