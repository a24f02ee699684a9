import { PERIODS } from '#core/boards/period.ts'
import { standingOn, tallyIn, type Standing } from '#core/boards/standing.ts'
import { teamWeek } from '#core/boards/team-week.ts'
import { dayNumber, dayNumberOf, type DayNumber } from '#core/calendar/day-number.ts'
import { dueDaysOf } from '#core/streaks/due-days.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import { anyClubLife, liveThrough, type LivedClub } from '#tests/support/club-life.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'
import { readClub, readMember } from '#use-cases/member-record.ts'
import { keptStanding } from '#use-cases/refresh-standing.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** All that boards read of a standing, on one day of the club. */
const shownOf = (standing: Standing, clubDay: DayNumber) => ({
  streak: standing.streak,
  best: standing.best,
  tallies: PERIODS.map((period) => [period, tallyIn(standing, period, clubDay)]),
  team: teamWeek([standing], clubDay),
})

/** Everybody whose standing is not said to be old, as it is kept and as it should be. */
function standingsAt(now: Temporal.Instant, { clubId, members }: LivedClub, stores: Stores) {
  const clubDay = dayNumber(readClub(clubId, stores).clock.dayAt(now))
  const old = stores.standings.stale(clubId, now, 100)
  const kept = new Map(
    stores.standings.shown(clubId).map(({ memberId, standing }) => [memberId, standing]),
  )
  const isShown = (memberId: string) =>
    !stores.preferences.preferencesOf(memberId).hidden &&
    stores.memberships.isThere(memberId, clubId)
  return members
    .filter((memberId) => !old.includes(memberId))
    .map((memberId) => {
      const standing = kept.get(memberId)
      const record = readMember(clubId, memberId, stores)
      const should = record.facts.sessions.length > 0 && isShown(memberId)
      return {
        kept: standing ? shownOf(standing, clubDay) : null,
        fresh: should ? shownOf(keptStanding(record, now).standing, clubDay) : null,
      }
    })
}

describe('the standing that is kept', () => {
  test('is what the facts give, whatever happens and however time passes', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(anyClubLife, async (events) => {
        const stores = openStores()
        try {
          await liveThrough(stores, events, (now, lived) => {
            for (const { kept, fresh } of standingsAt(now, lived, stores)) {
              expect(kept).toEqual(fresh)
              if (kept) compared += 1
            }
          })
        } finally {
          stores.db.close()
        }
      }),
      { numRuns: 100 },
    )
    // Were everything old all the time, nothing would have been compared.
    expect(compared).toBeGreaterThan(500)
  }, 120_000)
  test('counts a session of today when a first plan has turned its day into tomorrow', () => {
    const facts = {
      due: dueDaysOf([DEFAULT_PLAN]),
      sessions: ['2026-11-20', '2026-11-24'].map(dayNumberOf),
      isNeutral: () => false,
    }
    const monday = dayNumberOf('2026-11-23')
    const { standing, expiresOn } = standingOn(facts, monday, monday)
    expect(standing.streak).toBe(1)
    expect(expiresOn).toBe(monday + 1)
    expect(standingOn(facts, monday + 1, monday + 1).standing.streak).toBe(2)
  })

  test('is old as soon as an extra of the day before keeps a due day', () => {
    const facts = {
      due: dueDaysOf([DEFAULT_PLAN]),
      sessions: ['2026-11-20', '2026-11-23'].map(dayNumberOf),
      isNeutral: () => false,
    }
    const monday = dayNumberOf('2026-11-23')
    expect(standingOn(facts, monday, monday).expiresOn).toBe(monday + 1)
  })

  test('is old when an open day can no longer be kept, and not before', () => {
    const facts = {
      due: dueDaysOf([DEFAULT_PLAN]),
      sessions: [dayNumberOf('2026-11-20')],
      isNeutral: () => false,
    }
    const saturday = dayNumberOf('2026-11-21')
    // Tuesday the 24th is open until Wednesday has ended.
    expect(standingOn(facts, saturday, saturday).expiresOn).toBe(dayNumberOf('2026-11-26'))
  })
  test('is old after two weeks at the latest, in which somebody is paused for longer', () => {
    const pausedUntil = dayNumberOf('2026-12-13')
    const facts = {
      due: dueDaysOf([DEFAULT_PLAN]),
      sessions: [dayNumberOf('2026-11-20')],
      isNeutral: (day: DayNumber) => day <= pausedUntil,
    }
    const saturday = dayNumberOf('2026-11-21')
    expect(standingOn(facts, saturday, saturday).expiresOn).toBe(dayNumberOf('2026-11-30'))
  })
})
