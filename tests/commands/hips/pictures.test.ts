import { noPictures } from '#src/no-pictures.ts'
import type { Answer } from '#practice/people/answer.ts'
import { drawnPictures } from '#tests/support/drawn-pictures.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'
import { openClub, TUESDAY, WEDNESDAY } from '#tests/support/running-club.ts'
import { everyComponent } from '#practice/world/components.ts'
import { ComponentType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { onwards, openGuidedClub } from './guided-club.ts'

const DAY_A = 'sheet-of-deadlift-clamshell-high-knees-plank-downward-dog.png'

const names = ({ files }: Pick<Answer, 'files'>): readonly string[] => files.map(({ name }) => name)

/** How many galleries stand in it: a file that none shows is seen by nobody. */
const galleries = ({ message }: Answer): number =>
  everyComponent(message.components).filter(({ type }) => type === ComponentType.MediaGallery)
    .length

const drawing = (at = TUESDAY) => openClub({ at, pictures: drawnPictures })

describe('the day’s card', () => {
  test('has one picture of its moves, with their doses read aloud', async () => {
    const { ana, general } = await drawing()
    const answer = await ana.in(general).type('/hips today')
    expect(names(answer)).toEqual([DAY_A])
    expect(answer.files[0]).toMatchObject({
      type: 'image/png',
      alt: 'deadlift 2 × 8; clamshell 2 × 12 a side; high-knees 2 × 20 s; plank 2 × 20 s; downward-dog 30 s',
    })
    expect(answer.text).toContain('· 2 × 12 a side, rest 30 s')
    expect(galleries(answer)).toBe(1)
  })

  test('of a run shows the set before it; a rest day has nothing to show', async () => {
    const { ana, general } = await drawing(WEDNESDAY)
    const run = await ana.in(general).type('/hips today')
    expect(run.files[0]?.alt).toMatch(/^marching-bridge .*; running-drill 20 m$/)
    const rest = await ana.in(general).type('/hips today day:thursday')
    expect(names(rest)).toEqual([])
    expect(galleries(rest)).toBe(0)
  })

  test('in the place of another takes that one’s picture away', async () => {
    const { ana, general, bo } = await drawing(WEDNESDAY)
    const run = await ana.in(general).type('/hips today')
    const before = names(run)
    const strength = await run.press("See Friday's routine")
    expect(strength.message.id).toBe(run.message.id)
    expect(names(strength)).toHaveLength(1)
    expect(names(strength)).not.toEqual(before)
    expect(galleries(strength)).toBe(1)
    expect(bo.in(general).sees()).toEqual([])
  })

  test('that is shared has its picture too', async () => {
    const { ana, bo, general } = await drawing()
    await ana.in(general).type('/hips today share:true')
    expect(names(bo.in(general).sees()[0] ?? { files: [] })).toEqual([DAY_A])
  })

  test('shows a swap that was kept, in its dose', async () => {
    const { ana, general } = await openLoggingClub({ at: TUESDAY, pictures: drawnPictures })
    const step = await onwards(await ana.in(general).type('/hips start'), 3)
    const swapped = await step.press('Swap')
    const kept = await swapped.press('Keep this swap')
    const wanted = kept.files[0]?.name.replace(/^4-any-|-any\.gif$/g, '') ?? 'nothing'
    expect(wanted).not.toBe('deadlift')
    const card = await ana.in(general).type('/hips today')
    expect(names(card)[0]).toContain(`sheet-of-${wanted}-clamshell`)
  })

  test('is the same in words where there is no picture, late or broken', async () => {
    const { ana, general } = await openClub()
    const plain = await ana.in(general).type('/hips today')
    const broken = await openClub({
      pictures: {
        ...noPictures,
        sheet: () => Promise.reject(new Error('no pencil')),
        still: () => {
          throw new Error('no paper')
        },
      },
    })
    const card = await broken.ana.in(broken.general).type('/hips today')
    expect(card.text).toBe(plain.text)
    expect(names(card)).toEqual([])
    const page = await broken.ana.in(broken.general).type('/hips exercise name:plank')
    expect(page.text).toContain('## Plank')
    expect(broken.logged.join('')).toContain('no pencil')
    expect(broken.logged.join('')).toContain('no paper')
  })

  test('comes with its picture when the answer had to be deferred', async () => {
    const deferred = Promise.withResolvers<unknown>()
    const { ana, general, discord } = await openClub({
      patience: { deferAfterMs: 1 },
      pictures: {
        ...drawnPictures,
        sheet: async (moves) => {
          await deferred.promise
          return drawnPictures.sheet(moves)
        },
      },
    })
    const first = discord.requests.next(({ route }) => route.endsWith('/callback'))
    const typed = ana.in(general).type('/hips today')
    expect((await first).body).toMatchObject({ type: 5 })
    deferred.resolve(null)
    const answer = await typed
    expect(answer.private).toBe(true)
    expect(names(answer)).toEqual([DAY_A])
  })
})

describe('the page of an exercise', () => {
  test('has the move as it is done first, then its steps to look at in peace', async () => {
    const { ana, general } = await drawing()
    const page = await ana.in(general).type('/hips exercise name:clamshell')
    expect(page.files).toMatchObject([
      { name: 'clamshell-any.gif', type: 'image/gif', alt: 'loop of clamshell' },
      { name: 'clamshell.png', type: 'image/png', alt: 'still of clamshell' },
    ])
    const [container] = page.message.components ?? []
    const kinds = everyComponent([container])
      .slice(1, 6)
      .map(({ type }) => type)
    const { TextDisplay, MediaGallery } = ComponentType
    expect(kinds).toEqual([TextDisplay, MediaGallery, TextDisplay, MediaGallery, TextDisplay])
  })

  test('says so where the picture is not the form of one’s level, and only with a picture', async () => {
    const words = 'The picture shows the usual form; yours: knees bent.'
    const { ana, general } = await drawing()
    const plank = '/hips exercise name:side plank with arm and leg swing'
    expect((await ana.in(general).type(plank)).text).toContain(words)
    const clamshell = await ana.in(general).type('/hips exercise name:clamshell')
    expect(clamshell.text).not.toContain('The picture shows')
    const plain = await openClub()
    expect((await plain.ana.in(plain.general).type(plank)).text).not.toContain('The picture shows')
  })

  test('of a hold has its one picture first', async () => {
    const { ana, general } = await openClub({
      pictures: { ...drawnPictures, loop: noPictures.loop },
    })
    const page = await ana.in(general).type('/hips exercise name:plank')
    expect(names(page)).toEqual(['plank.png'])
    expect(galleries(page)).toBe(1)
  })

  test('comes with pictures from the select on a card, and turns over in place', async () => {
    const { ana, general } = await drawing()
    const card = await ana.in(general).type('/hips today')
    const page = await card.select('Look at one move', 'Clamshell against a wall')
    expect(names(page)).toEqual(['clamshell-any.gif', 'clamshell.png'])
    const button = page.buttons.find(({ label }) => label?.startsWith('Harder: '))
    const harder = await page.press(button?.label ?? '')
    expect(harder.message.id).toBe(page.message.id)
    expect(names(harder)).toHaveLength(2)
    expect(names(harder)).not.toContain('clamshell.png')
  })
})

describe('the guided session', () => {
  test('shows each step’s own pictures, and none of the step before', async () => {
    const { start } = await openGuidedClub({ pictures: drawnPictures })
    let card = await start()
    const shown: (readonly string[])[] = []
    while (card.text.includes('-# Next: ')) {
      shown.push(names(card))
      // The move and the clock stand side by side.
      expect(galleries(card)).toBe(1)
      // oxlint-disable-next-line no-await-in-loop -- each press is on what the one before brought
      card = await onwards(card, 1)
    }
    expect(shown.slice(3, 6)).toEqual([['4-any-deadlift-any.gif'], ['5-rest-countdown-30.gif'], ['6-any-deadlift-any.gif']]) // prettier-ignore
    expect(shown.at(-1)).toEqual([
      '18-any-downward-dog-any.gif',
      '18-downward-dog-countdown-30.gif',
    ])
    // What says that it is in has nothing left of them.
    expect(card.text).toContain('**In.')
    expect(names(card)).toEqual([])
  })

  test('keeps the pictures that it has when the step is the same, so that a countdown runs on', async () => {
    const { start } = await openGuidedClub({ pictures: drawnPictures })
    const idsOf = (card: Answer) => card.message.attachments.map(({ id }) => id)
    const swapped = await (await onwards(await start(), 11)).press('Swap')
    const before = [names(swapped), idsOf(swapped)]
    const kept = await swapped.press('Keep this swap')
    expect(kept.text).toContain('Kept: ')
    expect([names(kept), idsOf(kept)]).toEqual(before)
    expect(before.flat()).toHaveLength(2)
    const next = await onwards(kept, 1)
    expect(idsOf(next)).not.toEqual(before[1])
  })

  test('has nothing left of a step with a picture on one without', async () => {
    const { start } = await openGuidedClub({
      pictures: { ...drawnPictures, countdown: noPictures.countdown },
    })
    const work = await onwards(await start(), 3)
    expect(names(work)).toEqual(['4-any-deadlift-any.gif'])
    const rest = await onwards(work, 1)
    expect(names(rest)).toEqual([])
    expect(galleries(rest)).toBe(0)
    expect(rest.text).toContain('Rest · 30 s')
  })
})
