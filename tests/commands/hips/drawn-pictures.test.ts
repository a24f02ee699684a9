import { openClub, TUESDAY } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('a move that is not drawn yet is words, and a picture the next time', async () => {
  const { ana, general } = await openClub({ at: TUESDAY, picturesFolder: temporaryFolder() })
  const first = await ana.in(general).type('/hips start')
  expect(first.text).toContain('Next')
  expect(first.files).toEqual([])
  let shown = await ana.in(general).type('/hips start')
  while (shown.files.length === 0) shown = await ana.in(general).type('/hips start')
  expect(shown.text).toBe(first.text)
  const [file] = shown.files
  expect(file?.type).toBe('image/gif')
  expect(file?.alt).toContain('Marching bridge, left and right in turn')
  expect(
    Buffer.from(file?.data ?? [])
      .subarray(0, 6)
      .toString(),
  ).toBe('GIF89a')
})

test('pictures that can neither be kept nor read leave the words whole', async () => {
  const folder = join(temporaryFolder(), 'no-folder')
  writeFileSync(folder, '')
  const { ana, general, logged } = await openClub({ at: TUESDAY, picturesFolder: folder })
  expect((await ana.in(general).type('/hips start')).text).toContain('Next')
  let shown = await ana.in(general).type('/hips start')
  while (shown.files.length === 0) shown = await ana.in(general).type('/hips start')
  expect(logged.filter((line) => line.includes('cannot be kept')).length).toBeLessThanOrEqual(1)
})
