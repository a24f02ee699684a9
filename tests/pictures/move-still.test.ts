import { daySheet, daySheetAlt } from '#src/pictures/day-sheet.ts'
import { colours } from '#src/pictures/figure/figure-colours.ts'
import { loopAlt, moveAlt, startInWords } from '#src/pictures/move-alt.ts'
import { moveStill, poseStill } from '#src/pictures/move-still.ts'
import { palette } from '#src/pictures/palette.ts'
import { pngRenderer } from '#src/pictures/render-png.ts'
import { drawnMove, drawnMoves, exercise } from '#tests/support/moves.ts'
import { describe, expect, test } from 'vitest'

const render = pngRenderer()
const sizeOf = async (svg: string): Promise<number[]> => {
  const png = Buffer.from(await render(svg))
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
const times = (svg: string, part: string): number => svg.split(part).length - 1

describe('a still', () => {
  test('is lower where nobody stands, and has two rows for three who lie', async () => {
    expect(await sizeOf(moveStill(drawnMove('deadlift')))).toEqual([960, 420])
    expect(await sizeOf(moveStill(drawnMove('clamshell')))).toEqual([960, 320])
    expect(await sizeOf(moveStill(drawnMove('glute-bridge-walkout')))).toEqual([960, 566])
  })

  test('numbers and names each step', () => {
    const svg = moveStill(drawnMove('hill-sprint'))
    expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, word]) => word)).toEqual([
      '1',
      'Drive',
      '2',
      'Swap',
      '3',
      'Recover',
    ])
  })

  test.each(drawnMoves)('of %s shows what works', (_, move) => {
    const svg = moveStill(move)
    expect(times(svg, palette.vermilion) + times(svg, colours.works.far)).toBeGreaterThanOrEqual(
      move.poses.length,
    )
  })

  test('from the side tells the far leg from the near one', () => {
    const svg = moveStill(drawnMove('forward-lunge'))
    expect(svg).toContain(colours.skin.far)
    expect(moveStill(drawnMove('side-lunge'))).not.toContain(colours.skin.far)
  })

  test('has the ghost of the step before, unless steps alternate', () => {
    expect(times(moveStill(drawnMove('clamshell')), colours.ghost)).toBe(1)
    expect(times(moveStill(drawnMove('high-knees')), colours.ghost)).toBe(0)
  })

  test.each([
    ['deadlift', colours.iron],
    ['barbell-rdl', colours.glint],
    ['step-up', colours.boxFront],
    ['clamshell', colours.mat],
    ['swinging-drill', colours.wall],
    ['lateral-band-walk', colours.band],
    ['hill-sprint', colours.hill],
  ])('of %s has its prop', (id, colour) => {
    expect(moveStill(drawnMove(id))).toContain(colour)
  })
})

describe('one pose', () => {
  test('is 480x270, also half way', async () => {
    expect(await sizeOf(poseStill(drawnMove('squat'), 1))).toEqual([480, 270])
    expect(await sizeOf(poseStill(drawnMove('squat'), 0.5))).toEqual([480, 270])
  })

  test('half way is neither the start nor the end', () => {
    const [start, half, end] = [0, 0.5, 1].map((at) => poseStill(drawnMove('squat'), at))
    expect(new Set([start, half, end]).size).toBe(3)
    expect(half).not.toContain('<text')
  })
})

describe('the sheet of a day', () => {
  const tile = (id: string) => ({
    move: drawnMove(id),
    name: drawnMove(id).name,
    dose: '3 × 10 a side',
    start: startInWords(drawnMove(id)),
  })
  const sheet = (ids: readonly string[]) => ({
    title: 'Hip day',
    line: 'Session A · 14 min',
    moves: ids.map(tile),
  })

  test('has two tiles in a row and explains its signs in the free place or below', async () => {
    expect(await sizeOf(daySheet(sheet(['squat', 'plank', 'clamshell'])))).toEqual([960, 840])
    expect(await sizeOf(daySheet(sheet(['squat', 'plank'])))).toEqual([960, 654])
    for (const ids of [['squat'], ['squat', 'plank']])
      expect(daySheet(sheet(ids))).toContain('the side that works')
  })

  test('shows a move without poses by its name', () => {
    const svg = daySheet({
      ...sheet([]),
      moves: [{ move: null, name: 'Frog <bridge>', dose: '8' }],
    })
    expect(svg).toContain('Frog &lt;bridge&gt;')
  })

  test('is told in words', () => {
    expect(daySheetAlt(sheet(['squat', 'clamshell']))).toBe(
      '2 moves: Squat 3 × 10 a side, standing; Clamshell 3 × 10 a side, lying on your side.',
    )
    const onKnees = { name: 'Plank', dose: '5 · on hands and knees', start: 'on hands and toes' }
    expect(daySheetAlt({ moves: [onKnees] })).toBe('One move: Plank 5 · on hands and knees.')
    const undrawn = { name: 'Frog', dose: '8', start: null }
    expect(daySheetAlt({ moves: [undrawn] })).toBe('One move: Frog 8.')
  })
})

describe('the words of a picture', () => {
  test('say where one looks from, each step, what works and with what', () => {
    expect(moveAlt('Forward lunge', drawnMove('forward-lunge'))).toBe(
      'Forward lunge, seen from the side. 1 Start: standing tall. 2 End: right foot forward, both ' +
        'knees near 90 degrees, trunk upright. The right leg works, marked in orange with a dark cuff. ' +
        'A patch at the hip marks where you feel it: the glutes.',
    )
    expect(moveAlt('Plank', drawnMove('plank'))).toContain('The trunk works, marked in orange.')
    expect(moveAlt('Side plank', drawnMove('side-plank-arm-leg'))).toContain(
      'The left arm and the left leg work,',
    )
  })

  test('name each group of muscles once, and none where the leg says it all', () => {
    expect(moveAlt('Squat', drawnMove('squat'))).toContain('you feel it: the glutes.')
    expect(moveAlt('Marching bridge', drawnMove('marching-bridge'))).toContain(
      'you feel it: the glutes and the front of the hip.',
    )
    expect(moveAlt('Calf raise', drawnMove('calf-raise'))).not.toContain('patch')
  })

  test('of a loop name the poses it goes through', () => {
    expect(loopAlt('Squat', drawnMove('squat'))).toContain('moving: standing tall; thighs near')
  })
})

describe('how a move begins', () => {
  const lies = (id: string): 'back' | 'side' | null => {
    const { pitch = 0, roll = 0 } = drawnMove(id).poses[0] ?? {}
    if (pitch <= -80) return 'back'
    return Math.abs(roll) >= 70 ? 'side' : null
  }
  const STARTS =
    /(standing|lying on your back|(lying )?on your ((right|left) )?side|face down|on hands and (toes|feet|knees)|(half-)?kneeling|running)/
  const isToldAs = { back: /\bon your back\b/i, side: /\bon your (right |left )?side\b/i } as const

  test.each(drawnMoves)('of %s is in the words of each of its pictures', (id, move) => {
    const first = new RegExp(`(: |moving: )${STARTS.source}\\b`)
    expect(startInWords(move)).toMatch(STARTS)
    expect(moveAlt(id, move)).toMatch(first)
    for (const side of [null, 'right', 'left'] as const)
      expect(loopAlt(id, move, side)).toMatch(first)
  })

  test.each(drawnMoves)('of %s is what the figure does', (id, move) => {
    const start = startInWords(move) ?? ''
    const posture = lies(id)
    expect(isToldAs.back.test(start)).toBe(posture === 'back')
    expect(isToldAs.side.test(start)).toBe(posture === 'side')
  })

  test.each(drawnMoves.filter(([id]) => lies(id) !== null))(
    'of %s, who lies, is in its first cue too: the text may stand without a picture',
    (id) => {
      expect(exercise(id).cues[0]).toMatch(isToldAs[lies(id) ?? 'back'])
    },
  )

  test('is left out where the words of a coach begin otherwise', () => {
    expect(startInWords({ poses: [{ label: 'Start', words: 'upside down' }] })).toBeNull()
  })
})
