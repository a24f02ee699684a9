import type { ContentFault, ParsedFile } from './content-fault.ts'
import { AMOUNT_UNITS, type Exercise, type HipAction } from './exercise.ts'
import type { Catalogue } from './exercise-faults.ts'
import { LEVELS, type Level } from './member-profile.ts'
import {
  LIST_NAMES,
  type BalancedWeek,
  type ListName,
  type PrescribedMove,
  type Section,
  type WrittenProgramme,
} from './programme.ts'

type Say = (path: string, reason: string) => void

/** A week covers all hip actions because each of these lists holds one of them throughout. */
const ACTION_OF_LIST: Readonly<Partial<Record<ListName, HipAction>>> = {
  hinge: 'extension',
  'single-leg': 'extension',
  'turn-out': 'external rotation',
  'side-hip': 'abduction',
  'knee-drive': 'flexion',
  stability: 'stability',
  mobility: 'mobility',
}

/** Possible for a member who owns nothing, in a week without jumps. */
function isOpenToAll(exercise: Exercise, level: Level): boolean {
  const dose = exercise.doses[level]
  return !dose.jump && (dose.needs.length === 0 || dose.stopgap !== undefined)
}

function sayIdFaults(ids: readonly string[], path: string, { exists }: Catalogue, say: Say): void {
  ids.forEach((id, index) => {
    if (!exists(id)) say(`${path}.${index}`, `there is no exercise "${id}"`)
    else if (ids.indexOf(id) !== index) say(`${path}.${index}`, `"${id}" is in the list twice`)
  })
}

function sayListFaults(week: BalancedWeek, catalogue: Catalogue, say: Say): void {
  for (const name of LIST_NAMES) {
    for (const level of LEVELS) {
      const path = `lists.${name}.${level}`
      const ids = week.lists[name][level]
      sayIdFaults(ids, path, catalogue, say)
      // An id without an exercise here is unreadable or missing, and reported as such.
      const known = ids.flatMap((id) => catalogue.byId.get(id) ?? [])
      if (known.length === ids.length && !known.some((each) => isOpenToAll(each, level))) {
        say(path, 'needs at least one exercise without a jump that can be done without kit')
      }
      const action = ACTION_OF_LIST[name]
      for (const exercise of known) {
        if (action && !exercise.hipActions.includes(action)) {
          say(
            `${path}.${ids.indexOf(exercise.id)}`,
            `"${exercise.id}" does not list "${action}" among its hipActions, which this list is for`,
          )
        }
      }
    }
  }
}

function sayAmountFaults(move: PrescribedMove, path: string, say: Say): void {
  const amounts: readonly (readonly [string, Partial<PrescribedMove>])[] = [
    [path, move],
    ...LEVELS.map((level) => [`${path}.byLevel.${level}`, move.byLevel?.[level] ?? {}] as const),
  ]
  for (const [where, amount] of amounts) {
    if (AMOUNT_UNITS.filter((unit) => amount[unit] !== undefined).length > 1) {
      say(where, 'give only one of "reps", "seconds" and "metres"')
    }
  }
  if (move.buildTo && move.buildTo.from > move.buildTo.to) {
    say(`${path}.buildTo`, '"from" must not be larger than "to"')
  }
}

/** Whoever has no kit does the move all the same, or one of its swaps. */
function sayPlayableFaults(id: string, path: string, { byId, exists }: Catalogue, say: Say): void {
  const exercise = byId.get(id)
  if (!exercise) {
    if (!exists(id)) say(path, `there is no exercise "${id}"`)
    return
  }
  const swaps = exercise.swaps.map((swap) => byId.get(swap))
  if (swaps.includes(undefined)) return
  for (const level of LEVELS) {
    const isPlayable = [exercise, ...swaps].some((each) => each && isOpenToAll(each, level))
    if (!isPlayable) {
      say(path, `without kit neither "${id}" nor a swap of it can be done at level ${level}`)
    }
  }
}

function sayRungFaults(section: Section, path: string, say: Say): void {
  if (section.mode !== 'rungs') return
  let lastDay = 0
  section.moves.forEach((move, index) => {
    if (move.rung !== index + 1) {
      say(`${path}.moves.${index}.rung`, `must be ${index + 1}: rungs stand in order`)
    }
    for (const day of move.days) {
      if (day <= lastDay) say(`${path}.moves.${index}.days`, `day ${day} is not after ${lastDay}`)
      lastDay = day
    }
  })
}

function sayAboutFaults(
  { file, value }: ParsedFile<BalancedWeek | WrittenProgramme>,
  catalogue: Catalogue,
  say: Say,
): void {
  if (!file.endsWith(`/${value.id}.json`)) {
    say('id', `must be the same as the file name, without ".json", not "${value.id}"`)
  }
  if (value.article !== null && catalogue.articleNumbers?.has(value.article) === false) {
    say('article', `there is no article ${value.article} in articles.json`)
  }
  sayIdFaults(value.alsoNamed, 'alsoNamed', catalogue, say)
}

/** What the program looks for: each programme's strength day, and the full set before a run. */
function saySectionFaults({ id, sections }: WrittenProgramme, say: Say): void {
  const times = sections.map((section) => section.when)
  if (!times.includes('strength day')) say('sections', 'needs a section with when "strength day"')
  if (id === 'runners-week' && !times.includes('before a run')) {
    say('sections', 'needs a section with when "before a run"')
  }
}

/** What is wrong with one programme, beyond the form of its file. */
export function programmeFaults(
  programme: ParsedFile<BalancedWeek | WrittenProgramme>,
  catalogue: Catalogue,
): ContentFault[] {
  const faults: ContentFault[] = []
  const say: Say = (path, reason) => faults.push({ file: programme.file, path, reason })
  const { value } = programme

  sayAboutFaults(programme, catalogue, say)
  if (value.id === 'balanced-week') {
    sayListFaults(value, catalogue, say)
    value.warmUp.forEach((move, index) => {
      sayPlayableFaults(move.exercise, `warmUp.${index}.exercise`, catalogue, say)
      sayAmountFaults(move, `warmUp.${index}`, say)
    })
    return faults
  }
  saySectionFaults(value, say)
  value.sections.forEach((section, at) => {
    const path = `sections.${at}`
    sayRungFaults(section, path, say)
    section.moves.forEach((move, index) => {
      sayPlayableFaults(move.exercise, `${path}.moves.${index}.exercise`, catalogue, say)
      if (section.mode === 'sets' || section.mode === 'choice') {
        sayAmountFaults(move, `${path}.moves.${index}`, say)
      }
    })
  })
  return faults
}
