import { matesSchema } from '#core/sessions/preferences.ts'
import { kitSchema, levelSchema } from '#core/training/member-profile.ts'
import { weekdaySchema } from '#core/training/plan.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import type { CustomId } from '#interactions/custom-id.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { ComponentRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import type { SettingsChange } from '#use-cases/change-settings.ts'
import { kitId, levelId } from '#views/custom-ids.ts'
import { boardsId, forgetSwapId, matesId, ownDaysId } from '#views/me-ids.ts'
import { notice } from '#views/notice.ts'
import * as z from 'zod'
import { settingsReply } from './settings-reply.ts'

/** The select for one's level. */
export const pickLevel = (app: App) =>
  pick(app, levelId, ([value]) => {
    const level = levelSchema.safeParse(Number(value))
    return level.success ? { level: level.data } : null
  })

/** The select for one's kit; nothing ticked = none. */
export const pickKit = (app: App) =>
  pick(app, kitId, (values) => {
    const kit = z.array(kitSchema).safeParse(values)
    return kit.success ? { kit: new Set(kit.data) } : null
  })

/** The select for strength days of one's own; nothing ticked = the club's. */
export const pickOwnDays = (app: App) =>
  pick(app, ownDaysId, (values) => {
    const days = z.array(weekdaySchema).safeParse(values.map(Number))
    if (!days.success) return null
    const inOrder = [...new Set(days.data)].toSorted((a, b) => a - b)
    return { days: inOrder.length === 0 ? null : inOrder }
  })

/** The select for what club-mates see. */
export const pickMates = (app: App) =>
  pick(app, matesId, ([value]) => {
    const mates = matesSchema.safeParse(value)
    return mates.success ? { mates: mates.data } : null
  })

/** The button that hides somebody from boards, or shows them again. */
export const toggleBoards = (app: App) =>
  component({
    id: boardsId,
    answers: inPlaceIfPrivate,
    run: ({ member, boards }, request) =>
      change(app, member, { hidden: boards === 'hide' }, request),
  })

/** The select of a swap that is forgotten: from the next session on it is as planned again. */
export const forgetSwap = (app: App) =>
  component({
    id: forgetSwapId,
    answers: inPlaceIfPrivate,
    run: ({ member }, request) => {
      if (request.caller.id === member) app.ownWay.forgetSwap(member, request.values[0] ?? '')
      return change(app, member, {}, request)
    },
  })

/** A select that changes one setting; `read` answers null for what it never offered. */
function pick(
  app: App,
  id: CustomId<{ readonly member: z.ZodType<string, string> }>,
  read: (values: readonly string[]) => SettingsChange | null,
) {
  return component({
    id,
    answers: inPlaceIfPrivate,
    run: ({ member }, request) => {
      const wanted = read(request.values)
      return wanted ? change(app, member, wanted, request) : privately(notice(en.trouble.outOfDate))
    },
  })
}

async function change(
  app: App,
  member: string,
  wanted: SettingsChange,
  request: ComponentRequest,
): Promise<Reply> {
  if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
  return inPlace(request, await settingsReply(app, request, wanted, true))
}
