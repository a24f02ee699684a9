import type { Content } from '#core/training/content.ts'
import type { Exercise } from '#core/training/exercise.ts'
import Fuse from 'fuse.js'

export interface ExerciseSearch {
  /** Best first, typos forgiven; all of them by name when nothing is typed. */
  readonly search: (typed: string) => readonly Exercise[]
  /** The exercise that is meant beyond doubt: by id, name or alias, case aside. */
  readonly exactly: (typed: string) => Exercise | null
}

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** A search over names and aliases. Built once: the content never changes while the bot runs. */
export function createExerciseSearch({ exercises }: Content): ExerciseSearch {
  const all = [...exercises.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const fuse = new Fuse(all, {
    keys: [
      { name: 'name', weight: 2 },
      { name: 'aliases', weight: 1 },
    ],
    threshold: 0.4,
    ignoreLocation: true,
    ignoreDiacritics: true,
  })
  const byName = new Map<string, Exercise>(
    all.flatMap((exercise) =>
      [...exercise.aliases, exercise.name, exercise.id].map(
        (name) => [plain(name), exercise] as const,
      ),
    ),
  )
  return {
    search: (typed) =>
      plain(typed) === '' ? all : fuse.search(plain(typed)).map(({ item }) => item),
    exactly: (typed) => byName.get(plain(typed)) ?? null,
  }
}
