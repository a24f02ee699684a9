import { AUDIT_ACTIONS, type AuditEntry } from '#core/sessions/audit-entry.ts'
import { PAUSE_REASONS } from '#core/sessions/pause.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { day } from '#tests/support/a-plan.ts'
import { amnestyCard, liftedCard } from '#views/amnesty-card.ts'
import { auditCard } from '#views/audit-card.ts'
import { correctionCard } from '#views/correction-card.ts'
import { alreadyPausedCard, backCard, notPausedCard, pauseCard } from '#views/pause-card.ts'
import { expect, test } from 'vitest'

const ID = '12345678901234567890'
const TODAY = day('2026-11-24')
/** The longest dates there are, in another year. */
const FROM = day('2027-09-22')
const TO = day('2028-09-20')

const REPORT: StreakReport = {
  today: TODAY,
  streak: {
    streak: 0,
    best: 9_999,
    bestBefore: 0,
    freezes: 2,
    earned: 0,
    sessions: 9_999,
    lastEight: { kept: 8, of: 8 },
    comeBacks: [],
    days: [],
  },
  open: [TODAY.subtract({ days: 1 }), TODAY],
  next: TO,
  pausedUntil: TO,
}

const anEntry = (changes: Partial<AuditEntry>): AuditEntry => ({
  at: Temporal.Instant.from('2026-11-24T12:00:00Z'),
  by: ID,
  action: 'amnesty',
  memberId: ID,
  from: FROM,
  to: TO,
  note: '@'.repeat(80),
  ...changes,
})

test('Discord takes the cards of a pause', () => {
  const pause = { memberId: ID, from: FROM, to: TO, report: REPORT }
  const kept = { id: 1, from: FROM, to: TO, reason: 'ill' } as const
  const bodies = [
    ...PAUSE_REASONS.map((reason) => pauseCard({ ...pause, reason })),
    pauseCard({ ...pause, from: day('2026-11-17'), to: day('2026-11-20'), reason: 'ill' }),
    alreadyPausedCard(pause),
    backCard({ calledOff: kept, later: kept, report: REPORT }),
    backCard({ calledOff: null, later: null, report: REPORT }),
    notPausedCard(REPORT),
  ]
  for (const body of bodies) expect(faultsOf(body)).toEqual([])
})

test('Discord takes the cards of an amnesty and of a correction', () => {
  const amnesty = { clubId: ID, day: FROM, today: TODAY, isDue: false, reason: '`'.repeat(80) }
  const correction = { memberId: ID, day: FROM, today: TODAY, report: REPORT }
  const bodies = [
    amnestyCard({ ...amnesty, already: false }),
    amnestyCard({ ...amnesty, already: true, reason: '🧊'.repeat(40) }),
    liftedCard(FROM, TODAY),
    correctionCard({ ...correction, done: true }),
    correctionCard({ ...correction, done: false, report: null }),
  ]
  for (const body of bodies) expect(faultsOf(body)).toEqual([])
})

test('Discord takes the longest page of the audit, whatever was done and by whom', () => {
  for (const action of AUDIT_ACTIONS) {
    for (const by of [ID, null]) {
      const entries = Array.from({ length: 10 }, () => anEntry({ action, by, memberId: by }))
      const body = auditCard({ clubId: ID, entries, page: 5_000, pages: 999_999, today: TODAY })
      expect(faultsOf(body)).toEqual([])
    }
  }
})

test('a reason of backticks and spaces alone is no reason', () => {
  const body = amnestyCard({
    clubId: ID,
    day: FROM,
    today: TODAY,
    isDue: true,
    already: false,
    reason: '` ``',
  })
  expect(JSON.stringify(body)).not.toContain('Reason')
})
