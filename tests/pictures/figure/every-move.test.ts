import { anglesOf, type Joint } from '#core/poses/pose.ts'
import { moveStill } from '#src/pictures/move-still.ts'
import { moveAlt } from '#src/pictures/move-alt.ts'
import { jointOf, type Skeleton } from '#src/pictures/figure/skeleton.ts'
import { clearance, placeBetween, placesOf, slopeOf } from '#src/pictures/figure/stand.ts'
import { content } from '#tests/support/content.ts'
import { drawnMoves, exercise } from '#tests/support/moves.ts'
import { describe, expect, test } from 'vitest'

/** Units of which a person is 160 tall. */
const PLANTED = 3

const CARRYING: readonly Joint[] = [
  'ankR',
  'ankL',
  'toeR',
  'toeL',
  'handR',
  'handL',
  'elbR',
  'elbL',
]

const isDown = (body: Skeleton, joint: Joint, slope: number): boolean => {
  const { x, y } = jointOf(body, joint)
  return y - slope * x < 2
}

const far = (a: Skeleton, b: Skeleton, joint: Joint): number => {
  const [from, to] = [jointOf(a, joint), jointOf(b, joint)]
  return Math.hypot(from.x - to.x, from.z - to.z)
}

test('every exercise of the club is drawn', () => {
  expect([...content.exercises.keys()].filter((id) => !content.poses.has(id))).toEqual([])
})

/** What exercises call the groups that a picture can mark. */
const NAMES = {
  glute: /glut(?:es|eus maximus|eus medius and maximus)|hip extensors/,
  abductor: /gluteus (?:medius|minimus)|abductors|tensor fasciae latae/,
  flexor: /iliopsoas|hip flexors|rectus femoris/,
  core: /trunk|abdominals|obliques/,
} as const

describe.each(drawnMoves)('%s', (id, move) => {
  const places = placesOf(move)
  const slope = slopeOf(move)

  test('stands on the ground, or as far above it as the pose says', () => {
    for (const { angles, body } of places) {
      // Pinned on a slope or a box the body may stand higher, never lower.
      expect(Math.abs(clearance(body, slope) - angles.dy)).toBeLessThan(0.5)
    }
  })

  test('what a pose is pinned by stays where it is', () => {
    places.slice(1).forEach(({ body, pin }, index) => {
      const before = places[index]?.body
      if (before === undefined || pin === undefined) return
      expect(far(before, body, pin)).toBeLessThan(PLANTED)
    })
    expect(places).toHaveLength(move.poses.length)
  })

  test('a knee or an elbow never bends backwards', () => {
    for (const pose of move.poses) {
      const { kneeR, kneeL, elR, elL } = anglesOf(pose)
      expect(Math.min(kneeR, kneeL, elR, elL)).toBeGreaterThanOrEqual(-5)
    }
  })

  test('on the way what is planted stays planted, and nothing goes through the ground', () => {
    places.slice(1).forEach((to, index) => {
      const from = places[index]
      if (from === undefined) return
      const planted = CARRYING.filter(
        (joint) =>
          isDown(from.body, joint, slope) &&
          isDown(to.body, joint, slope) &&
          far(from.body, to.body, joint) < PLANTED,
      )
      for (const part of [0.2, 0.4, 0.6, 0.8]) {
        const { angles, body } = placeBetween(from, to, part, {
          anchor: move.slides ?? to.pin,
          slope,
        })
        expect(clearance(body, slope) - angles.dy).toBeGreaterThan(-1.5)
        for (const joint of planted) expect(far(from.body, body, joint)).toBeLessThan(PLANTED)
      }
    })
    expect(slope).toBeLessThan(0.2)
  })

  test('all of it is inside the card', () => {
    const svg = moveStill(move)
    const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
    const outside: string[] = []
    for (const [, x = '0', y = '0', content_ = ''] of svg.matchAll(
      /<g transform="translate\(([\d.]+) (\d+)\)">(.*?)<\/g>/g,
    )) {
      for (const [spot, u = '', v = ''] of content_.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
        const [across, down] = [Number(x) + Number(u), Number(y) + Number(v)]
        if (across < 0 || across > Number(width) + 1 || down < 0 || down > Number(height) + 1)
          outside.push(`${id} ${spot}`)
      }
    }
    expect(outside).toEqual([])
    expect(svg).not.toContain('NaN')
  })

  test('marks muscles that the exercise names, at the hip that it works', () => {
    const { muscles, hipActions } = exercise(id)
    const named = muscles.join('; ')
    for (const muscle of move.muscles ?? []) {
      const group = muscle === 'core' ? 'core' : (muscle.slice(0, -1) as keyof typeof NAMES)
      expect(named).toMatch(NAMES[group])
    }
    const isHipWork = hipActions.some((action) => action !== 'mobility')
    const isMarked = move.muscles !== undefined || move.works.includes('trunk')
    // A stretch of the back of the leg or a calf raise is told by the leg alone.
    expect(isMarked || !isHipWork).toBe(true)
  })

  test('says in words what the picture shows', () => {
    const alt = moveAlt(id, move)
    expect(alt.length).toBeLessThan(1024)
    expect(alt).not.toMatch(/\b[RL]\b|\bdeg\b|\?\?|undefined/)
    expect(alt).toMatch(/works?, marked in orange/)
  })
})
