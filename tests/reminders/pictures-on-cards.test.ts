import type { MovePictures } from '#use-cases/ports.ts'
import { drawnPictures } from '#tests/support/drawn-pictures.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { composeWorld, sentOf, TUESDAY, WEDNESDAY } from './compose/compose-world.ts'
import { noPictures } from '#src/no-pictures.ts'
import { describe, expect, test } from 'vitest'
import { openSendingClub } from './sending-club.ts'

const MONDAY = '2026-11-23T12:00:00Z'
const SEVEN = '2026-11-24T07:00:00Z'
const DAY_A = 'sheet-of-deadlift-clamshell-high-knees-plank-downward-dog.png'
const EDITS = '/channels/:channel_id/messages/:message_id'

const open = (pictures: MovePictures = drawnPictures) => openSendingClub(MONDAY, {}, { pictures })

/** The club's card of Tuesday, and what was asked of Discord to change it. */
async function withCard(club: Awaited<ReturnType<typeof open>>) {
  await club.goOnTo(SEVEN)
  const card = club.messages().findLast((message) => !message.private)
  if (!card) throw new Error('no card was sent')
  const edits = () =>
    club.discord.requests.all().filter(({ method, route }) => method === 'PATCH' && route === EDITS)
  return { ...club, card, edits, names: () => card.files.map(({ name }) => name) }
}

describe('the club’s card', () => {
  test('has one picture of its moves, at the doses that it shows', async () => {
    const { card, names } = await withCard(await open())
    expect(names()).toEqual([DAY_A])
    expect(card.files[0]?.alt).toContain('clamshell 2 × 12 a side')
  })

  test('keeps its picture as names are added, without sending it again', async () => {
    const { ana, bo, card, edits, names, bot } = await withCard(await open())
    const [before] = card.files
    await ana.presses(card, 'Done')
    await bot().reminders.refresh()
    await bo.presses(card, 'Done')
    await bot().reminders.refresh()
    expect(card.rawText).toContain(`<@${ana.id}>`)
    expect(card.rawText).toContain(`<@${bo.id}>`)
    expect(names()).toEqual([DAY_A])
    expect(card.files[0]?.url).toBe(before?.url)
    expect(edits()).toHaveLength(2)
    expect(edits().map(({ body }) => body)).toMatchObject([
      { attachments: [{ id: expect.stringMatching(/^\d{17,}$/) as string }] },
      { attachments: [{ id: expect.stringMatching(/^\d{17,}$/) as string }] },
    ])
  })

  test('keeps it after a restart too, when Discord is asked what it carries', async () => {
    const { ana, card, edits, names, bot, restartBot } = await withCard(await open())
    const [before] = card.files
    await restartBot()
    await ana.presses(card, 'Done')
    await bot().reminders.refresh()
    expect(edits()).toHaveLength(1)
    expect(card.rawText).toContain(`<@${ana.id}>`)
    expect(card.files[0]?.url).toBe(before?.url)
    expect(names()).toEqual([DAY_A])
  })

  test('gets a picture that was not drawn in time with the next change', async () => {
    let isDrawn = false
    const { ana, card, names, bot } = await withCard(
      await open({
        ...noPictures,
        sheet: (moves) => (isDrawn ? drawnPictures.sheet(moves) : noPictures.sheet(moves)),
      }),
    )
    expect(names()).toEqual([])
    isDrawn = true
    await ana.presses(card, 'Done')
    await bot().reminders.refresh()
    expect(names()).toEqual([DAY_A])
  })

  test('goes out in words where the bot may not attach files, and grows there', async () => {
    const club = await open()
    club.club.denyBot(club.general, 'AttachFiles')
    await club.hasHeard()
    const { ana, card, names, bot, reminders, cleo } = await withCard(club)
    expect(names()).toEqual([])
    expect(card.text).toContain('Hip day · Tuesday 24 November')
    expect(reminders()).toContain('card 2026-11-24 sent')
    await ana.presses(card, 'Done')
    await bot().reminders.refresh()
    expect(card.rawText).toContain(`<@${ana.id}>`)
    expect(names()).toEqual([])
    const status = await cleo.in(club.general).type('/club status')
    expect(status.text).toContain('I lack: Attach Files')
  })

  test('whose member goes for good keeps its picture', async () => {
    const { ana, card, edits, names, bot, general } = await withCard(await open())
    await ana.presses(card, 'Done')
    await bot().reminders.refresh()
    const privacy = await ana.in(general).type('/hips privacy')
    const question = await privacy.press('Delete everything')
    await question.press('Delete everything')
    expect(card.rawText).not.toContain(`<@${ana.id}>`)
    expect(names()).toEqual([DAY_A])
    // By its name: the address that Discord gives for it is good for a day.
    expect(JSON.stringify(edits().at(-1)?.body)).toContain(`attachment://${DAY_A}`)
  })

  test('loses it when a race takes the session out of the day', async () => {
    const { cleo, general, card, names, bot, ana } = await withCard(await open())
    await cleo.in(general).type('/club race date:2026-11-26 distance:10k')
    await ana.presses(card, 'Done')
    await bot().reminders.refresh()
    expect(names()).toEqual([])
  })
})

describe('what the bot sends by itself', () => {
  const drawingWorld = (pictures: MovePictures = drawnPictures) => {
    const world = composeWorld()
    Object.assign(world.app, { pictures })
    return world
  }

  test('shows the set before a run on its card', async () => {
    const card = sentOf(await drawingWorld().compose('prerun', WEDNESDAY))
    const { body, picturesAreExtra } = card.announcement
    expect(body.files?.[0]?.name).toMatch(/^sheet-of-marching-bridge-.*running-drill\.png$/)
    expect(picturesAreExtra).toBe(true)
    expect(faultsOf(body)).toEqual([])
  })

  test('shows a member’s own session on their own reminder', async () => {
    const world = drawingWorld()
    world.asks('1001', { personal: true })
    const { announcement } = sentOf(await world.compose('personal', TUESDAY, { memberId: '1001' }))
    expect(announcement.body.files?.map(({ name }) => name)).toEqual([DAY_A])
    expect(faultsOf(announcement.body)).toEqual([])
  })

  test('is whole in words without pictures', async () => {
    const world = drawingWorld(noPictures)
    world.asks('1001', { personal: true })
    const sent = [
      await world.compose('card', TUESDAY),
      await world.compose('prerun', WEDNESDAY),
      await world.compose('personal', TUESDAY, { memberId: '1001' }),
    ]
    for (const { announcement } of sent.map(sentOf)) {
      expect(announcement.body.files).toBeUndefined()
      expect(faultsOf(announcement.body)).toEqual([])
    }
  })
})
