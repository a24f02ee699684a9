import { readWallTime, suggestTimes } from '#core/calendar/read-wall-time.ts'
import { DEFAULT_OWN_TIME } from '#core/reminders/own-reminders.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { modal } from '#interactions/modal.ts'
import { optionalChoice, optionalText } from '#interactions/option.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { ComponentRequest, ModalRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import { asTyped } from '#messages/as-typed.ts'
import type { App } from '#use-cases/app.ts'
import type { OwnRemindersChange } from '#use-cases/set-own-reminders.ts'
import { notice } from '#views/notice.ts'
import { remindForm } from '#views/remind-card.ts'
import {
  REMIND_TIME_FIELD,
  remindFormId,
  remindOfClubId,
  remindSwitchId,
  remindTimeId,
} from '#views/remind-ids.ts'
import { inClub, inNamedClub } from './in-club.ts'
import { remindReply } from './remind-reply.ts'

const ON_OFF = ['on', 'off'] as const
type Switched = (typeof ON_OFF)[number] | '' | undefined

const onOff = (description: string) =>
  optionalChoice(description, ON_OFF, (word) => en.remind.choice[word])

/** `/hips remind`: see and set how oneself is reminded. */
export const remind = (app: App) =>
  subcommand({
    name: 'remind',
    description: 'A direct message on your strength days, a mention in the last call',
    options: {
      at: optionalText('When on your strength days, such as 18:00 or 6pm', {
        maxLength: 20,
        suggest: (typed) => suggestTimes(typed).map((time) => ({ name: time, value: time })),
      }),
      personal: onOff('A direct message while your session is not in'),
      mention: onOff("Mention me in the club's last call while my day is open"),
      'mid-run': onOff('Ask me how many, after a run with hills or backward running'),
    },
    audience: onlyMe,
    run: ({ at: written, personal, mention, 'mid-run': midRun }, request) => {
      // An option that is there but empty was not given.
      const at = written ? readWallTime(written) : undefined
      if (at === null) return privately(notice(en.remind.notATime(asTyped(written ?? ''))))
      const asked = { at, personal, mention, midRun }
      const question = () =>
        remindOfClubId.encode({
          at: at ?? '',
          personal: personal ?? '',
          mention: mention ?? '',
          midRun: midRun ?? '',
        })
      return inClub(app, request, question, (clubId) =>
        remindReply(app, whose(clubId, request), changeOf(asked)),
      )
    },
  })

/** The answer to "which club?" in a direct message. */
export const remindOfClub = (app: App) =>
  component({
    id: remindOfClubId,
    answers: inPlaceIfPrivate,
    run: (asked, request) =>
      inNamedClub(app, request, request.values[0] ?? '', (clubId) =>
        remindReply(app, whose(clubId, request), changeOf(asked), over(request)),
      ),
  })

/** The buttons that switch one of them on or off. */
export const remindSwitch = (app: App) =>
  component({
    id: remindSwitchId,
    answers: inPlaceIfPrivate,
    run: ({ club, member, what, to }, request) =>
      asOwner(app, request, { club, member }, (clubId) =>
        remindReply(app, whose(clubId, request), { [what]: to === 'on' }, over(request)),
      ),
  })

/** The button that asks for the time. */
export const remindTime = (app: App) =>
  component({
    id: remindTimeId,
    answers: inPlaceIfPrivate,
    run: (asked, request) => {
      if (request.caller.id !== asked.member) return privately(notice(en.trouble.notYours))
      // Nothing is waited for, for a form cannot follow a deferred answer: it is checked when sent off.
      const at = app.ownReminders.remindersOf(asked.member)?.at ?? DEFAULT_OWN_TIME
      return { kind: 'modal', modal: remindForm(asked, at) }
    },
  })

/** The form in which the time was typed. */
export const remindTimeForm = (app: App) =>
  modal({
    id: remindFormId,
    answers: inPlaceIfPrivate,
    run: ({ club, member }, request) =>
      asOwner(app, request, { club, member }, (clubId) => {
        const [at = ''] = request.fields.get(REMIND_TIME_FIELD) ?? []
        return remindReply(app, whose(clubId, request), { at }, over(request))
      }),
  })

const over = (request: ComponentRequest | ModalRequest) => (card: Reply) => inPlace(request, card)

const whose = (
  clubId: string | null,
  { caller, now }: { readonly caller: { readonly id: string }; readonly now: Temporal.Instant },
) => ({ clubId, memberId: caller.id, now })

interface Asked {
  readonly at: string | undefined
  readonly personal: Switched
  readonly mention: Switched
  readonly midRun: Switched
}

const changeOf = ({ at, personal, mention, midRun }: Asked): OwnRemindersChange => ({
  at: at || undefined,
  personal: isOn(personal),
  mention: isOn(mention),
  midRun: isOn(midRun),
})

const isOn = (word: Switched): boolean | undefined => (word ? word === 'on' : undefined)

function asOwner(
  app: App,
  request: ComponentRequest | ModalRequest,
  { club, member }: { readonly club: string; readonly member: string },
  answer: (clubId: string | null) => Reply,
): Reply | Promise<Reply> {
  if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
  return inNamedClub(app, request, club, answer)
}
