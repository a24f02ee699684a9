import { askedMidRun } from '#core/training/asked-mid-run.ts'
import { dayTraining, NO_HISTORY } from '#core/training/day-training.ts'
import type { Condition } from '#core/training/condition.ts'
import { painState } from '#core/pain/pain-state.ts'
import { KIT, LEVELS, type Kit, type Level } from '#core/training/member-profile.ts'
import type { DayState } from '#core/streaks/day-state.ts'
import { dueDaysOf } from '#core/streaks/due-days.ts'
import type { MemberFacts } from '#core/streaks/settle.ts'
import { streakOn } from '#core/streaks/streak.ts'
import { DEFAULT_PLAN, type Plan } from '#core/training/plan.ts'
import { PROGRAMME_IDS } from '#core/training/programme.ts'
import { weekOutline } from '#core/training/week-outline.ts'
import { aPain } from '#tests/support/a-pain.ts'
import { aRace } from '#tests/support/a-race.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { content } from '#tests/support/content.ts'
import { clubQuestion } from '#views/club-question.ts'
import { dayCard } from '#views/day-card.ts'
import { exercisePage } from '#views/exercise-page.ts'
import { helpPage } from '#views/help-page.ts'
import { weekCard } from '#views/week-card.ts'
import { describe, expect, test } from 'vitest'

const ID = '12345678901234567890'
const today = Temporal.PlainDate.from('2026-11-24')
const KITS: readonly ReadonlySet<Kit>[] = [new Set(), new Set(KIT)]

/** With the longest text that Discord reads aloud. */
const SHEET = { name: 'sheet.png', data: Buffer.from('picture'), alt: 'x'.repeat(1_024) }

const textOf = (value: unknown): string =>
  [...JSON.stringify(value).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].map(([, t]) => t).join('')

test('the check itself would find a fault', () => {
  expect(faultsOf({ components: [] })).not.toEqual([])
})

/** Everything that can stand on a card beside the routine. */
function fullest(date: Temporal.PlainDate) {
  const streak = { ...streakOn(NOBODY, 0), streak: 31, sessions: 131, best: 44 }
  const report = { today, streak, open: [], next: date, pausedUntil: date }
  const state: DayState = {
    doneLogs: date,
    keptOn: date,
    standsIn: 'late',
    pausedUntil: date,
    isAmnesty: true,
    captainSaidNo: true,
    report,
  }
  const named = Array.from({ length: 30 }, () => ({ memberId: ID, cheers: 12 }))
  return { state, mates: { named, unnamed: 1_000, toCheer: 30 } }
}

/** After a break, with slots that stand lower and pain in several moves. */
function worst(date: Temporal.PlainDate, level: Level): Condition {
  const on = date.toString()
  const reports = [
    aPain({ on, exercise: 'calf-raise', score: 7 }),
    aPain({ on, exercise: 'plank', score: 7 }),
    aPain({ on, exercise: 'squat', score: 7, where: 'groin' }),
    ...['deadlift', 'high-knees', 'side-leg-raise', 'marching-bridge'].map((exercise) =>
      aPain({ on, exercise, score: 4 }),
    ),
  ]
  return {
    comeBack: { kind: 'session', days: 20, level, ownLevel: level, setLess: true },
    lowered: new Map([
      ['turn-out', 'too-hard'],
      ['single-leg', 'too-hard'],
      ['knee-drive', 'pain'],
      ['extra', 'pain'],
    ]),
    pain: painState({ reports, holds: [] }, date, content),
  }
}

const NOBODY: MemberFacts = { due: dueDaysOf([]), sessions: [], isNeutral: () => false }

describe('Discord takes', () => {
  test.each(PROGRAMME_IDS)('every card of six weeks of the %s', (programme) => {
    for (const preRun of ['short', 'full'] as const) {
      const plan: Plan = { ...DEFAULT_PLAN, programme, preRun, strengthDays: [1, 2, 5] }
      for (const level of LEVELS) {
        for (const kit of KITS) {
          for (let day = 0; day < 42; day += 1) {
            const date = today.add({ days: day })
            const training = dayTraining({
              content,
              plans: [plan],
              // Every third card with a race somewhere around it.
              races:
                day % 3 === 0 ? [aRace({ on: date.add({ days: (day % 25) - 9 }).toString() })] : [],
              // And every other one with all that can be said of a member's body.
              member: {
                profile: { level, kit },
                setAside: new Set(),
                ...(day % 2 === 1 && { condition: worst(date, level) }),
              },
              date,
              history: { ...NO_HISTORY, ladderSteps: day % 18 },
            })
            const body = dayCard({
              training,
              today,
              level,
              clubId: ID,
              shared: day % 2 === 0,
              newHere: true,
              forCaptainWithoutPlan: true,
              ...fullest(date),
              askedMidRun: askedMidRun(training, date, []),
              sheet: SHEET,
            })
            expect(faultsOf(body)).toEqual([])
            // Room for the buttons and lines that a card still gets.
            expect(textOf(body).length).toBeLessThan(3_700)
          }
        }
      }
    }
  })

  test('the page of every exercise at every level', () => {
    for (const exercise of content.exercises.values()) {
      for (const level of LEVELS) {
        const body = exercisePage(content, exercise, {
          profile: { level, kit: new Set() },
          club: ID,
          loop: SHEET,
          still: { ...SHEET, name: 'still.png' },
        })
        expect(faultsOf(body)).toEqual([])
      }
    }
  })

  test('the week, help and the question for the club', () => {
    const days = weekOutline([], today)
    const bodies = [
      weekCard({
        days,
        today,
        plan: DEFAULT_PLAN,
        clubId: ID,
        forCaptainWithoutPlan: true,
        hasOwnDays: true,
        timeZone: 'America/Argentina/ComodRivadavia',
        off: new Map(days.map(({ date }) => [date.toString(), 'amnesty'] as const)),
      }),
      helpPage(),
      clubQuestion(
        'day-of:1:',
        Array.from({ length: 60 }, (_, n) => ({ id: `${n}`, name: 'c'.repeat(100) })),
      ),
    ]
    for (const body of bodies) expect(faultsOf(body)).toEqual([])
  })
})

describe('a phone', () => {
  test('sees at most eight moves with cues, and the fixed line on every card', () => {
    const training = dayTraining({
      content,
      plans: [{ ...DEFAULT_PLAN, programme: 'engine-ten' }],
      races: [],
      member: { profile: { level: 1, kit: new Set() }, setAside: new Set() },
      date: today,
      history: NO_HISTORY,
    })
    const body = dayCard({
      training,
      today,
      level: 1,
      clubId: null,
      shared: false,
      newHere: true,
      forCaptainWithoutPlan: false,
      ...fullest(today),
      askedMidRun: null,
      sheet: SHEET,
    })
    const text = textOf(body)
    expect(text).toContain('**10 · ')
    expect(text).not.toContain('eyes ahead')
    expect(text).toContain('not medical advice')
  })
})

test('a card on which every move hurts has room as well', () => {
  for (const programme of PROGRAMME_IDS)
    for (const level of LEVELS) {
      const plan: Plan = { ...DEFAULT_PLAN, programme }
      const asked = { content, plans: [plan], races: [], date: today, history: NO_HISTORY }
      const reports = [...content.exercises.keys()].map((exercise) =>
        aPain({ on: today.toString(), exercise, score: 5 }),
      )
      const condition = {
        ...worst(today, level),
        pain: painState({ reports, holds: [] }, today, content),
      }
      const profile = { level, kit: new Set(KIT) }
      const training = dayTraining({
        ...asked,
        member: { profile, setAside: new Set(), condition },
      })
      const card = { training, today, level, clubId: ID, shared: false, newHere: true }
      const body = dayCard({
        ...card,
        forCaptainWithoutPlan: true,
        ...fullest(today),
        askedMidRun: null,
        sheet: SHEET,
      })
      expect(faultsOf(body)).toEqual([])
      expect(textOf(body).length).toBeLessThan(3_900)
    }
})
