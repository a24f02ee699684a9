import { GET_READY_SECONDS } from '#core/guided/get-ready.ts'
import { numberOf, type GuidedProgress } from '#core/guided/guided-progress.ts'
import {
  isEasyWay,
  type GuidedMove,
  type GuidedRoutine,
  type Side,
} from '#core/guided/guided-routine.ts'
import type { GuidedStep, RestStep, WorkStep } from '#core/guided/guided-steps.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { container, text } from './components.ts'
import { guidedButtons } from './guided-buttons.ts'
import { otherFormLine } from './other-form.ts'
import { nextWords, sessionCues, sideWords, stepAmount, withinSentence } from './guided-words.ts'
import { beside, withFiles, type ShownPicture } from './shown-picture.ts'
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

/** What there is to see of a step, squares; null = not there, and the text stands alone. */
export interface StepPictures {
  /** The move as it is done; beside a clock a hold, which does not move, is a square too. */
  readonly move: ShownPicture | null
  /** The seconds, where the clock says how long. */
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
  /** Why the session is not the usual one, where it begins; empty = it is, or it goes on. */
  readonly why: readonly string[]
  readonly pictures: StepPictures
}

/**
 * One step of a session: the picture, the cues, and then what to do now, next to the buttons, where
 * the eye is after a press. What comes after it stands below in small print.
 */
export function guidedCard(card: GuidedCard, step: GuidedStep): MessageBody {
  const one = card.routine.moves[step.move] as GuidedMove
  const { move, clock } = card.pictures
  const isRest = step.kind === 'rest'
  const body = container(isRest ? 'rest' : 'strength', [
    text(isRest ? restTitle(step) : titleOf(card, step, one), `-# ${factsOf(card, step, one)}`),
    ...card.why.filter((line) => line !== '').map((line) => text(line)),
    ...beside([move, clock]),
    ...(move && !isRest ? otherFormLine(one.move.exercise, one.move.prescription.notes) : []),
    ...(card.note ? [text(en.guided.note[card.note])] : []),
    ...(isRest ? [] : [text(...howLines(card, step, one))]),
    text(
      `**${isRest ? restWords(step) : nowWords(card, step, one)}**`,
      progressLine(card),
      en.guided.next(nextWords(card)),
    ),
    ...guidedButtons(card, step, one),
    text(en.common.stopShort, en.common.notMedicalAdvice),
  ])
  return withFiles(body, [move, clock])
}

function factsOf({ routine, day, today }: GuidedCard, step: GuidedStep, one: GuidedMove): string {
  const isExtra = step.kind === 'work' && one.part === 'session' && !step.counts
  return [
    routine.session ? en.day.session[routine.session] : '',
    writtenDay(day, today),
    isExtra ? en.guided.facts.optional : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** How it is done: the cues that hold its action, and what is special about it today. */
function howLines({ weakerSide }: GuidedCard, step: WorkStep, { move }: GuidedMove): string[] {
  const m = en.guided
  const { exercise, prescription, insteadOf, list } = move
  const way = [
    writtenWay(prescription),
    insteadOf ? m.insteadOf(withinSentence(shortName(insteadOf))) : '',
  ].filter((part) => part !== '')
  return [
    ...sessionCues(move).map((cue) => `- ${cue}`),
    way.length === 0 ? '' : `-# *${way.join(' · ')}*`,
    isEasyWay(move) ? m.easyWay(exercise.easier.text) : '',
    // A hold with the head low is the one move that some must not do at all.
    list === 'mobility' ? `-# ${exercise.stopRule}` : '',
    step.turn === 'first' && step.set === 1 && weakerSide === null ? `-# ${m.whichSide}` : '',
  ]
}

/** `12 times, left side · set 1 of 2`: all that somebody on the floor has to know. */
function nowWords({ weakerSide, pictures }: GuidedCard, step: WorkStep, one: GuidedMove): string {
  const m = en.guided
  const { set, sets, round } = step
  const isCounted = step.seconds !== null && pictures.clock !== null
  const amount = stepAmount(one.move)
  const dose = isCounted ? m.readyThen(GET_READY_SECONDS, amount) : amount
  const side = sideWords(step.turn, weakerSide)
  const doing = [dose, side].filter((part) => part !== '').join(', ')
  const which =
    sets === 1 ? '' : round === null ? m.facts.set(set, sets) : m.facts.round(round, sets)
  return [doing, which].filter((part) => part !== '').join(' · ')
}

/** `2 of 5` is what the bar counts; what is there if one likes has no number. */
function titleOf({ routine, steps, progress }: GuidedCard, step: WorkStep, one: GuidedMove) {
  const m = en.guided.title
  const name = shortName(one.move.exercise)
  if (one.part === 'warm-up') return m.warmUp(name)
  const number = numberOf(routine, steps, step)
  return number === null ? m.extra(name) : m.move(number, progress.of, name)
}

const restTitle = ({ round, seconds }: RestStep): string =>
  round === null ? en.guided.title.rest(seconds) : en.guided.title.change(seconds)

const restWords = ({ round, seconds }: RestStep): string =>
  round === null ? en.guided.breathe(seconds) : en.guided.changeOver(seconds)

/** Few, because a screen reader names each of them; the words say it all. */
const CELLS = 5

/** `1 of 5 done ▰▱▱▱▱`: the bar and the words say the same. */
function progressLine({ progress }: GuidedCard): string {
  const full = Math.floor((CELLS * progress.done) / Math.max(1, progress.of))
  const bar = '▰'.repeat(full) + '▱'.repeat(CELLS - full)
  return en.guided.progress(bar, progress.done, progress.of, progress.unit)
}
