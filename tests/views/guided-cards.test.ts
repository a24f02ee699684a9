import { guidedProgress } from '#core/guided/guided-progress.ts'
import type { GuidedMove, GuidedRoutine } from '#core/guided/guided-routine.ts'
import { guidedSteps } from '#core/guided/guided-steps.ts'
import { putInPlace, swapsFor } from '#core/guided/move-swaps.ts'
import { withMove } from '#core/guided/guided-routine.ts'
import { PROGRAMME_IDS } from '#core/training/programme.ts'
import { KIT, LEVELS, type Kit } from '#core/training/member-profile.ts'
import { aGuided } from '#tests/core/guided/a-guided-routine.ts'
import { content } from '#tests/support/content.ts'
import { exercise } from '#tests/support/moves.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { guidedCard } from '#views/guided-card.ts'
import {
  anotherCard,
  earlySessionCard,
  elsewhereCard,
  lateSessionCard,
  stopCard,
} from '#views/guided-end-cards.ts'
import { sessionCues, stepAlt } from '#views/guided-words.ts'
import { hasRoomForNote } from '#views/with-note.ts'
import { describe, expect, test } from 'vitest'

const ID = '12345678901234567890'
const day = Temporal.PlainDate.from('2026-11-24')
const today = Temporal.PlainDate.from('2027-01-01')
const owner = { memberId: ID, clubId: ID, session: 999_999_999, version: 999_999_999, logs: day }
const loop = { name: 'clamshell-right.gif', data: Buffer.alloc(9), alt: 'A'.repeat(2_000) }
const clock = { ...loop, name: '30-s.gif' }
const pictures = { move: loop, clock }

/** As long as it gets: a come-back near a race. */
const WHY = ['A'.repeat(100), 'B'.repeat(100)]

const cardsOf = (routine: GuidedRoutine) => {
  const steps = guidedSteps(routine)
  return steps.map((step, at) => {
    const progress = guidedProgress(routine, steps, at)
    const about = { owner, day, today, routine, steps, at, progress, pictures }
    const weakerSide = at % 2 === 0 ? null : 'left'
    const note = at % 3 === 0 ? 'no-swap' : null
    return guidedCard({ ...about, weakerSide, note, why: WHY, isSwapKept: at % 2 === 0 }, step)
  })
}

/** Every move swapped for the last thing that it can be swapped for. */
const swapped = (routine: GuidedRoutine): GuidedRoutine =>
  routine.moves.reduce((changed, one, index) => {
    const barred = { setAside: new Set<string>(), eased: new Set<string>(), usedInWeek: new Set<string>() } // prettier-ignore
    const swap = swapsFor(content, changed, one, barred).at(-1)
    if (!swap) return changed
    const move = { ...putInPlace(content, changed, one, swap), eased: swap }
    return withMove(changed, index, { move })
  }, routine)

describe('Discord takes', () => {
  test.each(PROGRAMME_IDS)(
    'every step of the %s, with its pictures and room for a note',
    (programme) => {
      for (const level of LEVELS)
        for (const kit of [[], KIT])
          for (const week of [0, 1, 2, 3])
            for (const changed of [aGuided, (wanted: object) => swapped(aGuided(wanted))])
              for (const body of cardsOf(changed({ programme, level, kit, week }))) {
                expect(faultsOf(body)).toEqual([])
                expect(hasRoomForNote(body)).toBe(true)
              }
    },
  )

  test('what stands at the end of a session', () => {
    const progress = { unit: 'turns', done: 12, of: 40, percent: 30 } as const
    const days = { clubId: ID, day, today }
    const bodies = [
      ...(['stop', 'held', 'over'] as const).flatMap((why) => [
        stopCard({ owner, progress, why }),
        stopCard({ owner, progress: { ...progress, done: 0, percent: 0 }, why }),
      ]),
      elsewhereCard(owner),
      anotherCard({ owner, day, today, progress, wanted: { clubId: ID, day: today } }),
      lateSessionCard(days),
      earlySessionCard(days),
    ]
    for (const body of bodies) expect(faultsOf(body)).toEqual([])
  })
})

describe('a step in words', () => {
  test('the two cues of a set hold its action, whatever sets it up', () => {
    const prescription = (aGuided().moves[0] as GuidedMove).move.prescription
    const cuesOf = (id: string, kit: readonly Kit[] = KIT) =>
      sessionCues({ exercise: exercise(id), prescription: { ...prescription, kit } })
    expect(cuesOf('lateral-band-walk', []).join()).not.toMatch(/band/i)
    expect(cuesOf('marching-bridge')).toEqual(['Lift one foot a little, knee bent', 'Put it down, lift the other: a slow march']) // prettier-ignore
    expect(cuesOf('side-plank-arm-leg').at(1)).toContain('raise top arm and top leg together')
    for (const { id } of content.exercises.values()) expect(cuesOf(id)).toHaveLength(2)
  })

  test('a countdown is said in words, with the time to get ready, and only where it is there', () => {
    const routine = aGuided()
    const steps = guidedSteps(routine)
    const at = steps.findIndex(
      (step) => step.kind === 'work' && step.turn === null && step.seconds !== null,
    )
    const step = steps[at]
    if (!step) throw new Error('no hold')
    const progress = guidedProgress(routine, steps, at)
    const about = { owner, day, today, routine, steps, at, progress, weakerSide: null, note: null, why: [], isSwapKept: null } // prettier-ignore
    const said = (shown: typeof pictures | { move: null; clock: null }) =>
      JSON.stringify(guidedCard({ ...about, pictures: shown }, step))
    expect(said(pictures)).toContain('**5 s to get ready, then 30 s**')
    expect(said({ move: null, clock: null })).toContain('**30 s**')
  })

  test('a picture is read aloud with its side and what works, sides in turn as such', () => {
    const routine = aGuided()
    const alts = guidedSteps(routine).flatMap((step) => {
      const one = routine.moves[step.move]
      return step.kind === 'work' && one ? [stepAlt(one.move, step, 'left')] : []
    })
    expect(alts.find((alt) => alt.startsWith('Marching bridge'))).toBe('Marching bridge, left and right in turn. Works: gluteus maximus.') // prettier-ignore
    expect(alts.find((alt) => alt.startsWith('Clamshell'))).toContain(', left side. Works: ')
    expect(alts.find((alt) => alt.startsWith('Deadlift'))).toMatch(/^Deadlift\. Works: /)
  })
})

describe('a step’s picture', () => {
  const routine = aGuided()
  const steps = guidedSteps(routine)
  const progress = guidedProgress(routine, steps, 0)
  const about = { owner, day, today, routine, steps, at: 0, progress, weakerSide: null }
  const step = steps[0]
  if (!step) throw new Error('no step')

  test('stands with its words', () => {
    const body = guidedCard({ ...about, note: null, isSwapKept: null, why: [], pictures }, step)
    expect(body.files?.map(({ name }) => name)).toEqual([loop.name, clock.name])
    expect(JSON.stringify(body.components)).toContain(`attachment://${loop.name}`)
    expect(JSON.stringify(body.components)).toContain(`attachment://${clock.name}`)
  })

  test('is left out while there is none, and the text stands alone', () => {
    const none = { move: null, clock: null }
    const body = guidedCard(
      { ...about, note: null, isSwapKept: null, why: [], pictures: none },
      step,
    )
    expect(body.files).toBeUndefined()
    expect(JSON.stringify(body.components)).not.toContain('attachment://')
    expect(faultsOf(body)).toEqual([])
  })
})
