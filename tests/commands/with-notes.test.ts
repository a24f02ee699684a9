import { openRemindedClub } from '#tests/commands/hips/reminded-club.ts'
import { describe, expect, test } from 'vitest'

const MONDAY_NOON = '2026-11-23T12:00:00Z'
const CARD_TIME = '2026-11-24T07:00:10Z'
const OWN_TIME = '2026-11-24T18:00:10Z'
const CAPTAINS_NOTE = 'Reminders need a captain'
const MEMBERS_NOTE = 'Your reminders are off'

/** A club whose card could not be posted, because the bot may not write in its channel. */
async function aClubInTrouble() {
  const world = await openRemindedClub(MONDAY_NOON)
  world.club.denyBot(world.general, 'SendMessages')
  await world.goOnTo(CARD_TIME)
  return { ...world, told: () => told(world.db) }
}

const told = (db: Awaited<ReturnType<typeof openRemindedClub>>['db']) =>
  db.prepare('SELECT attention_told FROM club_settings').pluck().get()

/** Ana asked for a direct message and lets none through. */
async function aClosedMember() {
  const world = await openRemindedClub(MONDAY_NOON)
  world.asks(world.ana, { personal: true, mention: true })
  world.ana.closeDirectMessages()
  await world.goOnTo(OWN_TIME)
  return world
}

describe('when reminders cannot be sent', () => {
  test('the next command of a captain says what to fix, once', async () => {
    const { cleo, general } = await aClubInTrouble()
    const { text, rawText } = await cleo.in(general).type('/hips week')
    expect(text).toContain("The club's week")
    expect(text).toContain(CAPTAINS_NOTE)
    expect(rawText).toContain(`I may not write in <#${general.id}>`)
    expect(rawText).toContain('Send Messages')
    expect((await cleo.in(general).type('/hips week')).text).not.toContain(CAPTAINS_NOTE)
  })

  test('members are told nothing, and take nothing from the captain', async () => {
    const { ana, cleo, general } = await aClubInTrouble()
    expect((await ana.in(general).type('/hips week')).text).not.toContain(CAPTAINS_NOTE)
    expect((await cleo.in(general).type('/hips help')).text).toContain(CAPTAINS_NOTE)
  })

  test('it stands under a refusal too', async () => {
    const { cleo, general, told: isTold } = await aClubInTrouble()
    const { text } = await cleo.in(general).type('/club pause to:soon')
    expect(text).toContain('as a day')
    expect(text).toContain(CAPTAINS_NOTE)
    expect(isTold()).toBe(1)
  })

  test('and under what a button in the channel brings', async () => {
    const { cleo, general, club } = await aClubInTrouble()
    club.allowBot(general, 'SendMessages')
    const shared = await cleo.in(general).type('/hips today share:true')
    const { text } = await shared.press('Done')
    expect(text).toContain('Your first session')
    expect(text).toContain(CAPTAINS_NOTE)
  })

  test('what the channel sees carries no note and takes none', async () => {
    const { cleo, general, club, told: isTold } = await aClubInTrouble()
    club.allowBot(general, 'SendMessages')
    const shared = await cleo.in(general).type('/hips today share:true')
    expect(shared.private).toBe(false)
    expect(shared.text).not.toContain(CAPTAINS_NOTE)
    expect(isTold()).toBe(0)
  })

  test('in a direct message a captain is no captain', async () => {
    const { cleo, told: isTold } = await aClubInTrouble()
    expect((await cleo.inDirectMessage().type('/hips help')).text).not.toContain(CAPTAINS_NOTE)
    expect(isTold()).toBe(0)
  })

  test('/club status says it always, and once alone', async () => {
    const { cleo, general } = await aClubInTrouble()
    for (const _ of [1, 2]) {
      const { text } = await cleo.in(general).type('/club status')
      expect(text).toContain('Needs attention')
      expect(text).toContain('A reminder could not be sent')
      expect(text).not.toContain(CAPTAINS_NOTE)
    }
    expect((await cleo.in(general).type('/hips help')).text).not.toContain(CAPTAINS_NOTE)
  })

  test('once it is mended they go on by themselves, and nothing is said any more', async () => {
    const { cleo, general, club, goOnTo, newest } = await aClubInTrouble()
    club.allowBot(general, 'SendMessages')
    expect((await cleo.in(general).type('/club status')).text).toContain('It looks mended by now')
    await goOnTo('2026-11-27T07:00:10Z')
    expect(newest().text).toContain('Friday 27 November')
    const { text } = await cleo.in(general).type('/club status')
    expect(text).not.toContain('Needs attention')
    expect(text).toContain('failed: I may not write there')
  })
})

describe('when Discord refuses a direct message', () => {
  test('the next command says that they are off and how to have them again, once', async () => {
    const { ana, general } = await aClosedMember()
    const { text } = await ana.in(general).type('/hips help')
    expect(text).toContain(MEMBERS_NOTE)
    expect(text).toContain('switch on what you want in `/hips remind`')
    expect((await ana.in(general).type('/hips help')).text).not.toContain(MEMBERS_NOTE)
  })

  test('only the person themself hears it, also in another club', async () => {
    const { ana, bo, general, discord } = await aClosedMember()
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    expect((await bo.in(general).type('/hips help')).text).not.toContain(MEMBERS_NOTE)
    const { text } = await ana.in(hill.channel('general')).type('/hips help')
    expect(text).toContain(MEMBERS_NOTE)
  })

  test('a form takes nothing; what follows it does', async () => {
    const { ana, general, db } = await aClosedMember()
    const untold = () => db.prepare('SELECT refused FROM member_reminders').pluck().get()
    db.prepare('UPDATE member_reminders SET refused = 0').run()
    const card = await ana.in(general).type('/hips remind')
    db.prepare('UPDATE member_reminders SET refused = 1').run()
    const form = await card.press('Set the time')
    expect(form.modal?.title).toBe('When shall I write?')
    expect(untold()).toBe(1)
    expect((await ana.in(general).type('/hips help')).text).toContain(MEMBERS_NOTE)
  })

  test('asking again ends it without a note', async () => {
    const { ana, general } = await aClosedMember()
    const { text } = await ana.in(general).type('/hips remind personal:On')
    expect(text).toContain('on your strength days at 18:00')
    expect(text).not.toContain(MEMBERS_NOTE)
  })
})

test('who is both is told both', async () => {
  const { cleo, general, asks, club, goOnTo } = await openRemindedClub(MONDAY_NOON)
  asks(cleo, { personal: true })
  cleo.closeDirectMessages()
  club.denyBot(general, 'SendMessages')
  await goOnTo(CARD_TIME)
  await goOnTo(OWN_TIME)
  const { text } = await cleo.in(general).type('/hips help')
  expect(text).toContain(CAPTAINS_NOTE)
  expect(text).toContain(MEMBERS_NOTE)
})

describe('a reminder of one’s own, from its coming to its end', () => {
  test('snoozed it comes again in an hour, and again, with the day left as it is', async () => {
    const { ana, asks, goOnTo, newestDirect, goTo } = await openRemindedClub(MONDAY_NOON)
    asks(ana, { personal: true })
    await goOnTo(OWN_TIME)
    const first = newestDirect()
    goTo('2026-11-24T18:10:00Z')
    expect((await first.press('Snooze an hour')).text).toContain('I will be back')
    await goOnTo('2026-11-24T19:09:00Z')
    expect(newestDirect().message.id).toBe(first.message.id)
    await goOnTo('2026-11-24T19:10:10Z')
    const second = newestDirect()
    expect(second.message.id).not.toBe(first.message.id)
    expect((await first.press('Snooze an hour')).text).toContain('has come again since')
    await second.press('Snooze an hour')
    await goOnTo('2026-11-24T20:10:30Z')
    expect(newestDirect().message.id).not.toBe(second.message.id)
  })

  test('after “Not today” neither a snoozed one nor the last call comes', async () => {
    const { ana, asks, goOnTo, newest, newestDirect } = await openRemindedClub(MONDAY_NOON)
    asks(ana, { personal: true, mention: true })
    await goOnTo(CARD_TIME)
    const card = newest()
    await goOnTo(OWN_TIME)
    const direct = newestDirect()
    await direct.press('Snooze an hour')
    expect((await direct.press('Not today')).text).toContain('Quiet for today')
    await goOnTo('2026-11-24T19:01:00Z')
    expect(newestDirect().message.id).toBe(direct.message.id)
    expect(newest().message.id).toBe(card.message.id)
  })

  test('after all, the last call mentions them again', async () => {
    const { ana, asks, goOnTo, newest } = await openRemindedClub(MONDAY_NOON)
    asks(ana, { mention: true })
    await goOnTo(CARD_TIME)
    const quiet = await ana.presses(newest(), 'Not today')
    await quiet.press('I do want to train today')
    await goOnTo('2026-11-24T19:00:10Z')
    expect(newest().rawText).toContain(`<@${ana.id}>`)
  })

  test('a paused club is sent neither card nor direct message', async () => {
    const { ana, cleo, general, asks, goOnTo } = await openRemindedClub(MONDAY_NOON)
    asks(ana, { personal: true })
    await cleo.in(general).type('/club pause to:sunday')
    await goOnTo(CARD_TIME)
    await goOnTo(OWN_TIME)
    expect(
      ana
        .in(general)
        .sees()
        .filter((message) => !message.private),
    ).toEqual([])
    expect(ana.inDirectMessage().sees()).toEqual([])
    expect((await cleo.in(general).type('/club status')).text).toContain(
      "Tuesday 24 November · Day's card · not sent: the day was taken out",
    )
  })
})
