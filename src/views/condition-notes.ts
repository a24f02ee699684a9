import { isLevelLess, type ComeBack } from '#core/training/come-back.ts'
import type { Condition } from '#core/training/condition.ts'
import { LIST_NAMES } from '#core/training/programme.ts'
import type { DayTraining, Move } from '#core/training/routine.ts'
import { en } from '#messages/en.ts'
import { shortName } from './written-dose.ts'
import { writtenDate } from './written-date.ts'
import { writtenList } from './written-list.ts'

/** Why a break makes the session what it is, in one line; empty where it does not. */
export function comeBackLine(comeBack: ComeBack | null): string {
  if (!comeBack) return ''
  const m = en.levels
  const { kind, days, setLess, ownLevel, level } = comeBack
  if (kind === 'level-one') return m.sinceBreak
  if (setLess) return m.comeBack.setLess(days)
  return level === ownLevel ? m.comeBack.levelOne(days) : m.comeBack.levelLess(days)
}

/**
 * Which slots of this session stand lower, a line for each reason; none in a session that is a level
 * down anyway.
 */
export function loweredLines(
  { comeBack, lowered }: Condition,
  moves: readonly Move[],
): readonly string[] {
  if (isLevelLess(comeBack)) return []
  return (['too-hard', 'pain'] as const).map((why) => {
    const slots = moves.flatMap((move) => {
      const slot = move.list ?? (move.insteadOf ?? move.exercise).id
      return lowered.get(slot) === why ? [nameOf(slot, move)] : []
    })
    return slots.length === 0 ? '' : en.levels.lowered[why](writtenList([...new Set(slots)]))
  })
}

const nameOf = (slot: string, { exercise, insteadOf }: Move): string => {
  const list = LIST_NAMES.find((name) => name === slot)
  return list ? en.day.lists[list] : shortName(insteadOf ?? exercise)
}

/** Most moves that are named in a line: a card has to be read on a phone. */
const MOST_MOVES = 3

/** What pain leaves out of a day and makes easier in it, and until when. */
export function painLines(training: DayTraining, today: Temporal.PlainDate): readonly string[] {
  const { condition } = training
  if (!condition) return []
  const m = en.pain
  const { stopped, resting, noStretch } = condition.pain
  const inTurns = training.kind === 'strength' && training.routine.mode.kind === 'circuit'
  const easedWords = inTurns ? m.easedInCircuit : m.eased
  const left = stopped.map(({ exercise, until }) =>
    m.stoppedUntil(shortName(exercise), writtenDate(until, today)),
  )
  const easedNames = new Set(
    movesOf(training).flatMap(({ eased }) => (eased ? [shortName(eased)] : [])),
  )
  return [
    left.length === 0 ? '' : m.stopped(writtenList(left.slice(0, MOST_MOVES))),
    ...resting.map(({ moves, until }) =>
      m.resting(writtenList(moves.map(shortName)), writtenDate(until, today)),
    ),
    easedNames.size === 0 ? '' : easedWords(writtenList([...easedNames].slice(0, MOST_MOVES))),
    noStretch ? m.noStretchLine : '',
  ]
    .filter((line) => line !== '')
    .map((line) => `-# ${line}`)
}

function movesOf(training: DayTraining): readonly Move[] {
  switch (training.kind) {
    case 'strength':
      return [...training.routine.warmUp, ...training.routine.moves]
    case 'run':
      return [...training.preRun.moves, ...(training.midRun?.moves ?? [])]
    case 'rest':
      return training.hold ? [training.hold] : []
  }
}
