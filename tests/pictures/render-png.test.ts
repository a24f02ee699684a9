import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { heatMapPicture } from '#src/pictures/heat-map.ts'
import { paperCard } from '#src/pictures/paper-card.ts'
import { pngRenderer } from '#src/pictures/render-png.ts'
import { svgText, type TextStyle } from '#src/pictures/svg-text.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { describe, expect, test } from 'vitest'
import { aHeatMap } from './a-heat-map.ts'

const render = pngRenderer()

const heatMap = heatMapPicture(
  aHeatMap({ '2026-11-20': 'kept', '2026-11-24': 'frozen', '2026-11-27': 'open' }),
  { streak: 7, best: 12, freezes: 1, sessions: 31 },
)

const setIn = (weight: TextStyle['weight']) =>
  render(paperCard(200, 60, [svgText(20, 40, 'Hips', { size: 30, weight, fill: '#22304A' })]))

describe('a PNG', () => {
  test('of the heat map is 960 wide and 512 high', async () => {
    const png = Buffer.from(await render(heatMap))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([960, 512])
  })

  test('of the same picture is the same to the byte, also when several are drawn at once', async () => {
    const [first, second, third] = await Promise.all([heatMap, heatMap, heatMap].map(render))
    expect(second).toEqual(first)
    expect(third).toEqual(first)
  })

  test('has ink for every line of text', async () => {
    const texts = heatMap.match(/<text .*?<\/text>/g) ?? []
    expect(texts.length).toBeGreaterThan(20)
    const blank = await render(paperCard(960, 512, []))
    const drawn = await Promise.all(texts.map((text) => render(paperCard(960, 512, [text]))))
    expect(drawn.filter((png) => Buffer.compare(png, blank) === 0)).toEqual([])
  })

  test('has each weight in a font of its own', async () => {
    const drawn = await Promise.all(([500, 600, 700] as const).map(setIn))
    expect(new Set(drawn.map((png) => Buffer.from(png).toString('base64'))).size).toBe(3)
  })
})

describe('fonts that are not there', () => {
  test('are named at the start, all at once', () => {
    expect(() => pngRenderer('/nowhere')).toThrow(
      [
        'Pictures have no letters.',
        '/nowhere/500Medium/Inter_500Medium.ttf is missing or cannot be read.',
        '/nowhere/600SemiBold/Inter_600SemiBold.ttf is missing or cannot be read.',
        '/nowhere/700Bold/Inter_700Bold.ttf is missing or cannot be read.',
      ].join(' '),
    )
  })

  test('are not replaced by a file that is no font', () => {
    const folder = temporaryFolder()
    const file = join(folder, '500Medium', 'Inter_500Medium.ttf')
    mkdirSync(dirname(file))
    writeFileSync(file, 'version https://git-lfs.github.com/spec/v1')
    expect(() => pngRenderer(folder)).toThrow(`${file} is not a TrueType font.`)
  })
})
