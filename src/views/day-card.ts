import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { DayState } from '#core/streaks/day-state.ts'
import { cuesFor } from '#core/training/cues-for.ts'
import type { AskedMidRun } from '#core/training/asked-mid-run.ts'
import type { Level } from '#core/training/member-profile.ts'
import type { DayTraining } from '#core/training/routine.ts'
import type { APIComponentInContainer } from 'discord-api-types/v10'
import { button, buttonRow, container, separator, text } from './components.ts'
import { painLines } from './condition-notes.ts'
import { dayId } from './custom-ids.ts'
import {
  cheerButton,
  doneButton,
  ownDayButton,
  startButton,
  stateLines,
} from './day-state-blocks.ts'
import { matesLine, type FinishedMates } from './finished-mates.ts'
import { heldBlocks, hurtsButton } from './hurt-blocks.ts'
import { lookSelect } from './look-select.ts'
import { howManySelect } from './mid-run-cards.ts'
import { moveBlocks } from './move-block.ts'
import { isRaceDay, raceLine } from './race-words.ts'
import { routineBlocks, routineFacts } from './routine-blocks.ts'
import { alone, withFiles, type ShownPicture } from './shown-picture.ts'
import { strengthNotes } from './strength-notes.ts'
import { shortName, writtenAmount } from './written-dose.ts'
import { writtenDate, writtenWeekday } from './written-date.ts'

export interface DayCard {
  readonly training: DayTraining
  readonly today: Temporal.PlainDate
  readonly level: Level
  /** The club that its buttons carry; null = nobody's club, the default plan. */
  readonly clubId: string | null
  /** Seen by the channel, so it says whose level it shows. */
  readonly shared: boolean
  /** The reader has never set level and kit: a line says where to. */
  readonly newHere: boolean
  /** Adds the line that tells captains how to set up. */
  readonly forCaptainWithoutPlan: boolean
  /** Where the reader stands with the day. */
  readonly state: DayState
  /** Who else has finished; null on a card that others see. */
  readonly mates: FinishedMates | null
  /** How many were done inside the run; null = not asked here. */
  readonly askedMidRun: AskedMidRun | null
  /** Of the day's moves. */
  readonly sheet: ShownPicture | null
}

/** Where the moves are drawn, a phone is at the buttons a screen sooner. */
const CUES_WITH_SHEET = 2

/** What a day carries for its reader: strength, run or rest. */
export function dayCard(card: DayCard): MessageBody {
  const { training } = card
  const footer = [
    text(
      card.shared ? `-# ${en.day.shared(card.level)}` : '',
      card.forCaptainWithoutPlan && !card.shared ? `-# ${en.day.captainsOnly}` : '',
      card.clubId === null ? `-# ${en.day.noClub}` : '',
      card.newHere && !card.shared ? `-# ${en.day.newHere}` : '',
      en.common.stopShort,
      en.common.notMedicalAdvice,
    ),
  ]
  const message = container(training.kind, [...body(card), ...footer])
  return training.kind === 'rest' ? message : withFiles(message, [card.sheet])
}

function body(card: DayCard): APIComponentInContainer[] {
  const { training } = card
  switch (training.kind) {
    case 'strength':
      return strength(card, training)
    case 'run':
      return run(card, training)
    case 'rest':
      return rest(card, training)
  }
}

function strength(
  card: DayCard,
  training: Extract<DayTraining, { kind: 'strength' }>,
): APIComponentInContainer[] {
  const { routine } = training
  const on = { ...card, date: training.date }
  return [
    text(
      ...strengthTitle(card),
      routineFacts(routine, card.level),
      ...strengthNotes(training, card.today, card.shared),
    ),
    ...stateLines(on),
    ...alone(card.sheet),
    ...routineBlocks(routine, card.sheet ? CUES_WITH_SHEET : undefined),
    separator(),
    ...matesLine(card.mates, on),
    ...buttonRow([
      ...startButton(on),
      ...doneButton(on),
      ...cheerButton(on),
      ...ownDayButton(on),
      ...hurtsButton(card),
    ]),
    lookSelect(card.clubId, [...routine.warmUp, ...routine.moves]),
  ]
}

function strengthTitle({ training, today, state, shared }: DayCard): readonly string[] {
  const { date } = training
  const weekday = writtenWeekday(date)
  const title = en.day.title.strength(writtenDate(date, today))
  if (shared || state.standsIn === null) return [title]
  return state.standsIn === 'late'
    ? [
        en.session.lead(weekday),
        `${en.session.leadHow} ${en.session.leadRest(writtenWeekday(today))}`,
      ]
    : [title, en.session.ahead(weekday)]
}

function run(
  card: DayCard,
  training: Extract<DayTraining, { kind: 'run' }>,
): APIComponentInContainer[] {
  const { preRun, midRun } = training
  const next = nextOf(card, training.next)
  const title = isRaceDay(training)
    ? en.races.raceDay
    : training.hard
      ? en.day.title.hardRun
      : en.day.title.run
  const inside = midRun
    ? [
        separator(),
        text(
          `### ${en.day.midRun[midRun.kind]}`,
          `-# ${en.day.midRunLength(Math.round(midRun.seconds / 60))}`,
        ),
        ...moveBlocks(midRun.moves, { cues: 3, numbered: false }),
        ...askHowMany(card),
      ]
    : []
  return [
    text(
      title(writtenDate(training.date, card.today)),
      `-# ${en.day.preRun} · ${en.common.aboutMinutes(minutes(preRun.seconds))} · ${en.common.level(card.level)}`,
      raceLine(training, card.today, card.shared),
      ...painLines(training, card.today),
      preRun.moves.length === 0 ? en.pain.noPreRun : '',
    ),
    ...stateLines({ ...card, date: training.date }),
    ...alone(card.sheet),
    ...moveBlocks(preRun.moves, { cues: 3, numbered: true }),
    ...inside,
    separator(),
    text(nextLine(next, card.today)),
    ...buttonRow([...seeNext(card, next), ...hurtsButton(card)]),
    ...looks(card, [...preRun.moves, ...(midRun?.moves ?? [])]),
  ]
}

function rest(
  card: DayCard,
  training: Extract<DayTraining, { kind: 'rest' }>,
): APIComponentInContainer[] {
  const { hold, condition } = training
  if (condition?.pain.heldSince) return heldBlocks(card, condition.pain.heldSince)
  const next = nextOf(card, training.next)
  const offer = hold
    ? [
        text(
          en.day.ifYouLike(
            `**${shortName(hold.exercise)}**, ${writtenAmount(hold.prescription, hold.exercise)}`,
          ),
          ...cuesFor(hold)
            .slice(0, 3)
            .map((cue) => `-# ${cue}`),
          `-# ${hold.exercise.stopRule}`,
        ),
      ]
    : []
  return [
    text(
      en.day.title.rest(writtenDate(training.date, card.today)),
      raceLine(training, card.today, card.shared),
      nextLine(next, card.today),
      ...painLines(training, card.today),
    ),
    ...stateLines({ ...card, date: training.date }),
    ...offer,
    ...buttonRow([...seeNext(card, next), ...hurtsButton(card)]),
    ...looks(card, hold ? [hold] : []),
  ]
}

const looks = ({ clubId }: DayCard, moves: Parameters<typeof lookSelect>[1]) =>
  moves.length === 0 ? [] : [lookSelect(clubId, moves)]

function askHowMany({ askedMidRun, clubId, training, shared }: DayCard) {
  if (askedMidRun === null || clubId === null || shared) return []
  return [howManySelect(askedMidRun, { clubId, date: training.date })]
}

const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60))

/** On one's own card of today neither a day that is in already nor a paused one. */
const nextOf = ({ training, today, shared, state }: DayCard, next: Temporal.PlainDate | null) =>
  shared || !training.date.equals(today) ? next : (state.report.next ?? next)

function nextLine(next: Temporal.PlainDate | null, today: Temporal.PlainDate): string {
  return next ? en.day.nextStrength(writtenDate(next, today)) : en.day.noStrength
}

function seeNext(card: DayCard, next: Temporal.PlainDate | null) {
  if (!next) return []
  const id = dayId.encode({ club: card.clubId ?? 'none', date: next.toString() })
  return [button({ id, label: en.day.seeDay(writtenWeekday(next)), main: true })]
}
