import { EditedData } from '#tests/adapters/content/edited-data.ts'
import { describe, expect, test } from 'vitest'

const POSES = 'poses.json'

const linesAfter = (change: Parameters<EditedData['edit']>[1]): string[] => {
  const data = new EditedData()
  data.edit(POSES, change)
  return data.faultLines()
}

describe('a fault in the poses stops the start with file, place and reason', () => {
  test('a knee that bends backwards', () => {
    expect(linesAfter(({ moves }) => (moves.squat.poses[1].kneeR = -20))).toEqual([
      'data/poses.json: moves.squat.poses.1.kneeR: must be at least -5',
    ])
  })

  test('a joint that nobody has, a slip in a name, a missing word', () => {
    expect(
      linesAfter(({ moves }) => {
        moves.squat.pin = 'tail'
        moves.squat.poses[1].kneR = 5
        delete moves.plank.poses[0].words
      }),
    ).toEqual([
      'data/poses.json: moves.plank.poses.0.words: is missing',
      expect.stringContaining('data/poses.json: moves.squat.pin: must be one of "pelvis"'),
      'data/poses.json: moves.squat.poses.1.kneR: is not a field that belongs here; look for a slip in its name',
    ])
  })

  test('a prop that is not drawn', () => {
    expect(linesAfter(({ moves }) => (moves.squat.props = [{ kind: 'trampoline' }]))).toEqual([
      expect.stringContaining('data/poses.json: moves.squat.props.0'),
    ])
  })

  test('an exercise that there is not', () => {
    expect(linesAfter(({ moves }) => (moves['frog-bridge'] = moves.squat))).toEqual([
      'data/poses.json: moves.frog-bridge: there is no exercise "frog-bridge"',
    ])
  })

  test('an arrow on a pose that there is not, and one that points nowhere', () => {
    expect(
      linesAfter(({ moves }) => {
        moves.squat.arrows = [{ pose: 3, joint: 'pelvis' }]
        moves.plank.arrows = [{ pose: 1, joint: 'pelvis', along: 'set' }]
        moves.plank.shows = 2
      }),
    ).toEqual([
      'data/poses.json: moves.plank.arrows.0.towards: is missing; it says where the arrow points',
      'data/poses.json: moves.plank.shows: there is only one pose',
      'data/poses.json: moves.squat.arrows.0.pose: there are only 2 poses',
    ])
  })

  test('no file at all, or one that is no JSON', () => {
    const data = new EditedData()
    data.remove(POSES)
    expect(data.faultLines()).toEqual(['data/poses.json: the file is missing or cannot be read'])
    data.write(POSES, '{')
    expect(data.faultLines()).toEqual([
      expect.stringContaining('data/poses.json: is not valid JSON'),
    ])
  })

  test('an exercise without poses is no fault: it has no picture', () => {
    expect(linesAfter(({ moves }) => delete moves.squat)).toEqual([])
  })
})
