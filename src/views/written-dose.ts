import type { Exercise } from '#core/training/exercise.ts'
import { en } from '#messages/en.ts'
import type { Prescription, Span } from '#core/training/routine.ts'

/** `8` or `8–10`. */
const span = ({ from, to }: Span): string => (from === to ? `${to}` : `${from}–${to}`)

const UNIT = { reps: '', seconds: ' s', metres: ' m' } as const

/** `3 × 10 a side`, `2 × 30 s`; for a single set `30 s`, `8 times`. */
export function writtenAmount(prescription: Prescription, exercise: Exercise): string {
  const { sets, amount, unit, perSide } = prescription
  const once = sets.from === 1 && sets.to === 1
  const times = once ? '' : `${span(sets)} × `
  const sides = exercise.side === 'alternating' && unit === 'reps' ? ', alternating' : ''
  if (once && unit === 'reps' && !perSide) return `${en.guided.amount.reps(span(amount))}${sides}`
  return `${times}${span(amount)}${UNIT[unit]}${perSide ? ' a side' : sides}`
}

/** `rest 30 s`, `rest 3 min`; empty for a single set, after which there is nothing to rest for. */
export function writtenRest({ sets, restSeconds }: Prescription): string {
  if (sets.to < 2 || restSeconds === 0) return ''
  return restSeconds >= 120 && restSeconds % 60 === 0
    ? `rest ${restSeconds / 60} min`
    : `rest ${restSeconds} s`
}

/** Load, band, tempo and the level's notes: `light load · 5-count down`. */
export function writtenWay({ tempo, load, band, notes }: Prescription): string {
  return [
    load === null ? '' : writtenLoad(load),
    band === null ? '' : `band ${band}`,
    tempo.lowerSeconds === undefined ? '' : `${tempo.lowerSeconds}-count down`,
    tempo.pauseSeconds === undefined ? '' : `${tempo.pauseSeconds} s pause`,
    ...notes,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** `light` → `light load`; `weight at the chest` and `bodyweight` say it already. */
const writtenLoad = (load: string): string => (load.includes('weight') ? load : `${load} load`)

/** The name without its explanation in brackets: `Deadlift`. */
export const shortName = ({ name }: Exercise): string => name.replace(/\s*\(.*\)\s*$/, '')
