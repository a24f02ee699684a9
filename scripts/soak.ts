/**
 * `npm run soak`: 200 clubs live through a simulated year with the bot, and everything goes wrong
 * that can. `--clubs 20 --days 60 --seed 7` for another run; `--report` writes the page in `docs/`
 * in place of printing it. Ctrl-C ends it after the day, and reports on the days until then. Ends with 1 when something was lost, doubled, or left without an answer.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { soakReport } from '#tests/support/soak/report.ts'
import { soak } from '#tests/support/soak/soak.ts'
import { verdictsOf } from '#tests/support/soak/verdict.ts'

process.env['TZ'] = 'UTC'

const REPORT = join(import.meta.dirname, '..', 'docs', 'soak.md')

const USAGE = 'npm run soak -- [--clubs 200] [--days 366] [--seed 20261121] [--report]; clubs from 1 to 10000, days from 1 to 3660, seed a whole number' // prettier-ignore

function asked() {
  try {
    const { values } = parseArgs({
      options: {
        clubs: { type: 'string', default: '200' },
        days: { type: 'string', default: '366' },
        seed: { type: 'string', default: '20261121' },
        report: { type: 'boolean', default: false },
      },
    })
    return {
      clubs: whole(values.clubs, 1, 10_000),
      days: whole(values.days, 1, 3_660),
      seed: whole(values.seed, 0, Number.MAX_SAFE_INTEGER),
      report: values.report,
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
    process.exit(1)
  }
}

function whole(text: string, least: number, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new Error(`This cannot be used: ${text}`)
}

const { clubs, days, seed, report: isKept } = asked()

const folder = mkdtempSync(join(tmpdir(), 'clamshell-soak-'))
let isOver = false
process.once('SIGINT', () => {
  isOver = true
})
const ends: (() => void | Promise<void>)[] = []
const load = (loadavg()[0] ?? 0).toFixed(1)
const machine = `Node ${process.version}, ${String(availableParallelism())} cores, load ${load} before`
try {
  const found = await soak({
    clubs,
    days,
    seed,
    folder,
    atEnd: (end) => ends.push(end),
    isOver: () => isOver,
    clock: () => performance.now(),
    progress: (words) => process.stderr.write(`${words}\n`),
  })
  const report = soakReport(found, machine)
  if (isKept) writeFileSync(REPORT, report)
  else process.stdout.write(report)
  if (verdictsOf(found).some(({ kept }) => !kept)) process.exitCode = 1
  process.stderr.write(`${process.exitCode === 1 ? 'NOT everything was kept' : 'everything was kept'}\n`) // prettier-ignore
} finally {
  for (const end of ends.toReversed()) await end()
  rmSync(folder, { recursive: true, force: true })
}
