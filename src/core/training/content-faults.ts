import { posesFaults } from '#core/poses/poses-faults.ts'
import type { ContentFault, ParsedContent } from './content-fault.ts'
import type { Exercise } from './exercise.ts'
import { exerciseFaults, type Catalogue } from './exercise-faults.ts'
import { nameFaults } from './name-faults.ts'
import { namedExercises } from './named-exercises.ts'
import { LEVELS } from './member-profile.ts'
import { MOVES_BY_NAME } from './moves-by-name.ts'
import { programmeFaults } from './programme-faults.ts'
import { LIST_NAMES } from './programme.ts'

/** Every exercise that a programme names, wherever it does. */
function namedInProgrammes({ balancedWeek, written }: ParsedContent): string[] {
  const inWeek = balancedWeek
    ? [
        ...balancedWeek.value.alsoNamed,
        ...balancedWeek.value.warmUp.map((move) => move.exercise),
        ...LIST_NAMES.flatMap((name) =>
          LEVELS.flatMap((level) => balancedWeek.value.lists[name][level]),
        ),
      ]
    : []
  const inWritten = written.flatMap(({ value }) => [
    ...value.alsoNamed,
    ...value.sections.flatMap((section) => section.moves.map((move) => move.exercise)),
  ])
  return [...inWeek, ...inWritten]
}

/** Exercises that no member would ever meet: in no programme, nor near one that is. */
function unreachedFaults(content: ParsedContent, byId: Catalogue['byId']): ContentFault[] {
  const reached = new Set<string>()
  const open = namedInProgrammes(content)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const exercise: Exercise | undefined = byId.get(id)
    if (!exercise || reached.has(id)) continue
    reached.add(id)
    const near = [exercise.easier.exercise, exercise.harder.exercise].filter(
      (each) => each !== null,
    )
    open.push(...exercise.swaps, ...near)
  }
  return content.exercises
    .filter(({ value }) => !reached.has(value.id))
    .map(({ file, value }) => ({
      file,
      path: '',
      reason: `nothing leads to "${value.id}": add it to a list in balanced-week.json, or to another exercise's swaps`,
    }))
}

function missingMoveFaults({ exists }: Catalogue): ContentFault[] {
  return MOVES_BY_NAME.filter((id) => !exists(id)).map((id) => ({
    file: `data/exercises/${id}.json`,
    path: '',
    reason: 'is missing; the days with a run need it',
  }))
}

/** References of files that do not fit their schema; the others are checked with all the rest. */
function unfitFaults({ unfit }: ParsedContent, { exists }: Catalogue): ContentFault[] {
  return unfit.flatMap(({ file, json }) =>
    namedExercises(json)
      .filter(({ id }) => !exists(id))
      .map(({ path, id }) => ({ file, path, reason: `there is no exercise "${id}"` })),
  )
}

function articleFaults({ articles }: ParsedContent): ContentFault[] {
  if (!articles) return []
  const numbers = articles.value.articles.map((article) => article.number)
  return numbers.flatMap((number, index) =>
    numbers.indexOf(number) === index
      ? []
      : [
          {
            file: articles.file,
            path: `articles.${index}.number`,
            reason: `${number} is taken twice`,
          },
        ],
  )
}

/**
 * What is wrong between files that are each sound in themselves: ids and names, references,
 * swaps, times, lists that leave someone without an exercise, exercises nothing leads to.
 * Returns all faults at once; an empty array = the content holds together.
 */
export function contentFaults(content: ParsedContent): ContentFault[] {
  const byId = new Map<string, Exercise>()
  for (const { value } of content.exercises) if (!byId.has(value.id)) byId.set(value.id, value)
  const catalogue: Catalogue = {
    byId,
    exists: (id) => byId.has(id) || content.unreadable.has(id),
    articleNumbers:
      content.articles && new Set(content.articles.value.articles.map(({ number }) => number)),
  }
  const programmes = [...(content.balancedWeek ? [content.balancedWeek] : []), ...content.written]
  const isComplete = content.programmesComplete && content.unreadable.size === 0
  return [
    ...nameFaults(content.exercises),
    ...content.exercises.flatMap((file) => exerciseFaults(file, catalogue)),
    ...programmes.flatMap((file) => programmeFaults(file, catalogue)),
    ...(content.exercises.length > 0 ? missingMoveFaults(catalogue) : []),
    ...unfitFaults(content, catalogue),
    ...articleFaults(content),
    ...(content.poses ? posesFaults(content.poses, catalogue.exists) : []),
    ...(isComplete ? unreachedFaults(content, byId) : []),
  ]
}
