import type { Exercise } from '#core/training/exercise.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import type { App } from '#use-cases/app.ts'
import { moveAt, swapKey, type GuidedPlace } from '#use-cases/guided-place.ts'
import type { MovePicture } from '#use-cases/ports.ts'
import { guidedCard, type GuidedCard, type GuidedOwner } from '#views/guided-card.ts'
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
  note: GuidedCard['note'] = null,
): Promise<MessageBody> {
  const { steps, at, stored, today, routine, progress, weakerSide } = place
  const owner = ownerOf(place)
  const step = steps[at]
  if (!step) return stopCard({ owner, progress, why: 'over' })
  const shown = await pictureOf(app, place)
  const about = { owner, day: stored.day, today, routine, steps, at, progress, weakerSide, note }
  return guidedCard({ ...about, isSwapKept: isSwapKept(place), picture: shown }, step)
}

/** A countdown where the clock says how long, else the move; null = the text stands alone. */
function pictureOf(
  { pictures }: Pick<App, 'pictures'>,
  place: GuidedPlace,
): Promise<MovePicture | null> {
  const step = place.steps[place.at]
  const exercise: Exercise | undefined = moveAt(place)?.move.exercise
  if (!step || !exercise) return Promise.resolve(null)
  if (step.seconds !== null) return pictures.countdown(step.seconds)
  if (step.kind === 'rest') return Promise.resolve(null)
  const { weakerSide } = place
  if (step.turn === null || weakerSide === null) return pictures.loop(exercise.id, null)
  const other = weakerSide === 'right' ? 'left' : 'right'
  return pictures.loop(exercise.id, step.turn === 'first' ? weakerSide : other)
}

/** null = nothing was swapped here. */
function isSwapKept(place: GuidedPlace): boolean | null {
  const one = moveAt(place)
  if (!one || one.part === 'warm-up') return null
  const { move } = one
  if (place.swaps.get(swapKey(one, place.swaps)) === move.exercise.id) return true
  return move.exercise.id === one.planned.exercise.id || move.eased ? null : false
}
