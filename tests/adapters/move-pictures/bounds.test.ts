import { createPictureMemory } from '#adapters/move-pictures/picture-memory.ts'
import { sweepPictures } from '#adapters/move-pictures/sweep-pictures.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore, until } from './drawing-world.ts'

describe('the memory', () => {
  test('forgets first what nobody asked for longest', () => {
    const memory = createPictureMemory(30)
    for (const name of ['a', 'b', 'c']) memory.set(name, Buffer.alloc(10))
    memory.get('a')
    memory.set('d', Buffer.alloc(10))
    expect(['a', 'b', 'c', 'd'].filter((name) => memory.get(name))).toEqual(['a', 'c', 'd'])
  })

  test('counts a picture that is set again once', () => {
    const memory = createPictureMemory(30)
    for (let time = 0; time < 5; time += 1) memory.set('a', Buffer.alloc(10))
    memory.set('b', Buffer.alloc(20))
    expect(memory.get('a')).toBeDefined()
    memory.set('c', Buffer.alloc(1))
    expect(memory.get('b')).toBeUndefined()
  })

  test('does not keep what is too large for it, and is not confused by it', () => {
    const memory = createPictureMemory(30)
    memory.set('huge', Buffer.alloc(31))
    expect(memory.get('huge')).toBeUndefined()
    memory.set('b', Buffer.alloc(30))
    expect(memory.get('b')).toBeDefined()
  })
})

const name = (kind: string, letter: string) =>
  `${kind}-${letter.repeat(64)}.${kind === 'loop' || kind === 'countdown' ? 'gif' : 'png'}`
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')

describe('the folder', () => {
  /** Files of 100 bytes, read so many hours ago. */
  function folderWith(files: Readonly<Record<string, number>>) {
    const folder = temporaryFolder()
    for (const [file, hoursAgo] of Object.entries(files)) {
      const seconds = NOW.epochMilliseconds / 1_000 - hoursAgo * 3_600
      writeFileSync(join(folder, file), Buffer.alloc(100))
      utimesSync(join(folder, file), seconds, seconds)
    }
    return folder
  }
  const sweep = async (folder: string, needed: readonly string[], mostBytes = 1_000) => {
    const said: string[] = []
    const warn = (_: object, message: string) => said.push(message)
    const log = { warn, error: warn }
    await sweepPictures({ folder, needed: new Set(needed), mostBytes, now: NOW, log })
    return said
  }

  test('loses stills and loops that the content does not have any more', async () => {
    const folder = folderWith({
      [name('still', 'a')]: 1,
      [name('still', 'b')]: 1,
      [name('loop', 'c')]: 1,
      [name('sheet', 'd')]: 1,
    })
    await sweep(folder, [name('still', 'a')])
    expect(readdirSync(folder)).toEqual([name('sheet', 'd'), name('still', 'a')])
  })

  test('loses the sheets that were not read for longest', async () => {
    const folder = folderWith({
      [name('sheet', 'a')]: 5,
      [name('sheet', 'b')]: 1,
      [name('sheet', 'c')]: 9,
      [name('countdown', 'd')]: 3,
      [name('countdown', 'e')]: 99,
    })
    await sweep(folder, [name('countdown', 'e')], 250)
    expect(readdirSync(folder)).toEqual([
      name('countdown', 'd'),
      name('countdown', 'e'),
      name('sheet', 'b'),
    ])
  })

  test('loses what a process that ended has left half written, and keeps what one writes', async () => {
    const folder = folderWith({
      [`${name('still', 'a')}.gone.part`]: 2,
      [`${name('still', 'a')}.busy.part`]: 0,
    })
    await sweep(folder, [name('still', 'a')])
    expect(readdirSync(folder)).toEqual([`${name('still', 'a')}.busy.part`])
  })

  test('keeps what is not ours', async () => {
    const others = ['clamshell.db', 'half.part', 'notes.txt', 'still-1.png']
    const folder = folderWith(Object.fromEntries(others.map((file) => [file, 999])))
    await sweep(folder, [], 0)
    expect(readdirSync(folder)).toEqual(others)
  })

  test('that is not there yet is no trouble', async () => {
    expect(await sweep(join(temporaryFolder(), 'none'), [])).toEqual([])
  })

  test('is bounded while the bot runs', async () => {
    const mostBytes = 2_000
    const { store, folder } = openStore({ most: { memory: 0, looseFiles: mostBytes } })
    for (let count = 0; count < 300; count += 1)
      await store.waiting(1_000).sheet([{ exercise: 'squat', dose: `${count}` }])
    await store.stop()
    const bytes = readdirSync(folder).reduce(
      (sum, file) => sum + statSync(join(folder, file)).size,
      0,
    )
    // 300 files of 40 bytes were written.
    expect(bytes).toBeLessThan(2 * mostBytes)
    expect(bytes).toBeGreaterThan(0)
  })
})

test('a picture of an older drawing is not shown, and goes at the next start', async () => {
  const first = openStore({ fingerprint: 'as it was' })
  await until(() => first.store.pictures.still('squat'))
  await first.store.stop()
  const before = readdirSync(first.folder)
  const second = openStore({ folder: first.folder })
  expect(await second.store.pictures.still('squat')).toBeNull()
  await second.store.warm()
  expect(readdirSync(first.folder)).not.toContain(before[0])
})
