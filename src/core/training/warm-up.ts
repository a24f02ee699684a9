import type { Move } from './routine.ts'
import type { Runner } from './runner.ts'
import { writtenMoves } from './written-moves.ts'

/**
 * What comes before every strength session, and its seconds. It is the same at every level, so it is
 * written at the first, whose notes belong to its numbers.
 */
export function warmUp(runner: Runner): {
  readonly moves: readonly Move[]
  readonly seconds: number
} {
  const { warmUp: written, warmUpSeconds } = runner.content.balancedWeek
  const { moves } = writtenMoves({ ...runner, level: 1 }, written, 'warm-up')
  return { moves, seconds: moves.length > 0 ? warmUpSeconds : 0 }
}
