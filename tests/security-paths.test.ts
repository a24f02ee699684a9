import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const written = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')

/** Files that are named in code letters. */
const named = [...written.matchAll(/`((?:src|commands|tests|scripts)\/[^`]+)`/g)].map(
  ([, path = '']) => path,
)

describe('SECURITY.md', () => {
  test('names code and tests that are there', () => {
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('has code and a test for each row of its table', () => {
    const rows = written.split('\n').filter((line) => line.startsWith('| ') && line.includes(' · '))
    const cells = rows.slice(1).map((row) => row.split('|').at(-2) ?? '')
    expect(cells.length).toBeGreaterThan(12)
    expect(cells.filter((cell) => !/`.+` · `tests\/.+\.test\.ts`/.test(cell))).toEqual([])
  })
})
