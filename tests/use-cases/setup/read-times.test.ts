import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { readTimes } from '#use-cases/setup/read-times.ts'
import { describe, expect, test } from 'vitest'

const read = (typed: Readonly<Record<string, string>>) =>
  readTimes(new Map(Object.entries(typed)), DEFAULT_CLUB_SETTINGS)

test('what is filled in is switched on', () => {
  expect(
    read({ card: '6.30', run: '6:30 pm', minutes: '45', 'last-call': ' 20:00 ', recap: '9 am' }),
  ).toEqual({
    kind: 'times',
    settings: {
      card: { on: true, at: '06:30' },
      preRun: { on: true, runAt: '18:30', minutesBefore: 45 },
      lastCall: { on: true, at: '20:00' },
      recap: { on: true, at: '09:00' },
    },
  })
})

test('what is left empty is switched off, and its time is remembered', () => {
  expect(read({ card: '', minutes: '' })).toEqual({
    kind: 'times',
    settings: {
      card: { on: false, at: '07:00' },
      preRun: { on: false, runAt: '18:30', minutesBefore: 30 },
      lastCall: { on: false, at: '19:00' },
      recap: { on: false, at: '08:00' },
    },
  })
})

describe('what cannot be read changes nothing', () => {
  test.each([
    ['card', '25:00'],
    ['card', '24:00'],
    ['run', 'after work'],
    ['last-call', '19'],
    ['recap', '-1:00'],
    ['minutes', '4'],
    ['minutes', '181'],
    ['minutes', '30.5'],
    ['minutes', 'half an hour'],
  ])('%s: %s', (field, written) => {
    expect(read({ card: '07:00', [field]: written })).toEqual({ kind: 'wrong', field, written })
  })
})
