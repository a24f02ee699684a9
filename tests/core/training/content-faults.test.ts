import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { posesSchema } from '#core/poses/drawn-move.ts'
import { articlesSchema } from '#core/training/article.ts'
import type { ParsedContent } from '#core/training/content-fault.ts'
import { contentFaults } from '#core/training/content-faults.ts'
import { exerciseSchema } from '#core/training/exercise.ts'
import {
  balancedWeekSchema,
  PROGRAMME_IDS,
  writtenProgrammeSchema,
} from '#core/training/programme.ts'

const DATA = join(import.meta.dirname, '..', '..', '..', 'data')

// oxlint-disable-next-line typescript/no-explicit-any -- a test may spoil any field
type Json = any
const json = (path: string): Json => JSON.parse(readFileSync(join(DATA, path), 'utf8'))

/** The club's own content, fresh for each test. */
function soundContent(): ParsedContent {
  return {
    exercises: readdirSync(join(DATA, 'exercises'))
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => ({
        file: `data/exercises/${name}`,
        value: exerciseSchema.parse(json(`exercises/${name}`)),
      })),
    balancedWeek: {
      file: 'data/programmes/balanced-week.json',
      value: balancedWeekSchema.parse(json('programmes/balanced-week.json')),
    },
    written: PROGRAMME_IDS.filter((id) => id !== 'balanced-week').map((id) => ({
      file: `data/programmes/${id}.json`,
      value: writtenProgrammeSchema.parse(json(`programmes/${id}.json`)),
    })),
    articles: { file: 'data/articles.json', value: articlesSchema.parse(json('articles.json')) },
    poses: { file: 'data/poses.json', value: posesSchema.parse(json('poses.json')) },
    unfit: [],
    unreadable: new Set(),
    programmesComplete: true,
  }
}

interface Spoilt {
  exercise: (id: string) => Json
  programme: (id: string) => Json
  content: Json
}

/** Faults as "file: path: reason", the folder left out. */
function faultsAfter(spoil: (club: Spoilt) => void): string[] {
  const content: Json = soundContent()
  const find = (files: Json[], id: string): Json => files.find((file) => file.value.id === id).value
  spoil({
    content,
    exercise: (id) => find(content.exercises, id),
    programme: (id) => find([content.balancedWeek, ...content.written], id),
  })
  return contentFaults(content).map(
    ({ file, path, reason }) => `${file.replace(/^data\/(\w+\/)?/, '')}: ${path}: ${reason}`,
  )
}

test('sound content has no fault', () => {
  expect(faultsAfter(() => {})).toEqual([])
})

type Case = readonly [title: string, spoil: (club: Spoilt) => void, ...faults: string[]]

/** One test a case: what was spoilt, and the faults that this names, no more. */
function eachNames(cases: readonly Case[]): void {
  for (const [title, spoil, ...faults] of cases) {
    test(title, () => expect(faultsAfter(spoil)).toEqual(faults))
  }
}

describe('ids and names', () => {
  eachNames([
    [
      'a file that was copied but whose id was not changed',
      ({ content }) => {
        const { value } = content.exercises.find((file: Json) => file.value.id === 'plank')
        content.exercises.push({ file: 'data/exercises/side-bend.json', value })
      },
      'side-bend.json: id: "plank" is already the id in data/exercises/plank.json',
      'side-bend.json: name: "Plank" is already the id in data/exercises/plank.json',
      'side-bend.json: aliases.0: "front plank" is already an alias in data/exercises/plank.json',
      'side-bend.json: aliases.1: "prone bridge" is already an alias in data/exercises/plank.json',
      'side-bend.json: id: must be the same as the file name, without ".json", not "plank"',
    ],
    [
      'one alias that would mean two exercises, whatever its capitals',
      ({ exercise }) => exercise('squat').aliases.push('Lateral Lunge'),
      'squat.json: aliases.2: "Lateral Lunge" is already an alias in data/exercises/side-lunge.json',
    ],
    [
      "an alias that is another exercise's name",
      ({ exercise }) => exercise('squat').aliases.push('Forward lunge'),
      'squat.json: aliases.2: "Forward lunge" is already the name in data/exercises/forward-lunge.json',
    ],
    [
      'an alias that says the name again',
      ({ exercise }) => exercise('squat').aliases.push('squat'),
      'squat.json: aliases.2: "squat" is already the id of this exercise',
    ],
    [
      'a programme whose id is not its file name',
      ({ programme }) => (programme('wall-series').id = 'engine-ten'),
      'wall-series.json: id: must be the same as the file name, without ".json", not "engine-ten"',
    ],
  ])
})

describe('whatever is named exists', () => {
  eachNames([
    [
      'a swap',
      ({ exercise }) => exercise('squat').swaps.push('sqaut'),
      'squat.json: swaps.3: there is no exercise "sqaut"',
    ],
    [
      'an easier form',
      ({ exercise }) => (exercise('squat').easier.exercise = 'sitting'),
      'squat.json: easier.exercise: there is no exercise "sitting"',
    ],
    [
      'a harder form',
      ({ exercise }) => (exercise('squat').harder.exercise = 'squat'),
      'squat.json: harder.exercise: must be another exercise, or null',
    ],
    [
      'a place in a list',
      ({ programme }) => programme('balanced-week').lists.extra[1].push('nordic-curl'),
      'balanced-week.json: lists.extra.1.2: there is no exercise "nordic-curl"',
    ],
    [
      'a move of the warm-up',
      ({ programme }) => (programme('balanced-week').warmUp[0].exercise = 'nap'),
      'balanced-week.json: warmUp.0.exercise: there is no exercise "nap"',
    ],
    [
      'a move of a section',
      ({ programme }) => (programme('runners-week').sections[2].moves[0].exercise = 'stairs'),
      'runners-week.json: sections.2.moves.0.exercise: there is no exercise "stairs"',
    ],
    [
      'an exercise only named',
      ({ programme }) => programme('side-step-ladder').alsoNamed.push('yoga'),
      'side-step-ladder.json: alsoNamed.1: there is no exercise "yoga"',
    ],
    [
      'the articles behind exercises and programmes',
      ({ content }) => content.articles.value.articles.splice(0, 1),
      ...[
        'barbell-rdl',
        'deadlift',
        'glute-bridge-walkout',
        'kickstand-deadlift',
        'single-leg-glute-bridge',
      ].map((id) => `${id}.json: source.articles.0: there is no article 1 in articles.json`),
      'push-off-power.json: article: there is no article 1 in articles.json',
    ],
    [
      'an article number given to two articles',
      ({ content }) => content.articles.value.articles.push({ number: 3, title: 'Again' }),
      'articles.json: articles.5.number: 3 is taken twice',
    ],
  ])

  test('an exercise whose file could not be read is not called missing as well', () => {
    const faults = faultsAfter(({ content }) => {
      content.exercises = content.exercises.filter((file: Json) => file.value.id !== 'squat')
      content.unreadable = new Set(['squat'])
    })
    expect(faults).toEqual([])
  })
})

describe('a swap is open to whoever it is offered to', () => {
  eachNames([
    [
      'no more kit',
      ({ exercise }) => exercise('squat').swaps.push('step-up'),
      'squat.json: swaps.3: "step-up" needs more kit at level 1 (box)',
      'squat.json: swaps.3: "step-up" needs more kit at level 2 (box)',
      'squat.json: swaps.3: "step-up" needs more kit at level 3 (box)',
    ],
    [
      'no other kit: who has a weight need not have a barbell',
      ({ exercise }) => {
        for (const level of [1, 2, 3]) {
          exercise('barbell-rdl').doses[level].needs = ['weight', 'barbell']
          exercise('deadlift').doses[level].needs = ['barbell']
        }
        exercise('kickstand-deadlift').easier.exercise = null
        exercise('deadlift').doses[1].stopgap = 'hands slide down the thighs'
      },
      ...[1, 2, 3].map(
        (level) =>
          `barbell-rdl.json: swaps.0: "deadlift" needs more kit at level ${level} (barbell)`,
      ),
    ],
    [
      'no jump',
      ({ exercise }) => exercise('squat').swaps.push('lunge-jump'),
      'squat.json: swaps.3: "lunge-jump" has a jump at level 2, 3',
    ],
    [
      'not itself',
      ({ exercise }) => exercise('squat').swaps.push('squat'),
      'squat.json: swaps.3: an exercise cannot stand in for itself',
    ],
    [
      'not twice',
      ({ exercise }) => exercise('squat').swaps.push('forward-lunge'),
      'squat.json: swaps.3: "forward-lunge" is in the list twice',
    ],
  ])
})

describe('times add up', () => {
  eachNames([
    [
      'more repetitions without more time',
      ({ exercise }) => (exercise('clamshell').doses[1].reps = 20),
      'clamshell.json: doses.1.secondsPerSet: should be about 120: the amount times its seconds, both sides together',
    ],
    [
      'a longer hold without more time',
      ({ exercise }) => (exercise('plank').doses[3].seconds = { from: 45, to: 60 }),
      'plank.json: doses.3.secondsPerSet: should be about 60: the amount times its seconds',
    ],
    [
      'a longer way without more time',
      ({ exercise }) => (exercise('running-drill').doses[1].metres = 40),
      'running-drill.json: doses.1.secondsPerSet: should be about 40: the amount times its seconds',
    ],
    [
      'repetitions of unknown length',
      ({ exercise }) => delete exercise('clamshell').doses[1].secondsPerRep,
      'clamshell.json: doses.1.secondsPerRep: belongs to a dose in "reps", and only to such a one',
    ],
    [
      'metres of unknown length',
      ({ exercise }) => delete exercise('running-drill').doses[3].secondsPerMetre,
      'running-drill.json: doses.3.secondsPerMetre: belongs to a dose in "metres", and only to such a one',
    ],
    [
      'a count longer than the whole repetition',
      ({ exercise }) => (exercise('calf-raise').doses[1].tempo.lowerSeconds = 5),
      'calf-raise.json: doses.1.tempo: counts 6 s, more than the 5 s of a whole rep',
    ],
    [
      'a time for level 2 that level 2 does not have',
      ({ exercise }) => (exercise('clamshell').secondsPerUnit = 4),
      'clamshell.json: secondsPerUnit: must be what level 2 has: 3',
    ],
    [
      'a jump that the exercise does not own up to',
      ({ exercise }) => (exercise('single-leg-hop').jump = false),
      'single-leg-hop.json: jump: must be true, as a level has a jump',
    ],
    [
      'a way round kit that is not needed',
      ({ exercise }) => (exercise('clamshell').doses[1].stopgap = 'no wall: a sofa'),
      'clamshell.json: doses.1.stopgap: has no use, as the dose needs nothing',
    ],
  ])

  test('a second or two of rounding are no fault', () => {
    const faults = faultsAfter(
      ({ exercise }) => (exercise('clamshell').doses[1].secondsPerSet = 70),
    )
    expect(faults).toEqual([])
  })
})

const NOT_OPEN = 'needs at least one exercise without a jump that can be done without kit'

describe('the balanced week has something for everyone', () => {
  eachNames([
    [
      'an empty list',
      ({ programme }) => (programme('balanced-week').lists.hinge[1] = []),
      `balanced-week.json: lists.hinge.1: ${NOT_OPEN}`,
    ],
    [
      'a list for owners of kit only',
      ({ programme }) => (programme('balanced-week').lists.squat[2] = ['step-up']),
      `balanced-week.json: lists.squat.2: ${NOT_OPEN}`,
    ],
    [
      'a list of jumps only, which a lighter week leaves out',
      ({ programme }) => (programme('balanced-week').lists.extra[3] = ['lunge-jump']),
      `balanced-week.json: lists.extra.3: ${NOT_OPEN}`,
    ],
    [
      'an exercise that is in a list twice',
      ({ programme }) => programme('balanced-week').lists.hinge[1].push('deadlift'),
      'balanced-week.json: lists.hinge.1.2: "deadlift" is in the list twice',
    ],
    [
      'an exercise in a list that is for something else',
      ({ programme }) => programme('balanced-week').lists['turn-out'][1].unshift('plank'),
      'balanced-week.json: lists.turn-out.1.0: "plank" does not list "external rotation" among its hipActions, which this list is for',
    ],
  ])

  test('a list may rest on an exercise that has a way to do it without its kit', () => {
    const faults = faultsAfter(({ programme }) => {
      programme('balanced-week').lists['turn-out'][1] = ['lateral-band-walk']
    })
    expect(faults).toEqual([])
  })
})

describe('a programme as written can be done', () => {
  eachNames([
    [
      'two amounts for one move',
      ({ programme }) => (programme('push-off-power').sections[0].moves[1].seconds = 30),
      'push-off-power.json: sections.0.moves.1: give only one of "reps", "seconds" and "metres"',
    ],
    [
      'two amounts at one level',
      ({ programme }) => (programme('runners-week').sections[0].moves[3].byLevel[2].metres = 5),
      'runners-week.json: sections.0.moves.3.byLevel.2: give only one of "reps", "seconds" and "metres"',
    ],
    [
      'sets that build downwards',
      ({ programme }) => (programme('runners-week').sections[2].moves[0].buildTo.to = 6),
      'runners-week.json: sections.2.moves.0.buildTo: "from" must not be larger than "to"',
    ],
    [
      'rungs out of order',
      ({ programme }) => (programme('side-step-ladder').sections[0].moves[1].rung = 3),
      'side-step-ladder.json: sections.0.moves.1.rung: must be 2: rungs stand in order',
    ],
    [
      'days out of order',
      ({ programme }) => (programme('side-step-ladder').sections[0].moves[1].days = [4, 8, 10]),
      'side-step-ladder.json: sections.0.moves.1.days: day 4 is not after 5',
    ],
    [
      'a move that asks for kit and has only swaps that do',
      ({ exercise }) => {
        exercise('barbell-rdl').swaps = ['deadlift']
        for (const level of [1, 2, 3]) {
          exercise('deadlift').doses[level].needs = ['barbell', 'weight']
          exercise('deadlift').doses[level].stopgap = undefined
        }
      },
      ...[1, 2, 3].map(
        (level) =>
          `push-off-power.json: sections.0.moves.4.exercise: without kit neither "barbell-rdl" nor a swap of it can be done at level ${level}`,
      ),
    ],
  ])
})

describe('every exercise can be met', () => {
  const alone = (club: Spoilt): void => {
    const plank = structuredClone(club.exercise('plank'))
    const value = { ...plank, id: 'frog', name: 'Frog', aliases: [] }
    club.content.exercises.push({ file: 'data/exercises/frog.json', value })
  }

  test('an exercise that nothing leads to', () => {
    expect(faultsAfter(alone)).toEqual([
      'frog.json: : nothing leads to "frog": add it to a list in balanced-week.json, or to another exercise\'s swaps',
    ])
  })

  test.each<[string, (club: Spoilt) => void]>([
    ['as a swap', ({ exercise }) => exercise('plank').swaps.push('frog')],
    ['as a harder form', ({ exercise }) => (exercise('calf-raise').harder.exercise = 'frog')],
    [
      'as a name in a programme',
      ({ programme }) => programme('wall-series').alsoNamed.push('frog'),
    ],
    ['in a list', ({ programme }) => programme('balanced-week').lists.stability[3].push('frog')],
  ])('it is met %s', (_, lead) => {
    const faults = faultsAfter((club) => {
      alone(club)
      lead(club)
    })
    expect(faults).toEqual([])
  })

  test('it is not judged while a programme cannot be read', () => {
    const faults = faultsAfter((club) => {
      alone(club)
      club.content.balancedWeek = null
      club.content.programmesComplete = false
    })
    expect(faults).toEqual([])
  })
})

describe('what the days with a run need', () => {
  eachNames([
    [
      'an exercise that a rule names itself is missing',
      ({ content, exercise }) => {
        content.exercises = content.exercises.filter(
          ({ value }: Json) => value.id !== 'backward-running',
        )
        exercise('hill-sprint').swaps = ['running-drill']
      },
      'balanced-week.json: lists.mid-run.1.1: there is no exercise "backward-running"',
      'balanced-week.json: lists.mid-run.2.1: there is no exercise "backward-running"',
      'balanced-week.json: lists.mid-run.3.1: there is no exercise "backward-running"',
      'runners-week.json: sections.2.moves.1.exercise: there is no exercise "backward-running"',
      'backward-running.json: : is missing; the days with a run need it',
      'poses.json: moves.backward-running: there is no exercise "backward-running"',
    ],
    [
      'a programme without a strength day',
      ({ programme }) => {
        programme('wall-series').sections[0].when = 'before a run'
      },
      'wall-series.json: sections: needs a section with when "strength day"',
    ],
    [
      'no set before a run',
      ({ programme }) => {
        programme('runners-week').sections[1].when = 'inside a run'
      },
      'runners-week.json: sections: needs a section with when "before a run"',
    ],
  ])
})

describe('a file that does not fit its schema', () => {
  eachNames([
    [
      'still has its references looked at',
      ({ content }) => {
        content.unfit = [
          {
            file: 'data/exercises/plank.json',
            json: { cues: 7, swaps: ['squat', 'frog-bridge'], harder: { exercise: 'side-plonk' } },
          },
          { file: 'data/programmes/balanced-week.json', json: { lists: { hinge: { 2: ['x'] } } } },
        ]
      },
      'plank.json: swaps.1: there is no exercise "frog-bridge"',
      'plank.json: harder.exercise: there is no exercise "side-plonk"',
      'balanced-week.json: lists.hinge.2.0: there is no exercise "x"',
    ],
  ])
})
