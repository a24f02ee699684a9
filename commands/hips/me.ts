import { LEVELS, kitSchema, levelSchema, KIT } from '#core/training/member-profile.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { optionalNumberChoice, optionalText, type Choice } from '#interactions/option.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { readKit, setProfile, type ProfileChange } from '#use-cases/set-profile.ts'
import { kitId, levelId } from '#views/custom-ids.ts'
import { notice } from '#views/notice.ts'
import { profileCard } from '#views/profile-card.ts'
import * as z from 'zod'

/** `/hips me`: see and set one's level and kit. */
export const me = (app: App) =>
  subcommand({
    name: 'me',
    description: 'Your level and the kit that you have',
    options: {
      level: optionalNumberChoice('How much at once', LEVELS, (level) =>
        en.me.levelOption(level, en.common.levelAbout[level]),
      ),
      kit: optionalText('What you have at hand: band, weight, box, barbell, hill, or none', {
        maxLength: 60,
        suggest: suggestKit,
      }),
    },
    audience: onlyMe,
    run: ({ level, kit: written }, { caller, now }) => {
      const kit = written === undefined ? undefined : readKit(written)
      if (kit === null) return privately(notice(en.trouble.notKit(written ?? '')))
      const profile = setProfile(caller.id, { level, kit }, now, app.profiles)
      const saved = level !== undefined || kit !== undefined
      return privately(profileCard(caller.id, profile, saved))
    },
  })

/** The select for one's level. */
export const pickLevel = (app: App) =>
  component({
    id: levelId,
    answers: inPlaceIfPrivate,
    run: ({ member }, request) => {
      const level = levelSchema.safeParse(Number(request.values[0]))
      return level.success
        ? change(app, member, { level: level.data }, request)
        : privately(notice(en.trouble.outOfDate))
    },
  })

/** The select for one's kit; nothing ticked = none. */
export const pickKit = (app: App) =>
  component({
    id: kitId,
    answers: inPlaceIfPrivate,
    run: ({ member }, request) => {
      const kit = z.array(kitSchema).safeParse(request.values)
      return kit.success
        ? change(app, member, { kit: new Set(kit.data) }, request)
        : privately(notice(en.trouble.outOfDate))
    },
  })

function change(app: App, member: string, wanted: ProfileChange, request: ComponentRequest): Reply {
  if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
  const profile = setProfile(member, wanted, request.now, app.profiles)
  return inPlace(request, privately(profileCard(member, profile, true)))
}

/** Completes the last word of a list, so that `band, w` offers `band, weight`. */
function suggestKit(typed: string): Choice[] {
  const words = typed.toLowerCase().split(',')
  const last = (words.pop() ?? '').trim()
  const before = words.map((word) => word.trim()).filter((word) => word !== '')
  const offers = [...(before.length === 0 ? ['none'] : []), ...KIT]
  return offers
    .filter((word) => word.startsWith(last) && !before.includes(word))
    .map((word) => [...before, word].join(', '))
    .map((value) => ({ name: value, value }))
}
