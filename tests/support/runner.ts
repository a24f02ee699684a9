import type { ExerciseId } from '#core/training/exercise.ts'
import { KIT, type Kit, type Level } from '#core/training/member-profile.ts'
import type { Runner } from '#core/training/runner.ts'
import { content } from './content.ts'

interface Given {
  readonly level?: Level
  readonly kit?: readonly Kit[]
  readonly setAside?: readonly ExerciseId[]
  readonly jumps?: boolean
}

/** A runner at level 1 without kit, unless said otherwise. */
export function aRunner({ level = 1, kit = [], setAside = [], jumps = true }: Given = {}): Runner {
  return { content, level, kit: new Set(kit), setAside: new Set(setAside), jumps }
}

/** Every set of kit that a runner can have: 32 of them. */
export const KIT_SETS: readonly (readonly Kit[])[] = Array.from(
  { length: 2 ** KIT.length },
  (_, n) => KIT.filter((_kit, i) => (n >> i) % 2 === 1),
)
