import { readWeekdays, suggestWeekdays } from '#core/calendar/read-weekdays.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const read = (written: string) => {
  const answer = readWeekdays(written)
  return answer.kind === 'weekdays' ? answer.days.join(' ') : answer.kind
}

describe('reading weekdays', () => {
  test.each([
    ['mon, thu', '1 4'],
    ['tuesday and friday', '2 5'],
    ['Tuesday and Friday', '2 5'],
    ['  SAT  ', '6'],
    ['fri;mon', '1 5'],
    ['tu + su', '2 7'],
    ['tue & thurs', '2 4'],
    ['weds/sat', '3 6'],
    ['mon. wed. fri.', '1 3 5'],
    ['mondays', '1'],
    ['monday, mon, mo', '1'],
    ['sunday monday tuesday wednesday thursday friday saturday', '1 2 3 4 5 6 7'],
  ])('“%s” is %s, Monday first and each day once', (written, expected) => {
    expect(read(written)).toBe(expected)
  })

  test.each(['', '   ', ',', 'and', ' , and & '])('“%s” names no day', (written) => {
    expect(read(written)).toBe('no-weekday')
  })

  test.each([
    ['mon, funday', 'funday'],
    ['t', 't'],
    ['mon-fri', 'mon-fri'],
    ['tue to fri', 'to'],
    ['1, 4', '1'],
    ['2026-11-24', '2026-11-24'],
    ['none', 'none'],
    ['понедельник', 'понедельник'],
    ['s', 's'],
    ['toString', 'tostring'],
  ])('“%s” is not read, and the word that stands in the way is named', (written, word) => {
    expect(readWeekdays(written)).toEqual({ kind: 'not-a-weekday', word })
  })

  test('whatever is typed, days that are read ascend from Monday to Sunday, each once', () => {
    const word = fc.oneof(
      fc.constantFrom('mon', 'Tue', 'weds', 'THURSDAY', 'fr', 'sat', 'sundays', 'and', ','),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        const answer = readWeekdays(words.join(' '))
        if (answer.kind !== 'weekdays') return
        expect(answer.days.length).toBeGreaterThan(0)
        expect([...new Set(answer.days)].toSorted((a, b) => a - b)).toEqual(answer.days)
      }),
    )
  })
})

describe('offering weekdays', () => {
  test('nothing typed offers all seven', () => {
    expect(suggestWeekdays('')).toHaveLength(7)
  })

  test('the last word is completed, and what stands before it stays', () => {
    expect(suggestWeekdays('mon, t')).toEqual(['monday, tuesday', 'monday, thursday'])
    expect(suggestWeekdays('Fri and mo')).toEqual(['friday, monday'])
  })

  test('a day is not offered twice', () => {
    expect(suggestWeekdays('mon, m')).toEqual([])
    expect(suggestWeekdays('tue ')).toHaveLength(6)
  })

  test('after nonsense nothing is offered', () => {
    expect(suggestWeekdays('funday, t')).toEqual([])
    expect(suggestWeekdays('xyz')).toEqual([])
  })

  test('what is offered can be read, at full length too', () => {
    for (const offered of suggestWeekdays('mon, tue, wed, thu, fri, sat, ')) {
      expect(read(offered)).toBe('1 2 3 4 5 6 7')
      expect(offered.length).toBeLessThanOrEqual(80)
    }
  })
})
