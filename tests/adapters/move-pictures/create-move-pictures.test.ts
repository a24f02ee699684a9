import { content } from '#tests/support/content.ts'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore, turn, until } from './drawing-world.ts'

const ALL_KINDS = ['still', 'loop', 'sheet', 'countdown'] as const
const MOVES = [
  { exercise: 'clamshell', dose: '3 × 12 a side' },
  { exercise: 'squat', dose: '3 × 10' },
]
type Opened = ReturnType<typeof openStore>

const ask = ({ store }: Opened, kind: (typeof ALL_KINDS)[number]) =>
  ({
    still: () => store.pictures.still('clamshell'),
    loop: () => store.pictures.loop('clamshell', 'left'),
    sheet: () => store.pictures.sheet(MOVES),
    countdown: () => store.pictures.countdown(30),
  })[kind]()

const shown = async (opened: Opened, kind: (typeof ALL_KINDS)[number]) =>
  (await until(() => ask(opened, kind))).data.toString()

const filesIn = (folder: string) => readdirSync(folder).toSorted()

describe('an answer', () => {
  test.each(ALL_KINDS)('has no %s the first time, and has it the next time', async (kind) => {
    const opened = openStore()
    opened.drawing.hold()
    expect(await ask(opened, kind)).toBeNull()
    expect(await ask(opened, kind)).toBeNull()
    opened.drawing.letGo()
    expect(await shown(opened, kind)).toBe(`${kind} 1`)
    expect(opened.drawing.orders).toHaveLength(1)
  })

  test('has the picture of another start of the bot', async () => {
    const first = openStore()
    for (const kind of ALL_KINDS) await shown(first, kind)
    await first.store.stop()
    const second = openStore({ folder: first.folder })
    const data = await Promise.all(ALL_KINDS.map((kind) => ask(second, kind)))
    expect(data.map((picture) => picture?.data.toString())).toEqual([
      'still 1',
      'loop 2',
      'sheet 3',
      'countdown 4',
    ])
    expect(second.drawing.orders).toEqual([])
  })

  test('has a name and words with its picture', async () => {
    const opened = openStore()
    const pictures = await Promise.all(ALL_KINDS.map((kind) => until(() => ask(opened, kind))))
    expect(pictures.map(({ name }) => name)).toEqual([
      'clamshell.png',
      'clamshell.gif',
      'moves.png',
      'countdown-30.gif',
    ])
    const [still, loop, sheet, countdown] = pictures.map(({ alt }) => alt)
    expect(still).toContain('Clamshell')
    expect(loop).toContain('The left leg works')
    expect(sheet).toContain('3 × 12 a side')
    expect(countdown).toContain('30 seconds')
  })

  test('speaks of the side that its loop shows', async () => {
    const { store } = openStore()
    const left = await until(() => store.pictures.loop('clamshell', 'left'))
    const right = await until(() => store.pictures.loop('clamshell', 'right'))
    expect(left.alt).toContain('left knee lifted')
    expect(right.alt).toContain('right knee lifted')
    expect(right.alt).toContain('The right leg works')
  })

  test('of what is not drawn has no picture, and nothing is ordered', async () => {
    const opened = openStore()
    const { pictures } = opened.store
    const answers = await Promise.all([
      pictures.still('handstand'),
      pictures.loop('plank', null),
      pictures.sheet([]),
      pictures.sheet([{ exercise: 'handstand', dose: '1' }]),
      pictures.countdown(0),
      pictures.countdown(1.5),
      pictures.countdown(Number.NaN),
      pictures.countdown(100_000),
    ])
    expect(answers.filter((answer) => answer !== null)).toEqual([])
    expect(opened.drawing.orders).toEqual([])
  })

  test('on a move without sides has one loop, whichever side is asked for', async () => {
    const { store, drawing } = openStore()
    await until(() => store.pictures.loop('squat', null))
    expect(await store.pictures.loop('squat', 'left')).not.toBeNull()
    expect(drawing.orders).toHaveLength(1)
  })
})

describe('a card that nobody sits before', () => {
  test('waits for its sheet', async () => {
    const { store } = openStore()
    expect((await store.waiting(3_000).sheet(MOVES))?.data.toString()).toBe('sheet 1')
  })

  test('goes out without it when that takes too long', async () => {
    const { store, drawing, timers } = openStore()
    drawing.hold()
    const asked = store.waiting(3_000).sheet(MOVES)
    await until(() => (timers.waits().includes(3_000) ? true : null))
    timers.ring()
    expect(await asked).toBeNull()
  })

  test('does not wait while the drawing rests from a failure', async () => {
    const { store, timers } = openStore({ judge: () => 'ended' })
    expect(await store.pictures.still('squat')).toBeNull()
    await until(() => (timers.waits().includes(1_000) ? true : null))
    expect(await store.waiting(3_000).sheet(MOVES)).toBeNull()
    expect(timers.waits()).toEqual([1_000])
  })
})

describe('a picture that cannot be drawn', () => {
  test('is none, is said once with its reason, and is not tried again', async () => {
    const opened = openStore({ judge: () => 'fault' })
    for (let time = 0; time < 5; time += 1) {
      expect(await opened.store.pictures.still('clamshell')).toBeNull()
      await turn()
    }
    expect(opened.drawing.orders).toHaveLength(1)
    expect(opened.logged.map(({ message }) => message)).toEqual([
      'a picture of a move cannot be drawn',
    ])
    expect(String(Object.values(opened.logged[0]?.facts ?? {})[0])).toContain('no such joint')
  })

  test('leaves the others as they are', async () => {
    const opened = openStore({ judge: ({ kind }) => (kind === 'still' ? 'fault' : 'drawn') })
    expect(await ask(opened, 'still')).toBeNull()
    expect(await shown(opened, 'countdown')).toMatch(/^countdown/)
  })
})

describe('the folder', () => {
  const SPOIL: readonly (readonly [string, (path: string) => void])[] = [
    ['cut short', (path) => { truncateSync(path, 20) }],
    ['emptied', (path) => { truncateSync(path, 0) }],
    ['overwritten', (path) => { writeFileSync(path, Buffer.alloc(500, 7)) }],
  ] // prettier-ignore

  test.each(SPOIL)('with a file that was %s: it is drawn anew', async (_, spoil) => {
    const first = openStore()
    await shown(first, 'still')
    await first.store.stop()
    const [file = ''] = filesIn(first.folder)
    spoil(join(first.folder, file))
    const second = openStore({ folder: first.folder })
    expect(await ask(second, 'still')).toBeNull()
    expect(await shown(second, 'still')).toBe('still 1')
    await second.store.stop()
    const third = openStore({ folder: first.folder })
    expect((await ask(third, 'still'))?.data.toString()).toBe('still 1')
    expect(second.logged.map(({ message }) => message)).toEqual([
      'a kept picture was spoilt; it is drawn anew',
    ])
  })

  test('that cannot be written keeps no picture, says so once, and memory has them', async () => {
    const parent = openStore().folder
    // A file in the place of the folder: whoever runs the tests may write anywhere else.
    writeFileSync(parent, 'no folder')
    const opened = openStore({ folder: parent })
    for (const kind of ALL_KINDS) expect(await shown(opened, kind)).toMatch(new RegExp(`^${kind}`))
    await opened.store.stop()
    const said = opened.logged.map(({ message }) => message)
    expect(said.filter((message) => message.startsWith('pictures cannot be kept'))).toHaveLength(1)
    expect(said.length).toBeLessThanOrEqual(2)
  })

  test('is shared by two bots that draw the same', async () => {
    const one = openStore()
    const two = openStore({ folder: one.folder, processName: 'two' })
    await Promise.all([shown(one, 'still'), shown(two, 'still')])
    await Promise.all([one.store.stop(), two.store.stop()])
    expect(filesIn(one.folder)).toHaveLength(1)
    const third = openStore({ folder: one.folder })
    expect((await ask(third, 'still'))?.data.toString()).toBe('still 1')
  })

  test('has a picture as programs open it', async () => {
    const opened = openStore()
    await shown(opened, 'still')
    await opened.store.stop()
    const file = readFileSync(join(opened.folder, filesIn(opened.folder)[0] ?? ''))
    expect(file.subarray(0, 'still 1'.length).toString()).toBe('still 1')
  })
})

describe('warming', () => {
  test('draws all stills, loops and usual countdowns, each once', async () => {
    const { store, drawing, folder } = openStore()
    await store.warm()
    const count = (wanted: string) => drawing.orders.filter(({ kind }) => kind === wanted).length
    const holds = [...content.poses.values()].filter(({ poses }) => poses.length === 1)
    expect(count('still')).toBe(content.poses.size + holds.length)
    expect(count('loop')).toBeGreaterThan(content.poses.size)
    expect(count('countdown')).toBeGreaterThan(5)
    expect(filesIn(folder)).toHaveLength(drawing.orders.length)
    const again = openStore({ folder })
    await again.store.warm()
    expect(again.drawing.orders).toEqual([])
  })

  test('lets somebody who asks go first', async () => {
    const { store, drawing } = openStore()
    drawing.hold()
    const warmed = store.warm()
    await until(() => (drawing.orders.length > 0 ? true : null))
    expect(await store.pictures.countdown(77)).toBeNull()
    drawing.letGo()
    await until(() => (drawing.orders.length > 1 ? true : null))
    expect(drawing.orders[1]).toEqual({ kind: 'countdown', seconds: 77 })
    await store.stop()
    await warmed
  })

  test('ends with the bot', async () => {
    const { store, drawing } = openStore()
    drawing.hold()
    const warmed = store.warm()
    await until(() => (drawing.orders.length > 0 ? true : null))
    await store.stop()
    await warmed
    expect(drawing.orders).toHaveLength(1)
    expect(await store.pictures.still('squat')).toBeNull()
  })
})
