import { execFile } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { jsonSchemas } from '#adapters/content/schema-files.ts'
import { DATA, EditedData, type Json } from './edited-data.ts'

const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'scripts', 'write-schemas.ts')

const parsed = (path: string): Json => JSON.parse(readFileSync(join(DATA, path), 'utf8'))
const inFolder = (folder: string): [string, Json][] =>
  readdirSync(join(DATA, folder)).map((name) => [name, parsed(join(folder, name))])

/** What an editor makes of a file, with the schema as it stands in `data/`. */
const isAccepted = (schema: string, file: Json): boolean =>
  z.fromJSONSchema(parsed(schema)).safeParse(file).success

const writeSchemas = (...args: readonly string[]): Promise<{ code: number; errors: string }> =>
  promisify(execFile)(process.execPath, [SCRIPT, ...args]).then(
    ({ stderr }) => ({ code: 0, errors: stderr }),
    (error: { code: number; stderr: string }) => ({ code: error.code, errors: error.stderr }),
  )

describe('an editor helps the coach while typing', () => {
  test.each([...jsonSchemas()])('%s says what the bot checks', (name, schema) => {
    expect(parsed(name)).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  test('the editor accepts every exercise', () => {
    const refused = inFolder('exercises').filter(
      ([, file]) => !isAccepted('exercise.schema.json', file),
    )
    expect(refused.map(([name]) => name)).toEqual([])
  })

  test('the editor accepts every programme', () => {
    const refused = inFolder('programmes').filter(
      ([, file]) => !isAccepted('programme.schema.json', file),
    )
    expect(refused.map(([name]) => name)).toEqual([])
  })

  test('the editor accepts the list of articles', () => {
    expect(isAccepted('articles.schema.json', parsed('articles.json'))).toBe(true)
  })

  test('the editor accepts the poses', () => {
    expect(isAccepted('poses.schema.json', parsed('poses.json'))).toBe(true)
  })

  test.each<[string, string, string, (file: Json) => void]>([
    [
      'a misspelt field of an exercise',
      'exercise.schema.json',
      'exercises/clamshell.json',
      (file) => (file.cue = []),
    ],
    [
      'a knee that bends backwards',
      'poses.schema.json',
      'poses.json',
      (file) => (file.moves.squat.poses[1].kneeR = -30),
    ],
    [
      'a cue that is too long',
      'exercise.schema.json',
      'exercises/clamshell.json',
      (file) => (file.cues[0] = 'x'.repeat(91)),
    ],
    [
      'a programme without a section',
      'programme.schema.json',
      'programmes/engine-ten.json',
      (file) => (file.sections = []),
    ],
    [
      'a balanced week without a list',
      'programme.schema.json',
      'programmes/balanced-week.json',
      (file) => delete file.lists.hinge,
    ],
    [
      'an article without a title',
      'articles.schema.json',
      'articles.json',
      (file) => delete file.articles[0].title,
    ],
  ])('the editor refuses %s', (_, schema, path, change) => {
    const file = parsed(path)
    change(file)
    expect(isAccepted(schema, file)).toBe(false)
  })

  test.each([
    ['exercises', '../exercise.schema.json'],
    ['programmes', '../programme.schema.json'],
  ])('every file in %s tells the editor its schema', (folder, schema) => {
    const named = inFolder(folder).map(([name, file]) => [name, file.$schema])
    expect(named).toEqual(named.map(([name]) => [name, schema]))
  })
})

describe('schemas are written from the code', () => {
  test('the check passes for what is committed', async () => {
    expect(await writeSchemas('--check')).toEqual({ code: 0, errors: '' })
  })

  test('the check names each stale file, and writing makes it current', async () => {
    const data = new EditedData()
    data.write('exercise.schema.json', '{}')
    data.remove('articles.schema.json')

    const stale = await writeSchemas('--check', data.folder)
    expect(stale.code).toBe(1)
    expect(stale.errors.match(/data\/\w+\.schema\.json is stale/g)).toEqual([
      'data/articles.schema.json is stale',
      'data/exercise.schema.json is stale',
    ])
    expect(readFileSync(data.path('exercise.schema.json'), 'utf8')).toBe('{}')

    await writeSchemas(data.folder)
    expect(await writeSchemas('--check', data.folder)).toEqual({ code: 0, errors: '' })
  })
})
