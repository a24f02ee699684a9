import type { OwnReminders } from '#core/reminders/own-reminders.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { inOwnWords } from '#messages/in-own-words.ts'
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import { button, buttonRow, container, text } from './components.ts'
import { modalForm } from './modal-form.ts'
import { REMIND_TIME_FIELD, remindFormId, remindSwitchId, remindTimeId } from './remind-ids.ts'
import { momentThere, timeLeft } from './written-moment.ts'

export interface RemindCard {
  readonly memberId: string
  /** The club in which it was asked for, and its name. */
  readonly clubId: string
  readonly clubName: string
  readonly reminders: OwnReminders
  /** The name of the club whose days they follow. */
  readonly follows: string
  readonly followsAnother: boolean
  /** null = none. */
  readonly next: Temporal.Instant | null
  readonly timeZone: string
  readonly hasLastCall: boolean
  /** Nobody who hides is mentioned. */
  readonly isHidden: boolean
  readonly now: Temporal.Instant
  /** What has just become of them; empty when they are only shown. */
  readonly news: string
}

/** How a member is reminded, when the next one comes, and a control for each. */
export function remindCard(card: RemindCard): MessageBody {
  return container('rest', [text(...lines(card)), ...controls(card)])
}

function lines(card: RemindCard): string[] {
  const { reminders, timeZone } = card
  const { personal, mention, midRun, at } = reminders
  const m = en.remind
  return [
    m.title,
    card.news,
    personal || mention || midRun ? '' : m.nothingAsked,
    personal ? m.personal.on(at, timeZone) : m.personal.off,
    personal ? nextLine(card) : '',
    personal ? m.notIfDone : '',
    mentionLine(card),
    mention && !card.hasLastCall ? m.noLastCall : '',
    midRun ? m.midRun.on : m.midRun.off,
    personal || midRun || card.followsAnother ? m.follows(inOwnWords(card.follows)) : '',
    personal ? m.unanswered : '',
    personal || midRun ? m.howToStop : '',
  ]
}

function mentionLine({ reminders: { mention }, isHidden }: RemindCard): string {
  const m = en.remind.mention
  if (!mention) return m.off
  return isHidden ? m.hidden : m.on
}

function nextLine({ next, now }: RemindCard): string {
  const m = en.remind
  if (!next) return m.noNext
  return Temporal.Instant.compare(next, now) <= 0
    ? m.atOnce
    : m.next(momentThere(next), timeLeft(next))
}

function controls({ memberId, clubId, clubName, reminders, followsAnother }: RemindCard) {
  const m = en.remind.button
  const whose = { club: clubId, member: memberId }
  const toggle = (what: 'personal' | 'mention' | 'midRun') => {
    const to = reminders[what] ? 'off' : 'on'
    const isMain = what === 'personal' && to === 'on'
    return button({
      id: remindSwitchId.encode({ ...whose, what, to }),
      label: m[what][to],
      main: isMain,
    })
  }
  const follow = button({
    id: remindSwitchId.encode({ ...whose, what: 'follow', to: 'on' }),
    label: m.follow(clubName),
  })
  return buttonRow([
    toggle('personal'),
    button({ id: remindTimeId.encode(whose), label: m.time }),
    toggle('mention'),
    toggle('midRun'),
    ...(followsAnother ? [follow] : []),
  ])
}

/** The form in which the time is typed. */
export function remindForm(
  whose: { readonly club: string; readonly member: string },
  at: string,
): APIModalInteractionResponseCallbackData {
  const { title, label, about } = en.remind.form
  return modalForm({
    id: remindFormId.encode(whose),
    title,
    fields: [{ id: REMIND_TIME_FIELD, label, about, value: at, placeholder: at, maxLength: 20 }],
  })
}
