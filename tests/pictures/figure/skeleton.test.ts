import { between } from '#core/poses/between.ts'
import { acrossFrom, otherSide } from '#core/poses/other-side.ts'
import { anglesOf, JOINTS, type Pose } from '#core/poses/pose.ts'
import { camera } from '#src/pictures/figure/camera.ts'
import { hullOf } from '#src/pictures/figure/hull.ts'
import { jointOf, skeletonOf } from '#src/pictures/figure/skeleton.ts'
import { onGround } from '#src/pictures/figure/stand.ts'
import { drawnMoves } from '#tests/support/moves.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const posed = (pose: Omit<Pose, 'label' | 'words'> = {}) =>
  anglesOf({ label: 'Start', words: 'a pose', ...pose })
const bodyIn = (pose: Omit<Pose, 'label' | 'words'>) => onGround(posed(pose), 0)

describe('angles to joints', () => {
  test('somebody who stands is about 160 tall and has both feet on the ground', () => {
    const body = bodyIn({})
    expect(body.head.y + 9).toBeCloseTo(158, 0)
    expect([body.legs.R.ankle.y, body.legs.L.toe.y]).toEqual([0, 0])
    expect(body.arms.R.hand.z).toBeGreaterThan(body.arms.L.hand.z)
  })

  test.each([
    ['a hip that flexes brings the knee forward', { hipR: [90] }, 'kneeR', 'x', 42],
    ['a knee that bends brings the foot back', { kneeR: 90 }, 'ankR', 'x', -40],
    ['a right hip that abducts goes to the right', { hipR: [0, 90] }, 'kneeR', 'z', 50],
    ['a left hip that abducts goes to the left', { hipL: [0, 90] }, 'kneeL', 'z', -50],
    ['an arm overhead points up', { shR: [180, 0], elR: 0 }, 'handR', 'up', 54],
    ['an elbow that bends brings the hand forward', { shR: [0, 0], elR: 90 }, 'handR', 'x', 26],
    ['on the right side the head is to the right', { roll: 90 }, 'neck', 'z', 50],
    ['face down the head is in front', { pitch: 90 }, 'neck', 'x', 50],
  ] as const)('%s', (_, pose, joint, axis, expected) => {
    const body = skeletonOf(posed(JSON.parse(JSON.stringify(pose))))
    const place = jointOf(body, joint)
    const value = axis === 'up' ? place.y - body.arms.R.shoulder.y : place[axis]
    expect(value).toBeCloseTo(expected, 1)
  })

  test('turning out a bent hip moves the foot of that side towards the middle', () => {
    const straight = skeletonOf(posed({ hipL: [90], kneeL: 90 }))
    const turned = skeletonOf(posed({ hipL: [90, 0, 40], kneeL: 90 }))
    expect(turned.legs.L.ankle.z).toBeGreaterThan(straight.legs.L.ankle.z + 10)
  })
})

describe('the other side', () => {
  test.each(drawnMoves)('of %s is its mirror image', (_, move) => {
    for (const pose of move.poses) {
      const angles = anglesOf(pose)
      const [own, other] = [onGround(angles, 0), onGround(otherSide(angles), 0)]
      for (const joint of JOINTS) {
        const [a, b] = [jointOf(own, joint), jointOf(other, acrossFrom(joint))]
        expect([b.x, b.y, b.z].map((value) => Math.round(value * 100) / 100 + 0)).toEqual(
          [a.x, a.y, -a.z].map((value) => Math.round(value * 100) / 100 + 0),
        )
      }
      expect(otherSide(otherSide(angles))).toEqual({ ...angles, roll: angles.roll + 0 })
    }
  })
})

test('half way between two poses every joint has turned half', () => {
  const half = between(posed({ kneeR: 20, hipL: [10, 0, 0] }), posed({ kneeR: 60 }), 0.5)
  expect([half.kneeR, half.hipL]).toEqual([40, [5, 0, 0]])
})

describe('the camera', () => {
  const right = { x: 0, y: 0, z: 10 }
  const ahead = { x: 10, y: 0, z: 0 }

  test('from the side one faces right and sees the right side nearer', () => {
    const eye = camera(0, 0)
    expect(eye(ahead).u).toBeCloseTo(10)
    expect(eye(right).depth).toBeCloseTo(10)
  })

  test('from the front the right hand is on the left of the picture', () => {
    const eye = camera(90, 0)
    expect(eye(right).u).toBeCloseTo(-10)
    expect(eye(ahead).depth).toBeCloseTo(10)
  })

  test('from above what is nearer stands lower', () => {
    expect(camera(90, 35)(ahead).v).toBeLessThan(-5)
  })
})

test('a hull holds every spot and turns left at each corner', () => {
  const spot = fc.record({ u: fc.integer({ min: -9, max: 9 }), v: fc.integer({ min: -9, max: 9 }) })
  fc.assert(
    fc.property(fc.array(spot, { minLength: 3, maxLength: 40 }), (spots) => {
      const hull = hullOf(spots)
      const turns = hull.flatMap((from, index) => {
        const to = hull[(index + 1) % hull.length] ?? from
        return spots.map(
          ({ u, v }) => (to.u - from.u) * (v - from.v) - (to.v - from.v) * (u - from.u),
        )
      })
      expect(turns.filter((turn) => turn < 0)).toEqual([])
    }),
  )
})
