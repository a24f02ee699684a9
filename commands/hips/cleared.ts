import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { clearHold } from '#use-cases/clear-hold.ts'
import { isOnHold, painDay } from '#use-cases/pain-verdict.ts'
import { clearedCard, clearQuestion } from '#views/cleared-cards.ts'
import { notice } from '#views/notice.ts'
import { clearedId, clearHoldId } from '#views/pain-ids.ts'
import { inNamedClub } from './in-club.ts'
import { painOwner } from './pain-owner.ts'

/** The button under a hold: asks once, for a press is quickly made. */
export const cleared = (app: App) =>
  component({
    id: clearedId,
    answers: inPlaceIfPrivate,
    run: ({ club }, request) =>
      inNamedClub(app, request, club, (clubId) => {
        const owner = painOwner(clubId, request)
        if (!isOnHold(owner.memberId, app))
          return inPlace(request, privately(notice(en.pain.noHold, 'strength')))
        const about = { club, today: painDay(owner, app) }
        return inPlace(request, privately(clearQuestion(about)))
      }),
  })

/** The button that ends a hold. */
export const clearNow = (app: App) =>
  component({
    id: clearHoldId,
    answers: inPlaceIfPrivate,
    run: ({ club }, request) =>
      inNamedClub(app, request, club, (clubId) => {
        const owner = painOwner(clubId, request)
        const { kind } = clearHold(owner, app)
        const body =
          kind === 'cleared'
            ? clearedCard({ club, today: painDay(owner, app) })
            : notice(en.pain.noHold, 'strength')
        return inPlace(request, privately(body))
      }),
  })
