import { expect, test } from 'vitest'
import { EditedData, type Json } from './edited-data.ts'

const POSES = 'poses.json'

test.each<readonly [string, (poses: Json) => void, RegExp]>([
  [
    'an arrow on a pose that is not there',
    ({ moves }) => (moves.clamshell.arrows[0].pose = 4),
    /^data\/poses\.json: moves\.clamshell\.arrows\.0\.pose: there are only \d poses/,
  ],
  [
    'a knee that bends the wrong way',
    ({ moves }) => (moves.squat.poses[1].kneeR = -40),
    /^data\/poses\.json: moves\.squat\.poses\.1\.kneeR: /,
  ],
  [
    'a move that no exercise is called by',
    ({ moves }) => (moves['frog-bridge'] = moves.squat),
    /^data\/poses\.json: moves\.frog-bridge: there is no exercise "frog-bridge"/,
  ],
])('a pose file with %s stops the start, with file, place and reason', (_, spoil, words) => {
  const data = new EditedData()
  data.edit(POSES, spoil)
  expect(data.faultLines()).toHaveLength(1)
  expect(data.faultLines()[0]).toMatch(words)
})

test('a pose file that is no JSON stops the start', () => {
  const data = new EditedData()
  data.write(POSES, '{ "moves": ')
  expect(data.faultLines().join('\n')).toMatch(/poses\.json: is not valid JSON/)
})
