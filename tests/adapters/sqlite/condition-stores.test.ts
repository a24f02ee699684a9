import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { day } from '#tests/support/a-plan.ts'
import { describe, expect, onTestFinished, test } from 'vitest'

const ME = '1'
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')
const SAID = {
  exercise: 'clamshell',
  where: 'groin',
  score: 10,
  sharp: true,
  signs: ['limping', 'fever'],
} as const

function open() {
  const db = openDatabase(':memory:')
  onTestFinished(() => {
    db.close()
  })
  return { ...createStores(db), db }
}

describe('what somebody has said of pain', () => {
  test('comes back as it was said, in order, and is remembered until something changes', () => {
    const { pain } = open()
    expect(pain.reportsOf(ME)).toEqual([])
    pain.addReport(ME, SAID, day('2026-11-24'), NOW)
    pain.addReport(ME, { ...SAID, exercise: null, sharp: false, signs: [] }, day('2026-11-25'), NOW)
    expect(pain.reportsOf(ME)).toEqual([
      { id: 1, ...SAID, day: day('2026-11-24'), at: NOW, check: null, askedOn: null },
      {
        id: 2,
        ...SAID,
        exercise: null,
        sharp: false,
        signs: [],
        day: day('2026-11-25'),
        at: NOW,
        check: null,
        askedOn: null,
      },
    ])
    pain.markAsked(ME, 1, day('2026-11-25'))
    pain.answer(ME, 1, { answer: 'worse', day: day('2026-11-25') }, NOW)
    expect(pain.reportsOf(ME)[0]).toMatchObject({
      askedOn: day('2026-11-25'),
      check: { answer: 'worse', day: day('2026-11-25'), at: NOW },
    })
  })

  test('is answered by its owner alone', () => {
    const { pain } = open()
    pain.addReport(ME, SAID, day('2026-11-24'), NOW)
    pain.answer('2', 1, { answer: 'calm', day: day('2026-11-25') }, NOW)
    pain.markAsked('2', 1, day('2026-11-25'))
    expect(pain.reportsOf(ME)[0]).toMatchObject({ check: null, askedOn: null })
  })

  test.each(['score = 11', "answer = 'fine'", "answer = 'calm'", "signs = 'bad'"])(
    'cannot be stored as %s',
    (change) => {
      const { db, pain } = open()
      pain.addReport(ME, SAID, day('2026-11-24'), NOW)
      expect(() => db.exec(`UPDATE pain_reports SET ${change}`)).toThrow('constraint')
    },
  )
})

describe('a hold', () => {
  test('is cleared from a day on, never before it began, and only where it stands', () => {
    const { pain } = open()
    pain.addHold(ME, day('2026-11-20'), NOW)
    pain.clearHolds(ME, day('2026-11-22'))
    pain.addHold(ME, day('2026-11-24'), NOW)
    pain.clearHolds(ME, day('2026-11-23'))
    pain.addHold(ME, day('2026-11-30'), NOW)
    pain.addHold('2', day('2026-11-30'), NOW)
    expect(pain.holdsOf(ME).map(({ clearedOn }) => clearedOn?.toString() ?? null)).toEqual([
      '2026-11-22',
      '2026-11-24',
      null,
    ])
    pain.clearHolds(ME, day('2026-12-01'))
    expect(pain.holdsOf('2')[0]?.clearedOn).toBeNull()
  })
})

test('levels come back in the order of setting', () => {
  const { levels } = open()
  const mark = { day: day('2026-11-24'), level: 2, how: 'taken' } as const
  levels.mark(ME, mark, NOW)
  levels.mark(ME, { ...mark, day: day('2026-11-20'), level: 1, how: 'chosen' }, NOW)
  expect(levels.marksOf(ME).map(({ level, how }) => [level, how])).toEqual([
    [2, 'taken'],
    [1, 'chosen'],
  ])
})

describe('what sessions were made of', () => {
  const rest = { loggedAt: NOW, source: 'button', percent: 75, effort: null } as const

  test('is told of all clubs, oldest first, and goes with the session', () => {
    const { sessions } = open()
    sessions.add('10', ME, { ...rest, day: day('2026-11-20') })
    sessions.add('20', ME, { ...rest, day: day('2026-11-24') })
    sessions.add('10', ME, { ...rest, day: day('2026-11-24') })
    const made = { slots: ['hinge', 'mobility'], finished: null, swappedIn: [] }
    sessions.noteSlots('20', ME, day('2026-11-24'), made)
    sessions.setEffort('20', ME, day('2026-11-24'), 'hard')
    const held = sessions.latelyOf(ME, 9).map((one) => ({ effort: one.effort, slots: one.slots }))
    expect(held).toHaveLength(3)
    expect(held[0]).toEqual({ effort: null, slots: null })
    expect(held).toContainEqual({ effort: 'hard', slots: ['hinge', 'mobility'] })
    expect(sessions.latelyOf(ME, 1)).toHaveLength(1)
    expect(sessions.trainedDaysOf(ME)).toHaveLength(2)
    sessions.remove('20', ME, day('2026-11-24'))
    expect(sessions.latelyOf(ME, 9).every(({ slots }) => slots === null)).toBe(true)
    expect(sessions.trainedDaysOf(ME)).toHaveLength(2)
  })

  test('says which slots were finished, and what was done in the place of others', () => {
    const { sessions } = open()
    const held = { slots: ['hinge', 'squat'], finished: [true, false], swappedIn: ['plank'] }
    sessions.add('10', ME, { ...rest, day: day('2026-11-24') })
    sessions.noteSlots('10', ME, day('2026-11-24'), held)
    sessions.add('20', ME, { ...rest, day: day('2026-11-27') })
    sessions.noteSlots('20', ME, day('2026-11-27'), { ...held, finished: null, swappedIn: [] })
    expect(sessions.latelyOf(ME, 9)).toMatchObject([
      { slots: ['hinge', 'squat'], finished: [true, false] },
      { slots: ['hinge', 'squat'], finished: null },
    ])
    const between = (from: string, to: string) => sessions.swappedIn(ME, day(from), day(to))
    expect(between('2026-11-23', '2026-11-29')).toEqual([
      { day: day('2026-11-24'), exercises: ['plank'] },
    ])
    expect(between('2026-11-25', '2026-11-29')).toEqual([])
    expect(sessions.swappedIn('2', day('2026-11-23'), day('2026-11-29'))).toEqual([])
  })
})
