import { MATES_SETTINGS } from '#core/sessions/preferences.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'
import { beforeEach, describe, expect, test } from 'vitest'

const CLUB = '1'
const READER = '99'
const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')
const TUESDAY = Temporal.PlainDate.from('2026-11-24')

let stores: Stores
beforeEach(() => {
  stores = openStores()
})

/** Logs a session of Tuesday, so many minutes after noon. */
function log(memberId: string, minutes = 0, clubId = CLUB, day = TUESDAY): void {
  const loggedAt = NOON.add({ minutes })
  stores.sessions.add(clubId, memberId, {
    day,
    loggedAt,
    source: 'button',
    percent: 100,
    effort: null,
  })
}

describe('the list under a card in the channel', () => {
  test('names by time of logging everybody who has not said otherwise', () => {
    expect(stores.cheers.onCard(CLUB, TUESDAY)).toEqual({ named: [], unnamed: 0 })
    log('2', 9)
    log('3', 1)
    log('4', 5)
    log('5', 0, '7')
    log('6', 0, CLUB, TUESDAY.subtract({ days: 1 }))
    expect(stores.cheers.onCard(CLUB, TUESDAY)).toEqual({ named: ['3', '4', '2'], unnamed: 0 })
  })

  test('only counts who is hidden or wants to be named nowhere', () => {
    for (const [n, mates] of MATES_SETTINGS.entries()) {
      for (const hidden of [false, true]) {
        const memberId = `${mates} ${hidden ? 'hidden' : 'there'}`
        log(memberId, n)
        stores.preferences.save(memberId, { hidden, mates }, NOON)
      }
    }
    expect(stores.cheers.onCard(CLUB, TUESDAY)).toEqual({
      named: ['card there', 'shown there', 'cheers there'],
      unnamed: 5,
    })
  })

  test('leaves out who has left, until they are back', () => {
    log('2')
    stores.memberships.markLeft('2', CLUB, NOON)
    expect(stores.cheers.onCard(CLUB, TUESDAY)).toEqual({ named: [], unnamed: 0 })
    stores.memberships.remember('2', CLUB)
    expect(stores.cheers.onCard(CLUB, TUESDAY)).toEqual({ named: ['2'], unnamed: 0 })
  })
})

describe('a club-mate’s own card', () => {
  test('names only those who want to be named there, and counts all the others', () => {
    log('nobody asked')
    for (const [n, mates] of MATES_SETTINGS.entries()) {
      log(mates, n)
      stores.preferences.save(mates, { hidden: false, mates }, NOON)
    }
    const mates = stores.cheers.finishedMates(CLUB, TUESDAY, READER)
    expect(mates.map(({ memberId, takesCheers }) => [memberId, takesCheers])).toEqual([
      ['shown', false],
      ['cheers', true],
    ])
    expect(stores.cheers.unseenFinished(CLUB, TUESDAY, READER)).toBe(3)
    expect(stores.cheers.unseenFinished(CLUB, TUESDAY, 'off')).toBe(2)
  })
})
