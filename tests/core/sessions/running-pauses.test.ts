import type { Pause } from '#core/sessions/pause.ts'
import { nextPause, runningPauses } from '#core/sessions/running-pauses.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

const TODAY = day('2026-11-24')

/** `20-25 27-29`: days of November. */
const pauses = (written: string): readonly Pause[] =>
  written.split(' ').map((span, id) => {
    const [from = '', to = ''] = span.split('-')
    return { id, from: day(`2026-11-${from}`), to: day(`2026-11-${to}`), reason: 'away' }
  })

describe('the pauses that run', () => {
  test.each([
    ['20-25', [0]],
    ['24-24', [0]],
    ['20-24', [0]],
    ['20-23', []],
    ['25-29', []],
    ['20-25 22-28', [0, 1]],
    ['20-25 26-29', [0, 1]],
    ['20-25 27-29', [0]],
    ['20-29 25-26 28-30', [0, 1, 2]],
    ['26-27 20-25', [1, 0]],
    ['20-22 24-25', [1]],
  ])('of %s on the 24th are %s', (written, ids) => {
    expect(runningPauses(pauses(written), TODAY).map(({ id }) => id)).toEqual(ids)
  })

  test('the next one is the first that has not begun', () => {
    expect(nextPause(pauses('28-29 25-26 20-24'), TODAY)?.id).toBe(1)
    expect(nextPause(pauses('20-24'), TODAY)).toBeNull()
  })
})
