/**
 * Lists the licences of all packages that run with the bot; ends with 1 when one does not fit:
 *
 *   npm run licences
 */
import { fits, productionLicences } from '#tests/support/licences.ts'
import { join } from 'node:path'
import process from 'node:process'

const licensed = productionLicences(join(import.meta.dirname, '..'))
const byLicence = Map.groupBy(licensed, ({ licence }) => licence ?? 'no licence')
for (const [licence, packages] of [...byLicence].toSorted(([a], [b]) => a.localeCompare(b))) {
  const names = packages.map(({ name, version }) => `${name} ${version}`)
  process.stdout.write(`${licence}: ${names.join(', ')}\n`)
}
const strange = licensed.filter(({ licence }) => !fits(licence)).map(({ name }) => name)
process.stdout.write(
  strange.length === 0
    ? `All ${licensed.length} fit the MIT licence.\n`
    : `These do not fit the MIT licence: ${strange.join(', ')}\n`,
)
process.exitCode = strange.length === 0 ? 0 : 1
