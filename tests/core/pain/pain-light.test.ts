import { asksAgain, lightOf, turnedRed } from '#core/pain/pain-light.ts'
import { PROFESSIONAL_SIGNS, RED_SIGNS, type PainReport } from '#core/pain/pain-report.ts'
import { aPain } from '#tests/support/a-pain.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

describe('the traffic light', () => {
  test.each([
    [0, 'green'],
    [3, 'green'],
    [4, 'amber'],
    [5, 'amber'],
    [6, 'red'],
    [10, 'red'],
  ] as const)('%i of 10 is %s', (score, light) => {
    expect(lightOf(aPain({ score }))).toBe(light)
  })

  const red: readonly (readonly [string, PainReport])[] = [
    ['sharp', aPain({ sharp: true, score: 1 })],
    ['in the groin', aPain({ where: 'groin', score: 0 })],
    ['a pinch at the front of the hip', aPain({ where: 'front-pinch', score: 1 })],
    ...RED_SIGNS.map((sign) => [sign, aPain({ signs: [sign], score: 0 })] as const),
  ]
  test.each(red)('%s is red at any number', (_, pain) => {
    expect(lightOf(pain)).toBe('red')
  })

  test('the front of the hip without a pinch goes by the number', () => {
    expect(lightOf(aPain({ where: 'front', score: 3 }))).toBe('green')
    expect(lightOf(aPain({ where: 'front', score: 4 }))).toBe('amber')
  })

  test.each(PROFESSIONAL_SIGNS)('%s asks for a professional, whatever else is said', (sign) => {
    expect(lightOf(aPain({ signs: [sign], score: 0 }))).toBe('professional')
    expect(lightOf(aPain({ signs: ['limping', sign], score: 9, sharp: true }))).toBe('professional')
  })
})

describe('an amber pain the next morning', () => {
  const amber = (check?: Parameters<typeof aPain>[0]) => aPain({ score: 4, ...check })

  test.each([
    ['worse, an hour later', '2026-11-24T13:00:00Z', 'worse', true],
    ['calm', '2026-11-25T13:00:00Z', 'calm', false],
    ['still there after 20 hours', '2026-11-25T08:00:00Z', 'same', false],
    ['still there after 24 hours', '2026-11-25T12:00:00Z', 'same', true],
  ] as const)('%s', (_, at, answer, red) => {
    expect(turnedRed(amber({ check: { answer, at } }))).toBe(red)
  })

  const asked = (pain: ReturnType<typeof aPain>, now: string) =>
    asksAgain(pain, day(now.slice(0, 10)), Temporal.Instant.from(now))

  test.each([
    ['not on the same day', amber(), '2026-11-24T20:00:00Z', false],
    ['on the next', amber(), '2026-11-25T06:00:00Z', true],
    ['and for a week', amber(), '2026-12-01T06:00:00Z', true],
    ['but no longer', amber(), '2026-12-02T06:00:00Z', false],
    ['not of a green one', aPain({ score: 3 }), '2026-11-25T06:00:00Z', false],
    ['nor of a red one', aPain({ score: 6 }), '2026-11-25T06:00:00Z', false],
    ['not once it is calm', amber({ check: { answer: 'calm', at: '2026-11-25T06:00:00Z' } }), '2026-11-26T06:00:00Z', false], // prettier-ignore
    ['not once it is worse', amber({ check: { answer: 'worse', at: '2026-11-25T06:00:00Z' } }), '2026-11-26T06:00:00Z', false], // prettier-ignore
    ['not soon after it was still there', amber({ check: { answer: 'same', at: '2026-11-25T06:00:00Z' } }), '2026-11-25T11:00:00Z', false], // prettier-ignore
    ['but when 24 hours are over', amber({ check: { answer: 'same', at: '2026-11-25T06:00:00Z' } }), '2026-11-25T12:00:00Z', true], // prettier-ignore
    ['not after a second time still there', amber({ check: { answer: 'same', at: '2026-11-25T13:00:00Z' } }), '2026-11-26T12:00:00Z', false], // prettier-ignore
  ])('is asked about: %s', (_, pain, now, expected) => {
    expect(asked(pain, now)).toBe(expected)
  })
})
