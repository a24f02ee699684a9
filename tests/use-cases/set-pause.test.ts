import { endPause } from '#use-cases/end-pause.ts'
import { readMember } from '#use-cases/member-record.ts'
import { keepStanding } from '#use-cases/refresh-standing.ts'
import { setPause } from '#use-cases/set-pause.ts'
import { day } from '#tests/support/a-plan.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { expect, test } from 'vitest'

const NOW = Temporal.Instant.from(TUESDAY)

/** Ana in two clubs, with a session and a standing in each. */
function twoClubs() {
  const stores = openStores()
  for (const clubId of ['1', '2']) {
    stores.memberships.remember('ana', clubId)
    stores.sessions.add(clubId, 'ana', {
      day: day('2026-11-17'),
      loggedAt: NOW,
      source: 'command',
      percent: 100,
      effort: null,
    })
    keepStanding(readMember(clubId, 'ana', stores), 'ana', NOW, stores)
  }
  const pauseTo = (to: string, from?: string, reason: 'ill' | 'other' = 'other') =>
    setPause({ clubId: '1', memberId: 'ana', from, to, reason, now: NOW }, stores)
  const back = (planned?: string, now = NOW) =>
    endPause({ clubId: '1', memberId: 'ana', planned, now }, stores)
  const kept = () =>
    stores.pauses.pausesOf('ana').map(({ from, to }) => `${from.toString()}..${to.toString()}`)
  const noted = (clubId: string) =>
    stores.audit
      .page(clubId, 0, 50)
      .map(({ action, from, to }) => `${action} ${from.toString()}..${to.toString()}`)
  return { ...stores, pauseTo, back, kept, noted }
}

test('a pause is noted in each of the member’s clubs, without its reason', () => {
  const { pauseTo, noted, audit } = twoClubs()
  pauseTo('sunday', undefined, 'ill')
  for (const clubId of ['1', '2']) {
    expect(noted(clubId)).toEqual(['pause 2026-11-24..2026-11-29'])
    const [entry] = audit.page(clubId, 0, 1)
    expect(entry).toMatchObject({ by: 'ana', memberId: 'ana', note: '' })
    expect(JSON.stringify(entry)).not.toContain('ill')
  }
})

test('a pause and its end make the member’s standings old in every club', () => {
  const { pauseTo, back, standings, ...stores } = twoClubs()
  const old = () => ['1', '2'].flatMap((clubId) => standings.stale(clubId, NOW, 9))
  expect(old()).toEqual([])
  pauseTo('sunday')
  expect(old()).toEqual(['ana', 'ana'])
  for (const clubId of ['1', '2'])
    keepStanding(readMember(clubId, 'ana', stores), 'ana', NOW, { ...stores, standings })
  expect(old()).toEqual([])
  back()
  expect(old()).toEqual(['ana', 'ana'])
})

test('days that are all paused already are not paused twice, also by two pauses together', () => {
  const { pauseTo, kept, noted } = twoClubs()
  pauseTo('wednesday')
  pauseTo('sunday', 'thursday')
  expect(pauseTo('friday', 'today').kind).toBe('already')
  expect(kept()).toHaveLength(2)
  expect(noted('1')).toHaveLength(2)
  expect(pauseTo('2026-11-30').kind).toBe('paused')
})

test('somebody who is back keeps the days that were paused before today', () => {
  const { pauseTo, back, kept, noted } = twoClubs()
  pauseTo('sunday', '2026-11-20')
  expect(back().kind).toBe('back')
  expect(kept()).toEqual(['2026-11-20..2026-11-23'])
  expect(noted('2')[0]).toBe('pause-ended 2026-11-24..2026-11-29')
})

test('a pause that began today leaves no trace, and neither does one that goes on from it', () => {
  const { pauseTo, back, kept, noted } = twoClubs()
  pauseTo('wednesday')
  pauseTo('2026-12-06', 'thursday')
  expect(back().kind).toBe('back')
  expect(kept()).toEqual([])
  expect(noted('1')[0]).toBe('pause-ended 2026-11-24..2026-12-06')
})

test('with none running the one that comes first is taken off, and then nothing is left', () => {
  const { pauseTo, back, kept } = twoClubs()
  pauseTo('2026-12-24', '2026-12-20')
  pauseTo('2026-12-06', '2026-12-01')
  expect(back()).toMatchObject({ kind: 'called-off' })
  expect(kept()).toEqual(['2026-12-20..2026-12-24'])
  expect(back().kind).toBe('called-off')
  expect(back().kind).toBe('not-paused')
})

test('a button takes off only the planned pause that it is under', () => {
  const { pauseTo, back, kept, noted } = twoClubs()
  pauseTo('2026-12-06', '2026-12-01')
  expect(back('2026-11-10').kind).toBe('not-paused')
  expect(kept()).toHaveLength(1)
  expect(noted('1')).toHaveLength(1)
  expect(back('2026-12-01').kind).toBe('called-off')
})

test('a pause of last week turns a miss into nothing, so the row goes on', () => {
  const { pauseTo, sessions } = twoClubs()
  const session = { loggedAt: NOW, source: 'command', percent: 100, effort: null } as const
  sessions.add('1', 'ana', { ...session, day: day('2026-11-24') })
  const outcome = pauseTo('2026-11-22', '2026-11-19', 'ill')
  expect(outcome).toMatchObject({ kind: 'paused', report: { streak: { streak: 2, freezes: 1 } } })
})

test('days that cannot be paused change nothing', () => {
  const { pauseTo, kept, noted } = twoClubs()
  for (const to of ['2026-02-31', 'yesterday', 'whenever', '2030-01-01']) pauseTo(to)
  expect(kept()).toEqual([])
  expect(noted('1')).toEqual([])
})
