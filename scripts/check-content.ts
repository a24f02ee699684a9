/** Says what is wrong in data/, a line each; part of the gate, and quick enough to run by itself. */
import { ContentError } from '#adapters/content/content-error.ts'
import { readContent } from '#adapters/content/read-content.ts'
import { join } from 'node:path'
import process from 'node:process'

try {
  readContent(join(import.meta.dirname, '..', 'data'))
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  process.stdout.write(`${error.message}\n`)
  process.exitCode = 1
}
