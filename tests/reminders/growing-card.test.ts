import { expect, test } from 'vitest'
import { openSendingClub, POSTS } from './sending-club.ts'

const MONDAY = '2026-11-23T12:00:00Z'
const EDITS = '/channels/:channel_id/messages/:message_id'

test('a card is changed once in a round, however many press Done', async () => {
  const { discord, club, general, bot, goOnTo, messages, db } = await openSendingClub(MONDAY)
  await goOnTo('2026-11-24T07:00:00Z')
  const [card] = messages()
  if (!card) throw new Error('no card was sent')
  const edits = () =>
    discord.requests.all().filter(({ method, route }) => method === 'PATCH' && route === EDITS)
  const runners = Array.from({ length: 30 }, (_, index) => {
    const runner = discord.addUser({ name: `runner-${String(index)}` })
    club.join(runner)
    db.prepare("INSERT INTO preferences VALUES (?, ?, 'card', ?)").run(
      runner.id,
      // Who is hidden is a number.
      index === 0 ? 1 : 0,
      MONDAY,
    )
    return runner
  })
  await bot().reminders.refresh()
  expect(edits()).toHaveLength(0)

  await Promise.all(runners.map((runner) => runner.presses(card, 'Done')))
  await bot().reminders.refresh()
  expect(edits()).toHaveLength(1)
  const named = runners.filter(({ id }) => card.rawText.includes(`<@${id}>`))
  expect(named).toHaveLength(20)
  expect(named).not.toContain(runners[0])
  expect(card.text).toContain('10')
  expect(card.message.channel_id).toBe(general.id)

  await bot().reminders.refresh()
  expect(edits()).toHaveLength(1)
})

test('who presses while the card is on its way is on it a moment later', async () => {
  const { discord, bot, ana, general, time, messages, db } = await openSendingClub(MONDAY)
  db.prepare("INSERT INTO preferences VALUES (?, 0, 'card', ?)").run(ana.id, MONDAY)
  const trouble = discord.misbehave({ kind: 'hang' }, { ...POSTS, times: 1 })
  time.now = Temporal.Instant.from('2026-11-24T07:00:00Z')
  await bot().reminders.tick()
  await trouble.whenStruck()
  await ana.in(general).type('/hips done')
  trouble.stop()
  await bot().reminders.idle()
  const card = messages().findLast((message) => !message.private)
  expect(card?.rawText).not.toContain(`<@${ana.id}>`)
  await bot().reminders.refresh()
  expect(card?.rawText).toContain(`<@${ana.id}>`)
})

test('who takes the session back is taken off the card', async () => {
  const { bot, ana, general, goOnTo, messages, db } = await openSendingClub(MONDAY)
  db.prepare("INSERT INTO preferences VALUES (?, 0, 'card', ?)").run(ana.id, MONDAY)
  await goOnTo('2026-11-24T05:00:00Z')
  await ana.in(general).type('/hips done')
  await goOnTo('2026-11-24T07:00:00Z')
  const card = messages().findLast((message) => !message.private)
  expect(card?.rawText).toContain(`<@${ana.id}>`)
  await ana.in(general).type('/hips undo')
  await bot().reminders.refresh()
  expect(card?.rawText).not.toContain(`<@${ana.id}>`)
})

test('who makes the day up on the next one is on its card, until they hide', async () => {
  const { bot, ana, general, goOnTo, messages } = await openSendingClub('2026-11-20T12:00:00Z')
  await ana.in(general).type('/hips done')
  await goOnTo('2026-11-24T07:00:00Z')
  const card = messages().findLast((message) => !message.private)
  await goOnTo('2026-11-25T18:00:00Z')
  await ana.in(general).type('/hips done')
  await bot().reminders.refresh()
  expect(card?.rawText).toContain(`Done so far: <@${ana.id}>`)
  const settings = await ana.in(general).type('/hips me')
  await settings.press('Hide me from boards')
  await bot().reminders.refresh()
  expect(card?.rawText).toContain('Done so far: 1 club-mate')
  expect(card?.rawText).not.toContain(ana.id)
})

test('a captain’s word of some days later is on the card too; one of the week before stays as it is', async () => {
  const { bot, ana, cleo, general, goOnTo, messages } = await openSendingClub(MONDAY)
  await goOnTo('2026-11-24T07:00:00Z')
  const card = messages().findLast((message) => !message.private)
  await goOnTo('2026-11-26T18:00:00Z')
  await cleo.in(general).type(`/club correct member:${ana.id} day:2026-11-24 done:done`)
  await bot().reminders.refresh()
  expect(card?.rawText).toContain(`Done so far: <@${ana.id}>`)
  await goOnTo('2026-12-01T18:00:00Z')
  await cleo.in(general).type(`/club correct member:${ana.id} day:2026-11-24 done:not-done`)
  await bot().reminders.refresh()
  expect(card?.rawText).toContain(`Done so far: <@${ana.id}>`)
})
