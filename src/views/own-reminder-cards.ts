import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { Streak } from '#core/streaks/streak.ts'
import type { Level } from '#core/training/member-profile.ts'
import type { DayTraining } from '#core/training/routine.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { doneId } from './custom-ids.ts'
import { moveBlocks } from './move-block.ts'
import { keepRemindersId, markOf, notTodayId, snoozeId } from './reminder-ids.ts'
import { routineFacts } from './routine-blocks.ts'
import { rowWords } from './streak-words.ts'
import { alone, withFiles, type ShownPicture } from './shown-picture.ts'
import { strengthNotes } from './strength-notes.ts'
import { writtenDate, writtenWeekday } from './written-date.ts'

interface OwnReminderCard {
  readonly identity: ReminderIdentity
  readonly memberId: string
  readonly training: Extract<DayTraining, { readonly kind: 'strength' }>
  readonly level: Level
  readonly streak: Streak
  /** An hour later it is still the same day. */
  readonly canSnooze: boolean
  /** Of the session's moves. */
  readonly sheet: ShownPicture | null
}

/** A member's own reminder: the session in short, at their level and kit. */
export function ownReminderCard(card: OwnReminderCard): MessageBody {
  const { identity, training, level, streak } = card
  const { routine } = training
  const m = en.reminders.personal
  const weekday = writtenWeekday(identity.day)
  const body = container('strength', [
    text(
      en.day.title.strength(writtenDate(identity.day, identity.day)),
      routineFacts(routine, level),
      identity.kind === 'snooze' ? m.again : '',
      m.body(routine.moves.length, weekday),
      streak.sessions === 0 ? m.first : `${rowWords(streak)}.`,
      ...strengthNotes(training, identity.day, false),
    ),
    ...alone(card.sheet),
    ...moveBlocks(routine.moves, { cues: 0, numbered: true }),
    ...buttonRow(buttonsOf(card)),
    text(m.howToStop, en.common.stopShort, en.common.notMedicalAdvice),
  ])
  return withFiles(body, [card.sheet])
}

function buttonsOf({ identity, memberId, canSnooze }: OwnReminderCard) {
  const { clubId: club, day, turn } = identity
  const date = day.toString()
  const snooze = snoozeId.encode({ club, member: memberId, date, turn: String(turn) })
  return [
    button({ id: markOf(identity), label: en.reminders.start, main: true }),
    button({ id: doneId.encode({ club, date }), label: en.session.done }),
    ...(canSnooze ? [button({ id: snooze, label: en.reminders.snooze })] : []),
    button({ id: notTodayId.encode({ club, date }), label: en.reminders.notToday }),
  ]
}

/** Stands in for the reminder when three in a row got no answer. */
export function keepRemindersQuestion(identity: ReminderIdentity, memberId: string): MessageBody {
  const m = en.reminders.question
  const ids = { club: identity.clubId, member: memberId, date: identity.day.toString() }
  return container('attention', [
    text(m.title, m.body(writtenWeekday(identity.day)), m.meanwhile),
    ...buttonRow([
      button({ id: keepRemindersId.encode({ ...ids, answer: 'keep' }), label: m.keep, main: true }),
      button({ id: keepRemindersId.encode({ ...ids, answer: 'stop' }), label: m.stop }),
      button({ id: markOf(identity), label: m.see }),
    ]),
  ])
}
