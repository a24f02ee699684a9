import { NO_PAIN, painState } from '#core/pain/pain-state.ts'
import { MATES_SETTINGS } from '#core/sessions/preferences.ts'
import { KIT } from '#core/training/member-profile.ts'
import type { Weekday } from '#core/training/plan.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { aPain } from '#tests/support/a-pain.ts'
import { content } from '#tests/support/content.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { day } from '#tests/support/a-plan.ts'
import { profileCard, type ProfileCard } from '#views/profile-card.ts'
import { describe, expect, test } from 'vitest'

const ID = '12345678901234567890'
const NOW = Temporal.Instant.from('2026-11-24T13:05:00Z')
const ALL: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const NOTHING = { current: null, coming: null }

/** The card of somebody who has set nothing, with these changes. */
const aCard = (changes: Partial<ProfileCard> = {}): MessageBody =>
  profileCard({
    member: ID,
    profile: { level: 1, kit: new Set() },
    preferences: { hidden: false, mates: 'card' },
    days: NOTHING,
    zoneBegins: null,
    zone: NOTHING,
    today: day('2026-11-24'),
    now: NOW,
    namesComeBacks: false,
    levelNow: 1,
    isHeld: false,
    saidPain: false,
    pain: NO_PAIN,
    easedMoves: [],
    swaps: [],
    club: 'none',
    saved: false,
    ...changes,
  })

/** The lines that a person reads. */
const linesOf = (body: MessageBody): string[] =>
  [...JSON.stringify(body).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].flatMap(([, text = '']) =>
    (JSON.parse(`"${text}"`) as string).split('\n'),
  )

const count = (body: MessageBody, type: number): number =>
  [...JSON.stringify(body).matchAll(new RegExp(`"type":${type}\\b`, 'g'))].length

describe('the card of one’s own settings', () => {
  test('says that all is the club’s for somebody who has set nothing', () => {
    const lines = linesOf(aCard())
    expect(lines).toContain("**Strength days** · the club's")
    expect(lines).toContain("**Time zone** · the club's · another: `/hips me zone:`")
    expect(lines).toContain('**Boards** · you are on them')
    expect(lines).toContain(
      "**Club-mates** · find your name under the club's card when you are done",
    )
    expect(lines.some((line) => line.includes('→'))).toBe(false)
  })

  test('says what is on its way, with the day from which it holds', () => {
    const from = day('2026-11-25')
    const lines = linesOf(
      aCard({
        days: { current: null, coming: { from, value: [1, 4] } },
        zone: { current: 'Asia/Tokyo', coming: { from, value: null } },
      }),
    )
    expect(lines).toContain('→ from Wednesday 25 November: Monday, Thursday')
    expect(lines).toContain('**Time zone** · Asia/Tokyo, 22:05 now · another: `/hips me zone:`')
    expect(lines).toContain("→ from Wednesday 25 November: the club's")
  })

  test('seven days are every day', () => {
    const lines = linesOf(aCard({ days: { current: ALL, coming: null } }))
    expect(lines).toContain('**Strength days** · every day')
  })

  test('the days that will hold are ticked', () => {
    const coming = { from: day('2026-11-25'), value: [1, 4] as const }
    const body = JSON.stringify(aCard({ days: { current: [2], coming } }))
    expect(body).toContain('"label":"Monday","value":"1","default":true')
    expect(body).toContain('"label":"Tuesday","value":"2","default":false')
    expect(body).toContain('"label":"Thursday","value":"4","default":true')
  })

  test('for somebody who is hidden, club-mates see nothing, whatever was chosen', () => {
    for (const mates of MATES_SETTINGS) {
      const lines = linesOf(aCard({ preferences: { hidden: true, mates } }))
      expect(lines).toContain('**Club-mates** · see nothing while you are hidden')
    }
  })

  test('fits Discord and a phone, however much is set', () => {
    const from = day('2027-01-01')
    for (const hidden of [false, true]) {
      for (const mates of MATES_SETTINGS) {
        const body = aCard({
          profile: { level: 3, kit: new Set(KIT) },
          preferences: { hidden, mates },
          days: { current: [1, 2, 3, 4, 5, 6], coming: { from, value: ALL } },
          zone: {
            current: 'America/Argentina/ComodRivadavia',
            coming: { from, value: 'America/North_Dakota/New_Salem' },
          },
          saved: true,
        })
        expect(faultsOf(body)).toEqual([])
        expect(count(body, 1)).toBe(5)
        expect(linesOf(body).join('\n').length).toBeLessThan(1_000)
      }
    }
    expect(faultsOf(aCard())).toEqual([])
    expect(faultsOf({ components: [] })).not.toEqual([])
  })
})

describe('what is done otherwise', () => {
  const exercise = (id: string) => {
    const found = content.exercises.get(id)
    if (!found) throw new Error(`no ${id}`)
    return found
  }
  const on = '2026-11-23'

  test('is listed: what rests until when, what is easier, and one’s own swaps', () => {
    const reports = [
      aPain({ on, exercise: 'deadlift', score: 7 }),
      aPain({ on, exercise: 'plank', score: 4 }),
    ]
    const pain = painState({ reports, holds: [] }, day('2026-11-24'), content)
    const swaps = [{ exercise: exercise('squat'), wanted: exercise('forward-lunge') }]
    const body = aCard({ pain, easedMoves: [exercise('plank')], swaps })
    expect(linesOf(body)).toEqual(
      expect.arrayContaining([
        '**Set aside** · Deadlift until Monday 30 November, because it hurt',
        '**Easier for now** · Plank: half the sets until it is calm',
        '**Your swaps** · Forward lunge for Squat',
      ]),
    )
    expect(JSON.stringify(body)).toContain('Squat again, not Forward lunge')
    expect(faultsOf(body)).toEqual([])
  })

  test('has room even when every move hurts and every one is swapped', () => {
    const all = [...content.exercises.values()]
    const reports = all.map(({ id }, index) =>
      aPain({ on, exercise: id, score: index % 2 === 0 ? 7 : 5 }),
    )
    const pain = painState({ reports, holds: [] }, day('2026-11-24'), content)
    const swaps = all.map((one) => ({ exercise: one, wanted: exercise('barbell-rdl') }))
    const easedMoves = all.filter(({ id }) => pain.eased.has(id))
    const body = aCard({
      pain,
      easedMoves,
      swaps,
      saved: true,
      levelNow: 3,
      isHeld: true,
      saidPain: true,
    })
    expect(faultsOf(body)).toEqual([])
  })
})
