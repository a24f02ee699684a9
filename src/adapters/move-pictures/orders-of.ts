import { GET_READY_SECONDS } from '#core/guided/get-ready.ts'
import { SIDES, type Side } from '#core/guided/guided-routine.ts'
import type { Content } from '#core/training/content.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import { en } from '#messages/en.ts'
import { hasLoop, isOneSided } from '#pictures/move-loop.ts'
import type { DrawingOrder } from './drawing-order.ts'

/** A move of a sheet, as the port says it. */
export interface SheetMove {
  readonly exercise: ExerciseId
  readonly dose: string
}

/** No hold and no rest takes longer. */
const LONGEST_COUNTDOWN = 600

/** No day has more moves; a picture of more would be too tall to be looked at. */
const MOST_TILES = 16

/** null = nothing is drawn of this exercise. */
export function stillOrder(
  { poses }: Content,
  exercise: ExerciseId,
  square?: { readonly side: Side | null },
): DrawingOrder | null {
  const move = poses.get(exercise)
  if (!move) return null
  if (!square) return { kind: 'still', move }
  return { kind: 'still', move, square: { side: isOneSided(move) ? square.side : null } }
}

/** null = it does not move, or nothing is drawn of it. A side counts only where there are two. */
export function loopOrder(
  { poses, exercises }: Content,
  id: ExerciseId,
  side: Side | null,
): DrawingOrder | null {
  const move = poses.get(id)
  const doses = exercises.get(id)?.doses
  if (!move || !doses || !hasLoop(move)) return null
  return { kind: 'loop', move, doses, side: isOneSided(move) ? side : null }
}

/** null = no exercise of the day is drawn, so that there would be nothing to see, or they are too many. */
export function sheetOrder(content: Content, moves: readonly SheetMove[]): DrawingOrder | null {
  const tiles = moves.map(({ exercise, dose }) => {
    const move = content.poses.get(exercise) ?? null
    return { move, name: move?.name ?? content.exercises.get(exercise)?.name ?? exercise, dose }
  })
  if (tiles.every(({ move }) => move === null) || tiles.length > MOST_TILES) return null
  const m = en.pictures.daySheet
  return {
    kind: 'sheet',
    sheet: { title: m.title(tiles.length), line: m.line(tiles.length), moves: tiles },
  }
}

/** null = that is no time to be counted down. */
export const countdownOrder = (seconds: number, ready = 0): DrawingOrder | null =>
  Number.isInteger(seconds) && seconds > 0 && seconds <= LONGEST_COUNTDOWN
    ? { kind: 'countdown', seconds, ...(ready > 0 ? { ready } : {}) }
    : null

/** Every picture that the content needs, whoever asks; what is asked for most comes first. */
export function allOrders(content: Content): readonly DrawingOrder[] {
  const drawn = [...content.poses.keys()]
  const loops = (side: Side | null) => drawn.map((id) => loopOrder(content, id, side))
  const sided = new Map(
    SIDES.flatMap(loops)
      .filter((order) => order?.kind === 'loop' && order.side !== null)
      .map((order) => [order, order]),
  )
  // What moves has its loop beside the clock.
  const holds = drawn.filter((id) => loopOrder(content, id, null) === null)
  return [
    ...drawn.map((id) => stillOrder(content, id)),
    ...loops(null),
    ...secondsIn(content, RESTS).map((seconds) => countdownOrder(seconds)),
    ...secondsIn(content, WORK).map((seconds) => countdownOrder(seconds, GET_READY_SECONDS)),
    ...holds.map((id) => stillOrder(content, id, { side: null })),
    ...sided.keys(),
  ].filter((order) => order !== null)
}

/** What the content calls a time that is counted down: with time to get ready, and without. */
const WORK = new Set(['seconds', 'workSeconds'])
const RESTS = new Set(['restSeconds', 'changeSeconds'])

/** How long what goes by these names takes in the content, shortest first. */
function secondsIn(
  { exercises, written, balancedWeek }: Content,
  names: ReadonlySet<string>,
): readonly number[] {
  const doses = [...exercises.values()].map((exercise) => exercise.doses)
  const all = timesIn([doses, [...written.values()], balancedWeek], names)
  return [...new Set(all)].toSorted((a, b) => a - b)
}

function timesIn(value: unknown, names: ReadonlySet<string>): readonly number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    names.has(key) ? longest(inner) : timesIn(inner, names),
  )
}

/** Of a span the upper end, which is what is counted down. */
function longest(count: unknown): readonly number[] {
  if (typeof count === 'number') return [count]
  const { to } = count as { readonly to?: unknown }
  return typeof to === 'number' ? [to] : []
}
