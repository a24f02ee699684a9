import type { Articles } from './article.ts'
import type { Poses } from '#core/poses/drawn-move.ts'
import type { Exercise } from './exercise.ts'
import type { BalancedWeek, WrittenProgramme } from './programme.ts'

/** One thing that is wrong with the content, for the coach who edits it. */
export interface ContentFault {
  /** `data/exercises/clamshell.json` */
  readonly file: string
  /** Where in the file, `doses.2.reps`; empty = the file as a whole. */
  readonly path: string
  /** In plain words, so that it reads on from "file: path: ". */
  readonly reason: string
}

export interface ParsedFile<T> {
  readonly file: string
  readonly value: T
}

/** Files that each fit their own schema, before anything is known about how they fit together. */
/** A file that is JSON but not as its schema wants it. */
export interface UnfitFile {
  readonly file: string
  readonly json: unknown
}

export interface ParsedContent {
  /** Their own faults are said elsewhere; what they name is still looked at. */
  readonly unfit: readonly UnfitFile[]
  readonly exercises: readonly ParsedFile<Exercise>[]
  /** null = missing or unreadable, which has been reported already; so for `articles` and `poses`. */
  readonly balancedWeek: ParsedFile<BalancedWeek> | null
  readonly written: readonly ParsedFile<WrittenProgramme>[]
  readonly articles: ParsedFile<Articles> | null
  readonly poses: ParsedFile<Poses> | null
  /** Ids of exercises whose file did not parse: naming one of them is no second fault. */
  readonly unreadable: ReadonlySet<string>
  /** false = a programme is missing or did not parse, so that unused exercises can't be told. */
  readonly programmesComplete: boolean
}
