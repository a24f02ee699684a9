import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { DayTraining, Routine } from '#core/training/routine.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, separator, text } from './components.ts'
import { doneId } from './custom-ids.ts'
import { finishedWords, type FinishedMates } from './finished-mates.ts'
import { lookSelect } from './look-select.ts'
import { moveBlocks } from './move-block.ts'
import { markOf, notTodayId } from './reminder-ids.ts'
import { isRaceDay, raceLine } from './race-words.ts'
import { routineBlocks, routineFacts } from './routine-blocks.ts'
import { alone, withFiles, type ShownPicture } from './shown-picture.ts'
import { strengthNotes } from './strength-notes.ts'
import { writtenDate, writtenWeekday } from './written-date.ts'
import { writtenList } from './written-list.ts'
import { timeThere } from './written-moment.ts'

type OfKind<K> = Extract<DayTraining, { readonly kind: K }>

/** What stands in a channel is nobody's own: the lowest level, without kit. */
const LEVEL = 1
/** The rest is behind Start, which everybody reads alone. */
const CUES = 1

interface ClubCard {
  readonly identity: ReminderIdentity
  readonly training: DayTraining
  /** The role that is mentioned; null = none. */
  readonly roleId: string | null
  /** Who is done so far. */
  readonly done: Omit<FinishedMates, 'toCheer'>
  /** Of the day's moves. */
  readonly sheet: ShownPicture | null
}

/** The club's card of a strength day, with the list that grows under it. */
export function clubCard({ identity, training, roleId, done, sheet }: ClubCard): MessageBody {
  const { clubId, day } = identity
  const names = finishedWords(done)
  const list = names === '' ? [] : [text(`-# ${en.reminders.card.doneSoFar(names)}`)]
  const title = en.day.title.strength(writtenDate(day, day))
  const buttons = buttonRow(actionsOf(identity))
  // A race that was put in after the card was posted takes the session out of the day.
  if (training.kind !== 'strength')
    return container('strength', [
      text(title, en.reminders.card.off, raceLine(training, day, true)),
      ...list,
      ...buttons,
    ])
  const { routine } = training
  const body = container('strength', [
    text(
      title,
      roleId === null ? '' : en.reminders.card.calls(`<@&${roleId}>`),
      routineFacts(routine, LEVEL),
      ...strengthNotes(training, day, true),
    ),
    ...alone(sheet),
    ...routineBlocks(routine, CUES),
    separator(),
    ...list,
    ...buttons,
    lookSelect(clubId, [...routine.warmUp, ...routine.moves]),
    text(`-# ${en.reminders.card.yours}`, en.common.stopShort, en.common.notMedicalAdvice),
  ])
  return withFiles(body, [sheet])
}

interface PreRunCard {
  readonly identity: ReminderIdentity
  readonly training: OfKind<'run'>
  /** When the club runs. */
  readonly runAt: Temporal.Instant
  /** Of the set's moves. */
  readonly sheet: ShownPicture | null
}

/** The set before the club's run. */
export function preRunCard({ identity, training, runAt, sheet }: PreRunCard): MessageBody {
  const { date, hard, preRun, midRun } = training
  const run = hard ? en.day.title.hardRun : en.day.title.run
  const title = isRaceDay(training) ? en.races.raceDay : run
  const minutes = Math.max(1, Math.round(preRun.seconds / 60))
  const body = container('run', [
    text(
      title(writtenDate(date, date)),
      `-# ${en.day.preRun} · ${en.common.aboutMinutes(minutes)} · ${en.common.level(LEVEL)}`,
      raceLine(training, date, true),
      en.reminders.preRun.runAt(timeThere(runAt)),
    ),
    ...alone(sheet),
    ...moveBlocks(preRun.moves, { cues: 2, numbered: true }),
    ...(midRun ? [text(en.reminders.preRun.inside)] : []),
    separator(),
    ...buttonRow([button({ id: markOf(identity), label: en.reminders.preRun.seeOwn, main: true })]),
    text(en.common.stopShort, en.common.notMedicalAdvice),
  ])
  return withFiles(body, [sheet])
}

interface LastCall {
  readonly identity: ReminderIdentity
  readonly routine: Routine
  /** Members who are mentioned. */
  readonly memberIds: readonly string[]
  /** How many more asked for it than one message can mention. */
  readonly more: number
}

/** The evening's last call, to those who asked for it. */
export function lastCallCard({ identity, routine, memberIds, more }: LastCall): MessageBody {
  const m = en.reminders.lastCall
  const names = [...memberIds.map((id) => `<@${id}>`), ...(more > 0 ? [en.mates.more(more)] : [])]
  return container('strength', [
    text(
      m.title(writtenWeekday(identity.day)),
      m.facts(Math.round(routine.seconds / 60)),
      m.names(writtenList(names), memberIds.length + more),
    ),
    ...buttonRow(actionsOf(identity)),
  ])
}

/** The call once nobody waits any more; its buttons work on. */
export const answeredCall = (identity: ReminderIdentity): MessageBody =>
  container('strength', [
    text(en.reminders.lastCall.title(writtenWeekday(identity.day)), en.reminders.lastCall.answered),
    ...buttonRow(actionsOf(identity)),
  ])

/** Start, Done, Not today. */
function actionsOf(identity: ReminderIdentity) {
  const ids = { club: identity.clubId, date: identity.day.toString() }
  return [
    button({ id: markOf(identity), label: en.reminders.start, main: true }),
    button({ id: doneId.encode(ids), label: en.session.done }),
    button({ id: notTodayId.encode(ids), label: en.reminders.notToday }),
  ]
}
