import { dayNumberOf } from '#core/calendar/day-number.ts'
import { periodAround, PERIODS } from '#core/boards/period.ts'
import { BOARDS, type RankedEntry } from '#core/boards/rank.ts'
import { dueDaysOf } from '#core/streaks/due-days.ts'
import { streakOn, type Streak } from '#core/streaks/streak.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { boardOfClubId, boardPageId, boardPickId } from '#views/board-ids.ts'
import { leaderboardCard, type LeaderboardCard } from '#views/leaderboard-card.ts'
import { streakCard, type StreakCard } from '#views/streak-card.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

const ID = '12345678901234567890'
const today = day('2026-11-24')

const linesOf = (body: MessageBody): string[] =>
  [...JSON.stringify(body.components).matchAll(/"content":("(?:[^"\\]|\\.)*")/g)].flatMap(
    ([, content]) => (JSON.parse(content ?? '""') as string).split('\n'),
  )

/** As wide as a row gets: ten years of a session on every day, in a club of a hundred thousand. */
const longest: RankedEntry = {
  memberId: ID,
  rank: 100_000,
  streak: 3_651,
  best: 3_652,
  tally: { sessions: 3_652, kept: 3_650, settled: 3_652 },
}

function aBoard(changes: Partial<LeaderboardCard> = {}): LeaderboardCard {
  return {
    clubId: ID,
    readerId: ID,
    board: 'streak',
    period: periodAround('month', dayNumberOf('2026-11-24')),
    last: false,
    isClosed: false,
    page: 0,
    pages: 1,
    rows: [longest],
    around: [],
    readerIs: 'ranked',
    teamWeek: { kept: 3, due: 4 },
    today,
    ...changes,
  }
}

describe('Discord takes', () => {
  test.each(BOARDS)('the fullest %s board of every period', (board) => {
    for (const kind of PERIODS) {
      for (const readerIs of ['ranked', 'hidden', 'not-ranked'] as const) {
        const body = leaderboardCard(
          aBoard({
            board,
            period: periodAround(kind, dayNumberOf('2026-11-24')),
            last: kind !== 'all',
            page: 9_998,
            pages: 10_000,
            rows: Array.from({ length: 10 }, () => longest),
            around: Array.from({ length: 3 }, () => longest),
            readerIs,
            teamWeek: { kept: 699_999, due: 700_000 },
          }),
        )
        expect(faultsOf(body)).toEqual([])
        expect(linesOf(body).join('\n').length).toBeLessThan(2_000)
      }
    }
  })

  test('an empty board', () => {
    const empty = { rows: [], readerIs: 'not-ranked', teamWeek: { kept: 0, due: 0 } } as const
    expect(faultsOf(leaderboardCard(aBoard(empty)))).toEqual([])
    expect(faultsOf(leaderboardCard(aBoard({ ...empty, last: true })))).toEqual([])
  })

  test('the fullest streak, with and without its picture', () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex')
    for (const memberId of [null, ID])
      for (const heatMap of [null, { png, alt: 'a'.repeat(2_000) }])
        expect(faultsOf(streakCard({ ...fullest, memberId, heatMap }))).toEqual([])
  })

  test('ids at their longest', () => {
    const widest = { board: 'consistency', period: 'season' } as const
    const ids = [
      boardPageId.encode({ club: ID, ...widest, last: 'last', page: '999999' }),
      boardPickId.encode({ club: ID }),
      boardOfClubId.encode(widest),
    ]
    expect(ids.every((id) => id.length <= 100)).toBe(true)
  })

  test('not what it would refuse, as the check itself knows', () => {
    expect(faultsOf({ components: [] })).not.toEqual([])
  })
})

/** Nobody yet, but for what is named here. */
const aStreak = (changes: Partial<Streak>): Streak => ({
  ...streakOn({ due: dueDaysOf([]), sessions: [], isNeutral: () => false }, 0),
  ...changes,
})

const fullest: StreakCard = {
  report: {
    today,
    streak: aStreak({
      streak: 3_651,
      best: 3_652,
      freezes: 2,
      sessions: 3_652,
      lastEight: { kept: 7, of: 8 },
      comeBacks: Array.from({ length: 500 }, (_, n) => n),
    }),
    open: [today.subtract({ days: 1 }), today],
    next: today.add({ days: 3 }),
    pausedUntil: day('2027-11-24'),
  },
  memberId: null,
  cheers: 1_000,
  heatMap: null,
}

describe('a phone', () => {
  test('shows the usual row on one line', () => {
    const usual = { ...longest, rank: 112, streak: 31, best: 44 }
    const [row = ''] = linesOf(leaderboardCard(aBoard({ rows: [usual], readerId: null }))).slice(2)
    expect(row).toBe(`112 · <@${ID}> · 31 in a row · best 44`)
    // A name of ten letters stands where the id does.
    expect(row.length - `<@${ID}>`.length + 10).toBeLessThan(45)
  })

  test('reads what one day of the club’s week is, as well as many', () => {
    const week = (kept: number, due: number) =>
      linesOf(leaderboardCard(aBoard({ teamWeek: { kept, due } }))).find((line) =>
        line.includes("The club's week"),
      )
    expect(week(0, 0)).toBeUndefined()
    expect(week(0, 1)).toBe("**The club's week**: one strength day so far, not in yet.")
    expect(week(1, 1)).toBe("**The club's week**: one strength day so far, in.")
    expect(week(0, 4)).toBe(
      "**The club's week**: 4 strength days so far, the first still to come in.",
    )
    expect(week(3, 4)).toBe("**The club's week**: 3 of 4 strength days in so far.")
    expect(week(4, 4)).toBe("**The club's week**: all 4 strength days so far are in.")
  })

  test('reads a hundred per cent only where all of it was kept', () => {
    const figures = (kept: number, settled: number) => {
      const tally = { sessions: kept, kept, settled }
      const rows = [{ ...longest, tally }]
      const body = leaderboardCard(aBoard({ board: 'consistency', rows, readerId: null }))
      return linesOf(body)[2]?.split(' · ').slice(2)
    }
    expect(figures(200, 200)).toEqual(['100 %', '200 of 200 kept'])
    expect(figures(199, 200)).toEqual(['99 %', '199 of 200 kept'])
    expect(figures(2, 3)).toEqual(['67 %', '2 of 3 kept'])
    expect(figures(0, 3)).toEqual(['0 of 3 kept'])
  })
})

describe('the streak card', () => {
  const words = (changes: Partial<Streak>, memberId: string | null = null) => {
    const report = { ...fullest.report, streak: aStreak(changes), open: [], pausedUntil: null }
    return linesOf(streakCard({ ...fullest, report, memberId, cheers: 0 }))
  }

  test('leaves a best row unsaid that is the current one', () => {
    expect(words({ streak: 3, best: 3, sessions: 3 })).toContain('3 sessions in all')
    expect(words({ streak: 3, best: 5, sessions: 9 })).toContain('best row 5 · 9 sessions in all')
  })

  test('counts one of a kind as one', () => {
    const one = { streak: 1, best: 1, sessions: 1, freezes: 1, comeBacks: [1] }
    expect(words(one).slice(1, 4)).toEqual([
      '**1 in a row**',
      '1 session in all · 1 come-back',
      '1 freeze in hand. Next: Friday 27 November.',
    ])
  })

  test('says nothing of the last eight when none of them was kept', () => {
    const over = { streak: 0, best: 4, sessions: 6, lastEight: { kept: 0, of: 8 } }
    expect(words(over)[1]).toBe('**6 sessions so far, best row 4**')
    expect(words({ ...over, lastEight: { kept: 3, of: 8 } })[1]).toBe(
      '**6 sessions so far, 3 of your last 8, best row 4**',
    )
    expect(words({ ...over, lastEight: { kept: 3, of: 8 } }, ID)[1]).toBe(
      '**6 sessions so far, 3 of the last 8, best row 4**',
    )
  })
})
