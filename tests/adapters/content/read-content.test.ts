import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContent } from '#adapters/content/read-content.ts'
import { exerciseOf } from '#core/training/content.ts'
import { DATA, EditedData, type Json } from './edited-data.ts'

const CLAMSHELL = 'exercises/clamshell.json'

describe('a club starts with sound content', () => {
  test('every file becomes an exercise, a programme or an article', () => {
    const content = readContent(DATA)
    expect(exerciseOf(content, 'clamshell').doses[2].reps).toBe(20)
    expect(content.balancedWeek.lists['turn-out'][1]).toContain('clamshell')
    expect([...content.written.keys()].toSorted()).toEqual([
      'engine-ten',
      'push-off-power',
      'runners-week',
      'side-step-ladder',
      'wall-series',
    ])
    expect(content.articles.get(4)).toContain('wall')
  })

  test('nobody can change an exercise for the whole club by mistake', () => {
    const content = readContent(DATA)
    const { doses } = exerciseOf(content, 'clamshell')
    expect(() => Object.assign(doses[1], { sets: 99 })).toThrow(TypeError)
    expect(() => content.balancedWeek.lists.hinge[1].push('squat')).toThrow(TypeError)
    const ladder = content.written.get('side-step-ladder')
    expect(Object.isFrozen(ladder?.sections[0]?.moves[0])).toBe(true)
  })

  test('a file saved by a Windows editor with its invisible mark is read all the same', () => {
    const data = new EditedData()
    const text = readFileSync(data.path(CLAMSHELL), 'utf8')
    writeFileSync(data.path(CLAMSHELL), `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(data.faultLines()).toEqual([])
  })

  test('a note for people beside the files is no fault', () => {
    const data = new EditedData()
    data.write('exercises/README.md', 'Ours.')
    expect(data.faultLines()).toEqual([])
  })
})

test('a coach adds an exercise by copying a file and naming it in a list', () => {
  const data = new EditedData()
  data.write('exercises/frog-bridge.json', readFileSync(data.path(CLAMSHELL), 'utf8'))
  data.edit('exercises/frog-bridge.json', (exercise) => {
    Object.assign(exercise, { id: 'frog-bridge', name: 'Frog bridge', aliases: ['frog pump'] })
  })
  data.edit('programmes/balanced-week.json', ({ lists }) =>
    lists['turn-out'][1].push('frog-bridge'),
  )
  expect(exerciseOf(readContent(data.folder), 'frog-bridge').name).toBe('Frog bridge')
})

const SLIPS: readonly (readonly [string, (exercise: Json) => void, string])[] = [
  [
    'a number in quotes',
    (exercise) => (exercise.doses[2].reps = '20'),
    'doses.2.reps: must be a whole number above 0, or a span such as { "from": 8, "to": 10 }',
  ],
  [
    'half a repetition',
    (exercise) => (exercise.doses[2].reps = 2.5),
    'doses.2.reps: must be a whole number above 0, or a span such as { "from": 8, "to": 10 }',
  ],
  [
    'less than nothing',
    (exercise) => (exercise.doses[2].reps = -3),
    'doses.2.reps: must be more than 0',
  ],
  [
    'a span the wrong way round',
    (exercise) => (exercise.doses[2].reps = { from: 20, to: 12 }),
    'doses.2.reps: "from" must be smaller than "to"',
  ],
  [
    'a span without an end',
    (exercise) => (exercise.doses[2].reps = { from: 20 }),
    'doses.2.reps.to: is missing',
  ],
  [
    'two kinds of amount',
    (exercise) => (exercise.doses[2].seconds = 30),
    'doses.2: give exactly one of "reps", "seconds" and "metres"',
  ],
  [
    'kit without the way to do without it',
    (exercise) => delete exercise.doses[3].withoutIt,
    'doses.3: "bestWith" and "withoutIt" belong together',
  ],
  ['a level left out', (exercise) => delete exercise.doses[3], 'doses.3: is missing'],
  [
    'a text where true or false belongs',
    (exercise) => (exercise.jump = 'no'),
    'jump: must be true or false, without quotes, not the text "no"',
  ],
  [
    'kit that the club does not know',
    (exercise) => (exercise.doses[1].needs = ['kettlebell']),
    'doses.1.needs.0: must be one of "weight", "barbell", "band", "box", "hill"',
  ],
  [
    'a cue that fills two lines of a card',
    (exercise) => (exercise.cues[0] = 'x'.repeat(91)),
    'cues.0: a cue has at most 90 characters',
  ],
  ['too few cues', (exercise) => (exercise.cues.length = 2), 'cues: needs at least 3 entries'],
  ['too many cues', (exercise) => exercise.cues.push('a', 'b'), 'cues: has more than 5 entries'],
  ['an empty name', (exercise) => (exercise.name = ' '), 'name: must not be empty'],
  [
    'a slip in the name of a field',
    (exercise) => (exercise.stopRules = 'Stop.'),
    'stopRules: is not a field that belongs here; look for a slip in its name',
  ],
  [
    'nothing where a block belongs',
    (exercise) => (exercise.easier = null),
    'easier: must be a block in curly brackets, not null',
  ],
  [
    'an article that was never written',
    (exercise) => (exercise.source.articles = [9]),
    'source.articles.0: must be at most 5',
  ],
]

describe('a coach who makes a slip is told where and what', () => {
  test.each(SLIPS)('%s', (_, change, line) => {
    const data = new EditedData()
    data.edit(CLAMSHELL, change)
    expect(data.faultLines()).toEqual([`data/${CLAMSHELL}: ${line}`])
  })

  test('a section done in a way that does not exist', () => {
    const data = new EditedData()
    data.edit('programmes/engine-ten.json', (programme) => (programme.sections[0].mode = 'loop'))
    expect(data.faultLines()).toEqual([
      'data/programmes/engine-ten.json: sections.0.mode: must be one of "sets", "circuit", "rungs", "choice"',
    ])
  })

  test.each([
    ['a forgotten comma', '{\n  "id": "clamshell"\n  "name": "Clamshell"\n}', 'line 3, column 3'],
    ['a forgotten last bracket', '{\n  "id": "clamshell"\n', 'line '],
  ])('%s', (_, text, place) => {
    const data = new EditedData()
    data.write(CLAMSHELL, text)
    const lines = data.faultLines()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`data/${CLAMSHELL}: is not valid JSON: look at ${place}`)
  })

  test('an empty file', () => {
    const data = new EditedData()
    data.write(CLAMSHELL, ' \n')
    expect(data.faultLines()).toEqual([`data/${CLAMSHELL}: the file is empty`])
  })

  test('a broken file does not make every file that names it look broken too', () => {
    const data = new EditedData()
    data.edit('exercises/squat.json', (exercise) => delete exercise.cues)
    expect(data.faultLines()).toEqual(['data/exercises/squat.json: cues: is missing'])
  })

  test('all faults of all files come at once', () => {
    const data = new EditedData()
    data.write(CLAMSHELL, '{')
    data.edit('exercises/squat.json', (exercise) => {
      exercise.side = 'both'
      delete exercise.name
    })
    data.edit('exercises/plank.json', (exercise) => (exercise.swaps = ['planck']))
    data.edit('programmes/wall-series.json', (programme) => (programme.article = 'four'))
    expect(data.faultLines()).toEqual([
      expect.stringContaining(`data/${CLAMSHELL}: is not valid JSON`),
      'data/exercises/squat.json: name: is missing',
      'data/exercises/squat.json: side: must be one of "bilateral", "unilateral", "alternating"',
      'data/programmes/wall-series.json: article: must be a number, not the text "four"',
      'data/exercises/plank.json: swaps.0: there is no exercise "planck"',
    ])
    expect(() => readContent(data.folder)).toThrow(/^The content has 5 faults:/)
  })
})

test('the lines that the guide for coaches shows are the lines that a coach gets', () => {
  const data = new EditedData()
  data.edit(CLAMSHELL, (exercise) => {
    exercise.doses[2].reps = 0
    exercise.cues[0] = 'x'.repeat(91)
  })
  const first = data.faultLines()
  const other = new EditedData()
  other.edit('programmes/balanced-week.json', ({ lists }) => lists.extra[1].push('frog-brigde'))

  const guide = readFileSync(join(DATA, 'README.md'), 'utf8')
  const shown = guide.match(/^ {4}data\/.*$/gm)?.map((line) => line.trim()) ?? []
  expect([...first, ...other.faultLines()]).toEqual(shown.slice(0, 3))
})

describe('files that are missing or in the wrong place', () => {
  test('a removed programme', () => {
    const data = new EditedData()
    data.remove('programmes/engine-ten.json')
    expect(data.faultLines()).toEqual([
      'data/programmes/engine-ten.json: the file is missing or cannot be read',
    ])
  })

  test('a removed list of articles', () => {
    const data = new EditedData()
    data.remove('articles.json')
    expect(data.faultLines()).toEqual(['data/articles.json: the file is missing or cannot be read'])
  })

  test('a programme that the club cannot choose', () => {
    const data = new EditedData()
    data.write('programmes/abs-of-steel.json', '{}')
    const lines = data.faultLines()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(
      'data/programmes/abs-of-steel.json: is not one of balanced-week.json',
    )
  })

  test('an exercise put beside its folder', () => {
    const data = new EditedData()
    data.write('frog-jump.json', '{}')
    expect(data.faultLines()).toEqual([
      'data/frog-jump.json: does not belong here: exercises go into exercises/, programmes into programmes/',
    ])
  })

  test('no exercises at all', () => {
    const data = new EditedData()
    data.remove('exercises')
    expect(data.faultLines()).toEqual(['data/exercises: the folder is missing or cannot be read'])
  })

  test('an emptied folder of exercises', () => {
    const data = new EditedData()
    data.remove('exercises')
    data.makeFolder('exercises')
    expect(data.faultLines()).toEqual(['data/exercises: the folder has no exercises'])
  })

  test('no content at all', () => {
    const data = new EditedData()
    data.remove('.')
    expect(data.faultLines()).toEqual(['data: the folder is missing or cannot be read'])
  })
})
