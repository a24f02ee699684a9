import type { Move } from './routine.ts'

/** What to do in a move, without what speaks of kit that its member does not bring. */
export function cuesFor({ exercise, prescription }: Pick<Move, 'exercise' | 'prescription'>) {
  const { cues, cuesWithKit = {} } = exercise
  const kit = new Set<string>(prescription.kit)
  const missing = Object.entries(cuesWithKit).flatMap(([item, some]) => (kit.has(item) ? [] : some))
  return cues.filter((cue) => !missing.includes(cue))
}
