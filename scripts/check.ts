/**
 * The gate: `npm test`. Runs every check, also after one has failed, so that one run names
 * everything that is wrong. The tests take the longest: the other checks run beside them.
 */
import { findChromium } from '#tests/support/find-chromium.ts'
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'

const ROOT = join(import.meta.dirname, '..')

interface Check {
  readonly name: string
  readonly command: string
  readonly words: readonly string[]
}

const BESIDE: readonly Check[] = [
  { name: 'format', command: 'prettier', words: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: 'tsc', words: ['-p', '.'] },
  { name: 'types of the page', command: 'tsc', words: ['-p', 'src/practice/page'] },
  { name: 'lint', command: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { name: 'dead code', command: 'knip', words: [] },
  { name: 'editor schemas', command: 'node', words: ['scripts/write-schemas.ts', '--check'] },
]
const TESTS: Check = { name: 'tests', command: 'vitest', words: ['run'] }

/** Runs a check to its end; what it prints is shown at once, or kept for later. */
function run({ command, words }: Check, show: boolean): Promise<{ ok: boolean; output: string }> {
  const child = spawn(command, words, { cwd: ROOT, stdio: show ? 'inherit' : 'pipe' })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ ok: code === 0, output })
    })
  })
}

// Nothing else is worth reading while an exercise has a slip in it: every other check stumbles too.
process.stdout.write('\n— exercises and programmes\n')
const content = spawnSync('node', ['scripts/check-content.ts'], { cwd: ROOT, stdio: 'inherit' })
if (content.status !== 0) {
  process.stdout.write('\nNot fine: the lines above, all of them in data/.\n0 passed, 1 failed\n')
  process.exit(1)
}

const failed: string[] = []
const reports: string[] = []
async function runBeside(): Promise<void> {
  for (const check of BESIDE) {
    const { ok, output } = await run(check, false)
    if (!ok) failed.push(check.name)
    reports.push(`— ${check.name}\n${output.trim()}`.trim())
  }
}

process.stdout.write(`\n— ${TESTS.name}\n`)
const [tests] = await Promise.all([run(TESTS, true), runBeside()])
if (!tests.ok) failed.push(TESTS.name)
process.stdout.write(`${reports.join('\n')}\n\n`)

if (findChromium(process.env) === null) {
  process.stdout.write(
    'The browser tests were left out: no Chromium was found. Install one, or name it in CHROMIUM.\n',
  )
  // CI sets it: there a missing browser must not pass for a tested page.
  if (process.env['BROWSER_TESTS'] === 'required') failed.push('browser tests')
}
if (failed.length > 0) process.stdout.write(`Not fine: ${failed.join(', ')}.\n`)
const names = ['content', TESTS.name, ...BESIDE.map(({ name }) => name)]
const passed = names.filter((name) => !failed.includes(name)).length
process.stdout.write(`${passed} passed, ${failed.length} failed\n`)
process.exitCode = failed.length > 0 ? 1 : 0
