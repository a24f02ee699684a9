import type { Side } from '#core/guided/guided-routine.ts'
import type { GuidedStep } from '#core/guided/guided-steps.ts'
import type { Exercise } from '#core/training/exercise.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import type { App } from '#use-cases/app.ts'
import { moveAt, swapKey, type GuidedPlace } from '#use-cases/guided-place.ts'
import {
  guidedCard,
  type GuidedCard,
  type GuidedOwner,
  type StepPictures,
} from '#views/guided-card.ts'
import { stopCard } from '#views/guided-end-cards.ts'

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

/** The step at which somebody stands; past the last one the question whether to log. */
export async function stepBody(
  app: Pick<App, 'pictures'>,
  place: GuidedPlace,
  { note = null, why = [] }: Partial<Pick<GuidedCard, 'note' | 'why'>> = {},
): Promise<MessageBody> {
  const { steps, at, stored, today, routine, progress, weakerSide } = place
  const owner = ownerOf(place)
  const step = steps[at]
  if (!step) return stopCard({ owner, progress, why: 'over' })
  const pictures = await picturesOf(app, place)
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
  return guidedCard({ ...about, isSwapKept: isSwapKept(place), pictures }, step)
}

/** The move, and the seconds where the clock says how long; in a rest there is nothing but those. */
async function picturesOf(
  { pictures }: Pick<App, 'pictures'>,
  place: GuidedPlace,
): Promise<StepPictures> {
  const step = place.steps[place.at]
  const exercise: Exercise | undefined = moveAt(place)?.move.exercise
  if (!step || !exercise) return { loop: null, hold: null, clock: null }
  const isRest = step.kind === 'rest'
  const [loop, still, clock] = await Promise.all([
    isRest ? null : pictures.loop(exercise.id, sideNow(place, step)),
    isRest ? null : pictures.still(exercise.id),
    step.seconds === null ? null : pictures.countdown(step.seconds),
  ])
  return { loop, hold: loop ? null : still, clock }
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
