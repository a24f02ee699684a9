import { posesSchema } from '#core/poses/drawn-move.ts'
import { articlesSchema } from '#core/training/article.ts'
import type { ParsedContent } from '#core/training/content-fault.ts'
import { contentFaults } from '#core/training/content-faults.ts'
import type { Content } from '#core/training/content.ts'
import { exerciseSchema } from '#core/training/exercise.ts'
import {
  balancedWeekSchema,
  PROGRAMME_IDS,
  writtenProgrammeSchema,
} from '#core/training/programme.ts'
import { ContentError } from './content-error.ts'
import { ContentFiles } from './content-files.ts'
import { deepFreeze } from './deep-freeze.ts'
import { SCHEMA_FILES } from './schema-files.ts'

function sayStrayFiles(files: ContentFiles): void {
  for (const name of files.list('')) {
    if (!['articles.json', 'poses.json'].includes(name) && !SCHEMA_FILES.includes(name)) {
      files.fault(
        files.shownAs(name),
        'does not belong here: exercises go into exercises/, programmes into programmes/',
      )
    }
  }
}

function parseExercises(files: ContentFiles): Pick<ParsedContent, 'exercises' | 'unreadable'> {
  const before = files.faults.length
  const names = files.list('exercises')
  if (names.length === 0 && files.faults.length === before) {
    files.fault(files.shownAs('exercises'), 'the folder has no exercises')
  }
  const parsed = names.map((name) => files.parse(exerciseSchema, 'exercises', name))
  return {
    exercises: parsed.filter((file) => file !== null),
    unreadable: new Set(
      names.filter((_, at) => parsed[at] === null).map((name) => name.replace(/\.json$/, '')),
    ),
  }
}

function parseProgrammes(
  files: ContentFiles,
): Pick<ParsedContent, 'balancedWeek' | 'written' | 'programmesComplete'> {
  const wanted = PROGRAMME_IDS.map((id) => `${id}.json`)
  for (const name of files.list('programmes')) {
    if (!wanted.includes(name)) {
      files.fault(files.shownAs('programmes', name), `is not one of ${wanted.join(', ')}`)
    }
  }
  const balancedWeek = files.parse(balancedWeekSchema, 'programmes', 'balanced-week.json')
  const written = wanted
    .filter((name) => name !== 'balanced-week.json')
    .map((name) => files.parse(writtenProgrammeSchema, 'programmes', name))
  return {
    balancedWeek,
    written: written.filter((file) => file !== null),
    programmesComplete: balancedWeek !== null && !written.includes(null),
  }
}

/**
 * Everything in the content folder (`data/`), validated and frozen. Reads some fifty small
 * files at once; meant for the start of the process.
 *
 * @throws ContentError with all faults of all files, worded for the coach who edits them.
 */
export function readContent(folder: string): Content {
  const files = new ContentFiles(folder)
  sayStrayFiles(files)
  if (files.isMissing) throw new ContentError(files.faults)
  const parsed: ParsedContent = {
    articles: files.parse(articlesSchema, 'articles.json'),
    poses: files.parse(posesSchema, 'poses.json'),
    ...parseExercises(files),
    ...parseProgrammes(files),
    unfit: files.unfit,
  }
  // Without any exercise every reference would be a fault of its own.
  const isEmpty = parsed.exercises.length + parsed.unreadable.size === 0
  const faults = [...files.faults, ...(isEmpty ? [] : contentFaults(parsed))]
  const { articles, balancedWeek, exercises, poses, written } = parsed
  if (faults.length > 0 || !balancedWeek || !articles || !poses) throw new ContentError(faults)

  return Object.freeze({
    exercises: new Map(exercises.map(({ value }) => [value.id, deepFreeze(value)])),
    balancedWeek: deepFreeze(balancedWeek.value),
    written: new Map(written.map(({ value }) => [value.id, deepFreeze(value)])),
    poses: new Map(Object.entries(poses.value.moves).map(([id, move]) => [id, deepFreeze(move)])),
    articles: new Map(articles.value.articles.map(({ number, title }) => [number, title])),
  })
}
