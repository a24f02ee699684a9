import { readWallTime, suggestTimes } from '#core/calendar/read-wall-time.ts'
import { expect, test } from 'vitest'

test.each([
  ['18:00', '18:00'],
  ['07:05', '07:05'],
  ['7:05', '07:05'],
  [' 18.30 ', '18:30'],
  ['18h', '18:00'],
  ['18h30', '18:30'],
  ['6pm', '18:00'],
  ['6 pm', '18:00'],
  ['6:30 PM', '18:30'],
  ['6.30 p.m.', '18:30'],
  ['6am', '06:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['0:00', '00:00'],
  ['23:59', '23:59'],
])('%s is %s', (written, time) => {
  expect(readWallTime(written)).toBe(time)
})

test.each([
  '24:00',
  '25:00',
  '18:60',
  '13pm',
  '0am',
  '6',
  '18',
  'soon',
  '',
  '1800',
  '6:5',
  '-1:00',
])('%s is no time', (written) => {
  expect(readWallTime(written)).toBeNull()
})

test('while somebody types, common times are offered, and their own as it is understood', () => {
  expect(suggestTimes('')).toContain('18:00')
  expect(suggestTimes('0')).toEqual(['06:30', '07:00'])
  expect(suggestTimes('6pm')).toEqual(['18:00'])
  expect(suggestTimes('later')).toEqual([])
})
