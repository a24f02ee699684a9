import type { Plan } from './plan.ts'
import { placeInTurn } from './place-in-turn.ts'
import type { PrescribedMove } from './programme.ts'
import type { Move, RunSet } from './routine.ts'
import type { Runner } from './runner.ts'
import { writtenMoves } from './written-moves.ts'

/** Getting from one move to the next: nothing has to be fetched or set up. */
const CHANGE_SECONDS = 10

/** The bridge of the short set, in turn: marching in even weeks, knee to chest in odd ones. */
const BRIDGES = ['marching-bridge', 'knee-to-chest-bridge'] as const

/**
 * The moves before a run. Short takes about 3 minutes: one bridge, the hip-flexor hold for 30 s a
 * side, leg swings, the running drill for 20 m; one set each, from the floor up, so that the still
 * hold is not what stands last before the start. Full takes about 10: the four moves as the article
 * on the runner's week has them, with the hold 3 x 1 min a side. The amounts are those of the level
 * where the set does not fix them. A move that is not possible gives way to a swap or is left out.
 */
export function preRun(runner: Runner, kind: Plan['preRun'], week: number): RunSet {
  const written = kind === 'full' ? fullSet(runner) : shortSet(week)
  const { moves } = writtenMoves(runner, written, 'pre-run')
  return { moves, seconds: secondsOf(moves) }
}

function shortSet(week: number): readonly PrescribedMove[] {
  const bridge = BRIDGES[placeInTurn(week, BRIDGES.length)] ?? BRIDGES[0]
  return [
    { exercise: bridge, sets: 1 },
    { exercise: 'kneeling-hip-flexor', sets: 1, seconds: 30, perSide: true },
    { exercise: 'swinging-drill', sets: 1 },
    { exercise: 'running-drill', sets: 1, metres: 20 },
  ]
}

function fullSet({ content }: Runner): readonly PrescribedMove[] {
  const section = content.written
    .get('runners-week')
    ?.sections.find(({ when }) => when === 'before a run')
  return section && (section.mode === 'sets' || section.mode === 'choice') ? section.moves : []
}

function secondsOf(moves: readonly Move[]): number {
  return moves.reduce((sum, { prescription: { sets, secondsPerSet, restSeconds } }, i) => {
    const change = i === 0 ? 0 : CHANGE_SECONDS
    return sum + change + sets.to * secondsPerSet + (sets.to - 1) * restSeconds
  }, 0)
}
