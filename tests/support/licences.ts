import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** A package that runs with the bot, and its licence as an SPDX expression; null = it says none. */
export interface Licensed {
  readonly name: string
  readonly version: string
  readonly licence: string | null
}

/**
 * What may run beside code under the MIT licence without changing what people may do with it. MPL-2.0
 * asks only for changes of its own files; OFL-1.1 is that of letters.
 */
const FITTING: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'MPL-2.0',
  'OFL-1.1',
])

/** Whether a licence fits: of `A OR B` one has to, of `A AND B` both. */
export function fits(licence: string | null): boolean {
  if (licence === null) return false
  const written = licence.replaceAll(/[()]/g, '')
  return written
    .split(/\s+OR\s+/i)
    .some((one) => one.split(/\s+AND\s+/i).every((part) => FITTING.has(part.trim())))
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
})

/** Every package that the lock file installs without `--include=dev`, on any system, by name. */
export function productionLicences(root: string): readonly Licensed[] {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const { packages } = lockSchema.parse(JSON.parse(lock))
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license = null }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
