/**
 * Gives the bot's router a great many hostile interactions and says the first that goes wrong:
 *
 *   npm run fuzz -- [count] [seed]
 *
 * 100,000 of them by default, with a seed of the day's. Ends with 1 when one went wrong.
 */
import { fuzz, writtenCase } from '#tests/fuzz/fuzz.ts'
import process from 'node:process'

const [count = 100_000, seed = Math.floor(Date.now() / 86_400_000)] = process.argv
  .slice(2)
  .map(Number)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('Give whole numbers: npm run fuzz -- [count] [seed]\n')
  process.exit(2)
}

/** What the bot left behind in the background counts as well. */
process.on('unhandledRejection', (error) => {
  process.stderr.write(
    `\nA promise was rejected and nobody cared (seed ${seed}): ${String(error)}\n`,
  )
  process.exit(1)
})

const written = (number: number): string => Math.round(number).toLocaleString('en')
const begun = performance.now()
const rate = (done: number): string => written((done / (performance.now() - begun)) * 1_000)

process.stdout.write(`${written(count)} hostile interactions, seed ${seed}\n`)
let told = 0
const found = await fuzz({
  count,
  seed,
  onProgress: (done) => {
    if (done - told < 5_000 && done < count) return
    told = done
    process.stdout.write(`${written(done)} done, ${rate(done)} a second\n`)
  },
})
process.stdout.write(
  found ? `\n${writtenCase(found)}\n` : 'Every one was answered as it should be.\n',
)
process.exitCode = found ? 1 : 0
