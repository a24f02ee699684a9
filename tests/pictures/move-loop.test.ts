import { drawLoop } from '#src/pictures/draw-loop.ts'
import { lowersFirst, momentsOf } from '#src/pictures/loop-moments.ts'
import { loopTiming } from '#src/pictures/loop-timing.ts'
import { hasLoop, isOneSided, type LoopPlan, moveLoop } from '#src/pictures/move-loop.ts'
import { sceneOf } from '#src/pictures/figure/scene.ts'
import { jointOf } from '#src/pictures/figure/skeleton.ts'
import { pixelRenderer, renderPixels } from '#src/pictures/render-png.ts'
import { drawnMove, drawnMoves, exercise } from '#tests/support/moves.ts'
import { describe, expect, test } from 'vitest'
import { readGif } from './gif/read-gif.ts'

const planOf = (id: string): LoopPlan => moveLoop(exercise(id), drawnMove(id))
const secondsOf = (plan: LoopPlan, card: number): number =>
  plan.frames.reduce((sum, frame) => sum + (frame.card === card ? frame.delay : 0), 0) / 100
const timingOf = (id: string) =>
  loopTiming(exercise(id), drawnMove(id), lowersFirst(sceneOf(drawnMove(id))))

/** A leg and then the other, or one side and then the other, are two repetitions. */
const repsShown = (id: string): number => (/round|sides/.test(drawnMove(id).plays) ? 2 : 1)

/** Seconds of a repetition, or of a step, that are not those of the data; each with its reason. */
const OWN_WAY: Record<string, number> = {
  // One second in the data: a hop that quick is not to be followed by the eye.
  'single-leg-hop': 1.5,
  // Holds: getting there, two seconds of it, and back; nobody looks at a still loop for 30 s.
  'toe-touch': 5,
  'kneeling-hip-flexor': 5,
  // Counted in seconds or metres, so that the data have no repetition: one step of a leg, in runs
  // slower than life, for the foot to be seen.
  'high-knees': 0.8,
  'hill-sprint': 0.8,
  'running-drill': 1.2,
  'backward-running': 1.2,
  // Its cue asks for slow big circles: three seconds each.
  'air-cycling': 1.5,
}

describe('the tempo', () => {
  test.each(drawnMoves.filter(([, move]) => hasLoop(move)).map(([id]) => id))(
    'of %s is its own, give or take a twentieth',
    (id) => {
      const wanted = OWN_WAY[id] ?? exercise(id).doses[2].secondsPerRep ?? 0
      const seconds = secondsOf(planOf(id), 0) / repsShown(id)
      expect(seconds).toBeGreaterThanOrEqual(wanted * 0.95)
      expect(seconds).toBeLessThanOrEqual(wanted * 1.05)
    },
  )

  test('departs from the data only where they count no repetitions, and for the hop', () => {
    const without = drawnMoves.filter(
      ([id, move]) => hasLoop(move) && exercise(id).doses[2].secondsPerRep === undefined,
    )
    expect(Object.keys(OWN_WAY).toSorted()).toEqual(
      ['single-leg-hop', ...without.map(([id]) => id)].toSorted(),
    )
  })

  test('is said in the poses only of legs in turn that the dose does not count', () => {
    for (const [id, { plays, stepSeconds }] of drawnMoves) {
      const counts = exercise(id).doses[2].secondsPerRep !== undefined
      expect(stepSeconds === undefined || (!counts && /round|sides/.test(plays))).toBe(true)
    }
  })

  test.each([
    // Knee in, and a moment before the other one: twice.
    ['mountain-climber', 2, 0.5],
    // Both landings: "Reset before the next one".
    ['lunge-jump', 2, 1.5],
    // Before the box, landed on it, and tall.
    ['box-jump-knee-drive', 3, 0.7],
    // In the bridge, on the way out, all the way out, on the way back.
    ['glute-bridge-walkout', 4, 0.7],
  ])('of %s rests %d times for at least %f seconds', (id, times, seconds) => {
    const long = planOf(id).frames.filter(({ delay }) => delay / 100 >= seconds)
    expect(long).toHaveLength(times)
  })

  test.each(drawnMoves.filter(([, move]) => hasLoop(move)).map(([id]) => id))(
    'of %s is no slide show: nothing that moves is shown for long',
    (id) => {
      const { frames } = planOf(id)
      const quick = frames.filter(({ delay }) => delay <= 30)
      const [longest] = quick.map(({ delay }) => delay).toSorted((a, b) => b - a)
      expect(quick.length).toBeGreaterThan(frames.length * 0.8)
      expect(longest).toBeLessThanOrEqual(28)
    },
  )

  test('lowers as slowly as the exercise asks, whichever way is down', () => {
    const { doses } = exercise('barbell-rdl')
    expect(timingOf('barbell-rdl').there).toBe(doses[2].tempo?.lowerSeconds)
    const calf = exercise('calf-raise').doses[2].tempo
    expect(timingOf('calf-raise').back).toBe(calf?.lowerSeconds)
    expect(timingOf('calf-raise').atEnd).toBe(calf?.pauseSeconds)
  })

  test.each(drawnMoves.filter(([, move]) => hasLoop(move)))(
    'of %s is never faster than there and back in one and a half seconds',
    (id) => {
      expect(secondsOf(planOf(id), 0)).toBeGreaterThanOrEqual(1.5)
    },
  )
})

describe('what a loop shows', () => {
  test('one side and then the other, where it is done so', () => {
    const plan = planOf('marching-bridge')
    expect(plan.cards).toHaveLength(2)
    expect(plan.cards[0]).toContain('>right leg<')
    expect(plan.cards[1]).toContain('>left leg<')
    expect(plan.frames.map(({ card }) => card)).toEqual(
      plan.frames.map(({ card }) => card).toSorted((a, b) => a - b),
    )
  })

  test('one side only, where that is asked for', () => {
    const of = (side: 'right' | 'left') =>
      moveLoop(exercise('clamshell'), drawnMove('clamshell'), side)
    expect(of('right').cards).toHaveLength(1)
    expect(of('right').cards[0]).toContain('>right leg<')
    expect(of('left').cards[0]).toContain('>left leg<')
    expect(of('left').pictures).not.toEqual(of('right').pictures)
    expect(secondsOf(of('left'), 0)).toBeCloseTo(secondsOf(of('right'), 0))
  })

  test.each(drawnMoves.filter(([, move]) => isOneSided(move)))(
    '%s has a loop of either side',
    (id, move) => {
      for (const side of ['right', 'left'] as const)
        expect(moveLoop(exercise(id), move, side).frames.length).toBeGreaterThan(5)
    },
  )

  test('a move without sides is the same whichever side is asked for', () => {
    const squat = moveLoop(exercise('squat'), drawnMove('squat'), 'left')
    expect(squat).toEqual(planOf('squat'))
  })

  test('both legs at once without a side', () => {
    expect(planOf('squat').cards).toHaveLength(1)
    expect(planOf('squat').cards[0]).not.toContain(' leg<')
  })

  test('the way back over the same pictures', () => {
    const { pictures, frames } = planOf('squat')
    expect(frames.length).toBeGreaterThan(pictures.length * 1.7)
  })

  test('no words on a picture that moves: they are drawn once', () => {
    expect(planOf('clamshell').pictures.filter((svg) => svg.includes('<text'))).toEqual([])
  })

  test('a single pose does not move', () => {
    expect(drawnMoves.filter(([, move]) => !hasLoop(move)).map(([id]) => id)).toEqual([
      'plank',
      'downward-dog',
    ])
  })
})

test.each(drawnMoves.filter(([, move]) => hasLoop(move)))(
  'all that moves in %s is inside the rows that are drawn anew',
  (id) => {
    const { pictures } = planOf(id)
    const outside: string[] = []
    for (const svg of pictures) {
      const [, top = '', rows = ''] = /viewBox="0 (\d+) 360 (\d+)"/.exec(svg) ?? []
      // Floor and walls are cut to the picture by arcs and right angles; bodies have neither.
      for (const [, way = ''] of svg.matchAll(/<path d="((?:M|L|Z|[\d. -])+)" fill="#/g)) {
        for (const [spot, u = '', v = ''] of way.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
          const isIn =
            Number(u) >= 0 &&
            Number(u) <= 360 &&
            Number(v) >= Number(top) &&
            Number(v) <= Number(top) + Number(rows)
          if (!isIn && !way.startsWith('M0 ')) outside.push(spot)
        }
      }
    }
    expect(outside).toEqual([])
    expect(pictures.join('')).not.toContain('NaN')
  },
)

test.each(drawnMoves.filter(([, move]) => hasLoop(move) && move.muscles !== undefined))(
  'the muscles of %s are marked from beginning to end, on both sides',
  (id, move) => {
    const { muscles: _, ...unmarked } = move
    const plain = new Set(moveLoop(exercise(id), unmarked).pictures)
    expect(planOf(id).pictures.filter((svg) => plain.has(svg))).toEqual([])
  },
)

describe('a loop that travels', () => {
  const momentsFor = (id: string) => {
    const scene = sceneOf(drawnMove(id))
    return momentsOf(scene, drawnMove(id), timingOf(id), 18)
  }

  test.each(['running-drill', 'backward-running', 'hill-sprint', 'travelling-forward-squat'])(
    'runs on without a jump: %s',
    (id) => {
      const [first, last] = [momentsFor(id)[0], momentsFor(id).at(-1)]
      if (first?.ground === undefined || last?.ground === undefined) throw new Error('no ground')
      // The body is where it was, and whole pitches of ground have gone by.
      for (const joint of ['pelvis', 'ankR', 'handL'] as const) {
        const [from, to] = [jointOf(first.placed.body, joint), jointOf(last.placed.body, joint)]
        expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeLessThan(0.5)
      }
      const pitches = last.ground.passed / last.ground.pitch
      expect(Math.abs(pitches)).toBeGreaterThan(0.9)
      expect(Math.abs(pitches - Math.round(pitches))).toBeLessThan(0.01)
      // From frame to frame less than half a pitch: else marks would seem to run the other way.
      momentsFor(id)
        .slice(1)
        .forEach((moment, index) => {
          const before = momentsFor(id)[index]?.ground?.passed ?? 0
          expect(Math.abs((moment.ground?.passed ?? 0) - before)).toBeLessThan(
            last.ground === undefined ? 0 : last.ground.pitch / 2,
          )
        })
    },
  )

  test('passes the ground forward under those who run backward', () => {
    expect(momentsFor('running-drill').at(-1)?.ground?.passed).toBeGreaterThan(0)
    expect(momentsFor('backward-running').at(-1)?.ground?.passed).toBeLessThan(0)
  })

  test('goes there and home again where it is done so, over ground that rests', () => {
    expect(momentsFor('lateral-band-walk').some(({ ground }) => ground !== undefined)).toBe(false)
    expect(momentsFor('squat').some(({ ground }) => ground !== undefined)).toBe(false)
  })

  test('fades where it ends elsewhere, and only there', () => {
    const strengths = momentsFor('box-jump-knee-drive').flatMap(({ strength = 1 }) => strength)
    expect(strengths.slice(-5)).toEqual([0.66, 0.33, 0, 0.33, 0.66])
    expect(planOf('box-jump-knee-drive').pictures.some((svg) => svg.includes('<g opacity'))).toBe(
      true,
    )
    expect(planOf('squat').pictures.some((svg) => svg.includes('<g opacity'))).toBe(false)
  })
})

describe('the file', () => {
  const letters = pixelRenderer()
  const drawn = (id: string) => drawLoop(planOf(id), { letters, shapes: renderPixels })

  test.each(['knee-to-chest-bridge', 'single-leg-glute-bridge', 'kneeling-hip-flexor'])(
    'of %s, among the largest, is below 150 kB',
    { timeout: 30_000 },
    async (id) => {
      expect((await drawn(id)).length).toBeLessThan(150_000)
    },
  )

  test('is a GIF of 360x360 that plays all frames and ends where it began', async () => {
    const plan = planOf('calf-raise')
    const gif = readGif(await drawn('calf-raise'))
    expect([gif.width, gif.height, gif.loops]).toEqual([360, 360, true])
    expect(gif.delays).toEqual(plan.frames.map(({ delay }) => delay))
    const [first, last] = [gif.pictures[0] ?? [], gif.pictures.at(-1) ?? []]
    expect(last.filter((colour, index) => colour !== first[index]).length).toBe(0)
    const middle = gif.pictures[Math.floor(gif.pictures.length / 2)] ?? []
    expect(middle.filter((colour, index) => colour !== first[index]).length).toBeGreaterThan(1000)
  })

  test('of the same move is the same to the byte', async () => {
    expect(await drawn('toe-touch')).toEqual(await drawn('toe-touch'))
  })
})
