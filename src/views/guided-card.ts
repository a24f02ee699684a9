import type { GuidedAct } from '#core/guided/guided-act.ts'
import type { GuidedProgress } from '#core/guided/guided-progress.ts'
import {
  isEasyWay,
  type GuidedMove,
  type GuidedRoutine,
  type Side,
} from '#core/guided/guided-routine.ts'
import type { GuidedStep, RestStep, WorkStep } from '#core/guided/guided-steps.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { cuesFor } from '#core/training/cues-for.ts'
import { en } from '#messages/en.ts'
import type { APIComponentInContainer } from 'discord-api-types/v10'
import { button, buttonRow, container, separator, text } from './components.ts'
import { guideId } from './guided-ids.ts'
import { hurtsId } from './pain-ids.ts'
import { nextWords, sideWords, stepAmount } from './guided-words.ts'
import { alone, beside, withFiles, type ShownPicture } from './shown-picture.ts'
import { shortName, writtenWay } from './written-dose.ts'
import { writtenDay } from './written-date.ts'

/** Whose session it is, and at which version its buttons fit. */
export interface GuidedOwner {
  readonly memberId: string
  /** null = nobody's club. */
  readonly clubId: string | null
  readonly session: number
  readonly version: number
  /** The day that it is logged on. */
  readonly logs: Temporal.PlainDate
}

/** What there is to see of a step; null = not there, and the text stands alone. */
export interface StepPictures {
  /** The move as it is done, a square. */
  readonly loop: ShownPicture | null
  /** A hold, which does not move; wide. */
  readonly hold: ShownPicture | null
  /** The seconds, where the clock says how long; a square. */
  readonly clock: ShownPicture | null
}

export interface GuidedCard {
  readonly owner: GuidedOwner
  /** Whose routine it is. */
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly routine: GuidedRoutine
  readonly steps: readonly GuidedStep[]
  /** Which of the steps. */
  readonly at: number
  readonly progress: GuidedProgress
  /** null = not said yet. */
  readonly weakerSide: Side | null
  /** Whether the swap that stands here is remembered; null = there is none here. */
  readonly isSwapKept: boolean | null
  readonly note: keyof typeof en.guided.note | null
  readonly pictures: StepPictures
}

/** One step of a session: what to do now, and what comes next. */
export function guidedCard(card: GuidedCard, step: GuidedStep): MessageBody {
  const move = card.routine.moves[step.move] as GuidedMove
  const { loop, hold, clock } = card.pictures
  const body = container(step.kind === 'rest' ? 'rest' : 'strength', [
    ...(step.kind === 'rest' ? rest(card, step) : work(card, step, move)),
    ...alone(hold),
    ...beside([loop, clock]),
    ...(card.note ? [text(en.guided.note[card.note])] : []),
    separator(),
    text(progressLine(card), en.guided.next(nextWords(card))),
    ...(step.kind === 'rest' ? restButtons(card) : workButtons(card, step, move)),
    text(en.common.stopShort, en.common.notMedicalAdvice),
  ])
  return withFiles(body, [hold, loop, clock])
}

function work(card: GuidedCard, step: WorkStep, one: GuidedMove): APIComponentInContainer[] {
  const m = en.guided
  const { exercise, prescription, insteadOf, list } = one.move
  const { set, sets, round } = step
  const way = [
    writtenWay(prescription),
    insteadOf ? en.day.insteadOf(shortName(insteadOf)) : '',
  ].filter((part) => part !== '')
  const dose = stepAmount(one.move)
  const side = sideWords(step.turn, card.weakerSide)
  const facts = [
    card.routine.session ? en.day.session[card.routine.session] : '',
    writtenDay(card.day, card.today),
    sets === 1 ? '' : round === null ? m.facts.set(set, sets) : m.facts.round(round, sets),
    one.part === 'session' && !step.counts ? m.facts.optional : '',
  ].filter((part) => part !== '')
  return [
    text(titleOf(card, step, one), `-# ${facts.join(' · ')}`),
    text(
      `**${[dose, side].filter((part) => part !== '').join(', ')}**`,
      way.length === 0 ? '' : `-# *${way.join(' · ')}*`,
      isEasyWay(one.move) ? m.easyWay(exercise.easier.text) : '',
      ...cuesFor(one.move)
        .slice(0, 2)
        .map((cue) => `- ${cue}`),
      // A hold with the head low is the one move that some must not do at all.
      list === 'mobility' ? `-# ${exercise.stopRule}` : '',
    ),
  ]
}

function titleOf({ routine }: GuidedCard, step: WorkStep, { part, move }: GuidedMove): string {
  const m = en.guided.title
  const name = shortName(move.exercise)
  if (part === 'warm-up') return m.warmUp(name)
  const shown = routine.moves.flatMap((one, index) =>
    one.part === 'session' && !one.dropped ? [index] : [],
  )
  return m.move(shown.indexOf(step.move) + 1, shown.length, name)
}

function rest({ routine, day, today }: GuidedCard, step: RestStep): APIComponentInContainer[] {
  const m = en.guided
  const title = step.round === null ? m.title.rest : m.title.change
  const session = routine.session ? `${en.day.session[routine.session]} · ` : ''
  return [
    text(title(step.seconds), `-# ${session}${writtenDay(day, today)}`),
    ...(step.round === null ? [text(m.breathe)] : []),
  ]
}

const CELLS = 10

/** `▰▰▰▱▱▱▱▱▱▱ 2 of 5 moves`: the bar is how far one is in the whole of it. */
function progressLine({ steps, at, progress }: GuidedCard): string {
  const full = Math.floor((CELLS * at) / Math.max(1, steps.length))
  const bar = '▰'.repeat(full) + '▱'.repeat(CELLS - full)
  return en.guided.progress(bar, progress.done, progress.of, progress.unit)
}

function restButtons({ owner, at }: GuidedCard) {
  const m = en.guided.button
  return buttonRow([
    guideButton(owner, 'next', m.skip, true),
    ...(at > 0 ? [guideButton(owner, 'back', m.back)] : []),
    guideButton(owner, 'stop', m.stop),
  ])
}

function workButtons(card: GuidedCard, step: WorkStep, one: GuidedMove) {
  const { part, move, planned } = one
  const m = en.guided.button
  const { owner, at, steps, weakerSide, isSwapKept } = card
  const isEasy = isEasyWay(move)
  const isFixed = isEasy && planned.eased !== undefined
  const easier = isEasy ? m.asPlanned : m.easier
  const isFirstSide = step.turn === 'first' && step.set === 1
  return [
    ...buttonRow([
      guideButton(owner, 'next', at + 1 < steps.length ? m.next : m.finish, true),
      ...(at > 0 ? [guideButton(owner, 'back', m.back)] : []),
      guideButton(owner, 'stop', m.stop),
    ]),
    ...buttonRow([
      ...(isFixed ? [] : [guideButton(owner, 'easier', easier)]),
      ...(part === 'session' ? [guideButton(owner, 'swap', m.swap)] : []),
      ...(isSwapKept === false ? [guideButton(owner, 'keep', m.keep)] : []),
      ...(isSwapKept === true ? [guideButton(owner, 'forget', m.forget)] : []),
      hurtsButton(owner, move.exercise.id),
    ]),
    ...buttonRow(
      isFirstSide
        ? (['left', 'right'] as const)
            .filter((side) => side !== weakerSide)
            .map((side) => guideButton(owner, side, m[side]))
        : [],
    ),
  ]
}

/** Opens the form about this very move; what follows holds from the next press on. */
function hurtsButton({ clubId }: GuidedOwner, exercise: string) {
  const id = hurtsId.encode({ club: clubId ?? 'none', date: '', exercise })
  return button({ id, label: en.pain.button })
}

/** A button of the session as it stands now. */
export function guideButton(owner: GuidedOwner, act: GuidedAct, label: string, main = false) {
  const { memberId: member, clubId, session, version, logs } = owner
  const id = guideId.encode({
    club: clubId ?? 'none',
    member,
    date: logs.toString(),
    session: String(session),
    version: String(version),
    act,
  })
  return button({ id, label, main })
}
