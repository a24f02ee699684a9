import { exerciseOf } from './content.ts'
import type { ExerciseId } from './exercise.ts'
import { pick, swapsOf, type Pick } from './pick.ts'
import type { ListName } from './programme.ts'
import { canDo, inSlot, type Runner } from './runner.ts'
import type { SessionName } from './routine.ts'

export interface SlotPick extends Pick {
  readonly list: ListName
}

/** What a session of the balanced week is made of, before sets and seconds. */
export interface SessionPicks {
  readonly session: SessionName
  readonly slots: readonly SlotPick[]
  /** Slots for which nothing was possible. */
  readonly leftOut: readonly ListName[]
}

/** A slot's list, and the turn at which to start in it. */
type Slot = readonly [list: ListName, turn: number]

const LISTS_OF_A = ['hinge', 'turn-out', 'knee-drive', 'stability'] as const
const LISTS_OF_B = ['single-leg', 'side-hip', 'squat', 'extra'] as const
const LISTS_OF_SINGLE = ['turn-out', 'side-hip', 'knee-drive', 'stability'] as const

/**
 * The last of `sessions`, which are the balanced sessions of one week in order, up to the one that
 * is asked for: what the earlier ones hold counts as used. `week` is `w`, whole weeks since the
 * plan's start Monday.
 *
 * - A = hinge, turn-out, knee drive, stability. B = single leg, side hip, squat, extra.
 * - C = the whole wall series without what A and B used. A wall move that is set aside gives way to
 *   its first possible swap from outside the series. When all of it is used up it is one empty slot
 *   like any other.
 * - Single = single leg (even w) or hinge (odd w), each in turn by floor(w / 2), then turn-out, side
 *   hip, knee drive and stability, so that one session covers the week.
 * - Each ends with a mobility hold, in turn by session and week, which may come again in a week.
 * - A session whose letter the week has had already repeats its moves; only the hold takes its turn.
 *
 * The earlier sessions are worked out for the runner as they are today, not as they were then: a
 * week in which kit or level changes may therefore show a move twice.
 */
export function balancedSession(
  runner: Runner,
  sessions: readonly SessionName[],
  week: number,
): SessionPicks {
  const wanted = sessions.at(-1)
  if (wanted === undefined) throw new RangeError('a week without sessions has none to show')
  const usedInWeek = new Set<ExerciseId>()
  let slots: readonly SlotPick[] = []
  let leftOut: readonly ListName[] = []
  for (const session of new Set(sessions.slice(0, sessions.indexOf(wanted) + 1))) {
    ;({ slots, leftOut } = fill(runner, session, week, usedInWeek))
    for (const { exercise } of slots) usedInWeek.add(exercise.id)
  }
  const hold = mobilityPick(runner, week + sessions.length - 1)
  return {
    session: wanted,
    slots: hold ? [...slots, hold] : slots,
    leftOut: hold ? leftOut : [...leftOut, 'mobility'],
  }
}

/** The mobility hold whose turn it is, or its first possible swap; null when each is set aside. */
export function mobilityPick(runner: Runner, turn: number): SlotPick | null {
  const list = runner.content.balancedWeek.lists.mobility[runner.level]
  const found = pick(runner, list, turn, new Set(), new Set())
  return found && { ...found, list: 'mobility' }
}

function fill(
  runner: Runner,
  session: SessionName,
  week: number,
  usedInWeek: ReadonlySet<ExerciseId>,
): Omit<SessionPicks, 'session'> {
  const slots: SlotPick[] = session === 'C' ? wallMoves(runner, usedInWeek) : []
  if (slots.length > 0) return { slots, leftOut: [] }
  const leftOut: ListName[] = []
  const inWeek = new Set(usedInWeek)
  const inSession = new Set<ExerciseId>()
  for (const [list, turn] of slotsOf(session, week)) {
    const own = inSlot(runner, list)
    const ids = runner.content.balancedWeek.lists[list][own.level]
    const found = pick(own, ids, turn, inWeek, inSession)
    if (!found) {
      leftOut.push(list)
      continue
    }
    slots.push({ ...found, list })
    inWeek.add(found.exercise.id)
    inSession.add(found.exercise.id)
  }
  return { slots, leftOut }
}

function slotsOf(session: SessionName, week: number): readonly Slot[] {
  const inTurn = (list: ListName): Slot => [list, week]
  switch (session) {
    case 'A':
      return LISTS_OF_A.map(inTurn)
    case 'B':
      return LISTS_OF_B.map(inTurn)
    case 'C':
      return [['wall', week]]
    case 'single': {
      const first = week % 2 === 0 ? 'single-leg' : 'hinge'
      return [[first, Math.floor(week / 2)], ...LISTS_OF_SINGLE.map(inTurn)]
    }
  }
}

function wallMoves(runner: Runner, usedInWeek: ReadonlySet<ExerciseId>): SlotPick[] {
  const own = inSlot(runner, 'wall')
  const ids = runner.content.balancedWeek.lists.wall[own.level]
  const taken = new Set([...usedInWeek, ...ids])
  const moves: SlotPick[] = []
  for (const id of ids) {
    if (usedInWeek.has(id)) continue
    const exercise = exerciseOf(runner.content, id)
    const found = canDo(own, exercise)
      ? { exercise, insteadOf: null }
      : swapsOf(own, exercise).find((swap) => !taken.has(swap.exercise.id))
    if (!found) continue
    moves.push({ ...found, list: 'wall' })
    taken.add(found.exercise.id)
  }
  return moves
}
