import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { comeBackId, nameComeBacksId } from '#views/come-back-ids.ts'
import { notice } from '#views/notice.ts'
import { settingsReply } from './settings-reply.ts'

/**
 * The two buttons under the answer to Done of a come-back. Answered below it, so that its other
 * buttons stay.
 */
export const answerComeBack = (app: App) =>
  component({
    id: comeBackId,
    answers: () => 'private',
    run: ({ member, answer }, request) => {
      if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
      app.comeBackNames.save(member, answer === 'name', request.now)
      return privately(notice(en.comeBack.noted[answer], 'strength'))
    },
  })

/** The button under one's own settings that changes it later. */
export const toggleComeBacks = (app: App) =>
  component({
    id: nameComeBacksId,
    answers: inPlaceIfPrivate,
    run: async ({ member, answer }, request) => {
      if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
      app.comeBackNames.save(member, answer === 'name', request.now)
      return inPlace(request, await settingsReply(app, request, {}, true))
    },
  })
