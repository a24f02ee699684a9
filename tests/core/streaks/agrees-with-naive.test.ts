import { periodAround, PERIODS } from '#core/boards/period.ts'
import { BOARDS, rank } from '#core/boards/rank.ts'
import { standingOn, tallyIn } from '#core/boards/standing.ts'
import { tallyOf } from '#core/boards/tally.ts'
import { teamWeek } from '#core/boards/team-week.ts'
import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import { streakReport } from '#core/streaks/streak-report.ts'
import { isDue } from '#core/training/is-due.ts'
import { anyClubHistory, anyHistory, type AnyHistory } from '#tests/support/any-history.ts'
import { anyClubLife, liveThrough } from '#tests/support/club-life.ts'
import { naiveClock } from '#tests/support/naive-clock.ts'
import {
  naiveIsDue,
  naiveOpen,
  naiveRanks,
  naiveSessions,
  naiveStreak,
  naiveTally,
  naiveTeamWeek,
  type NaiveFacts,
} from '#tests/support/naive-streaks.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'
import { readMember } from '#use-cases/member-record.ts'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

type Day = Temporal.PlainDate

let stores: Stores
beforeAll(() => {
  stores = openStores()
})
afterAll(() => {
  stores.db.close()
})

/** Enough to find the smallest history that disagrees, should there be one. */
const PATIENCE_MS = 120_000

let lastId = 0
const newId = () => String((lastId += 1))
const at = Temporal.Instant.from('2026-01-01T12:00:00Z')

function writeClub({ plans, amnesties, clubRaces }: AnyHistory): string {
  const clubId = newId()
  for (const plan of plans) stores.plans.savePlan(clubId, plan, { memberId: '1', at })
  for (const day of amnesties) stores.amnesties.add(clubId, { day, reason: '', by: '1', at })
  for (const { day, distance, added, removed } of clubRaces) {
    stores.races.addToClub(clubId, { day, distance, addedOn: added, addedBy: '1' })
    const [newest] = stores.races.ofClub(clubId).toSorted((a, b) => b.id - a.id)
    if (newest && removed) stores.races.removeFromClub(clubId, newest.id, removed)
  }
  return clubId
}

function writeMember(clubId: string, history: AnyHistory): string {
  const { ownDays, ownZones, pauses, deeds, ownRaces } = history
  const memberId = newId()
  for (const own of ownDays) stores.own.saveDays(memberId, own, at)
  for (const own of ownZones) stores.own.saveZone(memberId, own, at)
  for (const span of pauses) stores.pauses.add(memberId, { ...span, reason: 'away' }, at)
  for (const { day, distance, added, removed } of ownRaces) {
    stores.races.addToMember(memberId, { day, distance, addedOn: added })
    const [newest] = stores.races.ofMember(memberId).toSorted((a, b) => b.id - a.id)
    if (newest && removed) stores.races.removeFromMember(memberId, newest.id, removed)
  }
  const session = { loggedAt: at, source: 'button', percent: 100, effort: null } as const
  for (const day of naiveSessions(deeds)) stores.sessions.add(clubId, memberId, { ...session, day })
  return memberId
}

/** The same facts as the naive rules take them, at a moment. */
function naiveFacts(history: AnyHistory, moment: Temporal.Instant): NaiveFacts {
  const clock = naiveClock(history.plans, history.ownZones)
  return {
    ...history,
    races: [...history.clubRaces, ...history.ownRaces],
    sessions: naiveSessions(history.deeds),
    isSkipped: clock.isSkipped,
    today: clock.today(moment),
  }
}

/** The days on which the plans and own days take effect, and those after them. */
function datesAround({ plans, ownDays }: AnyHistory): Day[] {
  const changes = [...plans, ...ownDays].map((one) => Temporal.PlainDate.from(one.effectiveFrom))
  return changes.flatMap((day) => Array.from({ length: 9 }, (_, i) => day.add({ days: i - 1 })))
}

const written = (day: number | null) => (day === null ? null : dateOf(day).toString())

describe('the streak agrees with the rules, read naively', () => {
  test(
    'in every number and on every day, whatever happened and whenever one looks',
    () => {
      fc.assert(
        fc.property(anyHistory, (history) => {
          const clubId = writeClub(history)
          const memberId = writeMember(clubId, history)
          const record = readMember(clubId, memberId, stores)
          for (const moment of history.moments) {
            const facts = naiveFacts(history, moment)
            const naive = naiveStreak(facts)
            const { today, streak, open } = streakReport(record, moment)
            expect(today.toString()).toBe(facts.today.toString())
            expect({
              streak: streak.streak,
              best: streak.best,
              freezes: streak.freezes,
              earned: streak.earned,
              lastEight: streak.lastEight,
              sessions: streak.sessions,
              comeBacks: streak.comeBacks.map(written),
              open: open.map(String),
              days: streak.days.map(({ day, status, servedBy }) => [
                written(day),
                status,
                written(servedBy),
              ]),
            }).toEqual({
              streak: naive.streak,
              best: naive.best,
              freezes: naive.freezes,
              earned: naive.earned,
              lastEight: naive.lastEight,
              sessions: naiveTally(facts, naive, 'all', facts.today).sessions,
              comeBacks: naive.dueDays
                .filter(({ comeBack }) => comeBack)
                .map(({ day }) => day.toString()),
              open: naiveOpen(facts).map(String),
              days: naive.dueDays.map(({ day, status, keptBy }) => [
                day.toString(),
                status,
                keptBy?.toString() ?? null,
              ]),
            })
          }
        }),
        { numRuns: 1000 },
      )
    },
    PATIENCE_MS,
  )

  test(
    'about which day is due, which is asked in two ways',
    () => {
      fc.assert(
        fc.property(anyHistory, (history) => {
          const clubId = writeClub(history)
          const { plans, facts } = readMember(clubId, writeMember(clubId, history), stores)
          const around = datesAround(history)
          const naive = around.map((day) => naiveIsDue(history.plans, history.ownDays, day))
          expect(around.map((day) => isDue(plans, day))).toEqual(naive)
          expect(around.map((day) => facts.due.isDue(dayNumber(day)))).toEqual(naive)
        }),
        { numRuns: 200 },
      )
    },
    PATIENCE_MS,
  )
})

describe('a club that lives through the use cases agrees with the rules, read naively', () => {
  test(
    'after logs, undos, corrections, pauses, amnesties and changes of all kinds',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyClubLife, async (events) => {
          const club = openStores()
          try {
            await liveThrough(club, events, (now, { clubId, members, deeds }) => {
              for (const memberId of members) {
                const plans = club.plans.plansOf(clubId)
                const clock = naiveClock(plans, club.own.zonesOf(memberId))
                const { streak, today } = streakReport(readMember(clubId, memberId, club), now)
                const naive = naiveStreak({
                  plans,
                  ownDays: club.own.daysOf(memberId),
                  sessions: naiveSessions(deeds.get(memberId) ?? []),
                  // A hold takes its days out of the count as a pause does, until it is cleared.
                  pauses: [...club.pauses.pausesOf(memberId), ...holdsOf(club, memberId)],
                  amnesties: club.amnesties.daysOf(clubId).map(dateOf),
                  races: [...club.races.ofClub(clubId), ...club.races.ofMember(memberId)].map(
                    ({ addedOn, removedOn, ...race }) => ({
                      ...race,
                      added: addedOn,
                      removed: removedOn,
                    }),
                  ),
                  isSkipped: clock.isSkipped,
                  today: clock.today(now),
                })
                expect(today.toString()).toBe(clock.today(now).toString())
                expect(streak.days.map(({ day, status }) => [written(day), status])).toEqual(
                  naive.dueDays.map(({ day, status }) => [day.toString(), status]),
                )
                expect([streak.streak, streak.best, streak.freezes]).toEqual([
                  naive.streak,
                  naive.best,
                  naive.freezes,
                ])
              }
            })
          } finally {
            club.db.close()
          }
        }),
        { numRuns: 60 },
      )
    },
    PATIENCE_MS,
  )
})

describe('tallies, boards and the team’s week agree with the rules, read naively', () => {
  test(
    'in every period, for members with days and zones of their own',
    () => {
      fc.assert(
        fc.property(anyClubHistory, (histories) => {
          const [club] = histories
          const [moment] = club?.moments ?? []
          if (club === undefined || moment === undefined) throw new Error('A club has a moment')
          const clubId = writeClub(club)
          const clubToday = naiveClock(club.plans, []).today(moment)
          const clubDay = dayNumber(clubToday)
          const members = histories.map((history) => {
            const memberId = writeMember(clubId, history)
            const record = readMember(clubId, memberId, stores)
            expect(record.club.clock.dayAt(moment).toString()).toBe(clubToday.toString())
            const { today, streak } = streakReport(record, moment)
            const computed = standingOn(record.facts, clubDay, dayNumber(today))
            const naive = naiveFacts(history, moment)
            return { memberId, record, streak, computed, naive, walked: naiveStreak(naive) }
          })
          for (const { record, streak, computed, naive, walked } of members) {
            for (const period of PERIODS) {
              const around = periodAround(period, clubDay)
              const today = dayNumber(naive.today)
              const tally = tallyOf(streak, record.facts.sessions, today, around)
              expect(tally).toEqual(naiveTally(naive, walked, period, clubToday))
              expect(tallyIn(computed.standing, period, clubDay)).toEqual(tally)
            }
          }
          const withSession = members.filter(({ record }) => record.facts.sessions.length > 0)
          const standings = withSession.map(({ computed }) => computed.standing)
          expect(teamWeek(standings, clubDay)).toEqual(
            naiveTeamWeek(
              members.map(({ naive }) => naive),
              clubToday,
            ),
          )
          for (const period of ['month', 'all'] as const) {
            const entries = withSession.map(({ memberId, computed: { standing } }) => ({
              memberId,
              streak: standing.streak,
              best: standing.best,
              tally: tallyIn(standing, period, clubDay),
            }))
            const naiveEntries = new Map(
              withSession.map(({ memberId, naive, walked }) => [
                memberId,
                { streak: walked, tally: naiveTally(naive, walked, period, clubToday) },
              ]),
            )
            for (const board of BOARDS) {
              const ranks = rank(entries, board).map((one) => [one.memberId, one.rank] as const)
              expect(Object.fromEntries(ranks)).toEqual(
                Object.fromEntries(naiveRanks(naiveEntries, board)),
              )
            }
          }
        }),
        { numRuns: 150 },
      )
    },
    PATIENCE_MS,
  )
})

const holdsOf = ({ pain }: Stores, memberId: string) =>
  pain.holdsOf(memberId).map(({ from, clearedOn }) => ({
    from,
    to: (clearedOn ?? from.add({ years: 9 })).subtract({ days: 1 }),
  }))
