import { openId } from '#views/reminder-ids.ts'
import { InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { onwards } from './guided-club.ts'
import { openRemindedClub } from './reminded-club.ts'

const MONDAY_EVENING = '2026-11-23T20:00:00Z'
const TUESDAY_MORNING = '2026-11-24T07:00:00Z'

async function withCard() {
  const club = await openRemindedClub(MONDAY_EVENING)
  await club.goOnTo(TUESDAY_MORNING)
  return { ...club, card: () => club.newest() }
}

describe('the card in the channel', () => {
  test('Start answers privately, at the presser’s own level', async () => {
    const { ana, general, card } = await withCard()
    await ana.in(general).type('/hips me level:2')
    const own = await card().press('Start')
    expect(own.private).toBe(true)
    expect(own.text).toContain('Session A · Tuesday')
    const deadlift = await onwards(own, 3)
    expect(deadlift.text).toContain('1 of 5 · Deadlift')
    expect(deadlift.text).toContain('set 1 of 3')
    expect(card().text).toContain('level 1 · no kit')
  })

  test('one move’s page comes privately', async () => {
    const { card } = await withCard()
    const page = await card().select('Look at one move', 'Plank')
    expect(page.private).toBe(true)
    expect(page.text).toContain('Plank')
  })

  test('Done answers privately, and the list grows', async () => {
    const { card, bot, ana, bo, newest } = await withCard()
    expect(card().text).not.toContain('Done so far')
    const answer = await card().press('Done')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('In.')
    await newest(bo).press('Done')
    await bot().reminders.refresh()
    expect(card().rawText).toContain(`Done so far: <@${ana.id}> and <@${bo.id}>`)
    expect(card().pings.userIds).toEqual([])
  })

  test('the day after, Start still brings its day, and Done logs it', async () => {
    const { card, goTo, daysOf } = await withCard()
    goTo('2026-11-25')
    const own = await card().press('Start')
    expect(own.text).toContain('· Tuesday')
    await onwards(own)
    expect(daysOf()).toEqual(['2026-11-24'])
  })

  test('later it says whose day it was, and today’s is one tap away', async () => {
    const { card, goTo } = await withCard()
    goTo('2026-11-26')
    const old = await card().press('Start')
    expect(old.private).toBe(true)
    expect(old.text).toContain("This card is from Tuesday 24 November. Today's is one tap away.")
    const today = await old.press("Today's card")
    expect(today.text).toContain('Rest day · Thursday 26 November')
  })

  test('who trains on other days gets their own day', async () => {
    const { ana, general, card, goTo } = await withCard()
    goTo('2026-11-23T21:00:00Z')
    await ana.in(general).type('/hips me days:mon,thu')
    goTo('2026-11-24T08:00:00Z')
    const own = await card().press('Start')
    expect(own.text).toContain('Rest day · Tuesday 24 November')
  })
})

test('the card before a run opens the run day at the presser’s level', async () => {
  const { goOnTo, newest } = await openRemindedClub(MONDAY_EVENING)
  await goOnTo('2026-11-25T18:00:00Z')
  const card = newest()
  expect(card.text).toContain('Run day · Wednesday 25 November')
  const own = await card.press('See it at my level')
  expect(own.private).toBe(true)
  expect(own.text).toContain('Run day · Wednesday 25 November')
  expect(own.text).toContain('Inside the run: backward running')
})

test('the last call answers the card, and notifies who asked for it and has not done it', async () => {
  const { ana, bo, asks, goOnTo, newest } = await openRemindedClub(MONDAY_EVENING)
  asks(ana, { mention: true })
  asks(bo, { mention: true })
  await goOnTo(TUESDAY_MORNING)
  const card = newest()
  await newest(bo).press('Done')
  await goOnTo('2026-11-24T19:00:00Z')
  const call = newest()
  expect(call.text).toContain('Last call for Tuesday')
  expect(call.pings.userIds).toEqual([ana.id])
  expect(call.message.message_reference?.message_id).toBe(card.id)
  expect((await call.press('Start')).text).toContain('Session A · Tuesday')
})

test('the last call stops calling who has answered it', async () => {
  const { ana, bo, asks, bot, goOnTo, newest } = await openRemindedClub(MONDAY_EVENING)
  asks(ana, { mention: true })
  asks(bo, { mention: true })
  await goOnTo(TUESDAY_MORNING)
  await goOnTo('2026-11-24T19:00:00Z')
  const call = newest()
  expect(call.rawText).toContain(`<@${bo.id}>`)
  await newest(bo).press('Not today')
  await bot().reminders.refresh()
  expect(call.rawText).not.toContain(`<@${bo.id}>`)
  expect(call.rawText).toContain(`<@${ana.id}>`)
  await newest(ana).press('Done')
  await bot().reminders.refresh()
  expect(call.rawText).not.toContain(`<@${ana.id}>`)
  expect(call.text).toContain('has answered')
})

describe('a member’s own reminder', () => {
  async function withReminder() {
    const club = await openRemindedClub(MONDAY_EVENING)
    club.asks(club.ana, { personal: true })
    await club.goOnTo('2026-11-24T18:00:00Z')
    const unanswered = () =>
      club.db.prepare('SELECT unanswered FROM member_reminders').pluck().get()
    return { ...club, unanswered }
  }

  test('comes as a direct message, and Start brings the session', async () => {
    const { newestDirect, bo } = await withReminder()
    const reminder = newestDirect()
    expect(reminder.text).toContain('and Tuesday is in.')
    expect(bo.inDirectMessage().sees()).toEqual([])
    const own = await reminder.press('Start')
    expect(own.text).toContain('Session A · Tuesday')
    expect((await onwards(own)).text).toContain('In.')
  })

  test('pressing Start is an answer', async () => {
    const { newestDirect, unanswered } = await withReminder()
    expect(unanswered()).toBe(1)
    await newestDirect().press('Start')
    expect(unanswered()).toBe(0)
  })

  test('Done in it logs the day', async () => {
    const { newestDirect, daysOf } = await withReminder()
    const answer = await newestDirect().press('Done')
    expect(answer.text).toContain('In.')
    expect(daysOf()).toEqual(['2026-11-24'])
  })

  test('nobody else can open it', async () => {
    const { newestDirect, bo, unanswered } = await withReminder()
    const [button] = newestDirect().buttons
    const answer = await bo.inDirectMessage().raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: button?.customId, component_type: 2 },
      message: newestDirect().message,
    })
    expect(answer.text).toContain('belongs to somebody else')
    expect(unanswered()).toBe(1)
  })
})

describe('buttons that were tampered with', () => {
  const ids = {
    kind: 'card',
    club: '1',
    date: '2026-11-24',
    member: '',
    turn: '0',
  } as const

  async function press(customId: (club: string) => string) {
    const { ana, general, club, newest, goOnTo } = await openRemindedClub(MONDAY_EVENING)
    await goOnTo(TUESDAY_MORNING)
    return ana.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: customId(club.id), component_type: 2 },
      message: newest().message,
    })
  }

  test('another club’s card', async () => {
    const answer = await press(() => openId.encode({ ...ids, club: '123456789012345678' }))
    expect(answer.text).toContain('only do that for a club you are in')
  })

  test('a date that does not exist', async () => {
    const answer = await press((club) =>
      openId.encode({ ...ids, club }).replace('2026-11-24', '2026-02-31'),
    )
    expect(answer.text).toContain('out of date')
  })

  test('a day that is still to come is shown when it is asked for', async () => {
    const answer = await press((club) => openId.encode({ ...ids, club, date: '2026-11-27' }))
    expect(answer.text).toContain('Friday is still to come.')
    expect((await answer.press("See Friday's routine")).text).toContain(
      'Hip day · Friday 27 November',
    )
  })

  test('a recap of any week opens this month’s board', async () => {
    const answer = await press((club) =>
      openId.encode({ ...ids, club, kind: 'recap', date: '2026-11-16' }),
    )
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('November')
  })
})
