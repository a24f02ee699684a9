import { GET_READY_SECONDS } from '#core/guided/get-ready.ts'
import type { Side } from '#core/guided/guided-routine.ts'
import type { GuidedStep } from '#core/guided/guided-steps.ts'
import { privately, type MessageBody, type Reply } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import type { App } from '#use-cases/app.ts'
import type { MovePictures } from '#use-cases/ports.ts'
import { moveAt, swapKey, type GuidedPlace } from '#use-cases/guided-place.ts'
import {
  guidedCard,
  type GuidedCard,
  type GuidedOwner,
  type StepPictures,
} from '#views/guided-card.ts'
import { stopCard } from '#views/guided-end-cards.ts'
import { stepAlt } from '#views/guided-words.ts'
import type { ShownPicture } from '#views/shown-picture.ts'
import { picturedReply } from './pictured-reply.ts'

/** null = nobody's club. */
const clubOf = ({ stored }: GuidedPlace): string | null =>
  stored.clubId === NO_CLUB ? null : stored.clubId

/** Whose session it is, for its buttons. */
export const ownerOf = (place: GuidedPlace): GuidedOwner => ({
  memberId: place.memberId,
  clubId: clubOf(place),
  session: place.stored.id,
  version: place.stored.version,
  logs: place.stored.logs,
})

/**
 * The step at which somebody stands; past the last one the question whether to log. What is being
 * drawn comes later, if nothing else was pressed by then.
 */
export async function stepReply(
  app: Pick<App, 'pictures' | 'picturesSoon'>,
  place: GuidedPlace,
  { note = null, why = [] }: Partial<Pick<GuidedCard, 'note' | 'why'>> = {},
): Promise<Reply> {
  const { steps, at, stored, today, routine, progress, weakerSide } = place
  const owner = ownerOf(place)
  const step = steps[at]
  if (!step) return privately(stopCard({ owner, progress, why: 'over' }))
  const about = {
    owner,
    day: stored.day,
    today,
    routine,
    steps,
    at,
    progress,
    weakerSide,
    note,
    why,
  }
  const bodyWith = (pictures: StepPictures): MessageBody =>
    guidedCard({ ...about, isSwapKept: isSwapKept(place), pictures }, step)
  return picturedReply(app, (from) => picturesOf(from, place), bodyWith)
}

/** The move, and the seconds where the clock says how long; in a rest there is nothing but those. */
async function picturesOf(pictures: MovePictures, place: GuidedPlace): Promise<StepPictures> {
  const step = place.steps[place.at]
  const one = moveAt(place)
  if (!step || !one) return { move: null, clock: null }
  const { clock: clockAlt } = en.guided.alt
  if (step.kind === 'rest') {
    const clock = await pictures.countdown(step.seconds)
    return { move: null, clock: ofStep(place, 'rest', clock, clockAlt(0, step.seconds)) }
  }
  const { id } = one.move.exercise
  const side = sideNow(place, step)
  const isTimed = step.seconds !== null
  const [loop, clock] = await Promise.all([
    pictures.loop(id, side),
    isTimed ? pictures.countdown(step.seconds, GET_READY_SECONDS) : null,
  ])
  const still = loop ? null : await pictures.still(id, isTimed ? { side } : undefined)
  const alt = stepAlt(one.move, step, place.weakerSide)
  return {
    move: ofStep(place, side ?? 'any', loop ?? still, alt),
    clock: ofStep(place, id, clock, clockAlt(GET_READY_SECONDS, step.seconds ?? 0)),
  }
}

/**
 * A picture under a name that only this step gives it: a message that is rewritten keeps a file that
 * it has already, and a countdown that runs must go on at the same step and begin anew at the next.
 */
function ofStep(
  { at }: GuidedPlace,
  what: string,
  found: ShownPicture | null,
  alt: string,
): ShownPicture | null {
  return found && { name: `${at + 1}-${what}-${found.name}`, data: found.data, alt }
}

/** null = a move without sides, or it was not said yet which one is weaker. */
function sideNow({ weakerSide }: GuidedPlace, step: GuidedStep): Side | null {
  if (step.kind === 'rest' || step.turn === null || weakerSide === null) return null
  const other = weakerSide === 'right' ? 'left' : 'right'
  return step.turn === 'first' ? weakerSide : other
}

/** null = nothing was swapped here, or only because it hurts: that is over in a week. */
function isSwapKept(place: GuidedPlace): boolean | null {
  const one = moveAt(place)
  if (!one || one.part === 'warm-up') return null
  const { move } = one
  if (place.swaps.get(swapKey(one, place.swaps)) === move.exercise.id) return true
  const isForPain = place.pain.setAside.has(one.planned.exercise.id)
  return move.exercise.id === one.planned.exercise.id || move.eased || isForPain ? null : false
}
