import { exerciseOf } from '#core/training/content.ts'
import type { Exercise } from '#core/training/exercise.ts'
import { DEFAULT_PROFILE } from '#core/training/member-profile.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { requiredText } from '#interactions/option.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import type { MovePicture, MovePictures } from '#use-cases/ports.ts'
import { exerciseId, lookId } from '#views/custom-ids.ts'
import { exercisePage } from '#views/exercise-page.ts'
import { notice } from '#views/notice.ts'
import { shortName } from '#views/written-dose.ts'
import { picturedReply } from './pictured-reply.ts'

/** Longest exercise name or alias that is taken. */
const NAME_LENGTH = 80

/** How many near names are offered when nothing is meant beyond doubt. */
const NEAR = 3

/** `/hips exercise`: the whole page of one exercise. */
export const exercise = (app: App) =>
  subcommand({
    name: 'exercise',
    description: 'One move from start to finish: how, why, easier, harder',
    options: {
      name: requiredText('Name of the exercise; typos are fine', {
        maxLength: NAME_LENGTH,
        suggest: (typed) =>
          app.search.search(typed).map((found) => ({ name: found.name, value: found.id })),
      }),
    },
    audience: onlyMe,
    run: ({ name }, request) => {
      const found = app.search.exactly(name)
      return found ? page(app, found, request) : privately(notice(noSuch(app, name)))
    },
  })

/** The buttons to an easier and a harder exercise. */
export const otherExercise = (app: App) =>
  component({
    id: exerciseId,
    answers: inPlaceIfPrivate,
    run: async ({ exercise: id }, request) => inPlace(request, await pageOf(app, id, request)),
  })

/** The select on a day's card; the card stays, the page comes below it. */
export const lookAtMove = (app: App) =>
  component({
    id: lookId,
    answers: () => 'private',
    run: (_, request) => pageOf(app, request.values[0] ?? '', request),
  })

async function pageOf(app: App, id: string, request: ComponentRequest): Promise<Reply> {
  // An exercise may have left the catalogue since the card was drawn.
  return app.content.exercises.has(id)
    ? page(app, exerciseOf(app.content, id), request)
    : privately(notice(en.trouble.outOfDate))
}

async function page(
  app: App,
  found: Exercise,
  request: CommandRequest | ComponentRequest,
): Promise<Reply> {
  const profile = app.profiles.profileOf(request.caller.id) ?? DEFAULT_PROFILE
  // In a direct message any club of theirs says what day it is.
  const [first = 'none'] = app.memberships.clubsOf(request.caller.id)
  const club = request.guildId ?? first
  const pageWith = (shown: Shown) => exercisePage(app.content, found, { profile, club, ...shown })
  return picturedReply(app, (from) => picturesOf(found, from), pageWith)
}

interface Shown {
  readonly loop: MovePicture | null
  readonly still: MovePicture | null
}

async function picturesOf({ id }: Exercise, pictures: MovePictures): Promise<Shown> {
  const [loop, still] = await Promise.all([pictures.loop(id, null), pictures.still(id)])
  return { loop, still }
}

function noSuch(app: App, name: string): string {
  const near = app.search.search(name).slice(0, NEAR)
  const hint =
    near.length === 0
      ? en.trouble.pickFromList
      : en.trouble.didYouMean(near.map((one) => `**${shortName(one)}**`).join(', '))
  return `${en.trouble.noSuchExercise(name)} ${hint}`
}
