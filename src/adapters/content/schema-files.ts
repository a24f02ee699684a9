import * as z from 'zod'
import { articlesSchema } from '#core/training/article.ts'
import { posesSchema } from '#core/poses/drawn-move.ts'
import { exerciseSchema } from '#core/training/exercise.ts'
import { programmeSchema } from '#core/training/programme.ts'

const SCHEMAS = {
  'articles.schema.json': articlesSchema,
  'exercise.schema.json': exerciseSchema,
  'poses.schema.json': posesSchema,
  'programme.schema.json': programmeSchema,
} as const

/** The JSON Schemas that stand in `data/`, so that an editor can help while one types. */
export const SCHEMA_FILES: readonly string[] = Object.keys(SCHEMAS)

/** File name to JSON Schema (draft 2020-12), made from the schemas that the content is read with. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', reused: 'ref' }),
    ]),
  )
}
