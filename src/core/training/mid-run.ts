import { exerciseOf } from './content.ts'
import type { History } from './history.ts'
import type { Level } from './member-profile.ts'
import { placeInTurn } from './place-in-turn.ts'
import { prescribe } from './prescribe.ts'
import type { MidRun, Prescription } from './routine.ts'
import type { Runner } from './runner.ts'

const FIRST_SPRINTS = 4
const MOST_SPRINTS = 12
const SPRINT_SECONDS: Readonly<Record<Level, number>> = { 1: 5, 2: 7, 3: 10 }
/** Sprint, walk down and three minutes' rest: four sprints take about 16 minutes, twelve 48. */
const SPRINT_ROUND_SECONDS = 4 * 60

/** How many sessions of backward running a stage lasts before the next one. */
const SESSIONS_A_STAGE = 2
/** Walked, then easy, then long strides: the exercise's three doses, whatever the runner's level. */
const STAGES = [1, 2, 3] as const

/** Hill sprints in even weeks for who has a hill; else, and in odd weeks, backward running. */
export function midRunKind(week: number, hill: boolean): MidRun['kind'] {
  return hill && placeInTurn(week, 2) === 0 ? 'hill-sprints' : 'backward-running'
}

/**
 * What the run of week `w` = `week` carries inside it. Sprints: as many as 4 plus the hill sessions
 * so far, at most 12; the level gives their seconds. Backward running: 30 m, 4-6 times walked in the
 * first two sessions, 8-10 in the next two, then 10-15. Who has set the hill sprints aside runs
 * backward every week; null when backward running is wanted and set aside.
 */
export function midRun(runner: Runner, week: number, history: History): MidRun | null {
  const hill = runner.kit.has('hill') && !runner.setAside.has('hill-sprint')
  if (midRunKind(week, hill) === 'hill-sprints') return hillSprints(runner, history.hillSessions)
  return runner.setAside.has('backward-running')
    ? null
    : backwardRunning(runner, history.backwardSessions)
}

function hillSprints(runner: Runner, sessions: number): MidRun {
  const sprints = Math.min(MOST_SPRINTS, FIRST_SPRINTS + sessions)
  const seconds = SPRINT_SECONDS[runner.level]
  const exercise = exerciseOf(runner.content, 'hill-sprint')
  const prescription: Prescription = {
    ...prescribe(exercise, runner),
    sets: { from: sprints, to: sprints },
    unit: 'seconds',
    amount: { from: seconds, to: seconds },
    secondsPerSet: seconds,
  }
  return {
    kind: 'hill-sprints',
    moves: [{ exercise, list: 'mid-run', prescription, insteadOf: null, optional: false }],
    seconds: sprints * SPRINT_ROUND_SECONDS,
  }
}

function backwardRunning(runner: Runner, sessions: number): MidRun {
  const stage = STAGES[Math.min(STAGES.length - 1, Math.floor(sessions / SESSIONS_A_STAGE))] ?? 3
  const exercise = exerciseOf(runner.content, 'backward-running')
  const prescription = prescribe(exercise, { ...runner, level: stage })
  const times = prescription.sets.to
  return {
    kind: 'backward-running',
    moves: [{ exercise, list: 'mid-run', prescription, insteadOf: null, optional: false }],
    seconds: times * prescription.secondsPerSet + (times - 1) * prescription.restSeconds,
  }
}
