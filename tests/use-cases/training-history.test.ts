import { streakReport } from '#core/streaks/streak-report.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { readMember } from '#use-cases/member-record.ts'
import type { MidRunLog } from '#use-cases/own-reminder-ports.ts'
import { trainingHistory } from '#use-cases/training-history.ts'
import { describe, expect, onTestFinished, test } from 'vitest'

const CLUB = '100'
const ANA = '1'
const now = Temporal.Instant.from('2026-12-31T12:00:00Z')

function world() {
  const stores = openStores()
  onTestFinished(() => {
    stores.db.close()
  })
  const said = (logs: readonly MidRunLog[]) => {
    for (const log of logs) stores.midRuns.save(CLUB, ANA, log, now)
  }
  const historyOn = (date: string) => {
    const record = readMember(CLUB, ANA, stores)
    const { streak } = streakReport(record, now)
    return trainingHistory(record, streak, day(date), stores.midRuns.ofMember(CLUB, ANA))
  }
  return { stores, said, historyOn }
}

const hills = (written: string, planned: number, done: number): MidRunLog => ({
  day: day(written),
  kind: 'hill-sprints',
  planned,
  done,
})
const backward = (written: string, done: number): MidRunLog => ({
  day: day(written),
  kind: 'backward-running',
  planned: 6,
  done,
})

describe('hill sessions', () => {
  test('count when three quarters of the planned sprints were done', () => {
    const { said, historyOn } = world()
    said([hills('2026-11-04', 4, 3), hills('2026-11-18', 5, 3), hills('2026-12-02', 5, 4)])
    expect(historyOn('2026-12-16').hillSessions).toBe(2)
  })

  test('count one a week at most, from Monday to Sunday', () => {
    const { said, historyOn } = world()
    said([hills('2026-11-02', 4, 4), hills('2026-11-08', 4, 4), hills('2026-11-09', 4, 4)])
    expect(historyOn('2026-12-16').hillSessions).toBe(2)
  })

  test('of the day itself are not before it', () => {
    const { said, historyOn } = world()
    said([hills('2026-11-04', 4, 4)])
    expect(historyOn('2026-11-04').hillSessions).toBe(0)
    expect(historyOn('2026-11-05').hillSessions).toBe(1)
  })
})

test('backward running counts when any of it was done, and apart from the hills', () => {
  const { said, historyOn } = world()
  said([backward('2026-11-11', 1), backward('2026-11-25', 0), hills('2026-11-04', 4, 4)])
  expect(historyOn('2026-12-16')).toEqual({
    ladderSteps: 0,
    hillSessions: 1,
    backwardSessions: 1,
  })
})

test('the ladder counts the due days that were kept, but for those on which a race held it', () => {
  const { stores, historyOn } = world()
  const by = { memberId: '9', at: now }
  stores.plans.savePlan(CLUB, aPlan({ programme: 'side-step-ladder' }), by)
  const rest = { loggedAt: now, source: 'button', percent: 100, effort: null } as const
  for (const date of ['2026-11-17', '2026-11-20', '2026-11-24', '2026-12-01', '2026-12-11'])
    stores.sessions.add(CLUB, ANA, { ...rest, day: day(date) })
  expect(historyOn('2026-12-16').ladderSteps).toBe(5)
  const race = { day: day('2026-12-06'), distance: '10k', addedOn: day('2026-11-01') } as const
  stores.races.addToMember(ANA, race)
  // 24 November and 1 December stand in the days before the race.
  expect(historyOn('2026-12-16').ladderSteps).toBe(3)
})
