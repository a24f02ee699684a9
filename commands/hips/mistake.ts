import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { painDay } from '#use-cases/pain-verdict.ts'
import { painToTakeBack, takeBackPain } from '#use-cases/take-back-pain.ts'
import { mistakeCard, takenBackCard } from '#views/mistake-card.ts'
import { notice } from '#views/notice.ts'
import { mistakeId, takeBackId } from '#views/pain-ids.ts'
import { inNamedClub } from './in-club.ts'
import { painOwner } from './pain-owner.ts'

/** The button for who has said by mistake that something hurts: asks which report it is. */
export const mistake = (app: App) =>
  component({
    id: mistakeId,
    answers: inPlaceIfPrivate,
    run: ({ club }, request) =>
      inNamedClub(app, request, club, (clubId) => {
        const owner = painOwner(clubId, request)
        const about = { club, today: painDay(owner, app) }
        return inPlace(request, privately(mistakeCard(painToTakeBack(owner, app), about)))
      }),
  })

/** The button that takes one report back. */
export const takeBack = (app: App) =>
  component({
    id: takeBackId,
    answers: inPlaceIfPrivate,
    run: ({ club, report }, request) =>
      inNamedClub(app, request, club, (clubId) => {
        const owner = painOwner(clubId, request)
        const outcome = takeBackPain(owner, Number(report), app)
        const body =
          outcome.kind === 'gone'
            ? notice(en.pain.mistake.gone, 'rest')
            : takenBackCard(outcome, { club, today: painDay(owner, app) })
        return inPlace(request, privately(body))
      }),
  })
