import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = join(import.meta.dirname, '..', '..')

/** All that decides how an order looks, but for the order itself. */
const DRAWS = [
  'pictures/**/*.ts',
  'core/poses/*.ts',
  'messages/en/pictures.ts',
  'adapters/move-pictures/draw-order.ts',
]

/**
 * A hash of the code and the packages that draw. There is no build, so the files themselves are
 * there to be read, and nobody has to remember to count up a version after changing a line.
 */
export function drawingFingerprint(): string {
  const hash = createHash('sha256')
  for (const path of globSync(DRAWS, { cwd: SOURCE }).toSorted())
    hash.update(path).update(readFileSync(join(SOURCE, path)))
  hash.update(readFileSync(packageFile('@resvg/resvg-js')))
  return hash.update(readFileSync(packageFile('@expo-google-fonts/inter'))).digest('hex')
}

const packageFile = (name: string): string =>
  fileURLToPath(import.meta.resolve(`${name}/package.json`))
