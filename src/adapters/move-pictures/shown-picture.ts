import type { Side } from '#core/guided/guided-routine.ts'
import type { Content } from '#core/training/content.ts'
import type { ExerciseId } from '#core/training/exercise.ts'
import { countdownAlt } from '#pictures/countdown.ts'
import { daySheetAlt } from '#pictures/day-sheet.ts'
import { loopAlt, moveAlt, startInWords } from '#pictures/move-alt.ts'
import type { MovePicture } from '#use-cases/ports.ts'
import type { SheetMove } from './orders-of.ts'

/** Names the file and puts it into words. Names are those of Discord's attachments: no spaces. */
type Shown = (data: Buffer) => MovePicture | null

const nameOf = ({ exercises }: Content, id: ExerciseId): string => exercises.get(id)?.name ?? id

export const stillShown =
  (content: Content, id: ExerciseId): Shown =>
  (data) => {
    const move = content.poses.get(id)
    return move ? { name: `${id}.png`, data, alt: moveAlt(nameOf(content, id), move) } : null
  }

export const loopShown =
  (content: Content, id: ExerciseId, side: Side | null): Shown =>
  (data) => {
    const move = content.poses.get(id)
    return move ? { name: `${id}.gif`, data, alt: loopAlt(nameOf(content, id), move, side) } : null
  }

export const sheetShown =
  (content: Content, moves: readonly SheetMove[]): Shown =>
  (data) => {
    const named = moves.map(({ exercise, dose }) => {
      const move = content.poses.get(exercise)
      return { name: nameOf(content, exercise), dose, start: move ? startInWords(move) : null }
    })
    return { name: 'moves.png', data, alt: daySheetAlt({ moves: named }) }
  }

export const countdownShown =
  (seconds: number, ready: number): Shown =>
  (data) => ({ name: `countdown-${seconds}.gif`, data, alt: countdownAlt(seconds, ready) })
