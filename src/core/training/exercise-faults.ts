import type { ContentFault, ParsedFile } from './content-fault.ts'
import { AMOUNT_UNITS, type Count, type Dose, type Exercise } from './exercise.ts'
import { LEVELS } from './member-profile.ts'

/** What an exercise file is held against. */
export interface Catalogue {
  readonly byId: ReadonlyMap<string, Exercise>
  /** Whether a file of this id exists, readable or not. */
  readonly exists: (id: string) => boolean
  /** null = the articles could not be read. */
  readonly articleNumbers: ReadonlySet<number> | null
}

type Say = (path: string, reason: string) => void

/** How far `secondsPerSet` may lie from amount x seconds x sides before a slip is likelier. */
const ROUNDING = 0.1

/** The upper end of a span: what times are computed with. */
function upperEnd(count: Count): number {
  return typeof count === 'number' ? count : count.to
}

function secondsFromAmount(dose: Dose): number | null {
  const sides = dose.perSide ? 2 : 1
  if (dose.seconds !== undefined) return upperEnd(dose.seconds) * sides
  const [amount, each] =
    dose.reps !== undefined ? [dose.reps, dose.secondsPerRep] : [dose.metres, dose.secondsPerMetre]
  return amount === undefined || each === undefined ? null : upperEnd(amount) * each * sides
}

function secondsPerUnitOf(dose: Dose): number | undefined {
  if (dose.seconds !== undefined) return upperEnd(dose.seconds)
  return dose.reps === undefined ? dose.secondsPerMetre : dose.secondsPerRep
}

function sayDoseFaults(dose: Dose, path: string, say: Say): void {
  const unit = AMOUNT_UNITS.find((name) => dose[name] !== undefined)
  if ((unit === 'reps') !== (dose.secondsPerRep !== undefined)) {
    say(`${path}.secondsPerRep`, 'belongs to a dose in "reps", and only to such a one')
  }
  if ((unit === 'metres') !== (dose.secondsPerMetre !== undefined)) {
    say(`${path}.secondsPerMetre`, 'belongs to a dose in "metres", and only to such a one')
  }
  const expected = secondsFromAmount(dose)
  if (expected !== null && Math.abs(dose.secondsPerSet - expected) > expected * ROUNDING) {
    const sides = dose.perSide ? ', both sides together' : ''
    say(
      `${path}.secondsPerSet`,
      `should be about ${expected}: the amount times its seconds${sides}`,
    )
  }
  const counted = (dose.tempo?.lowerSeconds ?? 0) + (dose.tempo?.pauseSeconds ?? 0)
  if (dose.secondsPerRep !== undefined && counted > dose.secondsPerRep) {
    say(
      `${path}.tempo`,
      `counts ${counted} s, more than the ${dose.secondsPerRep} s of a whole rep`,
    )
  }
  if (dose.stopgap !== undefined && dose.needs.length === 0) {
    say(`${path}.stopgap`, 'has no use, as the dose needs nothing')
  }
}

/** A swap must be open to everyone who has what the exercise asks for. */
function saySwapFaults(exercise: Exercise, swap: Exercise, path: string, say: Say): void {
  for (const level of LEVELS) {
    const { needs } = exercise.doses[level]
    const asked = swap.doses[level].needs
    const covered = needs.length > 0 && needs.every((kit) => asked.includes(kit))
    if (asked.length > 0 && !covered) {
      say(path, `"${swap.id}" needs more kit at level ${level} (${asked.join(' or ')})`)
    }
  }
  const jumps = LEVELS.filter((level) => swap.doses[level].jump)
  if (jumps.length > 0) say(path, `"${swap.id}" has a jump at level ${jumps.join(', ')}`)
}

/** What is wrong with one exercise, beyond the form of its file. */
export function exerciseFaults(
  { file, value: exercise }: ParsedFile<Exercise>,
  { byId, exists, articleNumbers }: Catalogue,
): ContentFault[] {
  const faults: ContentFault[] = []
  const say: Say = (path, reason) => faults.push({ file, path, reason })

  if (!file.endsWith(`/${exercise.id}.json`)) {
    say('id', `must be the same as the file name, without ".json", not "${exercise.id}"`)
  }
  for (const level of LEVELS) sayDoseFaults(exercise.doses[level], `doses.${level}`, say)

  const perUnit = secondsPerUnitOf(exercise.doses[2])
  if (perUnit !== undefined && perUnit !== exercise.secondsPerUnit) {
    say('secondsPerUnit', `must be what level 2 has: ${perUnit}`)
  }
  if (!exercise.jump && LEVELS.some((level) => exercise.doses[level].jump)) {
    say('jump', 'must be true, as a level has a jump')
  }

  for (const [kit, cues] of Object.entries(exercise.cuesWithKit ?? {}))
    cues.forEach((cue, index) => {
      const isCue = exercise.cues.includes(cue)
      if (!isCue) say(`cuesWithKit.${kit}.${index}`, 'must be one of the cues, word for word')
    })

  exercise.swaps.forEach((id, index) => {
    const path = `swaps.${index}`
    const swap = byId.get(id)
    if (id === exercise.id) say(path, 'an exercise cannot stand in for itself')
    else if (exercise.swaps.indexOf(id) !== index) say(path, `"${id}" is in the list twice`)
    else if (swap) saySwapFaults(exercise, swap, path, say)
    else if (!exists(id)) say(path, `there is no exercise "${id}"`)
  })
  for (const key of ['easier', 'harder'] as const) {
    const id = exercise[key].exercise
    if (id === exercise.id) say(`${key}.exercise`, 'must be another exercise, or null')
    else if (id !== null && !exists(id)) say(`${key}.exercise`, `there is no exercise "${id}"`)
  }
  exercise.source.articles.forEach((number, index) => {
    if (articleNumbers && !articleNumbers.has(number)) {
      say(`source.articles.${index}`, `there is no article ${number} in articles.json`)
    }
  })
  return faults
}
