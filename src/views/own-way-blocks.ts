import type { PainState } from '#core/pain/pain-state.ts'
import type { Exercise } from '#core/training/exercise.ts'
import { en } from '#messages/en.ts'
import { selectRow } from './components.ts'
import { forgetSwapId } from './me-ids.ts'
import { shortName } from './written-dose.ts'
import { writtenDate } from './written-date.ts'
import { writtenList } from './written-list.ts'

/** A swap that its member has asked to be remembered. */
export interface KeptSwap {
  readonly exercise: Exercise
  /** What they do in its place. */
  readonly wanted: Exercise
}

/** So many are named; more of them nobody reads. */
const MOST_NAMED = 10
/** Discord's limit of a select. */
const MOST_OPTIONS = 25

/** What is done otherwise than planned, for pain or by choice; nothing where all is as usual. */
export function ownWayLines(
  { stopped, resting, eased, noStretch }: PainState,
  easedMoves: readonly Exercise[],
  swaps: readonly KeptSwap[],
  today: Temporal.PlainDate,
): readonly string[] {
  const m = en.me
  const left = stopped.map(({ exercise, until }) =>
    en.pain.stoppedUntil(shortName(exercise), writtenDate(until, today)),
  )
  const kept = swaps.map(({ exercise, wanted }) => m.swap(shortName(wanted), shortName(exercise)))
  return [
    left.length === 0 ? '' : m.setAside(named(left)),
    ...resting.map(({ moves, until }) =>
      m.resting(named(moves.map(shortName)), writtenDate(until, today)),
    ),
    eased.size === 0 ? '' : m.eased(named(easedMoves.map(shortName))),
    noStretch ? m.noStretch : '',
    kept.length === 0 ? '' : m.swaps(named(kept)),
  ]
}

const named = (all: readonly string[]): string =>
  writtenList(
    all.length <= MOST_NAMED
      ? all
      : [...all.slice(0, MOST_NAMED), en.mates.more(all.length - MOST_NAMED)],
  )

/** Select of a kept swap to be forgotten; nothing without any. */
export function forgetSwapSelect(member: string, swaps: readonly KeptSwap[]) {
  if (swaps.length === 0) return []
  const options = swaps.slice(0, MOST_OPTIONS).map(({ exercise, wanted }) => ({
    label: en.me.forgetSwap(shortName(exercise), shortName(wanted)),
    value: exercise.id,
  }))
  return [
    selectRow({ id: forgetSwapId.encode({ member }), placeholder: en.me.pickForget, options }),
  ]
}
