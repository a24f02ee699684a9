import type { Joint } from '#core/poses/pose.ts'
import { jointOf } from '#src/pictures/figure/skeleton.ts'
import { placesOf } from '#src/pictures/figure/stand.ts'
import { drawnMove } from '#tests/support/moves.ts'
import { expect, test } from 'vitest'

/** Units of which a person is 160 tall. */
const PLANTED = 3

/** What the words of each move leave where it is, from one pose (counted from 1) to the next. */
const LEFT_THERE: readonly (readonly [id: string, pose: number, joints: readonly Joint[]])[] = [
  ['deadlift', 1, ['ankR', 'ankL']],
  ['barbell-rdl', 1, ['ankR', 'ankL']],
  ['kickstand-deadlift', 1, ['ankR', 'toeL']],
  ['squat', 1, ['ankR', 'ankL']],
  ['toe-touch', 1, ['ankR', 'ankL']],
  ['calf-raise', 1, ['toeR', 'toeL']],
  ['forward-lunge', 1, ['toeL']],
  ['side-lunge', 1, ['ankL']],
  ['lunge-knee-drive', 1, ['ankR']],
  ['straight-leg-deadlift-knee-drive', 1, ['ankR']],
  ['single-leg-squat', 1, ['ankR']],
  ['step-up', 1, ['ankR']],
  ['swinging-drill', 1, ['ankL', 'handL']],
  ['single-leg-glute-bridge', 1, ['ankL']],
  ['knee-to-chest-bridge', 1, ['ankL']],
  ['hip-thrust-knee-lift', 1, ['ankL', 'shR', 'shL']],
  ['marching-bridge', 1, ['ankL', 'shR', 'shL']],
  ['glute-bridge-walkout', 1, ['shR', 'shL', 'ankR']],
  ['glute-bridge-walkout', 2, ['shR', 'shL']],
  ['kneeling-hip-flexor', 1, ['ankR', 'kneeL']],
  ['kneeling-side-leg-swing', 1, ['kneeR', 'handR']],
  ['side-plank-arm-leg', 1, ['elbR', 'ankR']],
  ['plank-knee-drive-kickback', 1, ['handR', 'handL', 'toeL']],
  ['mountain-climber', 1, ['handR', 'handL']],
  ['clamshell', 1, ['pelvis', 'ankR']],
  ['side-leg-raise', 1, ['pelvis', 'ankR']],
  ['lateral-band-walk', 1, ['ankL']],
  ['lateral-band-walk', 2, ['ankR']],
  ['travelling-side-squat', 1, ['ankL']],
  ['travelling-side-squat', 2, ['ankR']],
  ['travelling-forward-squat', 1, ['ankL']],
  ['travelling-forward-squat', 2, ['ankR']],
  ['travelling-backward-squat', 1, ['ankL']],
  ['travelling-backward-squat', 2, ['ankR']],
]

test.each(LEFT_THERE)(
  'what %s leaves where it is after pose %i stays there',
  (id, pose, joints) => {
    const [from, to] = placesOf(drawnMove(id)).slice(pose - 1, pose + 1)
    if (from === undefined || to === undefined) throw new RangeError(`${id} has no such poses`)
    for (const joint of joints) {
      const [before, after] = [jointOf(from.body, joint), jointOf(to.body, joint)]
      expect(Math.hypot(before.x - after.x, before.z - after.z)).toBeLessThan(PLANTED)
    }
  },
)
