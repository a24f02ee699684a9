import { cuesFor } from '#core/training/cues-for.ts'
import { prescribe } from '#core/training/prescribe.ts'
import { exerciseOf } from '#core/training/content.ts'
import type { Kit } from '#core/training/member-profile.ts'
import { content } from '#tests/support/content.ts'
import { describe, expect, test } from 'vitest'

const cues = (id: string, kit: readonly Kit[]) => {
  const exercise = exerciseOf(content, id)
  return cuesFor({ exercise, prescription: prescribe(exercise, { level: 2, kit: new Set(kit) }) })
}

describe('the cues of a move', () => {
  test('speak of the band to who has one', () => {
    expect(cues('lateral-band-walk', ['band'])).toEqual(
      content.exercises.get('lateral-band-walk')?.cues,
    )
  })

  test('leave out the kit that is not there', () => {
    expect(cues('lateral-band-walk', []).join(' ')).not.toMatch(/band/i)
    expect(cues('deadlift', []).join(' ')).not.toContain('Weight stays')
    expect(cues('deadlift', ['weight']).join(' ')).toContain('Weight stays')
  })

  test('are at least two for everybody', () => {
    for (const id of content.exercises.keys()) expect(cues(id, []).length).toBeGreaterThan(1)
  })
})
