import { fits, productionLicences } from '#tests/support/licences.ts'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

describe('the licences of what runs with the bot', () => {
  const licensed = productionLicences(join(import.meta.dirname, '..'))

  test('all of them fit the MIT licence', () => {
    expect(licensed.filter(({ licence }) => !fits(licence))).toEqual([])
  })

  test('what runs is found, and what only builds and tests is not', () => {
    const names = licensed.map(({ name }) => name)
    expect(names).toContain('discord.js')
    expect(names).not.toContain('vitest')
  })

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND OFL-1.1', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    [null, false],
  ])('%s fits: %s', (licence, isFitting) => {
    expect(fits(licence)).toBe(isFitting)
  })
})
