import type { GuidedMove, GuidedRoutine, Side } from '#core/guided/guided-routine.ts'
import { isOneSided, type GuidedStep, type WorkStep } from '#core/guided/guided-steps.ts'
import { cuesFor } from '#core/training/cues-for.ts'
import { en } from '#messages/en.ts'
import { shortName, writtenAmount } from './written-dose.ts'

/**
 * The two cues that hold the action of a set; what only sets it up stands on the exercise's page, and
 * what speaks of kit that is not brought nowhere.
 */
export function sessionCues(
  move: Pick<GuidedMove['move'], 'exercise' | 'prescription'>,
): readonly string[] {
  const { cues, sessionCues: numbers = [1, 2] } = move.exercise
  const fitting = cuesFor(move)
  const action = numbers.flatMap((number) => cues[number - 1] ?? [])
  const chosen = [...action, ...fitting].filter((cue) => fitting.includes(cue))
  const two = new Set([...new Set(chosen)].slice(0, 2))
  return fitting.filter((cue) => two.has(cue))
}

/** A move's name amid a sentence: `side plank with arm and leg swing`. */
export const withinSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** A move's picture, read aloud: at every step, so it is short. */
export function stepAlt({ exercise }: GuidedMove['move'], step: WorkStep, weaker: Side | null) {
  const m = en.guided.alt
  const isInTurn = exercise.side === 'alternating' || (step.turn !== null && weaker === null)
  const how = isInTurn ? m.inTurn : sideWords(step.turn, weaker)
  return m.move(shortName(exercise), how, exercise.muscles[0] ?? '')
}

/** What one set holds on one side: `12 times`, `30 s`, `6 a side`. */
export function stepAmount(move: GuidedMove['move']): string {
  const { prescription, exercise } = move
  const { amount, unit } = prescription
  const isPlain = isOneSided(move) || !prescription.perSide
  const isInTurn = exercise.side === 'alternating' && unit === 'reps'
  if (!isPlain || isInTurn) return writtenAmount({ ...prescription, sets: ONCE }, exercise)
  const { from, to } = amount
  return en.guided.amount[unit](from === to ? `${to}` : `${from}–${to}`)
}

const ONCE = { from: 1, to: 1 }

/** Which side; empty for a move without. */
export function sideWords(turn: WorkStep['turn'], weaker: Side | null): string {
  const m = en.guided.side
  if (turn === null) return ''
  if (weaker === null) return turn === 'first' ? m.weaker : m.other
  const other = weaker === 'right' ? 'left' : 'right'
  return m[turn === 'first' ? weaker : other]
}

interface Standing {
  readonly routine: GuidedRoutine
  readonly steps: readonly GuidedStep[]
  readonly at: number
  readonly weakerSide: Side | null
}

/** What comes after the step. */
export function nextWords({ routine, steps, at, weakerSide }: Standing): string {
  const m = en.guided
  const [now, next] = [steps[at], steps[at + 1]]
  if (!now || !next) return m.last
  if (next.kind === 'rest')
    return next.round === null ? m.nextRest(next.seconds) : m.nextChange(next.seconds)
  if (next.turn === 'second') return sideWords('second', weakerSide)
  const move = routine.moves[next.move]?.move
  if (!move) return m.last
  const name = shortName(move.exercise)
  const isSame = next.move === now.move && next.round === null
  if (isSame) return m.nextSet(next.set, next.sets, name)
  const { prescription, exercise } = move
  const sets = next.round === null ? prescription.sets : ONCE
  const isOnce = sets.from === 1 && sets.to === 1
  const dose = isOnce ? stepAmount(move) : writtenAmount({ ...prescription, sets }, exercise)
  return `${name}, ${dose}`
}
