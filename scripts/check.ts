/**
 * The gate: `npm test`. Runs every check, also after one has failed, so that one run names
 * everything that is wrong.
 */
import { findChromium } from '#tests/support/find-chromium.ts'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'

const ROOT = join(import.meta.dirname, '..')

const CHECKS = [
  { name: 'format', command: 'prettier', words: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: 'tsc', words: ['-p', '.'] },
  { name: 'types of the page', command: 'tsc', words: ['-p', 'src/practice/page'] },
  { name: 'lint', command: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { name: 'dead code', command: 'knip', words: [] },
  { name: 'editor schemas', command: 'node', words: ['scripts/write-schemas.ts', '--check'] },
  { name: 'tests', command: 'vitest', words: ['run'] },
] as const

// Nothing else is worth reading while an exercise has a slip in it: every other check stumbles too.
process.stdout.write('\n— exercises and programmes\n')
const content = spawnSync('node', ['scripts/check-content.ts'], { cwd: ROOT, stdio: 'inherit' })
if (content.status !== 0) {
  process.stdout.write('\nNot fine: the lines above, all of them in data/. 0 passed, 1 failed\n')
  process.exit(1)
}

const failed: string[] = []
for (const { name, command, words } of CHECKS) {
  process.stdout.write(`\n— ${name}\n`)
  const { status } = spawnSync(command, words, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) failed.push(name)
}

process.stdout.write('\n')
if (findChromium(process.env) === null) {
  process.stdout.write(
    'The browser tests were left out: no Chromium was found. Install one, or name it in CHROMIUM.\n',
  )
  // CI sets it: there a missing browser must not pass for a tested page.
  if (process.env['BROWSER_TESTS'] === 'required') failed.push('browser tests')
}
if (failed.length > 0) process.stdout.write(`Not fine: ${failed.join(', ')}.\n`)
const passed = CHECKS.filter(({ name }) => !failed.includes(name)).length
process.stdout.write(`${passed} passed, ${failed.length} failed\n`)
process.exitCode = failed.length > 0 ? 1 : 0
