import type { GuidedAct } from '#core/guided/guided-act.ts'
import { easierMove } from '#core/guided/easier-move.ts'
import { heldBy } from '#core/guided/guided-progress.ts'
import { withMove, type GuidedMove, type Side } from '#core/guided/guided-routine.ts'
import { guidedSteps, nextStep, samePlace, stepBefore } from '#core/guided/guided-steps.ts'
import { putInPlace, swapsFor } from '#core/guided/move-swaps.ts'
import type { Session } from '#core/sessions/session.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import type { SessionSlots } from '#core/training/trained-session.ts'
import {
  findGuided,
  keepPlace,
  moveAt,
  swapKey,
  type GuidedPlace,
  type GuidedPorts,
} from './guided-place.ts'
import { usedOnOtherDays } from './used-in-week.ts'

interface Press {
  readonly memberId: string
  /** Of the session, and of the step that was pressed on. */
  readonly id: number
  readonly version: number
  readonly act: GuidedAct
  readonly now: Temporal.Instant
}

export type WalkOutcome =
  | {
      readonly kind: 'step'
      readonly place: GuidedPlace
      readonly note: 'no-swap' | 'kept' | 'forgotten' | 'pain' | null
    }
  /** Stop was pressed, or a professional has to look first: what is done can be logged. */
  | { readonly kind: 'asks-to-log' | 'held'; readonly place: GuidedPlace }
  /** To be logged by whoever answers, and put away then. */
  | {
      readonly kind: 'ends'
      readonly clubId: string
      readonly logs: Temporal.PlainDate
      readonly percent: number
      readonly held: SessionSlots
    }
  /** Put away, and nothing is logged. */
  | { readonly kind: 'nothing-done' | 'dropped' }
  /** The message is an older one: the session went on in another. */
  | { readonly kind: 'elsewhere'; readonly place: GuidedPlace }
  /** There is no such session any more. */
  | { readonly kind: 'over' }
  | {
      readonly kind: 'too-late'
      readonly day: Temporal.PlainDate
      readonly today: Temporal.PlainDate
    }
  | { readonly kind: 'already-in'; readonly session: Session; readonly report: StreakReport }

/**
 * What a press of one of the session's buttons does. A second click on a button whose message is
 * still on its way does nothing more: it shows where the first one has led.
 */
export function walkGuided(press: Press, ports: GuidedPorts): WalkOutcome {
  return ports.atomically((): WalkOutcome => {
    const { memberId, id, version, act, now } = press
    const isTheirs = ports.guided.find(memberId)?.id === id
    const found = findGuided(memberId, now, ports)
    if (found.kind === 'none') return { kind: 'over' }
    if (found.kind !== 'live') return isTheirs ? found : { kind: 'over' }
    const { place } = found
    const { stored } = place
    if (act === 'open') return shown(keepPlace(place, { opened: true }, now, ports))
    if (isTheirs && version === stored.version - 1 && !stored.opened) return shown(place)
    if (!isTheirs || version !== stored.version) return { kind: 'elsewhere', place }
    return done(place, act, now, ports)
  })
}

function done(
  place: GuidedPlace,
  act: Exclude<GuidedAct, 'open'>,
  now: Temporal.Instant,
  ports: GuidedPorts,
): WalkOutcome {
  const { memberId, steps, at, progress, pain } = place
  const goTo = (step: number) => shown(keepPlace(place, { at: step }, now, ports))
  const drop = (kind: 'nothing-done' | 'dropped'): WalkOutcome => {
    ports.guided.end(memberId)
    return { kind }
  }
  if (act === 'drop') return drop('dropped')
  if (act === 'log') return progress.percent === 0 ? drop('nothing-done') : ends(place)
  if (act === 'stop' || pain.heldSince) {
    if (progress.percent === 0 && !pain.heldSince) return drop('nothing-done')
    return { kind: pain.heldSince ? 'held' : 'asks-to-log', place }
  }
  // What comes is not what was on the message any more: it is shown before anything else is done.
  if (place.isChanged) return shown(keepPlace(place, {}, now, ports), 'pain')
  switch (act) {
    case 'go-on':
      return shown(place)
    case 'next': {
      const next = nextStep(steps, at)
      if (next < steps.length) return goTo(next)
      const finished = keepPlace(place, { at: next }, now, ports)
      return finished.progress.percent === 0 ? drop('nothing-done') : ends(finished)
    }
    case 'back':
      return goTo(stepBefore(steps, at))
    case 'right':
    case 'left':
      return onSide(place, act, now, ports)
    case 'easier':
    case 'swap':
    case 'keep':
    case 'forget': {
      const one = moveAt(place)
      return one ? withOther(place, one, act, now, ports) : shown(place)
    }
  }
}

const shown = (
  place: GuidedPlace,
  note: Extract<WalkOutcome, { kind: 'step' }>['note'] = null,
): WalkOutcome => (place.pain.heldSince ? { kind: 'held', place } : { kind: 'step', place, note })

const ends = ({ stored, progress, routine, steps, at }: GuidedPlace): WalkOutcome => ({
  kind: 'ends',
  clubId: stored.clubId,
  logs: stored.logs,
  percent: progress.percent,
  held: heldBy(routine, steps, Math.max(at, routine.reached)),
})

function onSide(
  place: GuidedPlace,
  side: Side,
  now: Temporal.Instant,
  ports: GuidedPorts,
): WalkOutcome {
  ports.ownWay.setWeakerSide(place.memberId, side, now)
  return shown(keepPlace(place, {}, now, ports))
}

/** The move that stands at the step is changed, or what is remembered of it. */
function withOther(
  place: GuidedPlace,
  one: GuidedMove,
  act: 'easier' | 'swap' | 'keep' | 'forget',
  now: Temporal.Instant,
  ports: GuidedPorts,
): WalkOutcome {
  const { memberId, stored, routine, pain } = place
  const { content, ownWay } = ports
  const barred = new Set([...pain.setAside, ...pain.eased])
  switch (act) {
    case 'easier': {
      const easier = easierMove(content, routine, one, barred)
      return shown(putIn(place, { move: easier ?? one.planned }, now, ports))
    }
    case 'swap': {
      const { setAside, eased } = pain
      const usedInWeek = usedOnOtherDays(memberId, stored, now, ports)
      const [swap] = swapsFor(content, routine, one, { setAside, eased, usedInWeek })
      if (!swap) return shown(place, 'no-swap')
      const move = putInPlace(content, routine, one, swap)
      return shown(putIn(place, { move }, now, ports))
    }
    case 'keep': {
      const exercise = swapKey(one, place.swaps)
      const wanted = one.move.exercise.id
      if (exercise !== wanted) ownWay.keepSwap(memberId, { exercise, wanted }, now)
      return shown(keepPlace(place, {}, now, ports), 'kept')
    }
    case 'forget':
      ownWay.forgetSwap(memberId, swapKey(one, place.swaps))
      return shown(keepPlace(place, {}, now, ports), 'forgotten')
  }
}

/** The set is begun anew with what stands there now. */
function putIn(
  place: GuidedPlace,
  change: Partial<GuidedMove>,
  now: Temporal.Instant,
  ports: GuidedPorts,
): GuidedPlace {
  const was = place.steps[place.at]
  if (!was) return place
  const routine = withMove(place.routine, was.move, change)
  return keepPlace(place, { routine, at: samePlace(guidedSteps(routine), was) }, now, ports)
}
