import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContent } from '#adapters/content/read-content.ts'
import { posesSchema } from '#core/poses/drawn-move.ts'
import { exerciseOf } from '#core/training/content.ts'
import { exerciseSchema, HIP_ACTIONS, type Dose } from '#core/training/exercise.ts'

const DATA = join(import.meta.dirname, '..', '..', 'data')
const content = readContent(DATA)
const exercises = [...content.exercises.values()]
const written = [...content.written.values()]

const setsOf = ({ sets }: Dose): number => (typeof sets === 'number' ? sets : sets.to)

describe('what members read', () => {
  const texts = (folder: string): [string, string][] =>
    readdirSync(join(DATA, folder))
      .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
      .map((name) => [name, readFileSync(join(DATA, folder, name), 'utf8')])
  const files = ['', 'exercises', 'programmes'].flatMap(texts)

  test.each([
    ['no words of the workshop', /\bseeds?\b|\bthe bot\b|\[std\]|\bTODO\b/i],
    ['no promise that nothing will hurt', /\b(prevents?|guarantees?|cures?|fixes)\b/i],
    ['nothing that shames', /\b(lazy|cheat(ing)?|fail(ure|ed)?|weakling|excuses?)\b/i],
    ['British spelling', /\b(toward|center|color|program|stabiliz\w+|gray)\b/],
  ])('%s', (_, pattern) => {
    expect(files.filter(([, text]) => pattern.test(text)).map(([name]) => name)).toEqual([])
  })
})

describe('an exercise for every runner', () => {
  test('all hip actions are trained somewhere', () => {
    const trained = new Set(exercises.flatMap(({ hipActions }) => hipActions))
    expect(HIP_ACTIONS.filter((action) => !trained.has(action))).toEqual([])
  })

  test('nobody new to strength work is asked to jump, hop or lift heavy in the balanced week', () => {
    const first = Object.values(content.balancedWeek.lists).flatMap((list) => list[1])
    const doses = first.map((id) => exerciseOf(content, id).doses[1])
    expect(doses.filter((dose) => dose.jump || dose.load === 'heavy')).toEqual([])
  })

  test('a higher level never does fewer sets', () => {
    const shrinking = exercises.filter(
      ({ doses }) => setsOf(doses[1]) > setsOf(doses[2]) || setsOf(doses[2]) > setsOf(doses[3]),
    )
    expect(shrinking.map(({ id }) => id)).toEqual([])
  })
})

describe('the picture and the dose', () => {
  const doses = exercises.flatMap(({ id, doses: byLevel }) =>
    Object.entries(byLevel).map(([level, dose]) => [`${id} ${level}`, dose] as const),
  )

  /** Words of a note that another shape than the drawn one answers to. */
  const ANOTHER_SHAPE =
    /knees bent|knee down|hands and knees|one leg|both feet|no jump|chair|sofa|split stance|^walk backward|two small steps/

  test('a note that asks for a shape that is not drawn has words to stand under the picture', () => {
    const asked = doses.filter(([, { note = '' }]) => ANOTHER_SHAPE.test(note))
    const told = doses.filter(([, { otherForm }]) => otherForm !== undefined)
    expect(told.map(([name]) => name)).toEqual(asked.map(([name]) => name))
  })

  test('words without a note are a fault', () => {
    const { note, ...plain } = exerciseOf(content, 'calf-raise').doses[3]
    const read = exerciseSchema.shape.doses.shape[3].safeParse(plain)
    expect(note).toBe('one leg')
    expect(read.error?.issues[0]?.message).toContain('there is none')
  })
})

describe('the programmes follow their articles', () => {
  const section = (id: (typeof written)[number]['id'], at = 0) => {
    const found = content.written.get(id)?.sections[at]
    if (!found) throw new Error(`no section ${at} in ${id}`)
    return found
  }

  test('push-off power is five moves, four sets of 8-10 each', () => {
    const { mode, moves } = section('push-off-power')
    expect(mode).toBe('sets')
    expect(moves).toHaveLength(5)
    for (const move of moves) {
      expect(move).toMatchObject({ sets: 4, reps: { from: 8, to: 10 } })
    }
    expect(moves.at(-1)).toMatchObject({ exercise: 'barbell-rdl', tempo: { lowerSeconds: 5 } })
  })

  test('engine ten is one round of ten minutes', () => {
    const circuit = section('engine-ten')
    if (circuit.mode !== 'circuit') throw new Error('not a circuit')
    const seconds = circuit.moves.length * (circuit.workSeconds + circuit.changeSeconds)
    expect(seconds * circuit.rounds).toBe(600)
  })

  test('the ladder climbs six rungs in thirty days, three days of work a rung', () => {
    const ladder = section('side-step-ladder')
    if (ladder.mode !== 'rungs') throw new Error('not a ladder')
    expect(ladder.moves.map((move) => move.exercise)).toEqual([
      'lateral-band-walk',
      'squat',
      'forward-lunge',
      'step-up',
      'single-leg-squat',
      'running-drill',
    ])
    ladder.moves.forEach(({ days }, index) => {
      expect(days).toEqual([1, 3, 5].map((day) => index * 5 + day))
    })
  })

  test('the wall series begins with the clamshell, 2-3 sets of 20 on each side', () => {
    expect(section('wall-series').moves[0]).toMatchObject({
      exercise: 'clamshell',
      sets: { from: 2, to: 3 },
      reps: 20,
      perSide: true,
    })
  })

  test("the runner's week asks for the speed set twice, on days without a run", () => {
    const speedSet = section('runners-week')
    expect(speedSet).toMatchObject({ timesPerWeek: 2, when: 'strength day' })
    expect(speedSet.moves.map((move) => move.exercise)).toEqual([
      'mountain-climber',
      'squat',
      'forward-lunge',
      'single-leg-squat',
      'downward-dog',
      'toe-touch',
    ])
  })

  test("below level 3 the runner's week asks for five single-leg squats on each side", () => {
    const squat = section('runners-week').moves.find((move) => move.exercise === 'single-leg-squat')
    expect(squat).toMatchObject({ reps: 10, byLevel: { 1: { reps: 5 }, 2: { reps: 5 } } })
    expect(squat).not.toHaveProperty('byLevel.3')
  })
})

test('every session warms up for two and a half minutes', () => {
  expect(content.balancedWeek.warmUpSeconds).toBe(150)
  expect(content.balancedWeek.warmUp).toMatchObject([
    { exercise: 'marching-bridge', sets: 1, reps: 6, perSide: true },
    { exercise: 'swinging-drill', sets: 1, reps: 8, perSide: true },
  ])
})

describe('the guide for coaches', () => {
  const guide = readFileSync(join(DATA, 'README.md'), 'utf8')
  const explainedIn = (from: string, to: string): string[] =>
    [
      ...guide.slice(guide.indexOf(from), guide.indexOf(to)).matchAll(/^\| (`[^|]*`) +\|/gm),
    ].flatMap(([, cell]) => cell?.match(/\w+/g) ?? [])
  const fields = [
    ...Object.keys(exerciseSchema.shape),
    ...Object.keys(exerciseSchema.shape.doses.shape[1].shape),
  ].filter((field) => field !== '$schema')

  test('it explains every field that a coach can write, and no other', () => {
    const explained = explainedIn('## What the fields mean', '## Programmes')
    expect(explained.toSorted()).toEqual(fields.toSorted())
  })

  test('it explains every field of a picture, and no other', () => {
    const drawn = Object.keys(posesSchema.shape.moves.valueType.shape)
    expect(explainedIn('## Pictures', '## Is it right?').toSorted()).toEqual(drawn.toSorted())
  })
})
