import { en } from '#messages/en.ts'
import type { Move } from '#core/training/routine.ts'
import type { APITextDisplayComponent } from 'discord-api-types/v10'
import { cuesFor } from '#core/training/cues-for.ts'
import { text } from './components.ts'
import { shortName, writtenAmount, writtenRest, writtenWay } from './written-dose.ts'

interface Settings {
  /** How many cues stand under a move; 0 = one line a move. */
  readonly cues: number
  readonly numbered: boolean
}

/** Each move with its dose, side and rest, and its first cues. */
export function moveBlocks(
  moves: readonly Move[],
  { cues, numbered }: Settings,
): APITextDisplayComponent[] {
  const blocks = moves.map((move, index) => {
    const number = numbered ? `${index + 1} · ` : ''
    const facts = [
      move.optional ? en.day.optional : '',
      writtenAmount(move.prescription, move.exercise),
      writtenRest(move.prescription),
    ].filter((part) => part !== '')
    return [
      `**${number}${shortName(move.exercise)}** · ${facts.join(', ')}`,
      wayLine(move),
      cues === 0 ? '' : `-# ${cuesLine(move, cuesOf(move, cues))}`,
      // A hold with the head low is the one move that some must not do at all.
      move.list === 'mobility' ? `-# ${move.exercise.stopRule}` : '',
    ]
  })
  // One text holds all of them when they are one line each: fewer components, less air.
  return cues === 0 ? [text(...blocks.flat())] : blocks.map((lines) => text(...lines))
}

function wayLine(move: Move): string {
  const way = [
    writtenWay(move.prescription),
    move.insteadOf ? en.day.insteadOf(shortName(move.insteadOf)) : '',
    // In the place of its neighbour the easier way is the move itself.
    isDoneEasier(move) ? en.pain.easierWay(move.exercise.easier.text) : '',
  ].filter((part) => part !== '')
  return way.length === 0 ? '' : `-# *${way.join(' · ')}*`
}

/** The easier way takes the room of a cue: a card of many such moves has to fit as well. */
const cuesOf = (move: Move, cues: number): number =>
  isDoneEasier(move) ? Math.max(1, cues - 1) : cues

const isDoneEasier = ({ eased, exercise }: Move): boolean => eased?.id === exercise.id

const cuesLine = (move: Move, count: number): string => cuesFor(move).slice(0, count).join(' · ')
