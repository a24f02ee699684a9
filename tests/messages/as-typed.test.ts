import { asTyped } from '#messages/as-typed.ts'
import { describe, expect, test } from 'vitest'

describe('what somebody has typed, said back to them', () => {
  test('cannot leave the code that it is set in', () => {
    expect(asTyped('a `b`\n**c**')).toBe('`a b **c**`')
  })

  test('a long text of emoji is cut between two of them, never through one', () => {
    const quoted = asTyped('🏃'.repeat(60))
    expect(quoted).toBe(`\`${'🏃'.repeat(29)}…\``)
    expect(quoted.isWellFormed()).toBe(true)
  })
})
