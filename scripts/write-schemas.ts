/**
 * Writes the JSON Schemas of the content into `data/`. With `--check` it writes nothing, names
 * the files that are stale and exits with 1. A folder may be given in place of `data/`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import * as prettier from 'prettier'
import { jsonSchemas } from '#adapters/content/schema-files.ts'

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const data = join(import.meta.dirname, '..', 'data')
const folder = positionals[0] ?? data
const style = await prettier.resolveConfig(join(data, 'exercise.schema.json'))

for (const [name, schema] of jsonSchemas()) {
  const path = join(folder, name)
  const fresh = await prettier.format(JSON.stringify(schema), { ...style, parser: 'json' })
  if (textOf(path) === fresh) continue
  if (values.check) {
    process.stderr.write(`data/${name} is stale: run "npm run schema" and commit what it writes\n`)
    process.exitCode = 1
  } else {
    writeFileSync(path, fresh)
    process.stdout.write(`data/${name} written\n`)
  }
}
