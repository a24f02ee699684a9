import type { Lump } from './lump.ts'
import { along, type Frame, type Vec } from './space.ts'

/** A cut through a limb: where along it, half its depth and width, and how far forward it sits. */
export type Row = readonly [at: number, depth: number, width: number, forward: number]

const RING = Array.from({ length: 14 }, (_, index) => {
  const angle = (index * Math.PI) / 7
  return [Math.cos(angle), Math.sin(angle)] as const
})

const spline = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))

/** The cut at a place between rows, smoothly. */
function rowAt(rows: readonly Row[], at: number): Row {
  const last = rows.length - 1
  const next = rows.findIndex(([place]) => place >= at)
  const index = Math.max(0, Math.min(last - 1, (next === -1 ? last : next) - 1))
  const pick = (offset: number): Row =>
    rows[Math.max(0, Math.min(last, index + offset))] ?? [0, 0, 0, 0]
  const [before, from, to, after] = [pick(-1), pick(0), pick(1), pick(2)]
  const span = to[0] - from[0]
  const part = span === 0 ? 0 : Math.max(0, Math.min(1, (at - from[0]) / span))
  const value = (column: 1 | 2 | 3): number =>
    spline(before[column], from[column], to[column], after[column], part)
  return [at, value(1), value(2), value(3)]
}

export interface Loft {
  readonly origin: Vec
  readonly frame: Frame
  readonly rows: readonly Row[]
  /** Units along the frame's y for 1 of the rows' places. */
  readonly length: number
  readonly from: number
  readonly to: number
  readonly slices?: number
  /** Units that the loft is wider there. */
  readonly wider?: (at: number) => number
}

/** The points of one ring of a loft. */
export function ringAt({ origin, frame, rows, length, wider }: Loft, at: number): Vec[] {
  const [, depth, width, forward] = rowAt(rows, at)
  const more = wider?.(at) ?? 0
  return RING.map(([cos, sin]) =>
    along(origin, frame, forward + (depth + more) * cos, length * at, (width + more) * sin),
  )
}

/** A limb as slices, each between two neighbouring rings. */
export function loft(shape: Loft): Lump[] {
  const { from, to, slices = 10 } = shape
  const rings = Array.from({ length: slices + 1 }, (_, index) =>
    ringAt(shape, from + ((to - from) * index) / slices),
  )
  return rings.slice(1).map((ring, index) => ({ points: [...(rings[index] ?? []), ...ring] }))
}
