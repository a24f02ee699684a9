import type { Move } from '#core/training/routine.ts'

/** `clamshell 2-3x20/side`, `plank 3x30s`, with `<own` for a move that another stands in for. */
export function writtenMoves(moves: readonly Move[]): string[] {
  return moves.map(({ exercise, insteadOf, prescription: { sets, amount, unit, perSide } }) => {
    const span = ({ from, to }: { from: number; to: number }) =>
      from === to ? `${to}` : `${from}-${to}`
    const mark = { reps: '', seconds: 's', metres: 'm' }[unit]
    const dose = `${span(sets)}x${span(amount)}${mark}${perSide ? '/side' : ''}`
    return `${exercise.id}${insteadOf ? `<${insteadOf.id}` : ''} ${dose}`
  })
}
