import { readClub } from '#use-cases/member-record.ts'
import { clubPausesAhead, endClubPause, pauseClub } from '#use-cases/pause-club.ts'
import { day } from '#tests/support/a-plan.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { expect, test } from 'vitest'

const NOW = Temporal.Instant.from(TUESDAY)

function aClub() {
  const stores = openStores()
  const at = { now: NOW }
  const who = () => ({ clubId: '1', by: 'cleo', now: at.now })
  return {
    ...stores,
    goTo: (moment: string) => {
      at.now = Temporal.Instant.from(moment)
    },
    pause: (to: string, from?: string, reason = '') =>
      pauseClub({ ...who(), from, to, reason }, stores),
    end: (from: string, to: string) =>
      endClubPause({ ...who(), from: day(from), to: day(to) }, stores),
    ahead: () =>
      clubPausesAhead(readClub('1', stores), at.now, stores).map(({ from, to, reason }) =>
        `${String(from)} ${String(to)} ${reason}`.trim(),
      ),
    out: (date: string) => stores.amnesties.reasonOf('1', day(date)) !== null,
    noted: () =>
      stores.audit
        .page('1', 0, 50)
        .map(({ action, from, to }) => `${action} ${String(from)} ${String(to)}`),
  }
}

test('each of its days is taken out, and the audit has it once, as a pause of these days', () => {
  const { pause, out, noted } = aClub()
  expect(pause('2026-12-06', '2026-11-30', 'holidays')).toMatchObject({
    kind: 'paused',
    strengthDays: 2,
  })
  expect(['2026-11-29', '2026-11-30', '2026-12-06', '2026-12-07'].map(out)).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(noted()).toEqual(['club-pause 2026-11-30 2026-12-06'])
})

test('without a first day it begins today', () => {
  const { pause, ahead } = aClub()
  pause('friday', undefined, 'ice')
  expect(ahead()).toEqual(['2026-11-24 2026-11-27 ice'])
})

test('days that are all taken out already change nothing and keep their reason', () => {
  const { pause, noted } = aClub()
  pause('friday', undefined, 'ice')
  expect(pause('thursday', undefined, 'snow')).toMatchObject({ kind: 'already', reason: 'ice' })
  expect(noted()).toHaveLength(1)
})

test('a longer one lengthens it', () => {
  const { pause, ahead } = aClub()
  pause('friday')
  expect(pause('sunday').kind).toBe('paused')
  expect(ahead()).toEqual(['2026-11-24 2026-11-29'])
})

test('its end lets today and what is to come count again, and what was stays taken out', () => {
  const { pause, end, out, goTo, noted, ahead } = aClub()
  pause('2026-11-29')
  goTo('2026-11-26T12:00:00Z')
  expect(end('2026-11-24', '2026-11-29')).toMatchObject({
    kind: 'ended',
    from: day('2026-11-26'),
    to: day('2026-11-29'),
  })
  expect(out('2026-11-25')).toBe(true)
  expect(ahead()).toEqual([])
  expect(noted()[0]).toBe('club-pause-ended 2026-11-26 2026-11-29')
  expect(end('2026-11-24', '2026-11-29').kind).toBe('nothing-left')
  expect(noted()).toHaveLength(2)
})

test('one that is over has nothing to end', () => {
  const { pause, end, goTo, out } = aClub()
  pause('2026-11-25')
  goTo('2026-12-01T12:00:00Z')
  expect(end('2026-11-24', '2026-11-25').kind).toBe('nothing-left')
  expect(out('2026-11-25')).toBe(true)
})

test('a span that no button ever had lifts nothing beyond what is taken out', () => {
  const { pause, end, ahead } = aClub()
  pause('friday')
  expect(end('0001-01-01', '9999-12-31').kind).toBe('ended')
  expect(end('2026-11-27', '2026-11-24').kind).toBe('nothing-left')
  expect(ahead()).toEqual([])
})

test('single days and spans are told apart', () => {
  const { pause, ahead } = aClub()
  pause('2026-11-24')
  pause('2026-11-27', '2026-11-26', 'trip')
  expect(ahead()).toEqual(['2026-11-24 2026-11-24', '2026-11-26 2026-11-27 trip'])
})

test('it holds in its own club alone', () => {
  const { pause, amnesties } = aClub()
  pause('friday')
  expect(amnesties.daysOf('2')).toEqual([])
  expect(amnesties.daysOf('1')).toHaveLength(4)
})

test.each([
  ['2026-11-23', undefined, 'over'],
  ['2026-11-30', '2026-11-23', 'in-the-past'],
  ['2026-11-30', '2026-11-10', 'too-far-back'],
  ['2026-12-01', '2026-12-02', 'ends-before-start'],
  ['2027-11-24', undefined, 'paused'],
  ['2027-11-25', undefined, 'too-long'],
  ['2028-01-01', '2027-11-26', 'too-far-ahead'],
  ['2026-02-31', undefined, 'no-such-date'],
  ['whenever', undefined, 'not-a-day'],
  ['friday', 'whenever', 'not-a-day'],
])('on 24 November 2026 until %s, from %s, is %s', (to, from, kind) => {
  const { pause, noted } = aClub()
  expect(pause(to, from).kind).toBe(kind)
  expect(noted()).toHaveLength(kind === 'paused' ? 1 : 0)
})
