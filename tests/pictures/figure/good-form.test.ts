import { anglesOf } from '#core/poses/pose.ts'
import { jointOf, SIDES, type Side, type Skeleton } from '#src/pictures/figure/skeleton.ts'
import { placesOf } from '#src/pictures/figure/stand.ts'
import { exercise, drawnMove, drawnMoves } from '#tests/support/moves.ts'
import { expect, test } from 'vitest'

/** A move at one of its poses, counted from 1. */
const at = (id: string, pose: number): Skeleton => {
  const placed = placesOf(drawnMove(id))[pose - 1]
  if (placed === undefined) throw new RangeError(`${id} has no pose ${pose}`)
  return placed.body
}

const kneeBeyondToe = ({ legs }: Skeleton, side: Side): number =>
  legs[side].knee.x - legs[side].toe.x

test.each([
  ['deadlift', 2],
  ['kickstand-deadlift', 2],
  ['barbell-rdl', 2],
])('the weight of the %s hangs over the foot, not before it', (id, pose) => {
  const { legs, arms } = at(id, pose)
  const { ankle, toe } = legs.R
  expect(arms.R.hand.x).toBeGreaterThan(ankle.x)
  expect(arms.R.hand.x).toBeLessThan(toe.x)
})

test.each(drawnMoves.filter(([, { props }]) => props.some(({ kind }) => kind.endsWith('bell'))))(
  'nobody lifts a weight with a round back: %s',
  (_, { poses }) => {
    for (const pose of poses) {
      expect(anglesOf(pose).spine).toBe(0)
      expect(Math.abs(anglesOf(pose).neck)).toBeLessThanOrEqual(15)
    }
  },
)

test.each([
  ['deadlift', 2],
  ['barbell-rdl', 2],
  ['kickstand-deadlift', 2],
])('hips go back in the %s, further than the heel', (id, pose) => {
  const { pelvis, legs } = at(id, pose)
  expect(legs.R.ankle.x - pelvis.x).toBeGreaterThan(12)
})

test.each([
  ['forward-lunge', 2, 'R'],
  ['lunge-knee-drive', 1, 'R'],
  ['kneeling-hip-flexor', 2, 'R'],
  ['step-up', 1, 'R'],
  ['barbell-rdl', 2, 'R'],
] as const)('the front knee of the %s stays behind the toes', (id, pose, side) => {
  expect(kneeBeyondToe(at(id, pose), side)).toBeLessThan(0)
})

test.each([
  ['squat', 2, 'R'],
  ['single-leg-squat', 2, 'R'],
  ['lateral-band-walk', 2, 'R'],
] as const)('the knee of the %s goes hardly over the toes', (id, pose, side) => {
  expect(kneeBeyondToe(at(id, pose), side)).toBeLessThan(6)
})

test('knees stay over the feet from the front, not inside them', () => {
  for (const [id, pose] of [
    ['lateral-band-walk', 2],
    ['travelling-side-squat', 2],
    ['side-lunge', 2],
  ] as const) {
    const { legs } = at(id, pose)
    const { R, L } = legs
    const wideOfFeet = Math.abs(R.ankle.z - L.ankle.z)
    expect(R.knee.z - L.knee.z).toBeGreaterThan(wideOfFeet * 0.6)
    expect(R.knee.z).toBeGreaterThan(R.hip.z - 1)
  }
})

test('hips stay up while the feet walk out', () => {
  for (const pose of [1, 2, 3]) {
    const { pelvis, arms } = at('glute-bridge-walkout', pose)
    expect(pelvis.y - arms.R.shoulder.y).toBeGreaterThan(15)
  }
})

test('a marching foot is lifted a little, as the words say: 15 cm', () => {
  expect(drawnMove('marching-bridge').poses[1]?.words).toContain('15 cm')
  const { ankle } = at('marching-bridge', 2).legs.R
  expect(ankle.y).toBeGreaterThan(11)
  expect(ankle.y).toBeLessThan(19)
})

test.each(['hip-thrust-knee-lift', 'marching-bridge'])(
  'the pelvis of the %s stays where it was when a foot is lifted',
  (id) => {
    const [before, after] = [at(id, 1).pelvis, at(id, 2).pelvis]
    expect(Math.hypot(before.x - after.x, before.y - after.y)).toBeLessThan(1)
  },
)

test.each([
  ['mountain-climber', 1],
  ['plank-knee-drive-kickback', 1],
] as const)(
  'hands of the %s are under the shoulders and the knee is clear of the mat',
  (id, pose) => {
    const { arms, legs } = at(id, pose)
    expect(Math.abs(arms.R.hand.x - arms.R.shoulder.x)).toBeLessThan(3)
    expect(legs.R.knee.y).toBeGreaterThan(10)
  },
)

test('shoulder, hip and knee are in one line at the top of a bridge', () => {
  for (const id of ['single-leg-glute-bridge', 'hip-thrust-knee-lift', 'marching-bridge']) {
    expect(Math.abs(anglesOf(drawnMove(id).poses[1] ?? never(id)).hipL[0])).toBeLessThan(10)
  }
})

test('feet that carry lie on the ground with heel and toe, unless the words lift the heel', () => {
  for (const [id, pose, side] of [
    ['squat', 2, 'R'],
    ['deadlift', 2, 'R'],
    ['barbell-rdl', 2, 'R'],
    ['kickstand-deadlift', 2, 'R'],
    ['forward-lunge', 2, 'R'],
    ['side-lunge', 2, 'R'],
    ['side-lunge', 2, 'L'],
    ['step-up', 2, 'R'],
    ['step-up', 2, 'L'],
    ['single-leg-squat', 2, 'R'],
    ['kneeling-hip-flexor', 1, 'R'],
    ['kneeling-hip-flexor', 2, 'R'],
  ] as const) {
    const { ankle, toe } = at(id, pose).legs[side]
    expect(Math.abs(ankle.y - toe.y)).toBeLessThan(2.5)
  }
})

test('what is drawn as one-sided is one-sided in the exercise too', () => {
  const odd = drawnMoves.filter(([id, { works }]) => {
    const legs = SIDES.filter((side) => works.includes(`leg${side}`)).length
    const { side } = exercise(id)
    return (side === 'unilateral' && legs !== 1) || (side === 'bilateral' && legs === 1)
  })
  expect(odd.map(([id]) => id)).toEqual([])
})

test('a hand that is said to rest somewhere is there', () => {
  const stretch = at('kneeling-hip-flexor', 2)
  for (const side of SIDES) {
    const hand = jointOf(stretch, `hand${side}`)
    const { hip, knee } = stretch.legs.R
    expect(hand.x).toBeGreaterThan(hip.x)
    expect(hand.x).toBeLessThan(knee.x + 6)
    expect(hand.y - knee.y).toBeLessThan(22)
  }
  const swing = at('kneeling-side-leg-swing', 1)
  const { hand } = swing.arms.L
  const { hip } = swing.legs.L
  expect(Math.hypot(hand.x - hip.x, hand.y - hip.y, hand.z - hip.z)).toBeLessThan(16)
})

const never = (id: string): never => {
  throw new RangeError(`${id} has no second pose`)
}
