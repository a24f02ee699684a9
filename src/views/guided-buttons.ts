import type { GuidedAct } from '#core/guided/guided-act.ts'
import { isEasyWay, type GuidedMove } from '#core/guided/guided-routine.ts'
import type { GuidedStep } from '#core/guided/guided-steps.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow } from './components.ts'
import type { GuidedCard, GuidedOwner } from './guided-card.ts'
import { guideId } from './guided-ids.ts'
import { hurtsId } from './pain-ids.ts'

/**
 * The same rows at every step, also in a rest: who taps Next again and again must not hit another
 * button. What cannot be pressed now keeps its place.
 */
export function guidedButtons(card: GuidedCard, step: GuidedStep, one: GuidedMove) {
  const { owner, at, steps } = card
  const m = en.guided.button
  const isRest = step.kind === 'rest'
  const next = isRest ? m.skip : at + 1 < steps.length ? m.next : m.finish
  const isEasy = isEasyWay(one.move)
  // As planned would be the same again.
  const isFixed = isEasy && one.planned.eased?.id === one.move.exercise.id
  const canEase = !isRest && !isFixed
  return [
    ...buttonRow([
      guideButton(owner, 'next', next, 'main'),
      guideButton(owner, 'back', m.back, at > 0 ? 'plain' : 'off'),
      guideButton(owner, 'stop', m.stop),
    ]),
    ...buttonRow([
      hurtsButton(owner, one.move.exercise.id),
      guideButton(owner, 'easier', isEasy ? m.asPlanned : m.easier, canEase ? 'plain' : 'off'),
    ]),
    ...buttonRow(lastRow(card, step, one)),
  ]
}

/** While it is asked which side is weaker, the two answers stand beside Swap. */
function lastRow(card: GuidedCard, step: GuidedStep, { part }: GuidedMove) {
  const { owner, weakerSide, isSwapKept } = card
  const m = en.guided.button
  const isFirstSide = step.kind === 'work' && step.turn === 'first' && step.set === 1
  const isAsked = weakerSide === null
  const sides = isFirstSide
    ? (['left', 'right'] as const)
        .filter((side) => side !== weakerSide)
        .map((side) => guideButton(owner, side, isAsked ? m[`${side}Side`] : m[side]))
    : []
  const canSwap = step.kind === 'work' && part === 'session'
  return [
    guideButton(owner, 'swap', m.swap, canSwap ? 'plain' : 'off'),
    ...(canSwap && isSwapKept === false ? [guideButton(owner, 'keep', m.keep)] : []),
    ...(canSwap && isSwapKept === true ? [guideButton(owner, 'forget', m.forget)] : []),
    ...sides,
  ]
}

/** Opens the form about this very move; what follows holds from the next press on. */
function hurtsButton({ clubId, logs }: GuidedOwner, exercise: string) {
  const id = hurtsId.encode({ club: clubId ?? 'none', date: logs.toString(), exercise })
  return button({ id, label: en.pain.button })
}

/** A button of the session as it stands now; `off` = there, but not to be pressed. */
export function guideButton(
  owner: GuidedOwner,
  act: GuidedAct,
  label: string,
  look: 'main' | 'plain' | 'off' = 'plain',
) {
  const { memberId: member, clubId, session, version, logs } = owner
  const id = guideId.encode({
    club: clubId ?? 'none',
    member,
    date: logs.toString(),
    session: String(session),
    version: String(version),
    act,
  })
  return button({ id, label, main: look === 'main', disabled: look === 'off' })
}
