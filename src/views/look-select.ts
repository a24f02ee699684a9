import { en } from '#messages/en.ts'
import type { Move } from '#core/training/routine.ts'
import type { APISelectMenuOption } from 'discord-api-types/v10'
import { selectRow } from './components.ts'
import { lookId } from './custom-ids.ts'
import { shortName } from './written-dose.ts'

/**
 * Select of one move, whose whole page its presser gets at their own level.
 *
 * @param clubId null = nobody's club
 */
export function lookSelect(clubId: string | null, moves: readonly Move[]) {
  const options = new Map<string, APISelectMenuOption>(
    moves.map(({ exercise }) => [exercise.id, { label: shortName(exercise), value: exercise.id }]),
  )
  return selectRow({
    id: lookId.encode({ club: clubId ?? 'none' }),
    placeholder: en.day.lookAtOne,
    options: [...options.values()],
  })
}
