import { MONDAY, openClub, SUNDAY, TUESDAY } from '#tests/support/running-club.ts'
import { describe, expect, test } from 'vitest'

describe('/hips week', () => {
  test('is the seven days with what each carries, and today is marked', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).type('/hips week')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('23–29 November')
    const lines = answer.text.split('\n').filter((line) => /^(➤ )?\*\*\w+day/.test(line))
    expect(lines).toEqual([
      '**Monday 23** · rest',
      '➤ **Tuesday 24** · strength, Session A · *today*',
      '**Wednesday 25** · run, pre-run set, backward running',
      '**Thursday 26** · rest',
      '**Friday 27** · strength, Session B',
      '**Saturday 28** · run, pre-run set',
      '**Sunday 29** · hard run, pre-run set',
    ])
    expect(answer.text).toContain('Balanced week · days by UTC')
  })

  test.each([MONDAY, SUNDAY])('at %s it is the same week', async (at) => {
    const { ana, general } = await openClub({ at })
    expect((await ana.in(general).type('/hips week')).text).toContain('23–29 November')
  })

  test('a week may cross a month and a year', async () => {
    const { ana, general } = await openClub({ at: '2027-01-02T12:00:00Z' })
    const { text } = await ana.in(general).type('/hips week')
    expect(text).toContain('28 December – 3 January')
    expect(text).toContain('➤ **Saturday 2**')
  })

  test('the button brings today’s card', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const week = await ana.in(general).type('/hips week')
    expect((await week.press("See today's card")).text).toContain('Hip day · Tuesday 24 November')
  })

  test('captains of a club on the default plan are told, others not', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    expect((await cleo.in(general).type('/hips week')).text).toContain('Only captains see this')
    expect((await ana.in(general).type('/hips week')).text).not.toContain('captains')
  })
})
