import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { countMyData } from '#use-cases/count-my-data.ts'
import { deleteMyData } from '#use-cases/delete-my-data.ts'
import { exportMyData } from '#use-cases/export-my-data.ts'
import { deleteCard, deletedCard } from '#views/delete-card.ts'
import { exportCard } from '#views/export-card.ts'
import { notice } from '#views/notice.ts'
import { privacyCard } from '#views/privacy-card.ts'
import { confirmDeleteId, deleteId, exportId, keepId } from '#views/privacy-ids.ts'

// Nothing here asks for the club: that would remember the person as somebody who uses the bot there.

/** `/hips privacy`: what is kept about one, to get it and to delete it. */
export const privacy = (app: App) =>
  subcommand({
    name: 'privacy',
    description: 'What I keep about you; export it or delete it',
    options: {},
    audience: onlyMe,
    run: (_, { caller }) =>
      privately(privacyCard(caller.id, countMyData(caller.id, app.personalData))),
  })

/** The button that hands one's data out, in a message of its own. */
export const exportData = (app: App) =>
  component({
    id: exportId,
    answers: () => 'private',
    run: ({ member }, { caller, now }) => {
      if (caller.id !== member) return notYours()
      const exported = exportMyData(member, now, app)
      switch (exported.kind) {
        case 'exported':
          return privately(exportCard(exported.data))
        case 'nothing-stored':
          return privately(notice(en.privacy.nothingStored))
      }
    },
  })

/** The button that asks whether everything shall be deleted. */
export const deleteData = (app: App) =>
  component({
    id: deleteId,
    answers: inPlaceIfPrivate,
    run: ({ member }, request) => {
      if (request.caller.id !== member) return notYours()
      const stored = countMyData(member, app.personalData)
      const body = stored.isNothing
        ? notice(en.privacy.nothingStored)
        : deleteCard({ member, stored, asked: request.now })
      return inPlace(request, privately(body))
    },
  })

/** The button that deletes everything. */
export const confirmDelete = (app: App) =>
  component({
    id: confirmDeleteId,
    answers: inPlaceIfPrivate,
    run: async ({ member, asked }, request) => {
      if (request.caller.id !== member) return notYours()
      const { now } = request
      const askedAt = Temporal.Instant.fromEpochMilliseconds(Number(asked) * 1_000)
      const deleted = await deleteMyData({ memberId: member, askedAt, now }, app)
      switch (deleted.kind) {
        case 'deleted':
          return inPlace(request, privately(deletedCard(deleted.cardsLeft)))
        case 'nothing-stored':
          return inPlace(request, privately(notice(en.privacy.nothingStored)))
        case 'ask-again': {
          const { stored } = deleted
          const body = deleteCard({ member, stored, asked: now, again: true })
          return inPlace(request, privately(body))
        }
      }
    },
  })

/** The button that leaves everything as it is. */
export const keepData = (app: App) =>
  component({
    id: keepId,
    answers: inPlaceIfPrivate,
    run: ({ member }, request) => {
      if (request.caller.id !== member) return notYours()
      const stored = countMyData(member, app.personalData)
      return inPlace(request, privately(privacyCard(member, stored, true)))
    },
  })

const notYours = () => privately(notice(en.trouble.notYours))
