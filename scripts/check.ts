/**
 * The gate: `npm test`. Runs every check, also after one has failed, so that one run names
 * everything that is wrong.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'

const ROOT = join(import.meta.dirname, '..')

const CHECKS = [
  { name: 'format', command: 'prettier', words: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: 'tsc', words: ['-p', '.'] },
  { name: 'lint', command: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { name: 'dead code', command: 'knip', words: [] },
  { name: 'editor schemas', command: 'node', words: ['scripts/write-schemas.ts', '--check'] },
  { name: 'tests', command: 'vitest', words: ['run'] },
] as const

const failed: string[] = []
for (const { name, command, words } of CHECKS) {
  process.stdout.write(`\n— ${name}\n`)
  const { status } = spawnSync(command, words, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) failed.push(name)
}

process.stdout.write('\n')
if (failed.length > 0) process.stdout.write(`Not fine: ${failed.join(', ')}.\n`)
process.stdout.write(`${CHECKS.length - failed.length} passed, ${failed.length} failed\n`)
process.exitCode = failed.length > 0 ? 1 : 0
