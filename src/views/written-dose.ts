import type { Exercise } from '#core/training/exercise.ts'
import type { Prescription, Span } from '#core/training/routine.ts'

/** `8` or `8–10`. */
const span = ({ from, to }: Span): string => (from === to ? `${to}` : `${from}–${to}`)

const UNIT = { reps: '', seconds: ' s', metres: ' m' } as const

/** `3 × 10 a side`, `2 × 30 s`. */
export function writtenAmount(prescription: Prescription, exercise: Exercise): string {
  const { sets, amount, unit, perSide } = prescription
  const side = perSide ? ' a side' : ''
  const swap = exercise.side === 'alternating' && unit === 'reps' ? ', alternating' : ''
  return `${span(sets)} × ${span(amount)}${UNIT[unit]}${side}${swap}`
}

/** `rest 30 s`, `rest 3 min`; empty for a single set, after which there is nothing to rest for. */
export function writtenRest({ sets, restSeconds }: Prescription): string {
  if (sets.to < 2 || restSeconds === 0) return ''
  return restSeconds >= 120 && restSeconds % 60 === 0
    ? `rest ${restSeconds / 60} min`
    : `rest ${restSeconds} s`
}

/** Tempo and the level's notes: `5-count down · light`. */
export function writtenWay({ tempo, notes }: Prescription): string {
  return [
    tempo.lowerSeconds === undefined ? '' : `${tempo.lowerSeconds}-count down`,
    tempo.pauseSeconds === undefined ? '' : `${tempo.pauseSeconds} s pause`,
    ...notes,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** The name without its explanation in brackets: `Deadlift`. */
export const shortName = ({ name }: Exercise): string => name.replace(/\s*\(.*\)\s*$/, '')
