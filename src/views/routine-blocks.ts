import { en } from '#messages/en.ts'
import type { Level } from '#core/training/member-profile.ts'
import type { Routine } from '#core/training/routine.ts'
import type { APIComponentInContainer } from 'discord-api-types/v10'
import { separator, text } from './components.ts'
import { moveBlocks } from './move-block.ts'
import { shortName, writtenAmount } from './written-dose.ts'
import { writtenKit } from './written-kit.ts'

/** Over this many moves a phone shows one line each, and the cues by the select. */
const MOVES_WITH_CUES = 8

/** `-# Session A · 14 min · level 2 · bring a loop band`. */
export function routineFacts(routine: Routine, level: Level): string {
  const kit = new Set(
    [...routine.warmUp, ...routine.moves].flatMap((move) => move.prescription.kit),
  )
  return `-# ${[
    routine.session ? en.day.session[routine.session] : '',
    en.common.minutes(Math.round(routine.seconds / 60)),
    en.common.level(level),
    kit.size === 0 ? en.common.noKit : en.common.bring(writtenKit(kit)),
  ]
    .filter((part) => part !== '')
    .join(' · ')}`
}

/**
 * Why, warm-up, and the moves in order.
 *
 * @param most cues under a move; on a phone more of them push the buttons off the first screen
 */
export function routineBlocks(routine: Routine, most = 3): APIComponentInContainer[] {
  const fit = routine.moves.length > MOVES_WITH_CUES ? 0 : routine.moves.length > 5 ? 2 : 3
  const cues = Math.min(most, fit)
  return [
    text(whyLine(routine), modeLine(routine)),
    separator(),
    ...warmUp(routine),
    ...moveBlocks(routine.moves, { cues, numbered: true }),
    ...leftOut(routine),
  ]
}

function whyLine({ session, programme }: Routine): string {
  if (session) return en.day.why[session]
  return programme === 'balanced-week' ? '' : en.day.why[programme]
}

function modeLine({ mode }: Routine): string {
  switch (mode.kind) {
    case 'sets':
      return ''
    case 'circuit':
      return en.day.circuit(mode.workSeconds, mode.changeSeconds, mode.rounds)
    case 'rung':
      return `${en.day.rung(mode.rung, mode.step, mode.steps)}. ${mode.helpsNext}`
  }
}

function warmUp({ warmUp: moves }: Routine): APIComponentInContainer[] {
  if (moves.length === 0) return []
  const written = moves.map(
    ({ exercise, prescription }) =>
      `${shortName(exercise)} ${writtenAmount(prescription, exercise)}`,
  )
  return [text(en.day.warmUp(written.join(' · ')))]
}

function leftOut({ leftOut: slots, leftOutMoves }: Routine): APIComponentInContainer[] {
  const names = [...slots.map((slot) => en.day.lists[slot]), ...leftOutMoves.map(shortName)]
  return names.length === 0 ? [] : [text(`-# ${en.day.leftOut(names.join(', '))}`)]
}
