import { RACE_DISTANCES, type Race } from '#core/races/race.ts'
import { aRace } from '#tests/support/a-race.ts'
import { day } from '#tests/support/a-plan.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { raceCard, type RaceCard } from '#views/race-card.ts'
import { describe, expect, test } from 'vitest'

const ID = '12345678901234567890'
const today = day('2026-11-24')

const textOf = (value: unknown): string =>
  [...JSON.stringify(value).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].map(([, t]) => t).join('')

const MANY: readonly Race[] = Array.from({ length: 10 }, (_, i) =>
  aRace({ id: 10 ** 9 + i, on: `2027-0${Math.min(9, i + 1)}-28`, distance: 'marathon' }),
)

const card = (changes: Partial<RaceCard>) =>
  raceCard({
    owner: { kind: 'member', memberId: ID },
    today,
    races: [aRace()],
    clubRaces: [],
    told: null,
    news: null,
    ...changes,
  })

describe('the races', () => {
  test.each(RACE_DISTANCES)(
    'are within what Discord takes, at their fullest, of %s',
    (distance) => {
      const race = aRace({ distance })
      const off = Array.from({ length: 12 }, (_, days) => today.add({ days }))
      for (const owner of [
        { kind: 'club', clubId: ID },
        { kind: 'member', memberId: ID },
      ] as const)
        for (const kind of ['added', 'removed'] as const)
          expect(
            faultsOf(
              card({
                owner,
                races: MANY,
                clubRaces: MANY,
                told: { race, off },
                news: { kind, race },
              }),
            ),
          ).toEqual([])
    },
  )

  test('tell only what is still to come', () => {
    const race = aRace()
    const text = textOf(card({ today: day('2026-12-07'), told: { race, off: [] } }))
    expect(text).not.toContain('one session')
    expect(text).not.toContain('before a run')
    expect(text).toContain('- 7–8 December: no strength')
    expect(text).toContain('No strength day falls out.')
    expect(text).toContain('yesterday')
  })

  test('speak of the audit only where it stands in one', () => {
    const news = { kind: 'added', race: aRace() } as const
    expect(textOf(card({ news }))).not.toContain('audit')
    expect(textOf(card({ owner: { kind: 'club', clubId: ID }, news }))).toContain('audit')
  })
})
