import { guidedProgress } from '#core/guided/guided-progress.ts'
import type { GuidedRoutine } from '#core/guided/guided-routine.ts'
import { guidedSteps } from '#core/guided/guided-steps.ts'
import { exerciseOf } from '#core/training/content.ts'
import type { Level } from '#core/training/member-profile.ts'
import { prescribe } from '#core/training/prescribe.ts'
import type { DayTraining } from '#core/training/routine.ts'
import { aGuided, aRoutine } from '#tests/core/guided/a-guided-routine.ts'
import { content } from '#tests/support/content.ts'
import { exercisePage } from '#views/exercise-page.ts'
import { guidedCard } from '#views/guided-card.ts'
import { otherForm } from '#views/other-form.ts'
import { sheetMoves } from '#views/sheet-moves.ts'
import { describe, expect, test } from 'vitest'

const ID = '12345678901234567890'
const day = Temporal.PlainDate.from('2026-11-24')
const picture = { name: 'move.gif', data: Buffer.alloc(9), alt: 'A move' }

const line = (form: string) => `The picture shows the usual form; yours: ${form}.`

describe('the page of an exercise', () => {
  const page = (id: string, level: Level, loop: typeof picture | null = picture) =>
    JSON.stringify(
      exercisePage(content, exerciseOf(content, id), {
        profile: { level, kit: new Set() },
        club: ID,
        loop,
        still: null,
      }).components,
    )

  test.each([
    ['side-plank-arm-leg', 1, 'knees bent'],
    ['side-plank-arm-leg', 2, 'bottom knee down'],
    ['plank-knee-drive-kickback', 1, 'on hands and knees'],
    ['calf-raise', 3, 'one leg'],
    ['box-jump-knee-drive', 1, 'step up, no jump'],
  ] as const)('of %s at level %d says: %s', (id, level, form) => {
    expect(page(id, level)).toContain(line(form))
  })

  test('says nothing where the picture is right, and nothing without one', () => {
    expect(page('side-plank-arm-leg', 3)).not.toContain('The picture shows the usual form')
    expect(page('calf-raise', 1)).not.toContain('The picture shows the usual form')
    expect(page('calf-raise', 3, null)).not.toContain('The picture shows the usual form')
  })
})

/** The first move of a routine in the form of a level. */
function withFirst(routine: GuidedRoutine, id: string, level: Level): GuidedRoutine {
  const exercise = exerciseOf(content, id)
  const prescription = prescribe(exercise, { level, kit: new Set() })
  return {
    ...routine,
    moves: routine.moves.map((one, index) =>
      index === 0 ? { ...one, move: { ...one.move, exercise, prescription } } : one,
    ),
  }
}

describe('a step of a session', () => {
  const card = (id: string, level: Level, move: typeof picture | null = picture) => {
    const routine = withFirst(aGuided(), id, level)
    const steps = guidedSteps(routine)
    const step = steps[0]
    if (!step) throw new Error('no step')
    const owner = { memberId: ID, clubId: ID, session: 1, version: 1, logs: day }
    const about = {
      owner,
      day,
      today: day,
      routine,
      steps,
      at: 0,
      note: null,
      why: [],
      isSwapKept: null,
    }
    const progress = guidedProgress(routine, steps, 0)
    const pictures = { move, clock: null }
    return JSON.stringify(guidedCard({ ...about, progress, weakerSide: null, pictures }, step))
  }

  test('says which form is asked for, under a picture of another', () => {
    expect(card('side-plank-arm-leg', 1)).toContain(line('knees bent'))
    expect(card('side-plank-arm-leg', 3)).not.toContain('The picture shows the usual form')
    expect(card('side-plank-arm-leg', 1, null)).not.toContain('The picture shows the usual form')
  })
})

test('the sheet of a day has it beside the dose', () => {
  const routine = aRoutine({ programme: 'engine-ten', level: 1 })
  const training = { kind: 'strength', routine } as DayTraining
  const doses = new Map(sheetMoves(training).map(({ exercise, dose }) => [exercise, dose]))
  expect(doses.get('side-plank-arm-leg')).toMatch(/ a side · knees bent$/)
  expect(doses.get('air-cycling')).not.toContain('·')
})

test('a dose of its own, without the note, is the usual form', () => {
  expect(otherForm(exerciseOf(content, 'calf-raise'), [])).toBeNull()
  expect(otherForm(exerciseOf(content, 'calf-raise'), ['hand on a wall'])).toBeNull()
})
