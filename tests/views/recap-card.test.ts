import type { ClubRecap, RecapMilestone } from '#core/boards/club-recap.ts'
import type { RankedEntry } from '#core/boards/rank.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { aClubWeek, FIRST, HUGE, QUIET } from '#tests/pictures/a-club-week.ts'
import { day } from '#tests/support/a-plan.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { namesInRecap, recapCard, type RecapCard } from '#views/recap-card.ts'
import { markOf } from '#views/reminder-ids.ts'
import { withoutMention } from '#interactions/without-mention.ts'
import { describe, expect, test } from 'vitest'

const MONDAY = day('2026-11-23')
const NOBODY = { named: [], more: 0 }

const idOf = (number: number): string => `${1_000_000_000_000_000_000n + BigInt(number)}0`

const row = (rank: number, streak: number): RankedEntry => ({
  memberId: idOf(rank),
  rank,
  streak,
  best: streak,
  tally: { sessions: 3, kept: 3, settled: 3 },
})

const mark = markOf({ clubId: idOf(9), kind: 'recap', day: MONDAY, memberId: null, turn: 0 })

const aRecap = (changes: Partial<RecapCard> = {}): RecapCard => ({
  week: aClubWeek(),
  comeBacks: NOBODY,
  milestones: [],
  board: [row(1, 12), row(2, 9)],
  ahead: {
    strength: [day('2026-11-24'), day('2026-11-27')],
    off: [],
    isLighter: false,
    race: null,
  },
  mark,
  picture: null,
  ...changes,
})

const linesOf = (body: MessageBody): string[] =>
  [...JSON.stringify(body.components).matchAll(/"content":("(?:[^"\\]|\\.)*")/g)].flatMap(
    ([, content]) => (JSON.parse(content ?? '""') as string).split('\n'),
  )
const linesWith = (changes: Partial<RecapCard>) => linesOf(recapCard(aRecap(changes)))

describe('the recap', () => {
  test('says come-backs first, then what was kept, and what comes', () => {
    const milestones: RecapMilestone[] = [
      { milestone: { kind: 'sessions', count: 50 }, named: ['3'], more: 0 },
      { milestone: { kind: 'sessions', count: 10 }, named: ['4', '5'], more: 1 },
      { milestone: { kind: 'best' }, named: [], more: 2 },
    ]
    const comeBacks = { named: ['1'], more: 1 }
    expect(linesWith({ comeBacks, milestones })).toEqual([
      "## The club's week · 16–22 November",
      '**Back after a day that went by**: <@1> and 1 more. Good to have you.',
      '**Together: 29 of 36 strength days kept**',
      '38 sessions in, 5 more than the week before.',
      "-# 2 of Sunday's can still be made up today.",
      '**50 sessions** · <@3>',
      '**10 sessions** · <@4>, <@5> and 1 more',
      '**Longest row of their own yet** · 2 of us',
      '**In a row**',
      `1 · <@${idOf(1)}> · 12 in a row`,
      `2 · <@${idOf(2)}> · 9 in a row`,
      '**This week**: strength on Tuesday and Friday.',
    ])
  })

  test('carries the reminder’s mark, by which it is found again', () => {
    expect(JSON.stringify(recapCard(aRecap()).components)).toContain(`"custom_id":"${mark}"`)
  })

  test('counts come-backs whose owners did not agree to be named', () => {
    const line = (more: number) => linesWith({ comeBacks: { named: [], more } })[1]
    expect(line(1)).toBe('**Back after a day that went by**: one of us. Good to have you.')
    expect(line(3)).toBe('**Back after a day that went by**: 3 of us. Good to have you.')
  })

  test('is kind about a week in which nothing came in', () => {
    const lines = linesWith({ week: aClubWeek(QUIET), board: [] })
    expect(lines).toEqual([
      "## The club's week · 16–22 November",
      'A quiet week. Nothing is lost: every session before it still counts.',
      '**This week**: strength on Tuesday and Friday.',
    ])
  })

  test('of a first week compares with nothing', () => {
    expect(linesWith({ week: aClubWeek(FIRST) }).slice(1, 3)).toEqual([
      '**1 of 2 strength days kept**',
      "1 session in: the club's first week.",
    ])
  })

  test('says fewer as what it was before, and all as all', () => {
    const week = aClubWeek({ sessionsBefore: 40, kept: 36, open: 0 })
    expect(linesWith({ week }).slice(1, 3)).toEqual([
      '**Together: all 36 strength days kept**',
      '38 sessions in, after 40 the week before.',
    ])
  })

  test('never says what was missed, nor a bare 0', () => {
    for (const week of [QUIET, FIRST, { kept: 0 }]) {
      const text = linesWith({ week: aClubWeek(week), board: [] }).join('\n')
      expect(text).not.toMatch(/miss|fail|only|\b0\b/i)
    }
  })
})

describe('the week ahead', () => {
  const { ahead } = aRecap()
  const tuesday = day('2026-11-24')
  const race = { day: day('2026-11-29'), distance: 'half' } as const
  test.each<[string, Partial<ClubRecap['ahead']>, string]>([
    [
      'a lighter one',
      { isLighter: true },
      'strength on Tuesday and Friday; a lighter one, one set less in everything',
    ],
    [
      'a race',
      { strength: [tuesday], race },
      'strength on Tuesday; race on Sunday 29 November, half marathon',
    ],
    [
      'a day off',
      { strength: [tuesday], off: [day('2026-11-27')] },
      'strength on Tuesday; Friday off',
    ],
    [
      'a club that pauses',
      { strength: [], off: [tuesday] },
      'the club has taken its strength days off',
    ],
    [
      'days kept free for a race',
      { strength: [], race: { day: day('2026-11-26'), distance: '10k' } },
      'no strength day; race on Thursday 26 November, 10 km',
    ],
    ['no strength day', { strength: [] }, 'no strength day'],
    [
      'strength on all days',
      { strength: Array.from({ length: 7 }, (_, days) => MONDAY.add({ days })) },
      'strength every day',
    ],
  ])('with %s is one sentence', (_, changes, expected) => {
    const lines = linesWith({ ahead: { ...ahead, ...changes } })
    expect(lines.at(-1)).toBe(`**This week**: ${expected}.`)
  })
})

/** As much as a recap can hold: everybody named everywhere. */
const fullest: RecapCard = aRecap({
  week: aClubWeek(HUGE),
  comeBacks: { named: Array.from({ length: 900 }, (_, n) => idOf(n)), more: 300 },
  milestones: [100, 50, 25, 10].map((count, index) => ({
    milestone: { kind: 'sessions', count },
    named: Array.from({ length: 200 }, (_, n) => idOf(1_000 * (index + 1) + n)),
    more: 100,
  })),
  board: Array.from({ length: 5 }, (_, n) => row(n + 1, 3_651)),
  picture: { png: Buffer.from('89504e470d0a1a0a', 'hex'), alt: 'a'.repeat(2_000) },
})

describe('Discord takes', () => {
  test('the fullest recap, with and without its picture', () => {
    for (const picture of [fullest.picture, null]) {
      const body = recapCard({ ...fullest, picture })
      expect(faultsOf(body)).toEqual([])
      expect(linesOf(body).join('\n').length).toBeLessThan(3_000)
    }
  })

  test('the shortest one', () => {
    expect(faultsOf(recapCard(aRecap({ week: aClubWeek(QUIET), board: [] })))).toEqual([])
  })
})

describe('those whom it names', () => {
  test('are all that can be read in it, each once', () => {
    const body = recapCard(fullest)
    const read = [
      ...linesOf(body)
        .join('\n')
        .matchAll(/<@(\d+)>/g),
    ].map(([, id = '']) => id)
    expect(new Set(namesInRecap(fullest))).toEqual(new Set(read))
    expect(namesInRecap(fullest).length).toBeLessThan(100)
  })

  test('can be taken out again, from the board with their row', () => {
    const one = idOf(1)
    const comeBacks = { named: [one, '7'], more: 0 }
    const { components } = recapCard(aRecap({ comeBacks }))
    const lines = linesOf({ components: withoutMention(components, one, 'somebody') })
    expect(lines.join('\n')).not.toContain(one)
    expect(lines).toContain(
      '**Back after a day that went by**: somebody and <@7>. Good to have you.',
    )
    expect(lines.filter((line) => line.includes('in a row'))).toHaveLength(1)
  })
})
